import type { CorpusReading } from '../formats/corpus-files';

/** What `selon run` hands to the cells of a notebook, as variables of their process. */
export interface RunSettings {
  /** The corpus that notebooks read. */
  readonly corpus: string;
  /** The folder that they write to. */
  readonly results: string;
  /** Lexicon files of the user's own. */
  readonly lexicons?: readonly string[];
  /** How the corpus is read. */
  readonly reading?: CorpusReading;
}

/** The variables in which settings travel. */
export function settingsEnvironment(settings: RunSettings): Readonly<Record<string, string>> {
  const { corpus, results, lexicons = [], reading = {} } = settings;
  return {
    SELON_CORPUS: corpus,
    SELON_RESULTS: results,
    ...(lexicons.length === 0 ? {} : { SELON_LEXICONS: JSON.stringify(lexicons) }),
    ...(Object.keys(reading).length === 0 ? {} : { SELON_READING: JSON.stringify(reading) }),
  };
}

/** The corpus that a notebook reads: what `selon run --corpus` named, else the shipped one. */
export function corpusFolder(): string {
  return process.env['SELON_CORPUS'] ?? 'corpus';
}

/**
 * How a notebook reads the corpus: what `selon run` was given of `--encoding`, `--dates`, `--unwrap`, `--duplicates` and
 * `--text-column`, as options of `readCorpus`; else none.
 *
 * @example readCorpus(corpusFolder(), corpusOptions());
 */
export function corpusOptions(): CorpusReading {
  return JSON.parse(process.env['SELON_READING'] ?? '{}') as CorpusReading;
}

/** The folder that a notebook writes to: set by `selon run`, else `results`. */
export function resultsFolder(): string {
  return process.env['SELON_RESULTS'] ?? 'results';
}

/** The lexicon files of one's own that a notebook annotates with: what `selon run --lexicon` named, else none. */
export function lexiconFiles(): readonly string[] {
  return JSON.parse(process.env['SELON_LEXICONS'] ?? '[]') as string[];
}
