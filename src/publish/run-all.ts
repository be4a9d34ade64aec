import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { CellFailure } from '../kernel/cell-failure';
import { withInterruption, type InterruptedError } from '../kernel/interruption';
import { parseNotebook } from '../kernel/notebook-file';
import { readParameters } from '../kernel/parameters';
import { findProjectRoot } from '../kernel/project-root';
import { unknownName } from '../util/check';
import { FileError } from '../util/errors';
import { createStaging, type PublishOptions } from './staging';
import type { CorpusReading } from '../formats/corpus-files';
import { settingsEnvironment } from '../notebook/run-settings';
import { runNotebook } from '../kernel/run-notebook';

/** How far a run is. */
export type RunProgress =
  | { readonly kind: 'cell'; readonly notebook: string; readonly cell: number; readonly cells: number }
  | {
      readonly kind: 'done';
      readonly notebook: string;
      readonly failed: boolean;
      readonly done: number;
      readonly notebooks: number;
    };

/** Options of `runAll`. */
export interface RunAllOptions {
  /** The project's root; default: found from the current folder. */
  readonly root?: string;
  /** Notebooks to run; default: all of `notebooks/`. */
  readonly notebooks?: readonly string[];
  /** Folder that notebooks read; default `corpus` of the project. */
  readonly corpus?: string;
  /** Folder that the run writes; default `results` of the project. */
  readonly results?: string;
  /** Lexicon files of one's own, absolute paths; cells find them as `annotateCorpus` looks for them. */
  readonly lexicons?: readonly string[];
  /** How the corpus is read; notebooks ask for it with `corpusOptions`. */
  readonly reading?: CorpusReading;
  /** Values for cells tagged `parameters`; each must be known to one of the notebooks. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** What one cell may take, in ms; default 120,000. */
  readonly cellTimeoutMs?: number;
  /** Notebooks at the same time; default one per core, at most 4. */
  readonly jobs?: number;
  readonly onProgress?: (progress: RunProgress) => void;
  /**
   * Adds what is made of all notebooks together (pages, provenance); called when every notebook succeeded, with the
   * folder to write to, whose content then becomes the results. Gives files of earlier runs that are to go.
   */
  readonly finish?: (folder: string) => ReturnType<NonNullable<PublishOptions['finish']>>;
}

/** What a run came to. */
export interface RunSummary {
  readonly ok: boolean;
  /** Where the results are. */
  readonly results: string;
  /** Files written, relative to `results`, in alphabetical order; empty when a notebook failed. */
  readonly files: readonly string[];
  readonly failures: readonly CellFailure[];
}

/**
 * Runs notebooks, each in a kernel of its own, and publishes their results.
 *
 * Cells find their folders in `SELON_CORPUS` and `SELON_RESULTS`. Everything is written beside the results first, and
 * takes their place as a whole only when every notebook succeeded: a failure, Ctrl-C or a kill leaves the earlier results
 * as they were, and no kernel behind. Running all notebooks also removes files that an earlier run wrote and this one
 * did not; what else lies in the results stays.
 *
 * @throws RangeError for a parameter that no notebook has, two notebooks of one name, or an unfit results folder;
 *   FileError for a corpus that is missing and for results that cannot be written; FormatError for a file that is no notebook; InterruptedError on SIGINT,
 *   SIGTERM, SIGHUP.
 */
export async function runAll(options: RunAllOptions = {}): Promise<RunSummary> {
  const root = resolve(options.root ?? findProjectRoot());
  const results = resolve(options.results ?? join(root, 'results'));
  const corpus = resolve(options.corpus ?? join(root, 'corpus'));
  if (existsSync(join(results, 'package.json'))) {
    throw new RangeError(
      `runAll: results would be mixed with a project's own files; choose another folder than ${results}`,
    );
  }
  if (options.corpus !== undefined && !existsSync(corpus))
    throw new FileError('no such file or folder; check the name', { path: corpus });
  const paths = options.notebooks?.map((path) => resolve(path)) ?? listNotebooks(join(root, 'notebooks'));
  checkNames(paths);
  const parameters = shareParameters(paths, options.parameters ?? {});

  return withInterruption(async (signal) => {
    const staging = await createStaging(results, signal);
    try {
      mkdirSync(join(staging.folder, 'notebooks'), { recursive: true });
      const failures: (CellFailure | undefined)[] = [];
      let done = 0;
      await inParallel(paths, options.jobs ?? Math.min(availableParallelism(), 4), async (path, index) => {
        const notebook = basename(path);
        const run = await runNotebook(path, {
          root,
          parameters: parameters[index]!,
          environment: settingsEnvironment({
            corpus,
            results: staging.folder,
            ...(options.lexicons === undefined ? {} : { lexicons: options.lexicons }),
            ...(options.reading === undefined ? {} : { reading: options.reading }),
          }),
          ...(options.cellTimeoutMs === undefined ? {} : { cellTimeoutMs: options.cellTimeoutMs }),
          onCell: (cell, cells) => options.onProgress?.({ kind: 'cell', notebook, cell, cells }),
          signal,
        });
        failures[index] = run.failure;
        writeFileSync(join(staging.folder, 'notebooks', notebook), run.executed);
        done++;
        options.onProgress?.({
          kind: 'done',
          notebook,
          failed: run.failure !== undefined,
          done,
          notebooks: paths.length,
        });
      });
      const found = failures.filter((failure) => failure !== undefined);
      if (found.length > 0) return { ok: false, results, files: [], failures: found };
      const files = await staging.publish({
        isWhole: options.notebooks === undefined,
        finish: async () => {
          const outdated = await options.finish?.(staging.folder);
          signal.throwIfAborted();
          return outdated;
        },
      });
      return { ok: true, results, files, failures: [] };
    } catch (error) {
      // A kernel that was ended on purpose is not what went wrong.
      throw signal.aborted ? (signal.reason as InterruptedError) : error;
    } finally {
      staging.remove();
    }
  });
}

/** Notebooks of a folder, by name. */
function listNotebooks(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new RangeError(`runAll: no notebooks; expected a folder ${folder}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort()
    .map((name) => join(folder, name));
}

/** Executed notebooks lie in one folder. */
function checkNames(paths: readonly string[]): void {
  const names = paths.map((path) => basename(path).toLowerCase());
  const twice = paths.find((_, index) => names.indexOf(names[index]!) < index);
  if (twice !== undefined) {
    throw new RangeError(
      `runAll: two notebooks are called ${basename(twice)}; give one of them another name`,
    );
  }
}

/** For each notebook the parameters that it knows. */
function shareParameters(
  paths: readonly string[],
  values: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, string>>[] {
  const known = paths.map((path) => readParameters(parseNotebook(readFileSync(path, 'utf8'), path)));
  for (const name of Object.keys(values)) {
    if (!known.some((names) => names.has(name))) {
      const all = [...new Set(known.flatMap((names) => [...names.keys()]))];
      throw new RangeError(`runAll: ${unknownName(`no notebook has a parameter ${name}`, name, all)}`);
    }
  }
  return known.map((names) => Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name))));
}

async function inParallel<T>(
  items: readonly T[],
  jobs: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const errors: unknown[] = [];
  const worker = async (): Promise<void> => {
    while (next < items.length && errors.length === 0) {
      const index = next++;
      await work(items[index]!, index).catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, worker));
  if (errors.length > 0) throw errors[0];
}
