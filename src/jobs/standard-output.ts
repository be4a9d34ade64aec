import { fstatSync, fsyncSync, ftruncateSync, type Stats } from 'node:fs';
import { FileError } from '../util/errors';
import type { Blocks } from './annotation-settings';
import { writeWhole } from './growing-file';
import type { OutputState, RunOutput } from './run-output';

const STANDARD_OUTPUT = 1;

/**
 * Standard output as it comes: a pipe, a terminal or a file.
 *
 * @param head - What the output begins with.
 */
export function openStandardOutput(head: string = ''): RunOutput {
  const write = async (block: Uint8Array): Promise<void> => {
    if (!process.stdout.write(block))
      await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  };
  const writeHead = createHead(head);
  return {
    write: async ([blocks = []]) => {
      for (const block of [...writeHead(), ...blocks]) await write(block);
    },
    save: () => undefined,
    finish: async () => {
      for (const block of writeHead()) await write(block);
    },
  };
}

/**
 * Standard output that a later run can take up again: a file (`>> FILE`), from which what an earlier run wrote behind its
 * checkpoint goes.
 *
 * @param head - What the output begins with.
 * @param earlier - Where the earlier run ended.
 * @throws FileError when standard output is no file, or not the file of the earlier run.
 */
export function openLastingOutput(head: string = '', earlier?: OutputState): RunOutput {
  const { size, dev, ino } = statOutput();
  if (earlier !== undefined && (earlier['device'] !== dev || earlier['inode'] !== ino)) {
    throw new FileError(
      'openLastingOutput: standard output is another file than that of the checkpoint; append to the same one with >> FILE, or remove the checkpoint to begin again',
    );
  }
  let bytes = earlier?.['bytes'] ?? size;
  if (size < bytes) {
    throw new FileError(
      `openLastingOutput: the output is shorter than the checkpoint says; expected at least ${bytes} bytes, got ${size}: append to it with >> FILE, or remove the checkpoint to begin again`,
    );
  }
  if (earlier !== undefined) ftruncateSync(STANDARD_OUTPUT, bytes);
  const writeHead = createHead(earlier?.['hasHead'] === 1 ? '' : head);
  let hasHead = earlier?.['hasHead'] ?? 0;
  const write = (blocks: Blocks): void => {
    for (const block of [...writeHead(), ...blocks]) {
      writeWhole(STANDARD_OUTPUT, block, bytes);
      bytes += block.length;
    }
    hasHead = 1;
  };
  return {
    write: ([blocks = []]) => write(blocks),
    save: () => {
      fsyncSync(STANDARD_OUTPUT);
      return { bytes, hasHead, device: dev, inode: ino };
    },
    finish: () => write([]),
  };
}

/** A head that is given once. */
function createHead(head: string): () => Blocks {
  let waiting = head;
  return () => {
    const given = waiting;
    waiting = '';
    return given === '' ? [] : [Buffer.from(given, 'utf8')];
  };
}

function statOutput(): Stats {
  const state = fstatSync(STANDARD_OUTPUT);
  if (!state.isFile()) {
    throw new FileError(
      'openLastingOutput: what goes into a pipe or a terminal cannot be taken up again; with --checkpoint, write to a file (>> FILE) or a folder (--out FOLDER)',
    );
  }
  return state;
}
