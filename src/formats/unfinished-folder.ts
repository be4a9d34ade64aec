import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError } from '../util/errors';

/** A file that Spark and its like pass over. */
const MARK = '_unfinished';

/** Makes a folder, with a file in it that says that not all of its output is there. */
export function markUnfinished(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, MARK),
    'selon annotate is at work here, or was stopped: some texts are missing. The same command with its --checkpoint goes on.\n',
  );
}

/** Takes the file away: all of the output is there. */
export function markFinished(folder: string): void {
  rmSync(join(folder, MARK), { force: true });
}

/** @throws FormatError when not all of a folder's output is there. */
export function checkFinished(folder: string): void {
  if (!existsSync(join(folder, MARK))) return;
  throw new FormatError(
    'checkFinished: the run that writes this folder is not at its end, so texts are missing; wait for it, or go on with its --checkpoint',
    { path: folder },
  );
}
