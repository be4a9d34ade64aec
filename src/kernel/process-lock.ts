import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Options of `withLock`. */
export interface LockOptions {
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
  /** Called once when another process holds the lock. */
  readonly onWait?: () => void;
}

const POLL_MS = 100;
/** A lock without a number is being written just now, unless it is older. */
const WRITING_MS = 5000;

const held = new Set<string>();
process.on('exit', () => held.forEach((path) => rmSync(path, { force: true })));

/**
 * Does work that one process at a time may do, when its turn comes. A lock whose process is gone counts for nothing.
 *
 * @param path - The file that stands for the lock; its folder must be there.
 * @param work - What to do meanwhile.
 * @throws The signal's reason when it was aborted while another process held the lock.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T> | T,
  options: LockOptions = {},
): Promise<T> {
  let isTold = false;
  while (!take(path)) {
    options.signal?.throwIfAborted();
    clearForsaken(path);
    if (!isTold) options.onWait?.();
    isTold = true;
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  try {
    return await work();
  } finally {
    held.delete(path);
    rmSync(path, { force: true });
  }
}

/** Whether a process of that number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // On Linux a process that has ended may be listed until somebody asks how.
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !/\) [ZX]/u.test(readFileSync(stat, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function take(path: string): boolean {
  if (held.has(path)) return false;
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  held.add(path);
  return true;
}

function clearForsaken(path: string): void {
  if (held.has(path)) return;
  try {
    const owner = readFileSync(path, 'utf8');
    const pid = Number(owner);
    // The number of this process, in a lock that it does not hold, was another's before.
    const isHeld =
      pid > 0 ? pid !== process.pid && isAlive(pid) : Date.now() - statSync(path).mtimeMs < WRITING_MS;
    if (isHeld) return;
    const aside = `${path}.${process.pid}.tmp`;
    renameSync(path, aside);
    // Another process may have taken it over in between: it gets it back.
    if (readFileSync(aside, 'utf8') === owner || existsSync(path)) rmSync(aside);
    else renameSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
