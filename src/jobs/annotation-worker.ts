import { workerData } from 'node:worker_threads';
import { Transfer, worker } from 'workerpool';
import { createBatchAnnotator } from './annotate-batch';
import type { AnnotationSettings, DocumentTask } from './annotation-settings';

// The thread that `createPoolRunner` starts: it lives as long as its pool, and its lexicons and compiled code with it.
const annotateBatch = createBatchAnnotator(workerData as AnnotationSettings);

worker({
  annotateBatch: (tasks: readonly DocumentTask[], begun: Int32Array) => {
    const outcome = annotateBatch(tasks, begun);
    return new Transfer(
      outcome,
      outcome.output.flat().map(({ buffer }) => buffer as ArrayBuffer),
    );
  },
});
