import { existsSync, readFileSync } from 'node:fs';
import { writeWholeFile } from '../formats/whole-files';
import { FormatError } from '../util/errors';
import { describeValue } from '../util/describe-value';
import type { OutputState } from './run-output';

/** What a run is of, by names for people: program, measures, lexicons, inputs and options. */
export type RunIdentity = Readonly<Record<string, string>>;

/** How far a run is, so that a later one can take it up. */
export interface Checkpoint {
  readonly run: RunIdentity;
  /** Entries of the input (texts, and what could not be used) that were worked on. */
  readonly entries: number;
  /** Hash of these entries. */
  readonly inputHash: string;
  /** Documents among them that could not be annotated. */
  readonly failures: number;
  /** Where the output of these entries ends. */
  readonly output: OutputState;
}

/** Form of the file; another one is not read. */
const FORM = 'selon checkpoint 1';

/**
 * Writes a checkpoint; whoever is killed leaves this one or the one before.
 *
 * @throws FileError when the system refuses it.
 */
export function writeCheckpoint(path: string, checkpoint: Checkpoint): void {
  writeWholeFile(path, `${JSON.stringify({ form: FORM, ...checkpoint }, undefined, 1)}\n`);
}

/**
 * The checkpoint of an earlier run.
 *
 * @returns `undefined` when there is no such file yet.
 * @throws FormatError when the file is no checkpoint, or its run was of something else: all that differs is named.
 */
export function readCheckpoint(path: string, run: RunIdentity): Checkpoint | undefined {
  if (!existsSync(path)) return undefined;
  const checkpoint = parseCheckpoint(readFileSync(path, 'utf8'), path);
  const differences = [...new Set([...Object.keys(run), ...Object.keys(checkpoint.run)])]
    .filter((name) => run[name] !== checkpoint.run[name])
    .map((name) => `${name}: ${checkpoint.run[name] ?? 'none'} there, ${run[name] ?? 'none'} here`);
  if (differences.length > 0) {
    throw new FormatError(
      `readCheckpoint: the checkpoint is of another run; go on as it was begun, or name another file to begin anew; ${differences.join('; ')}`,
      { path },
    );
  }
  return checkpoint;
}

/**
 * Says that an input is not the one of a checkpoint.
 *
 * @param path - The checkpoint.
 * @param entries - Entries that the checkpoint speaks of.
 * @param found - Entries that the input has at most of these; fewer when it ended before.
 */
export function otherInput(path: string, entries: number, found: number): FormatError {
  const what =
    found < entries
      ? `the input ends after ${found} of the ${entries} entries that were worked on`
      : `the input differs within the ${entries} entries that were worked on`;
  return new FormatError(
    `readCheckpoint: the checkpoint is of another input: ${what}; give the same input, or name another file to begin anew`,
    { path },
  );
}

function parseCheckpoint(text: string, path: string): Checkpoint {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const record = (typeof value === 'object' && value !== null ? value : {}) as Partial<Checkpoint> & {
    readonly form?: unknown;
  };
  const isWhole =
    record.form === FORM &&
    typeof record.run === 'object' &&
    typeof record.entries === 'number' &&
    typeof record.inputHash === 'string' &&
    typeof record.failures === 'number' &&
    typeof record.output === 'object';
  if (!isWhole) {
    throw new FormatError(
      `readCheckpoint: this is no checkpoint of this version of selon; expected form ${JSON.stringify(FORM)}, got ${describeValue(record.form ?? text)}: name another file`,
      { path },
    );
  }
  return record as Checkpoint;
}
