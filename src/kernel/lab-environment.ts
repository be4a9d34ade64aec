import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './process-lock';
import { PACKAGE_ROOT } from './project-root';
import { findPython } from './python';
import { startPython } from './python-program';

/** Pinned versions of JupyterLab and all that it needs, each file with its fingerprint. */
export const LAB_REQUIREMENTS: string = join(PACKAGE_ROOT, 'src/kernel/jupyter/requirements-lab.txt');

/** JupyterLab cannot be set up; the message says what to do. */
export class LabError extends Error {}

/** Folder of what JupyterLab writes by itself: settings, workspaces, connections. It outlives new versions. */
export function labFilesFolder(root: string): string {
  return join(root, '.venv', LAB_FILES);
}

const LAB_FILES = 'selon';

/**
 * Makes the project's own Python environment with JupyterLab, or does nothing when it is there. One process at a time
 * does so; the installer ends with this process, however this process ends.
 *
 * @param root - The project's root; the environment is its folder `.venv`.
 * @param onStep - Called with what begins, when something has to be done.
 * @param signal - Ends the installer.
 * @returns The environment's Python.
 * @throws LabError when there is no Python, or packages cannot be installed; the signal's reason when it was aborted.
 */
export async function prepareLab(
  root: string,
  onStep: (step: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  return withLock(join(root, '.venv-lock.tmp'), () => prepareAlone(root, onStep, signal), {
    onWait: () => onStep('waiting for another set-up of JupyterLab'),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function prepareAlone(
  root: string,
  onStep: (step: string) => void,
  signal: AbortSignal | undefined,
): Promise<string> {
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
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (name !== LAB_FILES) rmSync(join(folder, name), { recursive: true });
  await run(
    python.command,
    'venv',
    [folder],
    'the Python environment cannot be made; on Debian and Ubuntu install python3-venv',
    signal,
  );
  onStep('installing JupyterLab into it (a minute or two)');
  const install = [
    'install',
    '--quiet',
    '--no-input',
    '--disable-pip-version-check',
    '--require-hashes',
    '--only-binary',
    ':all:',
    '-r',
    LAB_REQUIREMENTS,
  ];
  await run(own, 'pip', install, 'JupyterLab cannot be installed; check the network, then try again', signal);
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

async function run(
  python: string,
  module: string,
  args: readonly string[],
  remedy: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const program = startPython(python, module, args, { graceSeconds: 0 });
  signal?.addEventListener('abort', program.kill);
  const code = await program.ended;
  signal?.removeEventListener('abort', program.kill);
  signal?.throwIfAborted();
  if (code !== 0) throw new LabError(`${program.log().trim()}\n${remedy}`);
}
