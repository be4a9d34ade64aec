import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../src/model/annotation';

const ANNOTATION = path.resolve('src/model/annotation.ts');

/** Files of `src` in which the compiler finds an error when the list of layers is another one. */
function filesWithErrors(layers: readonly string[]): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    { noEmit: true, incremental: false, tsBuildInfoFile: undefined },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  )!;
  const host = ts.createCompilerHost(config.options);
  const readFile = host.readFile.bind(host);
  host.readFile = (file) => {
    if (path.resolve(file) !== ANNOTATION) return readFile(file);
    return readFileSync(ANNOTATION, 'utf8').replace(
      /export const LAYERS = \[.*?\] as const;/su,
      `export const LAYERS = [${layers.map((layer) => `'${layer}'`).join(', ')}] as const;`,
    );
  };
  const program = ts.createProgram(config.fileNames, config.options, host);
  const files = ts
    .getPreEmitDiagnostics(program)
    .map(({ file }) => (file === undefined ? '' : path.relative('src', file.fileName).replaceAll('\\', '/')));
  return [...new Set(files)].sort();
}

/** Files that the recipe of `CONTRIBUTING.md` for a layer says the compiler names. */
function filesOfRecipe(): readonly string[] {
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
  const recipe = /\*\*A layer\*\*:.*?the compiler\s+names(.*?)\n\n/su.exec(contributing)?.[1] ?? '';
  return [...recipe.matchAll(/`([\w/-]+\.ts)`/gu)].map(([, file]) => file!).sort();
}

describe('a further layer', () => {
  it('is missed by the compiler in exactly the files that the recipe names', () => {
    expect(filesOfRecipe().length).toBeGreaterThan(3);
    expect(filesWithErrors([...LAYERS, 'modality'])).toEqual(filesOfRecipe());
  }, 240_000);
});
