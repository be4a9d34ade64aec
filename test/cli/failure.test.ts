import { execFile, spawn } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SELON = resolve('src/cli/bin.cjs');
const folder = mkdtempSync(join(tmpdir(), 'selon-failure-'));
const article = join(folder, 'article.txt');
const refusing = join(folder, 'refuse.cjs');
beforeAll(() => {
  writeFileSync(article, 'Selon la mairie, le quai pourrait fermer.');
  // A system that refuses to write: the code comes from a variable.
  writeFileSync(
    refusing,
    `const fs = require('fs');
const write = fs.writeFileSync;
fs.writeFileSync = (path, ...rest) => {
  if (!String(path).startsWith(${JSON.stringify(folder)})) return write(path, ...rest);
  write(path, 'half');
  throw Object.assign(new Error(process.env.REFUSAL + ': refused'), { code: process.env.REFUSAL, syscall: 'write' });
};`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function selon(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string>; cwd?: string; require?: string } = {},
): Promise<Outcome> {
  const own = options.require === undefined ? [] : ['--require', options.require];
  const env = { ...process.env, ...options.env };
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [...own, SELON, ...args],
      { env, cwd: options.cwd ?? process.cwd() },
      (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
    child.stdin?.end(options.input ?? '');
  });
}

describe('a refusal of the system', () => {
  const missing = join(folder, 'missing');
  it.each([
    ['a page in a folder that is missing', ['read', article, '--output', join(missing, 'a.html')], missing],
    ['a page in place of a folder', ['read', article, '--output', folder], folder],
    ['a folder in place of a lexicon', ['lexicon', 'check', folder], ''],
    ['a notebook that is missing', ['run', join(missing, 'a.ipynb')], missing],
    ['a folder in place of a notebook', ['run', folder], ''],
    ['a kernel below a file', ['kernel', 'install', '--prefix', article], article],
    ['gold data that are missing', ['evaluate', 'text', '--shared', missing], missing],
    ['lexicons below a file', lexiconImport(join(article, 'x')), article],
  ])('is one line that names the place: %s', async (_, args, place) => {
    writeFileSync(join(folder, 'words.dic'), '%\n1\tposemo\n%\nlove\t1\n');
    const { code, stderr } = await selon(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^selon: [^\n]+; [^\n]+\n$/u);
    expect(stderr).toContain(place);
  });

  it.each(['ENOSPC', 'EACCES', 'EROFS', 'EDQUOT', 'ECONNABORTED'])(
    'leaves the earlier page and nothing half-written: %s',
    async (refusal) => {
      const page = join(folder, 'page.html');
      writeFileSync(page, 'earlier');
      const { code, stderr } = await selon(['read', article, '--output', page], {
        require: refusing,
        env: { REFUSAL: refusal },
      });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^selon: [^\n]+; [^\n]+page\.html\)\n$/u);
      expect(readFileSync(page, 'utf8')).toBe('earlier');
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('is told of a kernel that has nowhere to put its files', async () => {
    const { code, stderr } = await selon(
      ['run', 'test/kernel/fixtures/ok.ipynb', '--results', join(folder, 'r')],
      {
        env: { TMPDIR: missing },
      },
    );
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^selon: no such file or folder; [^\n]+missing[^\n]+\n$/u),
    ]);
  });

  it.skipIf(process.platform !== 'linux')('is told of standard output on a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [SELON, 'annotate', article], { stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr!.on('data', (piece: Buffer) => (stderr += piece.toString()));
    const code = await new Promise((done) => child.once('close', done));
    closeSync(full);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^selon: no space [^\n]+\(standard output\)\n$/u),
    ]);
  });

  it('is told of a part of the program that is missing', async () => {
    const hide = join(folder, 'hide.cjs');
    writeFileSync(
      hide,
      `const Module = require('module');
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => resolve(name === 'yaml' ? 'gone' : name, ...rest);`,
    );
    const { code, stderr } = await selon(['lexicon', 'check', 'x.json'], { require: hide });
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^selon: [^\n]*npm run build[^\n]*gone[^\n]*\n$/u),
    ]);
  });
});

function lexiconImport(output: string): readonly string[] {
  const options = ['--language', 'en', '--layer', 'hedging', '--licence', 'x', '--output', output];
  return ['lexicon', 'import', ...options, join(folder, 'words.dic')];
}

describe('selon read', () => {
  const place = join(folder, 'pages');
  const read = (id: string): Promise<Outcome> =>
    selon(['read', '--language', 'fr'], { cwd: place, input: JSON.stringify({ id, text: 'Il viendrait.' }) });

  it.each([
    '../up',
    '/tmp/selon-absolute',
    'a/../../b',
    'C:\\x\\y',
    'CON',
    '-rf',
    '..',
    'é'.repeat(500),
    'a\nb',
  ])('writes one page into the current folder, whatever the id says: %j', async (id) => {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await read(id);
    expect([code, stderr]).toEqual([0, '']);
    const [page, ...others] = readdirSync(place);
    expect(others).toEqual([]);
    expect(stdout).toBe(`${page} written; open it in a browser\n`);
    expect(page).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}_-]*\.html$/u);
    expect(page).not.toMatch(/^con\.html$/iu);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('writes its own page again, and leaves a file that it did not make', async () => {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    expect((await read('a')).code).toBe(0);
    expect((await read('a')).code).toBe(0);
    writeFileSync(join(place, 'notes.html'), '<p>mine</p>');
    const { code, stderr } = await read('notes');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^selon: [^\n]+--output \(notes\.html\)\n$/u)]);
    expect(readFileSync(join(place, 'notes.html'), 'utf8')).toBe('<p>mine</p>');
  });
});

describe('a reader that goes away', () => {
  const script = (name: string): string =>
    `require(${JSON.stringify(resolve('dist/cli/failure.js'))}).guardOutput(${String(name === 'run')});
     process.stdout.write('x'); setTimeout(() => { process.stdout.write('y'); setTimeout(() => process.exit(7), 300); }, 300);`;
  it.each([
    ['annotate', 0],
    ['run', 7],
  ])('ends %s, or not: exit code %i', async (name, expected) => {
    const child = spawn(process.execPath, ['-e', script(name)], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((done) => child.once('exit', done))).toBe(expected);
  });
});
