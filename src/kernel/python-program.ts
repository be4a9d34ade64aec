import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './project-root';

const WITH_PARENT = join(PACKAGE_ROOT, 'src/kernel/jupyter/with-parent.py');

/** How long to wait for what a program wrote before it ended. */
const LAST_WORDS_MS = 500;

/** A running Python module. */
export interface PythonProgram {
  /** Resolves with the exit code when it has ended; 1 when it could not be started. */
  readonly ended: Promise<number>;
  /** The last of what it wrote. */
  readonly log: () => string;
  /** Asks it to end. */
  readonly stop: () => void;
  /** Ends it at once, with all that it started in its group. */
  readonly kill: () => void;
}

/** Options of `startPython`. */
export interface StartPythonOptions {
  /** Folder in which it runs; default: the current one. */
  readonly folder?: string;
  /** Its variables; default: those of this process. */
  readonly environment?: NodeJS.ProcessEnv;
  /** How long it may take to end when this process is gone, in s; 0 ends it at once. */
  readonly graceSeconds: number;
}

/**
 * Starts a Python module as a program of its own group, which ends with this process, however this process ends.
 *
 * @param python - The interpreter.
 * @param module - What stands behind `python -m`.
 * @param args - Arguments of the module.
 */
export function startPython(
  python: string,
  module: string,
  args: readonly string[],
  { folder, environment, graceSeconds }: StartPythonOptions,
): PythonProgram {
  const child = spawn(python, [WITH_PARENT, String(graceSeconds), module, ...args], {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: environment ?? process.env,
    // Nothing is ever written to its input: that it is open says that this process lives.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  child.stdin.on('error', () => undefined);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => (log = (log + piece.toString()).slice(-4000)));
  }
  const kill = (): void => killGroup(child);
  process.once('exit', kill);
  const ended = new Promise<number>((end) => {
    child.once('error', (error) => {
      log += error.message;
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
    // Something that a cell started may hold the output open for ever.
    child.once('exit', (code) => {
      kill();
      setTimeout(() => end(code ?? 1), LAST_WORDS_MS);
    });
  });
  void ended.then(() => process.off('exit', kill));
  return { ended, log: () => log, stop: () => void child.kill('SIGTERM'), kill };
}

/**
 * Ends a process that heads a group, with the group, at once.
 *
 * @param child - Started with `detached`, but on Windows.
 */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
