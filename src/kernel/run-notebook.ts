import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { failureMessage, type CellFailure } from './cell-failure';
import {
  KernelDeadError,
  KernelTimeoutError,
  startKernel,
  type Kernel,
  type OutputMessage,
} from './kernel-client';
import { createPathStripper } from './machine-paths';
import { formatNotebook, parseNotebook, type NotebookCell, type NotebookOutput } from './notebook-file';
import { createOutputCollector } from './output-collector';
import { setParameters } from './parameters';
import { findProjectRoot } from './project-root';

/** Options of `runNotebook`. */
export interface RunNotebookOptions {
  /** The project's root, in which cells run; default: found from the current folder. */
  readonly root?: string;
  /** Values for the cell tagged `parameters`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Variables that cells see, beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What one cell may take, in ms; default 120,000. */
  readonly cellTimeoutMs?: number;
  /** Called before each code cell. */
  readonly onCell?: (cell: number, cells: number) => void;
  /** Ends the kernel and the run. */
  readonly signal?: AbortSignal;
}

/** A run of a notebook. */
export interface NotebookRun {
  /** File name. */
  readonly notebook: string;
  /** Text of the executed `.ipynb`, up to and with the cell that failed. */
  readonly executed: string;
  readonly failure?: CellFailure;
}

/** Variables that make outputs the same on every machine. */
const HEADLESS_ENVIRONMENT = {
  SELON_HEADLESS: '1',
  TZ: 'UTC',
  LC_ALL: 'en_US.UTF-8',
  LANG: 'en_US.UTF-8',
  DOTENV_CONFIG_QUIET: 'true',
};

const SETTLE_MS = 250;

/**
 * Runs a notebook in a tslab kernel of its own, cell by cell, up to the first one that fails.
 *
 * The executed notebook has no clock, no machine path and no count but its own: running it twice gives the same bytes,
 * as far as its cells do.
 *
 * @param path - An `.ipynb` file.
 * @param options - Parameters, time-out, progress.
 * @returns The executed notebook and what went wrong in it.
 * @throws FormatError when the file is no notebook; RangeError for an unknown parameter; KernelDeadError when the kernel
 *   does not start; the signal's reason when it was aborted.
 */
export async function runNotebook(path: string, options: RunNotebookOptions = {}): Promise<NotebookRun> {
  const root = options.root ?? findProjectRoot();
  const source = setParameters(parseNotebook(readFileSync(path, 'utf8'), path), options.parameters ?? {});
  const environment = { ...HEADLESS_ENVIRONMENT, ...options.environment };
  const clean = createPathStripper({ [root]: '.', ...strippedFolders(environment) });
  const cells = source.cells.map((cell) => ({ ...cell }) as Mutable<NotebookCell>);
  const run = { notebook: basename(path), clean, cellTimeoutMs: options.cellTimeoutMs ?? 120_000 };
  const kernel = await startKernel({
    folder: root,
    environment,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  let failure: CellFailure | undefined;
  try {
    const code = cells.filter((cell) => cell.kind === 'code' && cell.source.trim() !== '');
    const collectors: (() => readonly NotebookOutput[])[] = [];
    for (const [index, cell] of code.entries()) {
      options.onCell?.(index + 1, code.length);
      cell.executionCount = index + 1;
      const collector = createOutputCollector(clean);
      collectors.push(collector.outputs);
      const isLast = index === code.length - 1;
      const problem = await runCell(kernel, cell.source, collector.add, run.cellTimeoutMs, isLast);
      options.signal?.throwIfAborted();
      failure = describe(problem, collector.stderr(), {
        ...run,
        cell: cells.indexOf(cell) + 1,
        executionCount: index + 1,
        source: cell.source,
      });
      if (failure !== undefined) break;
    }
    collectors.forEach((outputs, index) => (code[index]!.outputs = outputs()));
  } finally {
    await (failure === undefined ? kernel.stop() : kernel.kill());
  }
  return {
    notebook: run.notebook,
    executed: formatNotebook({ ...source, cells }),
    ...(failure === undefined ? {} : { failure }),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A cell's outcome: the reply's status, or the error that ended it. */
type Outcome = string | KernelDeadError | KernelTimeoutError;

async function runCell(
  kernel: Kernel,
  source: string,
  onOutput: (message: OutputMessage) => void,
  timeoutMs: number,
  isLast: boolean,
): Promise<Outcome> {
  try {
    const status = await kernel.execute(source, onOutput, timeoutMs);
    // What the last cell left undone has its chance to fail before the kernel ends.
    if (isLast && status === 'ok') {
      await kernel.execute(
        `await new Promise((done) => setTimeout(done, ${SETTLE_MS}));`,
        onOutput,
        timeoutMs,
      );
    }
    return status;
  } catch (error) {
    if (error instanceof KernelDeadError) return error;
    if (!(error instanceof KernelTimeoutError)) throw error;
    kernel.interrupt();
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    return error;
  }
}

function describe(
  outcome: Outcome,
  stderr: string,
  context: Omit<CellFailure, 'kind' | 'message'> & { clean: (text: string) => string; cellTimeoutMs: number },
): CellFailure | undefined {
  const { clean, cellTimeoutMs, ...place } = context;
  const failure = (kind: CellFailure['kind'], message: string): CellFailure => {
    const { notebook, cell, executionCount, source } = place;
    return { notebook, cell, executionCount, source, kind, message };
  };
  if (outcome instanceof KernelTimeoutError) {
    const seconds = cellTimeoutMs / 1000;
    return failure(
      'time-out',
      `no end after ${seconds} s; make the cell shorter, or allow more time\n${failureOutput(stderr)}`.trimEnd(),
    );
  }
  if (outcome instanceof KernelDeadError) {
    const how = outcome.exit?.signal ?? `exit code ${outcome.exit?.code ?? 'unknown'}`;
    return failure(
      'kernel-ended',
      `the kernel ended (${how})\n${failureOutput(clean(outcome.log))}`.trimEnd(),
    );
  }
  if (/^(?:UnhandledPromiseRejection|UncaughtException):/mu.test(stderr)) {
    return failure('unawaited-rejection', failureMessage(stderr));
  }
  return outcome === 'ok' ? undefined : failure('error', failureMessage(stderr));
}

function failureOutput(text: string): string {
  return text.trim() === '' ? '' : failureMessage(text);
}

/** Folders that the run hands to its cells: their paths mean nothing to a reader. */
function strippedFolders(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { SELON_RESULTS, SELON_CORPUS } = environment;
  return {
    ...(SELON_RESULTS === undefined ? {} : { [SELON_RESULTS]: 'results' }),
    ...(SELON_CORPUS === undefined ? {} : { [SELON_CORPUS]: 'corpus' }),
  };
}
