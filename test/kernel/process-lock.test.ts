import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withLock } from '../../src/kernel/process-lock';
import { compiledRunner } from './compiled-runner';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selon-lock-'));
  lock = join(folder, 'x.lock.tmp');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('withLock', () => {
  it('lets one process at a time work', async () => {
    const log = join(folder, 'log');
    const program = `const fs = require('fs');
require('./dist/kernel/process-lock.js').withLock(${JSON.stringify(lock)}, async () => {
  fs.appendFileSync(${JSON.stringify(log)}, 'in ');
  await new Promise((done) => setTimeout(done, 100));
  fs.appendFileSync(${JSON.stringify(log)}, 'out ');
});`;
    const cwd = compiledRunner();
    await Promise.all(
      [1, 2, 3, 4].map(
        () => new Promise((done) => spawn(process.execPath, ['-e', program], { cwd }).once('exit', done)),
      ),
    );
    expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(4));
    expect(existsSync(lock)).toBe(false);
  });

  it('lets one caller of a process at a time work, and goes with a failure', async () => {
    const seen: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      seen.push(`+${name}`);
      await pause(50);
      seen.push(`-${name}`);
      throw new Error(name);
    };
    const ends = await Promise.allSettled([withLock(lock, work('a')), withLock(lock, work('b'))]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(seen).toEqual(['+a', '-a', '+b', '-b']);
    expect(existsSync(lock)).toBe(false);
  });

  it.each(['999999999', String(process.pid)])(
    'takes over what a process left that is gone: %s',
    async (pid) => {
      writeFileSync(lock, pid);
      expect(await withLock(lock, () => 'done')).toBe('done');
    },
  );

  it('waits for a process that works, says so once, and stops waiting when it is told to', async () => {
    writeFileSync(lock, String(process.ppid));
    const told: string[] = [];
    const waiting = withLock(lock, () => 'done', {
      signal: AbortSignal.timeout(500),
      onWait: () => told.push('waits'),
    });
    await expect(waiting).rejects.toThrow(/timeout/u);
    expect(told).toEqual(['waits']);
    expect(readFileSync(lock, 'utf8')).toBe(String(process.ppid));
  });
});
