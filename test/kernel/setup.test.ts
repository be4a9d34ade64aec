import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSmallProject } from './small-project';

// Kernels start slowly where many start at once.
vi.setConfig({ testTimeout: 180_000 });

// A project of three files, an npm that installs a compiler, and a compiler that copies: what is tested is when
// they are called.
const NPM = `const fs = require('fs');
fs.appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules/typescript/bin', { recursive: true });
fs.writeFileSync('node_modules/typescript/bin/tsc', \`
const fs = require('fs');
fs.appendFileSync('tsc.log', 'x');
if (fs.readFileSync('src/formats/files.ts', 'utf8').includes('fault')) { console.log('files.ts(1,1): error'); process.exit(2); }
fs.mkdirSync('dist/formats', { recursive: true });
fs.writeFileSync('dist/formats/files.js', 'exports.writeBuildData = () => require("fs").writeFileSync("dist/verbs.json", "{}")');
fs.mkdirSync('dist/cli', { recursive: true });
fs.writeFileSync('dist/cli/build-program.js', 'exports.writeProgram = () => {}');
\`);`;

let folder: string;
beforeEach(() => {
  folder = createSmallProject(NPM);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setUp(...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const env = { ...process.env, npm_execpath: join(folder, 'npm.cjs'), NODE_OPTIONS: '' };
    const child = spawn(process.execPath, [...args, 'setup.mjs'], { cwd: folder, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => (output += String(piece)));
    child.on('close', (code) => done({ code, output }));
  });
}
const read = (name: string): string =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
const lines = (name: string): number =>
  read(name)
    .split('\n')
    .filter((line) => line !== '').length;

describe('setup.mjs', () => {
  it('installs and builds at first, and is quiet and idle afterwards', async () => {
    const first = await setUp();
    expect(first.code).toBe(0);
    expect(first.output).toMatch(/installing packages.* done in \d+ s\n.*building .* done/su);
    expect(read('npm.log')).toContain('ci --include=dev --include=optional');
    expect(existsSync(join(folder, 'dist/verbs.json'))).toBe(true);
    expect(await setUp()).toEqual({ code: 0, output: '' });
    expect([lines('npm.log'), read('tsc.log')]).toEqual([1, 'x']);
  });

  it('builds anew when a source changed, and installs anew when the lock file changed', async () => {
    await setUp();
    writeFileSync(join(folder, 'src/other.ts'), '// other\n');
    await setUp();
    expect([lines('npm.log'), read('tsc.log')]).toEqual([1, 'xx']);
    writeFileSync(join(folder, 'package-lock.json'), '{"packages":{},"name":"x"}');
    await setUp();
    expect(lines('npm.log')).toBe(2);
  });

  it('removes what was built from sources that are gone', async () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/gone.js'), '');
    await setUp();
    expect(existsSync(join(folder, 'dist/gone.js'))).toBe(false);
    expect(existsSync(join(folder, 'dist/formats/files.js'))).toBe(true);
  });

  it('does the work once when two are started at the same time', async () => {
    const both = await Promise.all([setUp(), setUp()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect([lines('npm.log'), read('tsc.log')]).toEqual([1, 'x']);
    expect(existsSync(join(folder, '.setup-lock.tmp'))).toBe(false);
  });

  it('takes over the lock of a set-up that was killed', async () => {
    writeFileSync(join(folder, '.setup-lock.tmp'), '999999999');
    expect((await setUp()).code).toBe(0);
  });

  it('shows the compiler\u2019s errors, and tries again the next time', async () => {
    writeFileSync(join(folder, 'src/formats/files.ts'), 'fault');
    const failed = await setUp();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain('files.ts(1,1): error');
    writeFileSync(join(folder, 'src/formats/files.ts'), '// mended');
    expect((await setUp()).code).toBe(0);
  });

  it('says what it needs when Node is too old', async () => {
    writeFileSync(
      join(folder, 'old.cjs'),
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.1' } });",
    );
    const { code, output } = await setUp('--require', './old.cjs');
    expect(code).toBe(1);
    expect(output).toContain('selon needs Node 20.19 or newer; this is Node 18.20.1');
    expect(output).not.toContain('    at ');
  });
});
