import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from './project-root';
import { findPython } from './python';

/** Pinned versions of JupyterLab and all that it needs, each file with its fingerprint. */
export const LAB_REQUIREMENTS: string = join(PACKAGE_ROOT, 'src/kernel/jupyter/requirements-lab.txt');

/** JupyterLab cannot be set up; the message says what to do. */
export class LabError extends Error {}

/**
 * Makes the project's own Python environment with JupyterLab, or does nothing when it is there.
 *
 * @param root - The project's root; the environment is its folder `.venv`.
 * @param onStep - Called with what begins, when something has to be done.
 * @returns The environment's Python.
 * @throws LabError when there is no Python, or packages cannot be installed.
 */
export async function prepareLab(root: string, onStep: (step: string) => void): Promise<string> {
  const folder = join(root, '.venv');
  const stamp = join(folder, '.selon-lab');
  const own = process.platform === 'win32' ? join(folder, 'Scripts/python.exe') : join(folder, 'bin/python');
  // An environment holds absolute paths: one that was moved is made anew.
  const key = createHash('sha256').update(readFileSync(LAB_REQUIREMENTS)).update(folder).digest('hex');
  if (existsSync(own) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) {
    writeSettings(folder);
    return own;
  }

  const python = findPython();
  if (python === undefined) {
    throw new LabError(
      'JupyterLab needs Python 3.10 or newer, which was not found: install it from https://www.python.org (Debian, Ubuntu: apt install python3 python3-venv), then try again. "npm start" works without it.',
    );
  }
  onStep(`making a Python environment in .venv (Python ${python.version})`);
  rmSync(folder, { recursive: true, force: true });
  await run(
    python.command,
    ['-m', 'venv', folder],
    'the Python environment cannot be made; on Debian and Ubuntu install python3-venv',
  );
  onStep('installing JupyterLab into it (a minute or two)');
  const install = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '--only-binary',
    ':all:',
    '-r',
    LAB_REQUIREMENTS,
  ];
  await run(own, install, 'JupyterLab cannot be installed; check the network, then try again');
  writeSettings(folder);
  writeFileSync(stamp, key);
  return own;
}

const SETTINGS = {
  // Nothing is asked of the network.
  '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false },
  // There is one kernel: no question which one to start.
  '@jupyterlab/notebook-extension:tracker': { autoStartDefaultKernel: true },
};

/** Settings of JupyterLab in this environment; a user's own changes in its menus win. */
function writeSettings(folder: string): void {
  const path = join(folder, 'share/jupyter/lab/settings/overrides.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(SETTINGS, null, 2)}\n`);
}

function run(command: string, args: readonly string[], remedy: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (output = (output + String(piece)).slice(-4000)));
    const stop = (): void => void child.kill();
    process.once('exit', stop);
    child.once('error', (error) => fail(new LabError(`${remedy} (${error.message})`)));
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) done();
      else fail(new LabError(`${output.trim()}\n${remedy}`));
    });
  });
}
