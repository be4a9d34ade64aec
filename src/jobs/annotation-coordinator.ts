import { workerData, type MessagePort } from 'node:worker_threads';
import { createBatchRunner } from './batch-runner';
import type { AnnotationSettings, DocumentTask } from './annotation-settings';

/** What `annotateWaiting` hands to the thread that it waits for. */
export interface CoordinatorData {
  readonly settings: AnnotationSettings;
  readonly jobs: number;
  readonly port: MessagePort;
  /** One number, raised with each message. */
  readonly signal: Int32Array;
}

// A thread that has others annotate, while the one that asked stands still: only a thread that does not stand still hears
// that another has died.
const { settings, jobs, port, signal } = workerData as CoordinatorData;
const runner = createBatchRunner(settings, jobs);

function answer(message: object, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}

port.on('message', ({ n, tasks }: { readonly n: number; readonly tasks: readonly DocumentTask[] }) => {
  runner.annotate(tasks).then(
    (outcome) =>
      answer(
        { n, outcome },
        outcome.output.flat().map(({ buffer }) => buffer as ArrayBuffer),
      ),
    (error: unknown) => answer({ n, error: error instanceof Error ? error.stack : String(error) }),
  );
});
answer({ n: -1 });
