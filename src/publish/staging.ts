import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** List of the files that runs wrote, with their fingerprints, in the format of `sha256sum`. */
export const FINGERPRINTS = 'SHA256SUMS';

/** A folder beside the results, in which they are made. */
export interface Staging {
  readonly folder: string;
  /**
   * Moves every file to its place in the results, each at once, and updates the list of fingerprints.
   *
   * @param isWhole - Also removes files that an earlier run wrote and this one did not.
   * @returns Paths relative to the results, in alphabetical order.
   */
  readonly publish: (isWhole: boolean) => readonly string[];
  /** Removes the folder. */
  readonly remove: () => void;
}

/**
 * A folder beside `results` to write to, named after this process; also clears those of processes that are gone.
 *
 * @param results - Folder whose content is to be replaced in the end.
 */
export function createStaging(results: string): Staging {
  clearForsaken(results);
  const folder = `${results}.${process.pid}.tmp`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', remove);
  return { folder, publish: (isWhole) => publish(folder, results, isWhole), remove };
}

function publish(folder: string, results: string, isWhole: boolean): readonly string[] {
  const files = listFiles(folder);
  const earlier = readFingerprints(join(results, FINGERPRINTS));
  const fingerprints = new Map(isWhole ? [] : earlier);
  for (const file of files) {
    fingerprints.set(
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    );
  }
  for (const file of files) {
    mkdirSync(dirname(join(results, file)), { recursive: true });
    renameSync(join(folder, file), join(results, file));
  }
  for (const file of earlier.keys()) {
    if (!fingerprints.has(file)) rmSync(join(results, file), { force: true });
  }
  const lines = [...fingerprints]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, hash]) => `${hash}  ${file}\n`);
  writeFileSync(join(folder, FINGERPRINTS), lines.join(''));
  renameSync(join(folder, FINGERPRINTS), join(results, FINGERPRINTS));
  return files;
}

/** Files that an earlier run wrote; a line that leads out of the results is not believed. */
function readFingerprints(path: string): ReadonlyMap<string, string> {
  if (!existsSync(path)) return new Map();
  const rows = [...readFileSync(path, 'utf8').matchAll(/^([0-9a-f]{64}) {2}(.+)$/gmu)];
  return new Map(
    rows.map(([, hash, file]) => [file!, hash!] as const).filter(([file]) => !/^[/\\]|\.\.|:/u.test(file)),
  );
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

function clearForsaken(results: string): void {
  const parent = dirname(results);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const rest = name.startsWith(`${basename(results)}.`) ? name.slice(basename(results).length) : '';
    const pid = Number(/^\.(\d+)\.tmp$/u.exec(rest)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
