import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAll, type RunAllOptions, type RunProgress, type RunSummary } from '../../src/publish/run-all';
import { compiledRunner } from '../kernel/compiled-runner';

// Kernels start slowly where many start at once.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let results: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selon-run-'));
  results = join(folder, 'results');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string): string => resolve('test/kernel/fixtures', `${name}.ipynb`);
const run = (names: readonly string[], options: RunAllOptions = {}): Promise<RunSummary> =>
  runAll({ root: process.cwd(), results, notebooks: names.map(fixture), ...options });
const snapshot = (): string =>
  execFileSync('find', [results, '-type', 'f', '-exec', 'sha256sum', '{}', '+']).toString();

describe('runAll', () => {
  it('publishes what notebooks wrote, with fingerprints that fit', async () => {
    const seen: RunProgress[] = [];
    const summary = await run(['ok'], { onProgress: (progress) => seen.push(progress) });
    expect(summary).toMatchObject({ ok: true, files: ['notebooks/ok.ipynb', 'words.csv'], failures: [] });
    expect(readFileSync(join(results, 'words.csv'), 'utf8')).toBe('word\nselon\nelle\n');
    expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: results }).toString()).toContain(
      'words.csv: OK',
    );
    expect(seen.filter(({ kind }) => kind === 'cell')).toHaveLength(4);
    expect(seen.at(-1)).toEqual({ kind: 'done', notebook: 'ok.ipynb', failed: false, done: 1, notebooks: 1 });
    const before = snapshot();
    await run(['ok']);
    expect(snapshot()).toBe(before);
    expect(readdirSync(folder)).toEqual(['results']);
  });

  it('leaves results as they were when one notebook fails, and reports every failure', async () => {
    mkdirSync(results);
    writeFileSync(join(results, 'words.csv'), 'as it was');
    const summary = await run(['ok', 'failing-cell', 'type-error']);
    expect(summary.ok).toBe(false);
    expect(summary.failures.map(({ notebook }) => notebook)).toEqual([
      'failing-cell.ipynb',
      'type-error.ipynb',
    ]);
    expect(readdirSync(results)).toEqual(['words.csv']);
    expect(readFileSync(join(results, 'words.csv'), 'utf8')).toBe('as it was');
    expect(readdirSync(folder)).toEqual(['results']);
  });

  it('adds what is made of all notebooks together', async () => {
    await run(['ok'], {
      finish: (place) =>
        writeFileSync(join(place, 'index.html'), existsSync(join(place, 'words.csv')) ? 'all' : 'none'),
    });
    expect(readFileSync(join(results, 'index.html'), 'utf8')).toBe('all');
  });

  it('refuses a parameter that no notebook has, and a project as results folder', async () => {
    await expect(run(['ok'], { parameters: { nonsense: '1' } })).rejects.toThrow(
      /no notebook has a parameter nonsense/u,
    );
    await expect(run(['ok'], { results: process.cwd() })).rejects.toThrow(/choose another folder/u);
    await expect(run(['ok'], { corpus: join(folder, 'none') })).rejects.toThrow(/no such file.*none/u);
    await expect(run(['ok', 'ok'])).rejects.toThrow(/two notebooks are called ok\.ipynb/u);
  });
});

describe('a run that is stopped', () => {
  // The run is a process of its own here, on sources compiled for it.
  const script = `
    const { runAll } = require('./dist/publish/run-all.js');
    runAll({ root: process.cwd(), results: process.argv[1], notebooks: [process.argv[2]], onProgress: (p) => console.log(p.kind) })
      .then(() => process.exit(0), (error) => { console.error(error.message); process.exit(error.exitCode ?? 1); });`;
  const start = (name: string): ChildProcess =>
    spawn(process.execPath, ['-e', script, results, fixture(name)], {
      cwd: compiledRunner(),
      env: { ...process.env, SELON_TEST: folder },
    });
  // Processes that inherited this test's variable: the run, its kernel, and what cells started.
  const processes = (): readonly string[] =>
    readdirSync('/proc').filter((pid) => {
      try {
        return (
          /^\d+$/u.test(pid) &&
          readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`SELON_TEST=${folder}`)
        );
      } catch {
        return false;
      }
    });
  const gone = async (): Promise<readonly string[]> => {
    for (let tries = 0; tries < 40 && processes().length > 0; tries++)
      await new Promise((done) => setTimeout(done, 100));
    return processes();
  };

  for (const [signal, name, code] of [
    ['SIGINT', 'child-process', 130],
    ['SIGTERM', 'hanging-cell', 143],
    ['SIGKILL', 'hanging-cell', null],
    ['SIGKILL', 'child-process', null],
  ] as const) {
    it.skipIf(process.platform !== 'linux')(
      `leaves no process and no half-written result after ${signal} in ${name}`,
      async () => {
        const child = start(name);
        await new Promise((ready, failed) => {
          child.stdout?.once('data', ready);
          child.once('exit', (early) => failed(new Error(`the run ended with ${early} before it began`)));
        });
        await new Promise((done) => setTimeout(done, 1000));
        expect(processes().length).toBeGreaterThanOrEqual(2);
        const ended = new Promise((done) => child.once('exit', done));
        child.kill(signal);
        expect(await ended).toBe(code);
        expect(await gone()).toEqual([]);
        expect(existsSync(results)).toBe(false);
      },
    );
  }
});
