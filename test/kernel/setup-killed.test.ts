import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSmallProject } from './small-project';

vi.setConfig({ testTimeout: 60_000 });

// A package manager that takes a while, works in a process of its own, as scripts of packages do, and notes whether it
// is alone in the folder.
const NPM = `const fs = require('fs');
const { spawn } = require('child_process');
if (process.argv[2] !== 'script') {
  const script = spawn(process.execPath, [__filename, 'script'], { stdio: 'inherit' });
  script.on('exit', (code) => {
    fs.mkdirSync('node_modules/typescript/bin', { recursive: true });
    fs.writeFileSync('node_modules/typescript/bin/tsc', "require('fs').mkdirSync('dist/formats', { recursive: true }); require('fs').writeFileSync('dist/formats/files.js', 'exports.writeBuildData = () => {}'); require('fs').mkdirSync('dist/cli', { recursive: true }); require('fs').writeFileSync('dist/cli/build-program.js', 'exports.writeProgram = () => {}')");
    process.exit(code);
  });
} else {
  const others = fs.readdirSync('.').filter((name) => name.startsWith('works.'));
  const works = (name) => { try { return !/\\) [ZX]/.test(fs.readFileSync('/proc/' + name.slice(6) + '/stat', 'utf8')); } catch { return false; } };
  fs.appendFileSync('npm.log', others.some(works) ? 'two at once\\n' : 'alone\\n');
  fs.writeFileSync('works.' + process.pid, '');
  setTimeout(() => { fs.rmSync('works.' + process.pid); fs.appendFileSync('npm.log', 'done\\n'); }, Number(process.env.SLOW));
}`;

let folder: string;
beforeEach(() => {
  folder = createSmallProject(NPM);
});
afterEach(() => {
  for (const pid of atWork()) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface SetUp {
  readonly process: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

function setUp(slowMs: number): SetUp {
  const env = {
    ...process.env,
    npm_execpath: join(folder, 'npm.cjs'),
    NODE_OPTIONS: '',
    SLOW: String(slowMs),
    SELON_TEST: folder,
  };
  const child = spawn(process.execPath, ['setup.mjs'], { cwd: folder, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += String(piece)));
  return { process: child, ended: new Promise((done) => child.on('exit', (code) => done({ code, output }))) };
}

const read = (name: string): string =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !isSo(); await new Promise((done) => setTimeout(done, 20)))
    if (Date.now() > end) throw new Error('this did not come');
}

/** Processes of the set-ups of this test that run. */
function atWork(): readonly number[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/u.test(pid))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`SELON_TEST=${folder}\0`) &&
          !/\) [ZX]/u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8');

describe.skipIf(process.platform !== 'linux')('a set-up that is killed while packages are installed', () => {
  for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    it(`leaves no package manager behind, and the next one works alone: ${signal}`, async () => {
      const first = setUp(60_000);
      await until(() => read('npm.log') === 'alone\n');
      first.process.kill(signal);
      // Begun at once, while the first one is still about to end.
      const second = setUp(50);
      const { code, output } = await first.ended;
      if (signal !== 'SIGKILL') {
        expect(code).toBe(1);
        expect(output).toContain(`selon: set-up stopped by ${signal}`);
      }
      expect((await second.ended).code).toBe(0);
      expect(read('npm.log')).toBe('alone\nalone\ndone\n');
      expect(existsSync(join(folder, '.setup-lock.tmp'))).toBe(false);
      await until(() => atWork().length === 0);
    });
  }

  it('has its package manager ended when only the guard of it is killed', async () => {
    const first = setUp(60_000);
    await until(() => read('npm.log') === 'alone\n');
    const guard = atWork().find((pid) => commandOf(pid).includes('process.stdin.on'))!;
    process.kill(guard, 'SIGKILL');
    const { code, output } = await first.ended;
    expect([code, output]).toEqual([1, expect.stringContaining('the packages could not be installed')]);
    await until(() => atWork().length === 0);
  });

  it('is waited for where its package manager outlived both it and the guard', async () => {
    const first = setUp(3000);
    await until(() => read('npm.log') === 'alone\n');
    const [guard] = atWork().filter((pid) => commandOf(pid).includes('process.stdin.on'));
    first.process.kill('SIGSTOP');
    process.kill(guard!, 'SIGKILL');
    first.process.kill('SIGKILL');
    await first.ended;
    const second = await setUp(50).ended;
    expect(second.output).toContain('waiting for another set-up to end');
    expect([second.code, read('npm.log')]).toEqual([0, 'alone\ndone\nalone\ndone\n']);
  });

  it('does not pass for one that is done', async () => {
    const first = setUp(60_000);
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules/.selon-setup'), 'of another lock file');
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages":{}}');
    await until(() => read('npm.log') === 'alone\n');
    first.process.kill('SIGKILL');
    await first.ended;
    expect(readdirSync(join(folder, 'node_modules'))).toEqual([]);
  });
});
