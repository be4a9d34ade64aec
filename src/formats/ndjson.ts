import type { Metadata, MetadataValue } from '../model/document';
import { CorpusError } from '../util/errors';
import { checkLanguage, checkNotEmpty, type DocumentSource } from './source-text';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * One document of an NDJSON line `{"id", "text", "language"?, "metadata"?}`.
 *
 * @param line - One line without its line break.
 * @param path - Name of the input, `-` for standard input.
 * @param lineNumber - Counted from 1.
 * @throws CorpusError when the line is no JSON object, or a field is missing, empty or of the wrong type.
 */
export function parseDocumentLine(line: string, path: string, lineNumber: number): DocumentSource {
  const place = { path, line: lineNumber };
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (cause) {
    throw new CorpusError('parseDocumentLine: not JSON; expected one {"id", "text"} object on each line', {
      ...place,
      cause,
    });
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new CorpusError(
      'parseDocumentLine: not an object; expected {"id", "text", "language"?, "metadata"?}',
      place,
    );
  }
  const { id, text, language, metadata = {} } = record as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') {
    throw new CorpusError(
      `parseDocumentLine: id is not text; expected a non-empty string, got ${JSON.stringify(id)}`,
      place,
    );
  }
  if (typeof text !== 'string') {
    throw new CorpusError(
      `parseDocumentLine: text of ${id} is not text; expected a string, got ${JSON.stringify(text)}`,
      place,
    );
  }
  if (text.includes('\0')) {
    throw new CorpusError(`parseDocumentLine: text of ${id} holds a NUL; expected plain text`, place);
  }
  checkNotEmpty(text, place);
  if (language !== undefined && typeof language !== 'string') {
    throw new CorpusError(
      `parseDocumentLine: language of ${id} is not text; got ${JSON.stringify(language)}`,
      place,
    );
  }
  if (typeof language === 'string') checkLanguage(language, place);
  return {
    id,
    text,
    ...(language === undefined ? {} : { language }),
    metadata: checkMetadata(metadata, id, place),
  };
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

function checkMetadata(
  metadata: unknown,
  id: string,
  place: { readonly path: string; readonly line: number },
): Metadata {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
    throw new CorpusError(`parseDocumentLine: metadata of ${id} is not an object`, place);
  }
  for (const [field, value] of Object.entries(metadata)) {
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) {
      throw new CorpusError(
        `parseDocumentLine: metadata of ${id} must be flat; expected text, a number, true, false or null, got ${JSON.stringify(value)}`,
        { ...place, column: field },
      );
    }
  }
  return metadata as Record<string, MetadataValue>;
}
