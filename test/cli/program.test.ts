import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A package whose program says which of its two forms it is. */
function createPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'selon-program-'));
  folders.push(folder);
  for (const name of ['src/cli', 'dist/cli']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['bin.cjs', 'program.cjs', 'import-module.cjs'])
    copyFileSync(`src/cli/${name}`, join(folder, 'src/cli', name));
  const program = (form: string): string =>
    `exports.reportFailure = () => 1; exports.main = async ([word]) => { console.log('${form} ' + word); return 0; };\n`;
  writeFileSync(join(folder, 'dist/cli/main.js'), program('modules'));
  writeFileSync(join(folder, 'dist/cli/selon.js'), program('one file'));
  writeFileSync(join(folder, 'dist/.tsbuildinfo'), '');
  setTime(folder, '.tsbuildinfo', 1000);
  setTime(folder, 'cli/selon.js', 2000);
  return folder;
}

function setTime(folder: string, name: string, seconds: number): void {
  utimesSync(join(folder, 'dist', name), seconds, seconds);
}

function run(folder: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'src/cli/bin.cjs'), 'said'], {
    encoding: 'utf8',
  });
  return stdout + stderr;
}

describe('the built command', () => {
  it('runs as one file', () => {
    expect(run(createPackage())).toBe('one file said\n');
  });

  it('runs as modules where the compiler has changed one since, or there is no one file', () => {
    const folder = createPackage();
    setTime(folder, '.tsbuildinfo', 3000);
    expect(run(folder)).toBe('modules said\n');
    rmSync(join(folder, 'dist/cli/selon.js'));
    expect(run(folder)).toBe('modules said\n');
  });

  it('runs without its bytecode, and with bytecode that is none', () => {
    const folder = createPackage();
    const name = `cli/selon.js.${process.version}-${process.arch}.bytecode`;
    writeFileSync(join(folder, 'dist', name), 'not made by this program');
    expect(run(folder)).toBe('one file said\n');
  });

  it('loads packages when its turn comes, from bytecode too', () => {
    const folder = createPackage();
    writeFileSync(
      join(folder, 'dist/cli/selon.js'),
      `exports.main = async () => { const { sep } = await importModule('node:path'); console.log(typeof sep); return 0; };\n`,
    );
    setTime(folder, 'cli/selon.js', 2000);
    expect(run(folder)).toBe('string\n');
    const program = `require(${JSON.stringify(join(folder, 'src/cli/program.cjs'))})`;
    const keep = `const { loadProgram, bytecodeFile } = ${program}; let script; loadProgram((one) => (script = one)).main().then(() => require('fs').writeFileSync(bytecodeFile(), script.createCachedData()))`;
    spawnSync(process.execPath, ['-e', keep]);
    expect(existsSync(join(folder, `dist/cli/selon.js.${process.version}-${process.arch}.bytecode`))).toBe(
      true,
    );
    expect(run(folder)).toBe('string\n');
  });

  it('runs without bytecode that is older than it', () => {
    const folder = createPackage();
    const script = join(folder, 'src/cli/program.cjs');
    const name = `cli/selon.js.${process.version}-${process.arch}.bytecode`;
    const keep = `require(${JSON.stringify(script)}).loadProgram((script) => console.log(script.cachedDataRejected))`;
    const refusal = (): string => spawnSync(process.execPath, ['-e', keep], { encoding: 'utf8' }).stdout;
    writeFileSync(join(folder, 'dist', name), 'not made by this program');
    expect(refusal()).toBe('true\n');
    setTime(folder, name, 1500);
    expect(refusal()).toBe('undefined\n');
  });

  // The build of the working tree: `npm test` makes it for the Node that runs the tests.
  const bytecode = `dist/cli/selon.js.${process.version}-${process.arch}.bytecode`;
  it.skipIf(!existsSync(bytecode))('is built with bytecode that this version of Node takes', () => {
    const keep = `require('./src/cli/program.cjs').loadProgram((script) => console.log(script.cachedDataRejected))`;
    expect(spawnSync(process.execPath, ['-e', keep], { encoding: 'utf8' }).stdout).toBe('false\n');
  });

  it.skipIf(!existsSync(bytecode))('writes the same page as the modules it is made of', () => {
    const folder = createPackage();
    const page = (name: string, program: string): string => {
      const path = join(folder, name);
      const script = `${program}.main(['read', '--output', ${JSON.stringify(path)}, 'corpus/texts/en-prison-blog.txt'])`;
      expect(spawnSync(process.execPath, ['-e', script]).status).toBe(0);
      return readFileSync(path, 'utf8');
    };
    const asOneFile = page('one.html', `require('./src/cli/program.cjs').loadProgram()`);
    expect(asOneFile).toBe(page('modules.html', `require('./dist/cli/main.js')`));
  });

  it('says what to do where nothing is built', () => {
    const folder = createPackage();
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(run(folder)).toMatch(/^selon is not built yet: run "npm start"/u);
  });
});
