import { isLanguage } from '../model/language';
import type { Document } from '../model/document';
import type { Warning } from '../model/warning';
import { createDocument } from '../text/create-document';
import { checkOneOf, checkOptions } from '../util/check';
import { describeValue } from '../util/describe-value';
import { CorpusError } from '../util/errors';
import type { ReadingNote } from './corpora/corpus-item';
import { createDuplicateFinder, type NearDuplicate } from './corpora/near-duplicates';
import { createIdRegister, type IdRegister } from './id-register';
import { useBuiltDatabase } from './language-database';
import { readPath, type ReadPathOptions } from './path-texts';
import type { LeftOut, PlacedSource, PlacedText, TextPlace } from './placed-text';
import type { DocumentSource } from './source-text';

useBuiltDatabase();

/** A text that can be used, with what its reader saw; or what is wrong with it; or why it is no text of the corpus. */
export type SourceResult =
  | {
      readonly source: DocumentSource;
      readonly warnings: readonly Warning[];
      readonly place: TextPlace;
      /** The earlier text that this one is nearly the same as. */
      readonly duplicate?: NearDuplicate;
    }
  | { readonly error: CorpusError }
  | { readonly leftOut: LeftOut };

/** Options of `readSources`. */
export interface ReadSourcesOptions extends ReadPathOptions {
  /**
   * Texts that are nearly the same as an earlier one (agency copy, editions of one article): `first` leaves them out,
   * `mark` says so in their metadata (`duplicateOf`: the id of the first); `ignore`, the default, does not look for them.
   */
  readonly duplicates?: 'first' | 'mark' | 'ignore' | undefined;
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

/** How a corpus is read, with the language of its texts. */
export interface CorpusReading extends ReadSourcesOptions {
  /** Language of texts whose metadata names none; default: detected. */
  readonly language?: string;
}

/** Options of `readCorpus`. */
export interface ReadCorpusOptions extends CorpusReading {
  /** What to do about texts that cannot be used: `throw` (default) names all of them at once; `report` returns them. */
  readonly onError?: 'throw' | 'report';
}

/**
 * A corpus of files and folders, read as `readSources` says.
 *
 * Near-duplicates are marked unless `duplicates` says otherwise.
 *
 * @param paths - A folder or file, or a list of them.
 * @throws CorpusError naming every text and row that cannot be used, unless `onError` is `report`.
 * @example readCorpus('corpus').documents[0].id; // 'sputnik-2021-07-daech'
 */
export function readCorpus(paths: string | readonly string[], options: ReadCorpusOptions = {}): Corpus {
  checkOptions(options, 'readCorpus', [...READING_OPTIONS, 'language', 'onError']);
  const { onError = 'throw', language, ...reading } = options;
  checkOneOf(onError, ['throw', 'report'], 'readCorpus', 'onError');
  const documents: Document[] = [];
  const errors: CorpusError[] = [];
  const warnings: Warning[] = [];
  const leftOut: LeftOut[] = [];
  const list = typeof paths === 'string' ? [paths] : paths;
  checkPaths(list, 'readCorpus');
  for (const result of readSources(list, { duplicates: 'mark', ...reading })) {
    if ('error' in result) errors.push(result.error);
    else if ('leftOut' in result) leftOut.push(result.leftOut);
    else {
      const doc = createSourceDocument(result.source, language);
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
  checkPaths(paths, 'readSources');
  checkOptions(options, 'readSources', READING_OPTIONS);
  if (options.dates !== undefined) checkOneOf(options.dates, ['dmy', 'mdy'], 'readSources', 'dates');
  if (options.duplicates !== undefined)
    checkOneOf(options.duplicates, ['first', 'mark', 'ignore'], 'readSources', 'duplicates');
  const admit = createGate(options);
  for (const placed of readPath(paths, options)) yield admit(placed);
}

/**
 * What becomes of the texts of one run: each id names one text, and near-duplicates are left out or marked where that is
 * asked.
 *
 * @param options - `duplicates`.
 */
export function createGate(options: ReadSourcesOptions): (placed: PlacedText) => SourceResult {
  const register = createIdRegister();
  const { duplicates = 'ignore' } = options;
  const finder = duplicates === 'ignore' ? undefined : createDuplicateFinder();
  return (placed) => {
    if (!('source' in placed)) return placed;
    const { notes, place } = placed;
    const named = nameOnce(placed, register);
    if ('error' in named) return named;
    const { source, renamed } = named;
    const leave = (reason: string): SourceResult => ({
      leftOut: { path: `${place.path}: ${source.id}`, reason },
    });
    if (named.isRepeated) return leave('text that is there already');
    const warnings = [...notes, ...renamed].map((note) => ({ ...note, document: source.id }));
    const duplicate = finder?.add(source.id, source.text);
    if (duplicate === undefined) return { source, warnings, place };
    if (options.duplicates === 'first') return leave('near-duplicate of an earlier text');
    const metadata = { ...source.metadata, duplicateOf: duplicate.of };
    return { source: { ...source, metadata }, warnings, place, duplicate };
  };
}

const READING_OPTIONS = ['encoding', 'dates', 'unwrap', 'textColumn', 'duplicates', 'onRead'] as const;

function checkPaths(paths: readonly string[], where: string): void {
  if (!Array.isArray(paths) || paths.some((path) => typeof path !== 'string')) {
    throw new TypeError(
      `${where}: the paths are not names of files or folders; expected a list of text, got ${describeValue(paths)}`,
    );
  }
}

interface NamedOnce {
  readonly source: DocumentSource;
  readonly isRepeated: boolean;
  readonly renamed: readonly ReadingNote[];
}

/** A text with an id that no other has: its own, or that of its place in its file where another file has used its own. */
function nameOnce(
  { source, numbered, place }: PlacedSource,
  register: IdRegister,
): NamedOnce | { readonly error: CorpusError } {
  try {
    const state = register.take(source.id, source.text, place);
    if (state.is !== 'other') return { source, isRepeated: state.is === 'again', renamed: [] };
    const { earlier } = state;
    const isElsewhere = earlier.path !== place.path && numbered !== undefined && numbered !== source.id;
    if (isElsewhere && register.take(numbered, source.text, place).is === 'new') {
      const note: ReadingNote = {
        code: 'id-taken',
        message: `its id ${source.id} is also that of another text, in ${earlier.path}; it is called ${numbered} here: give the texts ids of their own`,
      };
      return { source: { ...source, id: numbered }, isRepeated: false, renamed: [note] };
    }
    const where = earlier.path === place.path ? `on line ${earlier.line}` : `by ${earlier.path}`;
    return { error: new CorpusError(`readSources: duplicate id ${source.id}; first used ${where}`, place) };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { error };
  }
}

function notCovered(doc: Document): Warning {
  return {
    code: 'language-not-covered',
    message: `no measure covers language ${JSON.stringify(doc.language)} of ${doc.id}`,
    document: doc.id,
  };
}
