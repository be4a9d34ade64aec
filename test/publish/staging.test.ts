import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStaging } from '../../src/publish/staging';
import { FileError } from '../../src/util/errors';
import { compiledRunner } from '../kernel/compiled-runner';

vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let results: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selon-staging-'));
  results = join(folder, 'results');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function writeFiles(place: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), content);
  }
}

/** Publishes a run that wrote some files. */
async function publish(
  files: Files,
  isWhole: boolean = true,
  outdated: readonly string[] = [],
): Promise<void> {
  const staging = await createStaging(results);
  writeFiles(staging.folder, files);
  await staging.publish({ isWhole, finish: () => outdated });
  staging.remove();
}

/** Path to content of all files of a folder, but for the list of fingerprints. */
function contentOf(place: string): Files {
  return Object.fromEntries(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(place.length + 1), readFileSync(path, 'utf8')]),
  );
}

const OWN: Files = { 'README.md': 'mine', 'bench.md': 'mine', 'evaluation/a/scores.csv': 'mine' };
const FIRST: Files = { 'index.html': '1', 'tables/a.csv': '1', 'readers/gone.html': '1', 'gone/x.csv': '1' };
const SECOND: Files = { 'index.html': '2', 'tables/a.csv': '2', 'tables/new.csv': '2' };

describe('createStaging', () => {
  it('replaces what an earlier run wrote, and leaves what is the user’s', async () => {
    await publish(FIRST);
    writeFiles(results, OWN);
    mkdirSync(join(results, 'empty'));
    symlinkSync('../elsewhere', join(results, 'link'));
    const made = statSync(join(results, 'README.md')).mtimeMs;
    await publish(SECOND);
    expect(contentOf(results)).toEqual({ ...OWN, ...SECOND });
    expect(readdirSync(results).sort()).toEqual(
      ['README.md', 'SHA256SUMS', 'bench.md', 'empty', 'evaluation', 'index.html', 'link', 'tables'].sort(),
    );
    expect(readlinkSync(join(results, 'link'))).toBe('../elsewhere');
    expect(statSync(join(results, 'README.md')).mtimeMs).toBe(made);
    expect(readdirSync(folder)).toEqual(['results']);
    const check = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: results }).toString();
    expect(check.trim().split('\n')).toHaveLength(3);
  });

  it('adds to what earlier runs wrote, and removes what is named', async () => {
    await publish(FIRST);
    writeFiles(results, { ...OWN, 'readers/own.html': 'mine' });
    await publish({ 'index.html': '2' }, false, ['readers/gone.html', 'readers/own.html', 'README.md']);
    expect(contentOf(results)).toEqual({
      ...OWN,
      'readers/own.html': 'mine',
      'index.html': '2',
      'tables/a.csv': '1',
      'gone/x.csv': '1',
    });
    expect(readFileSync(join(results, 'SHA256SUMS'), 'utf8')).not.toContain('readers/');
  });

  it('leaves a file that the user has changed since', async () => {
    await publish(FIRST);
    writeFiles(results, { 'gone/x.csv': 'changed' });
    await publish(SECOND);
    expect(contentOf(results)).toEqual({ ...SECOND, 'gone/x.csv': 'changed' });
  });

  it('follows results that are a link, and keeps who may read them', async () => {
    mkdirSync(join(folder, 'disk'), { mode: 0o750 });
    chmodSync(join(folder, 'disk'), 0o750);
    symlinkSync('disk', results);
    await publish(FIRST);
    expect(lstatSync(results).isSymbolicLink()).toBe(true);
    expect(contentOf(join(folder, 'disk'))).toEqual(FIRST);
    expect(statSync(join(folder, 'disk')).mode & 0o777).toBe(0o750);
  });

  it('publishes two runs one after the other, none over the other', async () => {
    await publish(FIRST);
    const [one, two] = await Promise.all([
      createStaging(results),
      createStaging(join(folder, 'x/../results')),
    ]);
    // In one process both have the same folder: the second is in a process of its own in life.
    expect(one.folder).toBe(two.folder);
    one.remove();
    const runs = ['a', 'b', 'c'].map((name) => publishElsewhere({ [`tables/${name}.csv`]: name }));
    await Promise.all(runs);
    expect(contentOf(results)).toEqual({
      ...FIRST,
      'tables/a.csv': 'a',
      'tables/b.csv': 'b',
      'tables/c.csv': 'c',
    });
    expect(readdirSync(folder)).toEqual(['results']);
  });

  it('refuses a place that cannot be replaced before anything is done', async () => {
    writeFileSync(results, 'a file');
    await expect(createStaging(results)).rejects.toThrow(FileError);
    await expect(createStaging(results)).rejects.toThrow(
      /a file stands where a folder is expected.*results/u,
    );
    await expect(createStaging(join(results, 'below'))).rejects.toThrow(FileError);
    const here = process.cwd();
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    try {
      process.chdir(inside);
      await expect(createStaging(inside)).rejects.toThrow(/current folder would be replaced/u);
    } finally {
      process.chdir(here);
    }
    expect(readdirSync(folder).sort()).toEqual(['inside', 'results']);
  });

  it.skipIf(process.getuid?.() === 0)('refuses results that may not be written', async () => {
    await publish(FIRST);
    chmodSync(results, 0o555);
    await expect(createStaging(results)).rejects.toThrow(/no permission/u);
    chmodSync(results, 0o755);
  });

  it('says so where a file of the user’s has the name of a folder, and leaves all as it was', async () => {
    await publish(FIRST);
    writeFiles(results, { figures: 'mine' });
    await expect(publish({ 'figures/a.svg': '2' })).rejects.toThrow(/same name.*figures/u);
    expect(contentOf(results)).toEqual({ ...FIRST, figures: 'mine' });
  });

  it('clears the folder of a run that was killed', async () => {
    mkdirSync(`${results}.999999999.tmp`, { recursive: true });
    writeFileSync(`${results}.lock.tmp`, '999999999');
    (await createStaging(results)).remove();
    expect(readdirSync(folder)).toEqual([]);
  });
});

