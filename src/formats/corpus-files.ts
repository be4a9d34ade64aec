import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { isLanguage } from '../model/language';
import type { Document } from '../model/document';
import type { Warning } from '../model/warning';
import { createDocument } from '../text/create-document';
import { CorpusError } from '../util/errors';
import { useBuiltDatabase } from './language-database';
import { createLineSplitter } from './lines';
import { parseMetadata, type MetadataRow } from './metadata';
import { decodeLine, parseDocumentLine } from './ndjson';
import { decodeText, type DocumentSource } from './source-text';
import { parseTextRows } from './text-rows';

useBuiltDatabase();

/** A text that can be used, or what is wrong with it. */
export type SourceResult = { readonly source: DocumentSource } | { readonly error: CorpusError };

/** A folder of texts, loaded. */
export interface Corpus {
  /** Documents in the order of the metadata table, or by file name where there is none. */
  readonly documents: readonly Document[];
  /** Everything that could not be used, each with file and line. */
  readonly errors: readonly CorpusError[];
  readonly warnings: readonly Warning[];
}

/** Options of `readCorpus`. */
export interface ReadCorpusOptions {
  /** What to do about texts that cannot be used: `throw` (default) names all of them at once; `report` returns them. */
  readonly onError?: 'throw' | 'report';
  /** Language of texts whose metadata names none; default: detected. */
  readonly language?: string;
  /** Column of a table that holds the texts; default: `text`, or what `readSources` takes for it. */
  readonly textColumn?: string;
}

/**
 * A corpus of a folder: its `.txt` files, with `metadata.csv` where there is one; or of a table with a text in each row.
 *
 * @param folder - Folder with `metadata.csv` and texts (beside it or in `texts/`), with `.txt` files alone, or with
 *   tables (`.csv`, `.tsv`, `.ndjson`) alone; or one such table.
 * @throws CorpusError naming every text and row that cannot be used, unless `onError` is `report`.
 * @example readCorpus('corpus').documents[0].id; // 'sputnik-2021-07-daech'
 */
