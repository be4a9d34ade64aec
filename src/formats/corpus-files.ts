import { isLanguage } from '../model/language';
import type { Document, MetadataValue } from '../model/document';
import type { Warning } from '../model/warning';
import { createDocument } from '../text/create-document';
import { checkOneOf } from '../util/check';
import { CorpusError } from '../util/errors';
import type { ReadingOptions } from './corpora/corpus-item';
import { createDuplicateFinder } from './corpora/near-duplicates';
import { createIdRegister, type IdRegister } from './id-register';
import { useBuiltDatabase } from './language-database';
import { readPath } from './path-texts';
import type { LeftOut, PlacedText } from './placed-text';
import type { DocumentSource } from './source-text';

useBuiltDatabase();

/** A text that can be used, with what its reader saw; or what is wrong with it; or why it is no text of the corpus. */
export type SourceResult =
  | { readonly source: DocumentSource; readonly warnings: readonly Warning[] }
  | { readonly error: CorpusError }
  | { readonly leftOut: LeftOut };

/** Options of `readSources`. */
export interface ReadSourcesOptions extends ReadingOptions {
  /** `first`: of texts that are nearly the same only the first is taken; default: all are. */
  readonly duplicates?: 'first' | undefined;
}

/** Texts of files and folders, loaded. */
export interface Corpus {
  /** Documents in the order of the metadata table, or by file name where there is none. */
  readonly documents: readonly Document[];
  /** Everything that could not be used, each with file and line. */
  readonly errors: readonly CorpusError[];
  /** What was seen and a researcher should know of, each with its document. */
  readonly warnings: readonly Warning[];
  /** Everything that is no text of the corpus: pictures, hidden files, repeated articles. */
  readonly leftOut: readonly LeftOut[];
}

/** Options of `readCorpus`. */
export interface ReadCorpusOptions extends ReadSourcesOptions {
  /** What to do about texts that cannot be used: `throw` (default) names all of them at once; `report` returns them. */
  readonly onError?: 'throw' | 'report';
  /** Language of texts whose metadata names none; default: detected. */
  readonly language?: string;
}

/**
 * A corpus of files and folders, read as `readSources` says.
 *
 * A text that is nearly the same as an earlier one (agency copy, editions of one article) says so in its metadata:
 * `duplicateOf` is the id of that text.
 *
 * @param paths - A folder or file, or a list of them.
 * @throws CorpusError naming every text and row that cannot be used, unless `onError` is `report`.
 * @example readCorpus('corpus').documents[0].id; // 'sputnik-2021-07-daech'
 */
export function readCorpus(paths: string | readonly string[], options: ReadCorpusOptions = {}): Corpus {
  const { onError = 'throw', language, ...reading } = options;
  checkOneOf(onError, ['throw', 'report'], 'readCorpus', 'onError');
  const documents: Document[] = [];
  const errors: CorpusError[] = [];
  const warnings: Warning[] = [];
  const leftOut: LeftOut[] = [];
  const finder = createDuplicateFinder();
  const list = typeof paths === 'string' ? [paths] : paths;
  for (const result of readSources(list, reading)) {
    if ('error' in result) errors.push(result.error);
    else if ('leftOut' in result) leftOut.push(result.leftOut);
    else {
      const { source } = result;
      const earlier = finder.add(source.id, source.text);
      const metadata: Record<string, MetadataValue> =
        earlier === undefined ? source.metadata : { ...source.metadata, duplicateOf: earlier.of };
      const doc = createSourceDocument({ ...source, metadata }, language);
      documents.push(doc);
      warnings.push(...result.warnings);
      if (!isLanguage(doc.language)) warnings.push(notCovered(doc));
    }
  }
  if (errors.length > 0 && onError === 'throw') {
    const lines = errors.map((error) => `- ${error.message}`).join('\n');
    throw new CorpusError(
      `readCorpus: ${errors.length} of the texts or rows cannot be used; mend them, or pass { onError: 'report' } to go on without them\n${lines}`,
      { path: list.join(', ') },
    );
  }
  return { documents, errors, warnings, leftOut };
}

/** The segmented document of a source; its language is the source's, else `language`, else detected. */
export function createSourceDocument(source: DocumentSource, language?: string): Document {
  const code = source.language ?? language;
  return createDocument(source.text, {
    id: source.id,
    metadata: source.metadata,
    ...(code === undefined ? {} : { language: code }),
  });
}

/**
 * Texts of files and folders, one at a time, in the order given.
 *
 * What a file is shows in its bytes: text, tables (CSV, TSV, XLSX), JSON and JSON lines, exports of press databases, web
 * pages, Word and RTF files are read, containers as one document for each of their texts. Folders are read with their
 * sub-folders, by name; a `metadata.csv` gives the files that its rows name their facts and their order. Nothing stops at
 * a fault, and nothing is passed over: every file is a text, an error or something left out.
 *
 * @param paths - Files and folders.
 */
export function* readSources(
  paths: readonly string[],
  options: ReadSourcesOptions = {},
): Generator<SourceResult> {
  if (options.dates !== undefined) checkOneOf(options.dates, ['dmy', 'mdy'], 'readSources', 'dates');
  if (options.duplicates !== undefined)
    checkOneOf(options.duplicates, ['first'], 'readSources', 'duplicates');
  const admit = createGate(options);
  for (const placed of readPath(paths, options)) yield admit(placed);
}

/**
 * What becomes of the texts of one run: each id names one text, and near-duplicates are left out where that is asked.
 *
 * @param options - `duplicates`.
 */
export function createGate(options: ReadSourcesOptions): (placed: PlacedText) => SourceResult {
  const register: IdRegister = createIdRegister();
  const finder = options.duplicates === 'first' ? createDuplicateFinder() : undefined;
  return (placed) => {
    if (!('source' in placed)) return placed;
    const { source, notes, place } = placed;
    try {
      if (register.take(source.id, source.text, place) === 'again') {
        return { leftOut: { path: `${place.path}: ${source.id}`, reason: 'text that is there already' } };
      }
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      return { error };
    }
    const earlier = finder?.add(source.id, source.text);
    if (earlier !== undefined) {
      return {
        leftOut: { path: `${place.path}: ${source.id}`, reason: 'near-duplicate of an earlier text' },
      };
    }
    return { source, warnings: notes.map((note) => ({ ...note, document: source.id })) };
  };
}

function notCovered(doc: Document): Warning {
  return {
    code: 'language-not-covered',
    message: `no measure covers language ${JSON.stringify(doc.language)} of ${doc.id}`,
    document: doc.id,
  };
}
