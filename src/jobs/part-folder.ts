import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markFinished, markUnfinished } from '../formats/unfinished-folder';
import { FileError } from '../util/errors';
import { openGrowingFile, type GrowingFile } from './growing-file';
import type { OutputState, RunOutput } from './run-output';

/** The files of one stream of output in a folder. */
export interface PartFiles {
  /** What the checkpoint calls the stream. */
  readonly name: string;
  /** Path of a part, or of the one file, inside the folder. */
  readonly path: (part: number) => string;
  /** What a file begins with. */
  readonly head?: string;
}

/** What a checkpoint calls the length of a stream, whose name may be `documents`, as their number is. */
function bytesOf(stream: string): string {
  return `bytes of ${stream}`;
}

/** `part-00012` of the number 12. */
export function partName(part: number): string {
  return `part-${String(part).padStart(5, '0')}`;
}

/**
 * Files of a folder that grow while a run goes on, in parts with the same number of documents; a file has its name when
 * it is whole.
 *
 * @param folder - New or empty, unless an earlier run is taken up again.
 * @param streams - Files of each stream of output.
 * @param documentsPerPart - Documents of each part but the last; `Infinity` for files without parts. No batch that is
 *   written may cross the end of a part.
 * @param earlier - Where the earlier run ended.
 * @throws FileError when a new run's folder holds something, or the earlier run's parts are not there.
 */
export function openPartFolder(
  folder: string,
  streams: readonly PartFiles[],
  documentsPerPart: number,
  earlier?: OutputState,
): RunOutput {
  let { part = 0, documents = 0 } = earlier ?? {};
  checkParts(folder, streams, part, earlier !== undefined);
  let isFinished = true;
  const open = ({ path, head, name }: PartFiles, state?: OutputState): GrowingFile => {
    const whole = join(folder, path(part));
    if (isFinished) markUnfinished(folder);
    isFinished = false;
    mkdirSync(dirname(whole), { recursive: true });
    const file = openGrowingFile(whole, state?.[bytesOf(name)]);
    if (head !== undefined && (state?.[bytesOf(name)] ?? 0) === 0) file.append(Buffer.from(head, 'utf8'));
    return file;
  };
  let files: readonly GrowingFile[] | undefined =
    earlier !== undefined && documents > 0 ? streams.map((stream) => open(stream, earlier)) : undefined;
  const finishPart = (): void => {
    files ??= streams.map((stream) => open(stream));
    for (const file of files) file.finish();
  };
  return {
    write: (blocks, more) => {
      if (more === 0) return;
      files ??= streams.map((stream) => open(stream));
      for (const [n, file] of files.entries()) for (const block of blocks[n] ?? []) file.append(block);
      documents += more;
      if (documents < documentsPerPart) return;
      finishPart();
      files = undefined;
      part++;
      documents = 0;
    },
    save: () => ({
      part,
      documents,
      ...Object.fromEntries(streams.map(({ name }, n) => [bytesOf(name), files?.[n]?.save() ?? 0])),
    }),
    finish: () => {
      if (documents > 0 || part === 0) finishPart();
      markFinished(folder);
    },
  };
}

/** @throws FileError when a new run's folder holds something, or parts of an earlier run are not there. */
export function checkParts(
  folder: string,
  streams: readonly PartFiles[],
  parts: number,
  isTakenUp: boolean,
): void {
  if (!isTakenUp && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new FileError(
      'openPartFolder: there is something in the folder; name a new one with --out, or the --checkpoint that it was begun with',
      { path: folder },
    );
  }
  for (let part = 0; part < parts; part++) {
    for (const { path } of streams) {
      const whole = join(folder, path(part));
      if (existsSync(whole)) continue;
      throw new FileError(
        'openPartFolder: a part of the earlier run is not there any more; remove the checkpoint and the folder to begin again',
        { path: whole },
      );
    }
  }
}
