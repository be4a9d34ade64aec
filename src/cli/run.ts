import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFailure } from '../kernel/cell-failure';
import { writeWholeFile } from '../formats/whole-files';
import { summariseResults, writeOverview } from '../publish/overview';
import { InterruptedError } from '../kernel/interruption';
import { KernelDeadError } from '../kernel/kernel-client';
import { findProjectRoot } from '../kernel/project-root';
import { runAll, type RunProgress } from '../publish/run-all';
import { readNamedLexicons } from './lexicon-files';
import { READING_OPTIONS, readingOptions } from './reading-options';
import { UsageError } from './usage-error';

/** `selon run`: executes notebooks and writes their results. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...READING_OPTIONS,
      corpus: { type: 'string' },
      results: { type: 'string' },
      lexicon: { type: 'string', multiple: true, default: [] },
      param: { type: 'string', multiple: true, default: [] },
    },
  });
  if (readNamedLexicons(values.lexicon) === undefined) return 1;
  const lexicons = values.lexicon.map((path) => resolve(path));
  const progress = createProgress();
  const ownResults = join(findProjectRoot(), 'results');
  const results = resolve(values.results ?? ownResults);
  const isEvery = positionals.length === 0;
  try {
    const parameters = parseParameters(values.param);
    const given = readingOptions(values);
    // A notebook may have it as a parameter; the pages of the texts need it, too.
    const { textColumn = '' } = parameters;
    const reading = textColumn === '' ? given : { ...given, textColumn };
    const summary = await runAll({
      ...(positionals.length > 0 ? { notebooks: positionals } : {}),
      ...(values.corpus === undefined ? {} : { corpus: values.corpus }),
      ...(values.results === undefined ? {} : { results: values.results }),
      parameters,
      lexicons,
      reading,
      onProgress: progress.show,
      finish: (folder) => {
        progress.say('pages of the results');
        const ownCorpus = join(findProjectRoot(), 'corpus');
        const { outdated, warnings } = writeOverview(folder, values.corpus ?? ownCorpus, {
          lexicons,
          ...(isEvery ? {} : { earlier: results }),
          // Results elsewhere are of one's own corpus, whatever it is called today.
          isSameCorpus: results !== ownResults || resolve(values.corpus ?? ownCorpus) === ownCorpus,
          hasEvaluation: results === ownResults,
          isWhole: isEvery || results !== ownResults,
          reading,
        });
        progress.clear();
        for (const { code, message } of warnings)
          if (code === 'lexicon-not-used') console.error(`selon: ${message}`);
        return outdated;
      },
    });
    progress.clear();
    for (const failure of summary.failures) console.error(`\n${formatFailure(failure)}`);
    if (!summary.ok) {
      console.error(
        `\nselon: ${summary.failures.length} of the notebooks failed; results are as they were before`,
      );
      return 1;
    }
    // Not one of the results: it is made of the program alone, and large.
    if (isEvery && results === ownResults) {
      progress.say('workbench');
      const { buildPage } = await import('../web/build-page.js');
      writeWholeFile(join(results, 'workbench.html'), await buildPage());
      progress.clear();
    }
    const folder = relative(process.cwd(), summary.results) || '.';
    console.log(`\n${summary.files.length} files written to ${folder}/.`);
    if (isEvery || results !== ownResults) console.log(`\n${summariseResults(summary.results)}`);
    return 0;
  } catch (error) {
    progress.clear();
    if (error instanceof RangeError) throw new UsageError(error.message);
    if (error instanceof InterruptedError) {
      console.error(`selon: ${error.message}`);
      return error.exitCode;
    }
    if (error instanceof KernelDeadError) {
      console.error(`selon: ${[error.message, error.log.trim()].join('\n').trimEnd()}`);
      return 1;
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
  /** Says what is being made just now. */
  readonly say: (what: string) => void;
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
    say: (what) => {
      clear();
      if (isTerminal) process.stdout.write(`${what} …`);
    },
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
