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

/** The field of an output line that says how sure a detected language is, to three digits; none for a given language. */
export function confidenceField(confidence: number | undefined): { readonly languageConfidence?: number } {
  return confidence === undefined ? {} : { languageConfidence: Math.round(confidence * 1000) / 1000 };
}

const MOST_AT_ONCE = 1000;

/**
 * What `JSON.stringify` makes of a record, and the end of its line, in pieces.
 *
 * A line of a million annotations is longer than a string can be: long lists come part by part.
 */
export function* jsonLinePieces(value: unknown): Generator<string> {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const isLong = ([, field]: readonly [string, unknown]): boolean =>
    Array.isArray(field) && field.length > MOST_AT_ONCE;
  if (!fields.some(isLong)) {
    yield `${JSON.stringify(value)}\n`;
    return;
  }
  let separator = '{';
  for (const [key, field] of fields as [string, unknown][]) {
    if (field === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (!Array.isArray(field)) {
      yield JSON.stringify(field);
      continue;
    }
    for (let from = 0; from < field.length; from += MOST_AT_ONCE) {
      const part = JSON.stringify(field.slice(from, from + MOST_AT_ONCE));
      yield `${from === 0 ? '[' : ','}${part.slice(1, -1)}`;
    }
    yield field.length === 0 ? '[]' : ']';
  }
  yield '}\n';
}
