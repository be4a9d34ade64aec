import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../util/errors';

/** A file that grows under a hidden name and has its own when it is whole. */
export interface GrowingFile {
  readonly append: (block: Uint8Array) => void;
  /** Bytes so far, on the disk for good. */
  readonly save: () => number;
  /** Gives it its name. */
  readonly finish: () => void;
}

/**
 * Begins a file, or takes one up again where an earlier run ended.
 *
 * @param path - Its name when it is whole.
 * @param keepBytes - Bytes of the earlier run that stay; what it wrote behind them goes.
 * @throws FileError when the earlier run's file is not there or shorter.
 */
export function openGrowingFile(path: string, keepBytes: number = 0): GrowingFile {
  const hidden = join(dirname(path), `.${basename(path)}.tmp`);
  if (keepBytes > 0 && !existsSync(hidden)) {
    if (!existsSync(path)) throw lost(path);
    renameSync(path, hidden);
  }
  const file = openSync(hidden, keepBytes > 0 ? 'r+' : 'w');
  if (fstatSync(file).size < keepBytes) {
    closeSync(file);
    throw lost(path);
  }
  ftruncateSync(file, keepBytes);
  let bytes = keepBytes;
  let isOpen = true;
  return {
    append: (block) => {
      writeWhole(file, block, bytes);
      bytes += block.length;
    },
    save: () => {
      if (isOpen) fsyncSync(file);
      return bytes;
    },
    finish: () => {
      fsyncSync(file);
      closeSync(file);
      isOpen = false;
      renameSync(hidden, path);
    },
  };
}

/**
 * Writes all bytes of a block at a place of an open file; the system may take them in several steps.
 *
 * @param file - Its descriptor.
 * @param position - Offset of the first byte.
 */
export function writeWhole(file: number, block: Uint8Array, position: number): void {
  for (let done = 0; done < block.length;)
    done += writeSync(file, block, done, block.length - done, position + done);
}

function lost(path: string): FileError {
  return new FileError(
    'openGrowingFile: what the earlier run wrote is not there any more; remove the checkpoint and the output to begin again',
    { path },
  );
}
