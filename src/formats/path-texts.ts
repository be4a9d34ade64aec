import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { CorpusError } from '../util/errors';
import type { ReadingOptions } from './corpora/corpus-item';
import { placeItem, type GivenFacts } from './corpora/document-source';
import { endingOf, familyOf } from './corpora/file-family';
import { fileTexts } from './corpora/file-texts';
import { parquet, readParquet } from './corpora/readers/parquet';
import { createDocumentLines } from './document-lines';
import { fileSource } from './file-source';
import { listTree, statEntry, systemFault, type TreeEntry } from './file-tree';
import { matchMetadata } from './metadata-files';
import type { PlacedText } from './placed-text';

/** Bytes of the largest file that is read as a whole; JSON lines and Parquet may be of any size. */
export const LARGEST_FILE_BYTES = 400_000_000;

/** Bytes of a file that its family is told from. */
const HEAD_BYTES = 1 << 16;

type FileEntry = Extract<TreeEntry, { kind: 'file' }>;

/** Options of `readPath`. */
export interface ReadPathOptions extends ReadingOptions {
  /** Called as bytes were read, with how many so far, and how many there are. */
  readonly onRead?: ((bytes: number, allBytes: number) => void) | undefined;
}

/** Every text of files and folders, in their order. */
export function* readPath(paths: readonly string[], options: ReadPathOptions): Generator<PlacedText> {
  const given = paths.map((path) => ({ path, entry: statEntry(path, basename(path)) }));
  const files = given.flatMap(({ entry }) => (entry.kind === 'file' ? [entry] : []));
  const idOf = fileIds(files);
  const watched = watchBytes(given, options);
  for (const { path, entry } of given) {
    if (entry.kind === 'folder') yield* readFolder(path, watched);
    else yield* readEntry(entry, idOf, watched);
  }
}

interface WatchedOptions extends ReadingOptions {
  /** Called with the number of bytes that were read just now. */
  readonly onBytes?: (bytes: number) => void;
}

/** Options that add up what is read, where somebody asks for it: the sizes of all files are looked up for that. */
function watchBytes(
  given: readonly { readonly path: string; readonly entry: TreeEntry | { readonly kind: 'folder' } }[],
  { onRead, ...options }: ReadPathOptions,
): WatchedOptions {
  if (onRead === undefined) return options;
  let all = 0;
  for (const { path, entry } of given) {
    for (const file of entry.kind === 'folder' ? listTree(path) : [entry])
      if (file.kind === 'file') all += file.sizeBytes;
  }
  let read = 0;
  return { ...options, onBytes: (bytes) => onRead((read += bytes), all) };
}

function* readFolder(folder: string, options: WatchedOptions): Generator<PlacedText> {
  const entries = [...listTree(folder)];
  const files = entries.filter((entry) => entry.kind === 'file');
  if (entries.length === 0) {
    yield {
      error: new CorpusError('readSources: an empty folder; expected articles in it', { path: folder }),
    };
    return;
  }
  const idOf = fileIds(files);
  const tables = files.filter(({ name }) => isMetadataTable(name));
  if (tables.length === 0) {
    for (const entry of entries) yield* readEntry(entry, idOf, options, folderFacts(entry));
    return;
  }
  const { rows, errors, named, governs } = matchMetadata(tables, files, options);
  for (const error of errors) yield { error };
  for (const { file, facts } of rows) yield* readEntry(file, idOf, options, facts);
  for (const entry of entries) {
    if (entry.kind !== 'file' || !governs(entry)) yield* readEntry(entry, idOf, options, folderFacts(entry));
    else if (!named.has(entry) && !tables.includes(entry)) yield* unnamed(entry);
  }
}

function isMetadataTable(name: string): boolean {
  return /^metadata\.[ct]sv$/iu.test(basename(name));
}

/** A file in the care of a table without a row in it: a fault where it could hold a text. */
function* unnamed(entry: FileEntry): Generator<PlacedText> {
  for (const placed of readEntry(entry, () => entry.name, {})) {
    if ('leftOut' in placed) {
      yield placed;
      continue;
    }
    const error = new CorpusError(
      `readSources: ${entry.name} has no row in metadata.csv; add one, or move the file away`,
      { path: entry.path, line: 1 },
    );
    yield { error };
    return;
  }
}

/** The sub-folder that a file stands in, as metadata: folders are often outlets, years or hands. */
function folderFacts(entry: TreeEntry): GivenFacts | undefined {
  if (entry.kind !== 'file' || !entry.name.includes('/')) return undefined;
  return { metadata: { folder: entry.name.slice(0, entry.name.lastIndexOf('/')) } };
}

/** Ids of files: their paths without ending, unless two would be the same. */
function fileIds(files: readonly FileEntry[]): (file: FileEntry) => string {
  const stem = ({ name }: FileEntry): string => {
    const ending = endingOf(name);
    return ending === '' ? name : name.slice(0, -ending.length - 1);
  };
  const counts = new Map<string, Set<string>>();
  for (const file of files) {
    const names = counts.get(stem(file)) ?? new Set();
    counts.set(stem(file), names.add(file.name));
  }
  return (file) => ((counts.get(stem(file))?.size ?? 0) > 1 ? file.name : stem(file));
}

function* readEntry(
  entry: TreeEntry,
  idOf: (file: FileEntry) => string,
  options: WatchedOptions,
  facts?: GivenFacts,
): Generator<PlacedText> {
  if (entry.kind === 'fault') yield { error: entry.error };
  else if (entry.kind === 'left-out') yield { leftOut: { path: entry.path, reason: entry.reason } };
  else {
    try {
      yield* readFile(entry, idOf(entry), options, facts);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      yield { error: systemFault(entry.path, error) };
    }
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && typeof (error as { syscall?: unknown }).syscall === 'string';
}

function* readFile(
  file: FileEntry,
  fileId: string,
  options: WatchedOptions,
  facts: GivenFacts | undefined,
): Generator<PlacedText> {
  const { path, name } = file;
  const family = familyOf(readHead(path), name);
  if (family === 'parquet') {
    yield* readParquetFile(file, fileId, options, facts);
    return;
  }
  if (family === 'json-lines') {
    const lines = createDocumentLines({ path, fileId, facts, options });
    for (const piece of readPieces(path)) {
      yield* lines.push(piece);
      options.onBytes?.(piece.length);
    }
    yield* lines.end();
    return;
  }
  if (file.sizeBytes > LARGEST_FILE_BYTES) {
    const error = new CorpusError(
      `readSources: a file of ${file.sizeBytes} bytes; expected at most ${LARGEST_FILE_BYTES}: split it, or convert it to JSON lines`,
      { path },
    );
    yield { error };
    return;
  }
  yield* fileTexts({ path, name, bytes: readFileSync(path) }, { fileId, facts }, options);
  options.onBytes?.(file.sizeBytes);
}

/** The texts of a Parquet file, which may be of any size. */
function* readParquetFile(
  { path }: FileEntry,
  fileId: string,
  options: WatchedOptions,
  facts: GivenFacts | undefined,
): Generator<PlacedText> {
  const file = openSync(path, 'r');
  try {
    let item = 0;
    for (const one of readParquet(fileSource(file, options.onBytes), options))
      yield placeItem(one, { path, fileId, item: ++item, reader: parquet, facts }, options);
  } finally {
    closeSync(file);
  }
}

function readHead(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    return buffer.subarray(0, readSync(file, buffer));
  } finally {
    closeSync(file);
  }
}

function* readPieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      yield buffer.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}
