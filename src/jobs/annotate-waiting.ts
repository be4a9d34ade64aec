import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { PACKAGE_ROOT } from '../kernel/project-root';
import type { AnnotationSettings, BatchOutcome, DocumentTask } from './annotation-settings';

const COORDINATOR = join(PACKAGE_ROOT, 'dist/jobs/annotation-coordinator.js');

/** Time in which the other threads must answer for the first time, in milliseconds. */
const START_MS = 60_000;

/** Batches that wait for a thread, so that none is idle. */
const WAITING = 2;

/**
 * What becomes of batches, one after the other, while other threads work on those that follow. This thread stands still
 * until the next one is there, so that a cell of a notebook can ask for it without `await`.
 *
 * @param batches - Texts of each batch.
 * @param settings - What to annotate.
 * @param jobs - Threads that annotate.
 * @throws Error when the threads do not start, or an outcome is the fault of the program.
 */
export function* annotateWaiting(
  batches: readonly (readonly DocumentTask[])[],
  settings: AnnotationSettings,
  jobs: number,
): Generator<BatchOutcome, void, undefined> {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const coordinator = new Worker(COORDINATOR, {
    workerData: { settings, jobs, port: port2, signal },
    transferList: [port2],
  });
  coordinator.unref();
  const outcomes = new Map<number, BatchOutcome>();
  const take = (timeoutMs: number): void => {
    const seen = Atomics.load(signal, 0);
    const received = receiveMessageOnPort(port1) as { readonly message: Answer } | undefined;
    if (received === undefined) {
      if (Atomics.wait(signal, 0, seen, timeoutMs) === 'timed-out')
        throw new Error('annotateWaiting: the threads that annotate do not start; run "npm run build"');
      return take(timeoutMs);
    }
    const { n, outcome, error } = received.message;
    if (error !== undefined) throw new Error(`annotateWaiting: ${error}`);
    if (outcome !== undefined) outcomes.set(n, outcome);
  };
  try {
    take(START_MS);
    let sent = 0;
    for (let n = 0; n < batches.length; n++) {
      for (; sent < Math.min(n + jobs * WAITING, batches.length); sent++)
        port1.postMessage({ n: sent, tasks: batches[sent] });
      while (!outcomes.has(n)) take(Infinity);
      yield outcomes.get(n)!;
      outcomes.delete(n);
    }
  } finally {
    port1.close();
    void coordinator.terminate();
  }
}

interface Answer {
  readonly n: number;
  readonly outcome?: BatchOutcome;
  readonly error?: string;
}
