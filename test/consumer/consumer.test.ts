import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type ts from 'typescript';

// tslab compiles cells with its own TypeScript 5.0.4: what it cannot read there arrives as `any`.
const kernelTypescript = createRequire(import.meta.url)('@tslab/typescript-for-tslab') as typeof ts;

function diagnose(file: string): readonly string[] {
  const program = kernelTypescript.createProgram([resolve(file)], {
    module: kernelTypescript.ModuleKind.CommonJS,
    moduleResolution: kernelTypescript.ModuleResolutionKind.Node10,
    target: kernelTypescript.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: ['node'],
    strict: true,
    noEmit: true,
    esModuleInterop: true,
    skipLibCheck: false,
  });
  return (
    kernelTypescript
      .getPreEmitDiagnostics(program)
      // danfo.js ships declarations that name packages it does not install types for; ours must be clean.
      .filter(({ file: source }) => source === undefined || !source.fileName.includes('/node_modules/'))
      .map(({ file: source, messageText }) => {
        const message = kernelTypescript.flattenDiagnosticMessageText(messageText, ' ');
        return `${source?.fileName.replace(`${process.cwd()}/`, '') ?? ''}: ${message}`;
      })
  );
}

describe('the public types, read by the TypeScript of the notebook kernel', () => {
  it('are those of version 5.0.4 against a built package', () => {
    expect(kernelTypescript.version).toBe('5.0.4');
    expect(existsSync('dist/index.d.ts')).toBe(true);
  });

  it('compile and are not any', () => {
    expect(diagnose('test/consumer/good-cell.ts')).toEqual([]);
  });

  it('refuse a wrong use', () => {
    expect(diagnose('test/consumer/bad-cell.ts').join('\n')).toMatch(
      /bad-cell\.ts: .*not assignable to.*number/u,
    );
  });
});
