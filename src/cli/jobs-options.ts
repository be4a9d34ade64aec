import type { CheckpointPlan } from '../jobs/annotate-entries';
import { readCheckpoint, type RunIdentity } from '../jobs/checkpoint';
import type { CorpusReading } from '../formats/corpus-files';
import { UsageError } from './usage-error';

/** Options of every command that annotates many texts, for `parseArgs`. */
export const JOBS_OPTIONS = {
  jobs: { type: 'string' },
  out: { type: 'string' },
  checkpoint: { type: 'string' },
} as const;

/** Most threads that one command starts. */
const MOST_JOBS = 256;

/**
 * The number of threads that a user gave.
 *
 * @returns `undefined` when none was given.
 * @throws UsageError when it is no whole number of them.
 */
export function jobsOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const jobs = Number(value);
  if (!/^\d+$/u.test(value) || jobs < 1 || jobs > MOST_JOBS) {
    throw new UsageError(
      `--jobs is the number of threads that annotate, 1 to ${MOST_JOBS}, got ${JSON.stringify(value)}`,
    );
  }
  return jobs;
}

/** Options of reading by their names on the command line, for a checkpoint. */
export function namedReadingOptions({
  textColumn,
  ...reading
}: CorpusReading): Readonly<Record<string, unknown>> {
  return { ...reading, 'text-column': textColumn };
}

/** Where a run notes how far it is, with what an earlier run noted there. */
export function planCheckpoint(path: string, run: RunIdentity): CheckpointPlan {
  const earlier = readCheckpoint(path, run);
  return earlier === undefined ? { path, run } : { path, run, earlier };
}
