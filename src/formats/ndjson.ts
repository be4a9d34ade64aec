import { CorpusError } from '../util/errors';
import type { DocumentSource } from './source-text';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

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

/** The NDJSON line of a document, without line break; `createDocumentLines` reads it back. */
export function formatDocumentLine(source: DocumentSource): string {
  const { id, text, language, metadata } = source;
  return JSON.stringify({ id, text, ...(language === undefined ? {} : { language }), metadata });
}
