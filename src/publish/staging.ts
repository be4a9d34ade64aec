import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isAlive, withLock } from '../kernel/process-lock';
import { FileError } from '../util/errors';
import { explainSystemError } from '../util/system-error';
import { carryOver } from './carry-over';

/** List of the files that runs wrote, with their fingerprints, in the format of `sha256sum`. */
export const FINGERPRINTS = 'SHA256SUMS';

/** How to publish. */
export interface PublishOptions {
  /** Whether the run stands for the whole folder: files that an earlier run wrote, and this one did not, go. */
  readonly isWhole: boolean;
  /**
   * The last work on the folder, done while nobody else publishes.
   *
   * @returns Files that an earlier run wrote and that are to go.
   */
  readonly finish?: () => Promise<readonly string[] | void> | readonly string[] | void;
}

/** A folder beside the results, in which they are made. */
export interface Staging {
  readonly folder: string;
  /**
   * Lets the folder take the place of the results, with all that stood there beside what it replaces: files of the user,
   * evaluations, what other runs wrote. Whoever looks finds the earlier results or the new ones, never some of both.
   *
   * @returns Paths of the files that were written, relative to the results, in alphabetical order.
   * @throws FileError when the system refuses it; the earlier results then stay.
   */
  readonly publish: (options: PublishOptions) => Promise<readonly string[]>;
  /** Removes the folder. */
  readonly remove: () => void;
}

/**
 * A folder beside `results` to write to, named after this process; also mends what runs left that were killed.
 *
 * @param results - Folder whose content is to be replaced in the end.
 * @param signal - Ends the waiting for another run that publishes.
 * @throws FileError when it could not be replaced in the end: no folder, no permission, a disk of its own.
 */
export async function createStaging(results: string, signal?: AbortSignal): Promise<Staging> {
  const place = existsSync(results) ? realpathSync(results) : results;
  const inTurn = <T>(work: () => Promise<T> | T): Promise<T> =>
    withLock(`${place}.lock.tmp`, work, signal === undefined ? {} : { signal });
  const folder = `${place}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    await inTurn(() => recover(place));
    checkPlace(place);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  } catch (error) {
    throw explainSystemError(error, results);
  }
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', remove);
  return {
    folder,
    publish: ({ isWhole, finish }) =>
      inTurn(async () => {
        const outdated = (await finish?.()) ?? [];
        try {
          return publish(folder, place, isWhole, outdated);
        } catch (error) {
          throw explainSystemError(error, results);
        }
      }),
    remove,
  };
}

/**
 * Files that earlier runs wrote, with their fingerprints; a line that leads out of the results is not believed.
 *
 * @param results - The results folder; may be missing.
 */
export function readFingerprints(results: string): ReadonlyMap<string, string> {
  const path = join(results, FINGERPRINTS);
  if (!existsSync(path)) return new Map();
  const rows = [...readFileSync(path, 'utf8').matchAll(/^([0-9a-f]{64}) {2}(.+)$/gmu)];
  return new Map(
    rows.map(([, hash, file]) => [file!, hash!] as const).filter(([file]) => !/^[/\\]|\.\.|:/u.test(file)),
  );
}

/** The earlier results, while the new ones take their place. */
const asideOf = (results: string): string => `${results}.earlier.tmp`;

function publish(
  folder: string,
  results: string,
  isWhole: boolean,
  outdated: readonly string[],
): readonly string[] {
  const files = listFiles(folder);
  const earlier = readFingerprints(results);
  const gone = new Set(isWhole ? earlier.keys() : outdated.filter((file) => earlier.has(file)));
  // What the user changed is the user's.
  for (const file of gone) if (!isUnchanged(join(results, file), earlier.get(file)!)) gone.delete(file);
  const fingerprints = new Map([...earlier].filter(([file]) => !isWhole && !gone.has(file)));
  for (const file of files) fingerprints.set(file, fingerprint(join(folder, file)));
  const lines = [...fingerprints]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, hash]) => `${hash}  ${file}\n`);
  writeFileSync(join(folder, FINGERPRINTS), lines.join(''));
  const isLeft = (file: string): boolean => gone.has(file);
  if (!existsSync(results)) {
    renameSync(folder, results);
    return files;
  }
  carryOver(results, folder, isLeft);
  chmodSync(folder, statSync(results).mode & 0o7777);
  const aside = asideOf(results);
  renameSync(results, aside);
  try {
    renameSync(folder, results);
  } catch (error) {
    renameSync(aside, results);
    throw error;
  }
  // What somebody else wrote meanwhile.
  carryOver(aside, results, isLeft);
  removeAside(aside);
  return files;
}

/** Ends what a killed run began: between its two renames the results had no place, after them they had two. */
function recover(results: string): void {
  const aside = asideOf(results);
  if (existsSync(aside)) {
    if (existsSync(results)) removeAside(aside);
    else renameSync(aside, results);
  }
  for (const name of readdirSync(dirname(results))) {
    const rest = name.startsWith(`${basename(results)}.`) ? name.slice(basename(results).length) : '';
    const pid = Number(/^\.(\d+)\.tmp$/u.exec(rest)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(dirname(results), name), { recursive: true, force: true });
  }
}

function removeAside(aside: string): void {
  try {
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // Some program holds a file in it: the next run removes it.
  }
}

/** Says early, not after minutes of work, that a folder cannot be replaced. */
function checkPlace(results: string): void {
  accessSync(dirname(results), constants.W_OK);
  if (!existsSync(results)) return;
  readdirSync(results);
  accessSync(results, constants.W_OK);
  if (statSync(results).dev !== statSync(dirname(results)).dev)
    throw new FileError('a disk of its own cannot be replaced; choose a folder in it', { path: results });
  if (`${realpathSync(process.cwd())}${sep}`.startsWith(`${results}${sep}`))
    throw new FileError('the current folder would be replaced; run the command from outside of it', {
      path: results,
    });
}

function isUnchanged(path: string, hash: string): boolean {
  return existsSync(path) && fingerprint(path) === hash;
}

function fingerprint(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}