// A run in a process of its own.
const PROGRAM = `
const { createStaging } = require('./dist/publish/staging.js');
const { mkdirSync, writeFileSync } = require('fs');
const { dirname, join } = require('path');
const [results, files, isWhole] = JSON.parse(process.argv[1]);
createStaging(results).then(async (staging) => {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(staging.folder, file)), { recursive: true });
    writeFileSync(join(staging.folder, file), content);
  }
  await staging.publish({ isWhole });
  staging.remove();
}).catch((error) => { console.error(error.message); process.exit(1); });`;

async function publishElsewhere(files: Files): Promise<void> {
  const child = spawn(process.execPath, ['-e', PROGRAM, JSON.stringify([results, files, false])], {
    cwd: compiledRunner(),
  });
  await new Promise((done) => child.once('exit', done));
}

describe('a publication that is killed or fails', () => {
  // Ends or fails the process at the nth call that changes the disk.
  const preload = (mode: 'kill' | 'fail'): string => `
const fs = require('fs');
let left = Number(process.env.SELON_AT);
for (const name of ['chmodSync', 'copyFileSync', 'linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'symlinkSync', 'writeFileSync']) {
  const call = fs[name];
  fs[name] = (...args) => {
    if (left-- === 0) {
      if (${String(mode === 'kill')}) process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', syscall: name, path: String(args[0]) });
    }
    return call(...args);
  };
}`;

  it.for(['kill', 'fail'] as const)('leaves the earlier results or the new ones as one: %s', async (mode) => {
    const hook = join(folder, 'hook.cjs');
    writeFileSync(hook, preload(mode));
    let isThrough = false;
    const seen = new Set<string>();
    for (let at = 0; !isThrough; at++) {
      rmSync(results, { recursive: true, force: true });
      await publish(FIRST);
      writeFiles(results, OWN);
      const { status, signal, stderr } = spawnSync(
        process.execPath,
        ['--require', hook, '-e', PROGRAM, JSON.stringify([results, SECOND, true])],
        { cwd: compiledRunner(), env: { ...process.env, SELON_AT: String(at) }, encoding: 'utf8' },
      );
      isThrough = status === 0 && signal === null && at > 20;
      if (mode === 'fail' && status !== 0) expect(stderr).toMatch(/^[^\n]*no space[^\n]*\n$/u);
      const known = [
        { ...OWN, ...FIRST },
        { ...OWN, ...SECOND },
      ].map((files) => JSON.stringify(Object.entries(files).sort()));
      const now = (): number => known.indexOf(JSON.stringify(Object.entries(contentOf(results)).sort()));
      // Killed between its two renames: nothing is there for now, and the next run puts the earlier results back.
      if (mode === 'kill' && !existsSync(results)) seen.add('none');
      else expect([at, now()]).not.toContain(-1);
      (await createStaging(results)).remove();
      expect([at, now()]).not.toContain(-1);
      seen.add(String(now()));
      expect(readdirSync(folder).sort()).toEqual(['hook.cjs', 'results']);
    }
    expect([...seen].sort()).toEqual(mode === 'kill' ? ['0', '1', 'none'] : ['0', '1']);
  });
});
