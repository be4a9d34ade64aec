import { fromBase64, unzipText } from '../worker/unzip';
import type { Reply, Request, Tasks } from '../protocol';

/** Hands tasks to the worker. */
export interface Analyser {
  /** @throws Error with the worker's message when the task fails. */
  readonly run: <Name extends keyof Tasks>(
    name: Name,
    input: Tasks[Name]['takes'],
  ) => Promise<Tasks[Name]['gives']>;
}

/** The worker behind a promise for each task; it starts with the first one. Tasks are done in the order they come. */
export function createAnalyser(): Analyser {
  const waiting = new Map<number, { done: (output: never) => void; failed: (error: Error) => void }>();
  let worker: Promise<Worker> | undefined;
  let last = 0;

  async function start(): Promise<Worker> {
    const program = await unzipText(packedBytes('selon-worker'));
    const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
    const started = new Worker(url);
    started.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
      const task = waiting.get(reply.number);
      waiting.delete(reply.number);
      if (task === undefined) return;
      if ('error' in reply) task.failed(new Error(reply.error));
      else task.done(reply.output as never);
    };
    started.onerror = (event) => {
      for (const { failed } of waiting.values()) failed(new Error(event.message || 'worker'));
      waiting.clear();
    };
    started.postMessage({ resources: packedBytes('selon-resources') });
    return started;
  }

  return {
    run: async (name, input) => {
      const running = await (worker ??= start());
      const number = ++last;
      return new Promise((done, failed) => {
        waiting.set(number, { done: done as (output: never) => void, failed });
        running.postMessage({ number, name, input } as Request);
      });
    },
  };
}

/** Gzipped bytes that the page carries. */
export function packedBytes(id: string): Uint8Array<ArrayBuffer> {
  return fromBase64(document.getElementById(id)?.textContent ?? '');
}