export function readCorpus(folder: string, options: ReadCorpusOptions = {}): Corpus {
  const documents: Document[] = [];
  const errors: CorpusError[] = [];
  const { textColumn } = options;
  for (const result of readSources([folder], textColumn === undefined ? {} : { textColumn })) {
    if ('error' in result) errors.push(result.error);
    else documents.push(createSourceDocument(result.source, options.language));
  }
  if (errors.length > 0 && (options.onError ?? 'throw') === 'throw') {
    const list = errors.map((error) => `- ${error.message}`).join('\n');
    throw new CorpusError(
      `readCorpus: ${errors.length} of the texts or rows cannot be used; mend them, or pass { onError: 'report' } to go on without them\n${list}`,
      { path: folder },
    );
  }
  const warnings = documents.filter((doc) => !isLanguage(doc.language)).map(notCovered);
  return { documents, errors, warnings };
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
 * Files ending in `.ndjson` or `.jsonl` hold one document a line, files ending in `.csv` or `.tsv` one text a row (see
 * `parseTextRows`); folders are read as `readCorpus` says; every other file is one text whose id is its name without
 * ending. Nothing stops at a fault: it is yielded in its place.
 *
 * @param paths - Files and folders.
 * @param options.textColumn - Column of tables that holds the texts; default `text`, `texte`, `body` and the like.
 */
export function* readSources(
  paths: readonly string[],
  options: { readonly textColumn?: string } = {},
): Generator<SourceResult> {
  const placeOfId = new Map<string, string>();
  for (const path of paths) {
    for (const { result, place } of readPath(path, options.textColumn)) {
      if ('source' in result) {
        const { id } = result.source;
        const earlier = placeOfId.get(id);
        if (earlier !== undefined) {
          yield {
            error: new CorpusError(`readSources: duplicate id ${id}; first used by ${earlier}`, place),
          };
          continue;
        }
        placeOfId.set(id, place.path);
      }
      yield result;
    }
  }
}

interface PlacedResult {
  readonly result: SourceResult;
  readonly place: { readonly path: string; readonly line: number };
}

function* readPath(path: string, textColumn: string | undefined): Generator<PlacedResult> {
  const place = { path, line: 1 };
  if (!existsSync(path)) {
    const error = new CorpusError('readSources: no such file or folder; check the name', { path });
    yield { result: { error }, place };
  } else if (statSync(path).isDirectory()) {
    yield* readFolder(path, textColumn);
  } else if (['.ndjson', '.jsonl'].includes(extname(path))) {
    yield* readLines(path);
  } else if (TABLES.includes(extname(path))) {
    yield* readRows(path, textColumn);
  } else {
    yield { result: attempt(() => readText(path, basename(path, '.txt'))), place };
  }
}

const TABLES = ['.csv', '.tsv'];

function* readFolder(folder: string, textColumn: string | undefined): Generator<PlacedResult> {
  const metadataPath = join(folder, 'metadata.csv');
  if (existsSync(metadataPath)) {
    yield* readTable(folder, metadataPath);
    return;
  }
  const files = listTexts(folder);
  const tables = listFiles(folder, [...TABLES, '.ndjson', '.jsonl']);
  if (files.length === 0 && tables.length > 0) {
    for (const path of tables) yield* readPath(path, textColumn);
    return;
  }
  if (files.length === 0) {
    const error = new CorpusError(
      'readSources: a folder without .txt files; expected one article in each .txt file, or a table with a column text',
      { path: folder },
    );
    yield { result: { error }, place: { path: folder, line: 1 } };
  }
  for (const path of files) {
    yield { result: attempt(() => readText(path, basename(path, '.txt'))), place: { path, line: 1 } };
  }
}

function* readTable(folder: string, metadataPath: string): Generator<PlacedResult> {
  const table = attemptValue(() => decodeText(readFileSync(metadataPath), metadataPath));
  if ('error' in table) {
    yield { result: table, place: { path: metadataPath, line: 1 } };
    return;
  }
  const { rows, errors, files } = parseMetadata(table.value, metadataPath);
  for (const error of errors) {
    yield { result: { error }, place: { path: metadataPath, line: error.line ?? 1 } };
  }
  const named = new Set(files.flatMap((file) => [join(folder, file), join(folder, 'texts', file)]));
  for (const row of rows) {
    const place = { path: metadataPath, line: row.line };
    const path = [join(folder, row.file), join(folder, 'texts', row.file)].find((candidate) =>
      existsSync(candidate),
    );
    if (path === undefined) {
      const error = new CorpusError(`readSources: row ${row.id} has no text; expected the file ${row.file}`, {
        ...place,
        column: 'file',
      });
      yield { result: { error }, place };
      continue;
    }
    yield { result: attempt(() => readText(path, row.id, row)), place };
  }
  for (const path of listTexts(folder).filter((file) => !named.has(file))) {
    const name = relative(dirname(metadataPath), path);
    const error = new CorpusError(
      `readSources: ${name} has no row in metadata.csv; add one, or move the file away`,
      { path, line: 1 },
    );
    yield { result: { error }, place: { path, line: 1 } };
  }
}

function* readRows(path: string, textColumn: string | undefined): Generator<PlacedResult> {
  const table = attemptValue(() => decodeText(readFileSync(path), path));
  if ('error' in table) {
    yield { result: table, place: { path, line: 1 } };
    return;
  }
  for (const { line, result } of parseTextRows(
    table.value,
    path,
    basename(path, extname(path)),
    textColumn,
  )) {
    yield { result, place: { path, line } };
  }
}

function* readLines(path: string): Generator<PlacedResult> {
  const splitter = createLineSplitter();
  let number = 0;
  const parse = function* (lines: readonly Uint8Array[]): Generator<PlacedResult> {
    for (const bytes of lines) {
      number++;
      const result = parseLineBytes(bytes, path, number);
      if (result !== undefined) yield { result, place: { path, line: number } };
    }
  };
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(1 << 16);
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      yield* parse(splitter.push(buffer.subarray(0, size)));
    }
    yield* parse(splitter.end());
  } finally {
    closeSync(file);
  }
  if (number === 0) {
    const error = new CorpusError('readSources: the file is empty; expected one document on each line', {
      path,
      line: 1,
    });
    yield { result: { error }, place: { path, line: 1 } };
  }
}

/** The document of one NDJSON line, or what is wrong with it; `undefined` for a blank line. */
export function parseLineBytes(bytes: Uint8Array, path: string, line: number): SourceResult | undefined {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
    ? undefined
    : attempt(() => parseDocumentLine(decodeLine(bytes, path, line), path, line));
}

function readText(path: string, id: string, row?: MetadataRow): DocumentSource {
  const text = decodeText(readFileSync(path), path);
  return {
    id,
    text,
    ...(row?.language === undefined ? {} : { language: row.language }),
    metadata: row?.metadata ?? {},
  };
}

/** Text files of a folder and of its `texts` folder, by name. */
function listTexts(folder: string): readonly string[] {
  return [folder, join(folder, 'texts')]
    .filter((place) => existsSync(place) && statSync(place).isDirectory())
    .flatMap((place) => listFiles(place, ['.txt']));
}

function listFiles(folder: string, endings: readonly string[]): readonly string[] {
  return readdirSync(folder)
    .filter((name) => endings.includes(extname(name)))
    .sort()
    .map((name) => join(folder, name));
}

function attempt(read: () => DocumentSource): SourceResult {
  const result = attemptValue(read);
  return 'error' in result ? result : { source: result.value };
}

function attemptValue<T>(read: () => T): { readonly value: T } | { readonly error: CorpusError } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof CorpusError) return { error };
    throw error;
  }
}

function notCovered(doc: Document): Warning {
  return {
    code: 'language-not-covered',
    message: `no measure covers language ${JSON.stringify(doc.language)} of ${doc.id}`,
    document: doc.id,
  };
}
