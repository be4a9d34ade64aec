import { availableParallelism } from 'node:os';
import { createBatchAnnotator, type BatchAnnotator } from './annotate-batch';
import type { AnnotationSettings, BatchOutcome, DocumentTask } from './annotation-settings';
import type { WorkerPool, WorkerPoolOptions } from './worker-pool';

/** Annotates batches, in this thread or in others. */
export interface BatchRunner {
  /** Batches that may be under way at once, so that no thread waits for work. */
  readonly atOnce: () => number;
  /** What becomes of a batch. */
  readonly annotate: (tasks: readonly DocumentTask[]) => Promise<BatchOutcome>;
  /** Ends the other threads. */
  readonly close: () => Promise<void>;
}

/** Characters from which a document is annotated in a thread of its own, whose memory it may use up without harm. */
export const LARGE_TEXT = 2_000_000;

/** Characters that one thread annotates before others are started unasked: in less time they would not get warm. */
export const SMALL_INPUT = 8_000_000;

/** Threads that are started unasked at most, since each holds lexicons of its own. */
export const MOST_UNASKED = 4;

/**
 * A runner of batches; the outcome of a batch is the same with any number of threads.
 *
 * @param settings - What to annotate.
 * @param jobs - Threads that annotate. Default: this one, and for a large input one for each core, at most four.
 */
export function createBatchRunner(settings: AnnotationSettings, jobs?: number): BatchRunner {
  let here: BatchAnnotator | undefined;
  let pool: Promise<WorkerPool> | undefined;
  let roomy: Promise<WorkerPool> | undefined;
  let seen = 0;
  const threads = jobs ?? Math.min(availableParallelism(), MOST_UNASKED);
  const isSpread = (): boolean => threads > 1 && (jobs !== undefined || seen > SMALL_INPUT);
  const start = async (count: number, options: WorkerPoolOptions): Promise<WorkerPool> =>
    (await import('./worker-pool.js')).createWorkerPool(settings, count, options);
  return {
    atOnce: () => (isSpread() ? 2 * threads : 1),
    annotate: async (tasks) => {
      for (const { text } of tasks) seen += text.length;
      if (tasks.some(({ text }) => text.length > LARGE_TEXT))
        return (await (roomy ??= start(1, { threadMegabytes: Infinity }))).annotate(tasks);
      if (isSpread()) return (await (pool ??= start(threads, {}))).annotate(tasks);
      here ??= createBatchAnnotator(settings);
      return here(tasks);
    },
    close: async () => {
      await (await pool)?.close();
      await (await roomy)?.close();
    },
  };
}
