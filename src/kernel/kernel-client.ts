import { randomUUID } from 'node:crypto';
import { Dealer, Subscriber } from 'zeromq';
import { createRequest, parseMessage, type JupyterMessage } from './jupyter-message';
import { startKernelProcess, type KernelExit, type KernelProcess } from './kernel-process';

/** The kernel ended, or did not start; `log` holds its last words. */
export class KernelDeadError extends Error {
  readonly exit: KernelExit | undefined;
  readonly log: string;

  constructor(message: string, log: string, exit?: KernelExit) {
    super(message);
    this.name = 'KernelDeadError';
    this.log = log;
    this.exit = exit;
  }
}

/** A request took longer than it may. */
export class KernelTimeoutError extends Error {}

/** A message that a cell produced while or after it ran. */
export type OutputMessage = Pick<JupyterMessage, 'type' | 'content'>;

/** A running kernel that executes code. */
export interface Kernel {
  /**
   * Executes code and waits for its end and for all that it wrote.
   *
   * @returns The reply's status: `ok`, `error`, `abort`.
   * @throws KernelTimeoutError after `timeoutMs`; the code then still runs. KernelDeadError when the kernel ended.
   */
  readonly execute: (
    code: string,
    onOutput: (message: OutputMessage) => void,
    timeoutMs: number,
  ) => Promise<string>;
  /** Stops the code that runs. */
  readonly interrupt: () => void;
  /** Asks the kernel to end, and ends it when it does not. */
  readonly stop: () => Promise<void>;
  /** Ends it at once. */
  readonly kill: () => Promise<void>;
}

interface Waiter {
  readonly onOutput: (message: OutputMessage) => void;
  readonly onReply: (content: Readonly<Record<string, unknown>>) => void;
  readonly onIdle: () => void;
}

const STOP_MS = 2000;
/** How long to wait for what a cell says after its end; ample, for busy machines. */
const DRAIN_MS = 15_000;

/**
 * Starts tslab and waits until it answers.
 *
 * @param options.folder - The project's root, in which cells run.
 * @param options.environment - Variables that cells see, beside those of this process.
 * @param options.timeoutMs - How long it may take to start; default 60,000.
 * @param options.signal - Ends the kernel.
 * @throws KernelDeadError when it does not start, with its last words.
 */
export async function startKernel(options: {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}): Promise<Kernel> {
  options.signal?.throwIfAborted();
  const process = await startKernelProcess(options.folder, options.environment ?? {});
  const connection = connect(process);
  const abort = (): void => process.kill();
  options.signal?.addEventListener('abort', abort);
  void process.ended.then(() => options.signal?.removeEventListener('abort', abort));
  if (options.signal?.aborted) abort();
  try {
    await shakeHands(connection.request, options.timeoutMs ?? 60_000);
  } catch (error) {
    await connection.kill();
    options.signal?.throwIfAborted();
    const reason =
      error instanceof KernelTimeoutError
        ? 'the kernel does not answer'
        : 'the kernel ended while it started';
    throw new KernelDeadError(`startKernel: ${reason}; run "selon doctor"`, process.log());
  }
  return {
    execute: async (code, onOutput, timeoutMs) => {
      const content = {
        code,
        silent: false,
        store_history: true,
        user_expressions: {},
        allow_stdin: false,
        stop_on_error: true,
      };
      const reply = await connection.request('shell', 'execute_request', content, timeoutMs, onOutput);
      // A rejection that nobody awaits is reported only after the cell's end: let that arrive first.
      await connection.request('shell', 'kernel_info_request', {}, DRAIN_MS).catch(() => undefined);
      return String(reply['status']);
    },
    interrupt: () => process.interrupt(),
    stop: async () => {
      await connection
        .request('control', 'shutdown_request', { restart: false }, STOP_MS)
        .catch(() => undefined);
      await connection.kill();
    },
    kill: () => connection.kill(),
  };
}

/**
 * Waits for a round trip whose `idle` also arrives: only then is the output channel connected. What is published before
 * is lost, so the question is asked again and again; on a busy machine the answer to an early one may come late.
 */
async function shakeHands(request: Request, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let isReady = false;
  let failure: unknown;
  while (!isReady && failure === undefined) {
    const left = deadline - Date.now();
    if (left <= 0) throw new KernelTimeoutError(`no answer in ${timeoutMs} ms`);
    request('shell', 'kernel_info_request', {}, left).then(
      () => (isReady = true),
      (error: unknown) => (failure ??= error),
    );
    for (let waited = 0; waited < 500 && !isReady && failure === undefined; waited += 20) {
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  if (!isReady) throw failure;
}

type Request = (
  channel: 'shell' | 'control',
  type: string,
  content: object,
  timeoutMs: number,
  onOutput?: (message: OutputMessage) => void,
) => Promise<Readonly<Record<string, unknown>>>;

function connect(process: KernelProcess): {
  readonly request: Request;
  readonly kill: () => Promise<void>;
} {
  const session = randomUUID();
  const waiters = new Map<string, Waiter>();
  const sockets = { shell: new Dealer({ linger: 0 }), control: new Dealer({ linger: 0 }) };
  const iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  iopub.subscribe();
  sockets.shell.connect(process.address('shell'));
  sockets.control.connect(process.address('control'));
  iopub.connect(process.address('iopub'));
  const receive = async (socket: AsyncIterable<Buffer[]>, channel: string): Promise<void> => {
    for await (const raw of socket) {
      const message = parseMessage(raw, channel, process.key);
      const waiter = message?.parentId === undefined ? undefined : waiters.get(message.parentId);
      if (message === undefined || waiter === undefined) continue;
      if (channel !== 'iopub') waiter.onReply(message.content);
      else if (message.type !== 'status') waiter.onOutput(message);
      else if (message.content['execution_state'] === 'idle') waiter.onIdle();
    }
  };
  // The loops end when the sockets are closed, by an error that says so.
  void receive(sockets.shell, 'shell').catch(() => undefined);
  void receive(sockets.control, 'control').catch(() => undefined);
  void receive(iopub, 'iopub').catch(() => undefined);

  let closed = false;
  return {
    request: (channel, type, content, timeoutMs, onOutput = () => undefined) =>
      new Promise((done, fail) => {
        const { id, parts } = createRequest(type, content, process.key, session);
        let reply: Readonly<Record<string, unknown>> | undefined;
        let idle = false;
        const finish = (): void => {
          if (reply === undefined || !idle) return;
          clearTimeout(timer);
          done(reply);
        };
        const timer = setTimeout(
          () => fail(new KernelTimeoutError(`no answer in ${timeoutMs} ms`)),
          timeoutMs,
        );
        // The waiter stays after the reply: what a cell writes later still belongs to it.
        waiters.set(id, {
          onOutput,
          onReply: (message) => {
            reply = message;
            finish();
          },
          onIdle: () => {
            idle = true;
            finish();
          },
        });
        void process.ended.then((exit) => {
          clearTimeout(timer);
          fail(new KernelDeadError('the kernel ended', process.log(), exit));
        });
        sockets[channel].send(parts).catch(fail);
      }),
    kill: async () => {
      process.kill();
      await process.ended;
      if (!closed) {
        closed = true;
        for (const socket of [sockets.shell, sockets.control, iopub]) socket.close();
      }
      process.clear();
    },
  };
}
