import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFailure } from '../notebook/cell-failure';
import { writeOverview } from '../notebook/overview';
import { InterruptedError } from '../notebook/interruption';
import { runAll, type RunProgress } from '../notebook/run-all';
import { FormatError } from '../util/errors';
import { UsageError } from './usage-error';

/** `selon run`: executes notebooks and writes their results. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      results: { type: 'string' },
      param: { type: 'string', multiple: true, default: [] },
    },
  });
  const progress = createProgress();
  try {
    const summary = await runAll({
      ...(positionals.length > 0 ? { notebooks: positionals } : {}),
      ...(values.corpus === undefined ? {} : { corpus: values.corpus }),
      ...(values.results === undefined ? {} : { results: values.results }),
      parameters: parseParameters(values.param),
      onProgress: progress.show,
      ...(positionals.length > 0
        ? {}
        : { finish: (folder) => writeOverview(folder, values.corpus ?? 'corpus') }),
    });
    progress.clear();
    for (const failure of summary.failures) console.error(`\n${formatFailure(failure)}`);
    if (!summary.ok) {
      console.error(
        `\nselon: ${summary.failures.length} of the notebooks failed; results are as they were before`,
      );
      return 1;
    }
    const folder = relative(process.cwd(), summary.results) || '.';
    console.log(`\n${summary.files.length} files written to ${folder}/.`);
    if (positionals.length === 0) console.log(await describeFindings(summary.results));
    return 0;
  } catch (error) {
    progress.clear();
    if (error instanceof RangeError) throw new UsageError(error.message);
    if (error instanceof FormatError || error instanceof InterruptedError) {
      console.error(`selon: ${error.message}`);
      return error instanceof InterruptedError ? error.exitCode : 1;
    }
    throw error;
  }
}

/** `--param key=value` pairs as a record. */
function parseParameters(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--param needs key=value, got ${JSON.stringify(pair)}`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

interface Progress {
  readonly show: (progress: RunProgress) => void;
  readonly clear: () => void;
}

/** One line that is rewritten on a terminal; one line per finished notebook elsewhere. */
function createProgress(): Progress {
  const isTerminal = process.stdout.isTTY === true;
  const clear = (): void => {
    if (isTerminal) process.stdout.write('\r\x1b[K');
  };
  return {
    clear,
    show: (progress) => {
      clear();
      if (progress.kind === 'done') {
        const state = progress.failed ? 'failed' : 'done';
        console.log(`[${progress.done}/${progress.notebooks}] ${progress.notebook} ${state}`);
      } else if (isTerminal) {
        process.stdout.write(`${progress.notebook}: cell ${progress.cell} of ${progress.cells}`);
      }
    },
  };
}

async function describeFindings(results: string): Promise<string> {
  const { summariseResults } = await import('../notebook/overview.js');
  return summariseResults(results);
}
