import { join } from 'node:path';
import { pool as createPool } from 'workerpool';
import { PACKAGE_ROOT } from '../kernel/project-root';
import type { AnnotationSettings, BatchOutcome, DocumentTask } from './annotation-settings';

/** Threads that annotate batches. */
export interface WorkerPool {
  readonly annotate: (tasks: readonly DocumentTask[]) => Promise<BatchOutcome>;
  readonly close: () => Promise<void>;
}

/** Options of `createWorkerPool`. */
export interface WorkerPoolOptions {
  /** Megabytes of records that a thread may hold, `Infinity` for as much as the program may; default 1,536. */
  readonly threadMegabytes?: number;
}

// The built file, from src/jobs as from dist/jobs: a thread does not read TypeScript.
const WORKER = join(PACKAGE_ROOT, 'dist/jobs/annotation-worker.js');

/** Deaths of threads before they began a batch, after which they are not started anew. */
const MOST_FALSE_STARTS = 3;

/** With more, Node lets what is not needed any more lie longer: a third more memory, for a tenth less processor time. */
const THREAD_MEGABYTES = 1536;

/**
 * A pool of threads, each with lexicons of its own. A thread that dies takes nothing with it: its batch is done anew
 * without the document at which it died, whose outcome says so.
 *
 * @param settings - What to annotate.
 * @param threads - How many, at least 1; they start with the first batches.
 */
export function createWorkerPool(
  settings: AnnotationSettings,
  threads: number,
  options: WorkerPoolOptions = {},
): WorkerPool {
  const { threadMegabytes = THREAD_MEGABYTES } = options;
  const limits =
    threadMegabytes === Infinity ? {} : { resourceLimits: { maxOldGenerationSizeMb: threadMegabytes } };
  const pool = createPool(WORKER, {
    workerType: 'thread',
    maxWorkers: threads,
    workerThreadOpts: { workerData: settings, ...limits },
  });

  async function annotate(tasks: readonly DocumentTask[], falseStarts: number = 0): Promise<BatchOutcome> {
    if (tasks.length === 0) return { output: [], documents: [] };
    const begun = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
    try {
      return (await pool.exec('annotateBatch', [tasks, begun])) as BatchOutcome;
    } catch (error) {
      const [at] = begun;
      if (at === -1) {
        if (falseStarts === MOST_FALSE_STARTS) throw error;
        return annotate(tasks, falseStarts + 1);
      }
      if (tasks.length === 1) return { output: [], documents: [{ warnings: [], failure: reasonOf(error) }] };
      // The document alone once more: the thread may have died of what came before it.
      const outcomes: BatchOutcome[] = [];
      for (const part of [tasks.slice(0, at), [tasks[at]], tasks.slice(at + 1)])
        outcomes.push(await annotate(part));
      const streams = Math.max(...outcomes.map(({ output }) => output.length));
      return {
        output: Array.from({ length: streams }, (_, n) => outcomes.flatMap(({ output }) => output[n] ?? [])),
        documents: outcomes.flatMap(({ documents }) => documents),
      };
    }
  }

  return {
    annotate: (tasks) => annotate(tasks),
    close: async () => {
      await pool.terminate();
    },
  };
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /memory limit/u.test(message)
    ? 'it needs more memory than a thread has; split it'
    : `the thread that annotated it died: ${message.split('\n').slice(0, 2).join(' ').trim()}`;
}
