import { CorpusError } from '../util/errors';
import type { ReadingOptions } from './corpora/corpus-item';
import { createRecordReader, readJsonLine, type RecordReader } from './corpora/json/read-record';
import type { DocumentSource } from './source-text';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Options of `parseDocumentLine`. */
export interface DocumentLineOptions extends ReadingOptions {
  /** Id of a document that has none, such as `articles-3`; without it such a document is an error. */
  readonly fallbackId?: string;
}

/**
 * One document of an NDJSON line: `{"id", "text", "language"?, "metadata"?}`, or a record in any of the forms that
 * `createRecordReader` knows (fields beside the text as metadata, whole numbers as ids, `null` for what is missing).
 *
 * @param line - One line without its line break.
 * @param path - Name of the input, `-` for standard input.
 * @param lineNumber - Counted from 1.
 * @throws CorpusError when the line is no JSON object, holds no text, or a field is of the wrong type.
 */
export function parseDocumentLine(
  line: string,
  path: string,
  lineNumber: number,
  options: DocumentLineOptions = {},
): DocumentSource {
  const place = { path, line: lineNumber };
  const readRecord: RecordReader = createRecordReader(options);
  const [item] = readJsonLine(line, lineNumber, readRecord);
  if (item === undefined) throw new CorpusError('parseDocumentLine: a blank line; expected an object', place);
  if (item.kind === 'left-out') {
    throw new CorpusError(`parseDocumentLine: no article but a ${item.reason}; expected its text`, place);
  }
  if (item.kind === 'fault') {
    const column = item.column === undefined ? {} : { column: item.column };
    throw new CorpusError(item.message, { ...place, ...column });
  }
  const id = item.id ?? options.fallbackId;
  if (id === undefined) {
    throw new CorpusError('parseDocumentLine: a document without id; expected a name that no other has', {
      ...place,
      column: 'id',
    });
  }
  const { text, language, metadata } = item;
  return { id, text, ...(language === undefined ? {} : { language }), metadata };
}

/**
 * The text of a line's bytes.
 *
 * @throws CorpusError when the bytes are not UTF-8.
 */
export function decodeLine(bytes: Uint8Array, path: string, lineNumber: number): string {
  try {
    return UTF_8.decode(bytes);
  } catch (cause) {
    throw new CorpusError('decodeLine: not UTF-8; save the file as UTF-8', { path, line: lineNumber, cause });
  }
}

/** The NDJSON line of a document, without line break; `parseDocumentLine` reads it back. */
export function formatDocumentLine(source: DocumentSource): string {
  const { id, text, language, metadata } = source;
  return JSON.stringify({ id, text, ...(language === undefined ? {} : { language }), metadata });
}
