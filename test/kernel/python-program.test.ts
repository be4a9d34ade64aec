import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAlive } from '../../src/kernel/process-lock';
import { findPython } from '../../src/kernel/python';
import { compiledRunner } from './compiled-runner';

vi.setConfig({ testTimeout: 60_000 });

// Python modules that stand for JupyterLab and for an installer.
const MODULES = resolve('test/kernel/fixtures/python');
const python = findPython()?.command ?? '';
const folder = mkdtempSync(join(tmpdir(), 'selon-python-'));
const notes = join(folder, 'notes.json');
beforeEach(() => rmSync(notes, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Notes {
  readonly pid: number;
  readonly child: number;
  readonly input?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

const PROGRAMS = {
  jupyterlab: `require('./dist/kernel/lab-server.js').startLab(${JSON.stringify(folder)}, ${JSON.stringify(python)}, { browser: false, port: 8960 })`,
  installer: `require('./dist/kernel/python-program.js').startPython(${JSON.stringify(python)}, 'installer', [], { graceSeconds: 0 })`,
};

/** A program that starts one of them and waits. */
async function start(
  name: keyof typeof PROGRAMS,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly program: ChildProcess; readonly noted: Notes }> {
  const program = spawn(process.execPath, ['-e', `${PROGRAMS[name]}; setInterval(() => undefined, 1000)`], {
    cwd: compiledRunner(),
    env: { ...process.env, PYTHONPATH: MODULES, NOTES: notes, ...environment },
    stdio: 'inherit',
  });
  await until(() => existsSync(notes) && readFileSync(notes, 'utf8').endsWith('}'));
  return { program, noted: JSON.parse(readFileSync(notes, 'utf8')) as Notes };
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !isSo(); await new Promise((done) => setTimeout(done, 50)))
    if (Date.now() > end) throw new Error('this did not come');
}

describe.skipIf(python === '' || process.platform === 'win32')('what a program starts in Python', () => {
  for (const [name, signal, environment] of [
    ['jupyterlab', 'SIGKILL', {}],
    ['jupyterlab', 'SIGKILL', { STUBBORN: '1' }],
    ['jupyterlab', 'SIGHUP', {}],
    ['installer', 'SIGKILL', {}],
  ] as const) {
    it(`ends with it, and what it started too: ${name}, ${signal} ${Object.keys(environment).join()}`, async () => {
      const { program, noted } = await start(name, environment);
      expect([noted.pid, noted.child].map(isAlive)).toEqual([true, true]);
      program.kill(signal);
      await until(() => !isAlive(noted.pid) && !isAlive(noted.child));
    });
  }

  it('has nothing to read, and keeps JupyterLab’s files in the project', async () => {
    const { program, noted } = await start('jupyterlab', { JUPYTER_CONFIG_PATH: '/elsewhere' });
    program.kill('SIGKILL');
    expect(noted.input).toBe('');
    const { variables = {} } = noted;
    const folders = ['CONFIG_DIR', 'DATA_DIR', 'RUNTIME_DIR'].map((end) => variables[`JUPYTER_${end}`]);
    const lab = ['SETTINGS_DIR', 'WORKSPACES_DIR'].map((end) => variables[`JUPYTERLAB_${end}`]);
    for (const place of [...folders, ...lab, variables['IPYTHONDIR']])
      expect(place?.startsWith(join(folder, '.venv/'))).toBe(true);
    expect(variables['JUPYTER_CONFIG_PATH']).toBeUndefined();
    const own = Object.entries(variables).filter(([key]) => /^(?:JUPYTER|IPYTHON)/u.test(key));
    expect(own.filter(([, value]) => value.startsWith(homedir()))).toEqual([]);
    await until(() => !isAlive(noted.pid));
  });
});
