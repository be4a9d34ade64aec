import { createGate, createSourceDocument, readSources, type SourceResult } from '../formats/corpus-files';
import { createDocumentLines } from '../formats/document-lines';
import type { DocumentSource } from '../formats/source-text';
import type { Document } from '../model/document';
import { detectLanguage } from '../text/detect-language';
import type { InputOptions } from './reading-options';
import { UsageError } from './usage-error';

/**
 * Calls `handle` for every document of the inputs, in order and one at a time, and reports what cannot be used, what is
 * left out and what was seen.
 *
 * @param paths - Files and folders; none, or `-`, for NDJSON on standard input.
 * @param options - How they are read.
 * @param handle - Work on one document; `confidence` (0 to 1) is that of its language where it was detected.
 * @returns The exit code: 1 when something could not be used.
 */
export async function forEachDocument(
  paths: readonly string[],
  options: InputOptions,
  handle: (doc: Document, confidence: number | undefined) => Promise<void> | void,
): Promise<number> {
  const { language, ...reading } = options;
  let failures = 0;
  let documents = 0;
  const leftOut = new Map<string, number>();
  try {
    for await (const result of inputSources(paths, reading)) {
      if ('error' in result) {
        failures++;
        console.error(`selon: ${result.error.message}`);
      } else if ('leftOut' in result) {
        const { reason } = result.leftOut;
        leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      } else {
        documents++;
        for (const { message } of result.warnings) console.error(`${result.source.id}: ${message}`);
        const { source, confidence } = withLanguage(result.source, language);
        await handle(createSourceDocument(source), confidence);
      }
    }
  } finally {
    await flush();
  }
  if (leftOut.size > 0) console.error(`selon: ${countLeftOut(leftOut)}`);
  if (failures > 0) {
    console.error(
      `selon: ${failures} of the inputs could not be used; ${documents} ${documents === 1 ? 'document was' : 'documents were'} processed`,
    );
  }
  return failures > 0 ? 1 : 0;
}

/** What was left out, as a sentence: `left out: 2 pictures, 1 hidden or lock file`. */
export function countLeftOut(leftOut: ReadonlyMap<string, number>): string {
  const parts = [...leftOut]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => `${count} × ${reason}`);
  return `left out: ${parts.join(', ')}`;
}

/** The texts of a command's inputs; none, or `-`, for standard input. */
export function inputSources(
  paths: readonly string[],
  options: Omit<InputOptions, 'language'>,
): Iterable<SourceResult> | AsyncIterable<SourceResult> {
  const fromStandardInput = paths.length === 0 || (paths.length === 1 && paths[0] === '-');
  if (!fromStandardInput) return readSources(paths, options);
  if (process.stdin.isTTY) {
    throw new UsageError('no input; expected files, folders, or documents as NDJSON on standard input');
  }
  return standardInput(options);
}

/** A source with its language: its own, else the user's, else the detected one and how sure that is. */
export function withLanguage(
  source: DocumentSource,
  language: string | undefined,
): { readonly source: DocumentSource; readonly confidence: number | undefined } {
  const code = source.language ?? language;
  if (code !== undefined) return { source: { ...source, language: code }, confidence: undefined };
  const detected = detectLanguage(source.text);
  return { source: { ...source, language: detected.language }, confidence: detected.confidence };
}

/** The field of an output line that says how sure a detected language is, to three digits; none for a given language. */
export function confidenceField(confidence: number | undefined): { readonly languageConfidence?: number } {
  return confidence === undefined ? {} : { languageConfidence: Math.round(confidence * 1000) / 1000 };
}

/** Lines that wait to be written; a call of the system for each line would cost more than the line. */
let waiting: string[] = [];
let waitingLength = 0;
const MOST_WAITING = 1 << 16;

/**
 * Writes one JSON value as a line on standard output, waiting when the reader is slower.
 *
 * Lines are written together, at the latest when the program waits for more input.
 */
export async function writeLine(value: unknown): Promise<void> {
  for (const piece of linePieces(value)) {
    if (waiting.length === 0) setImmediate(() => void flush());
    waiting.push(piece);
    waitingLength += piece.length;
    if (waitingLength >= MOST_WAITING) await flush();
  }
}

// A line of a million annotations is longer than a string can be: long lists are written part by part.
const MOST_AT_ONCE = 1000;

/** What `JSON.stringify` makes of a record, and the end of its line, in pieces. */
function* linePieces(value: unknown): Generator<string> {
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

async function flush(): Promise<void> {
  if (waiting.length === 0) return;
  const text = waiting.join('');
  waiting = [];
  waitingLength = 0;
  if (!process.stdout.write(text)) {
    await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
}

async function* standardInput(options: Omit<InputOptions, 'language'>): AsyncGenerator<SourceResult> {
  const lines = createDocumentLines({ path: '-', fileId: 'line', options });
  const admit = createGate(options);
  try {
    for await (const piece of process.stdin) {
      for (const placed of lines.push(piece as Uint8Array)) yield admit(placed);
    }
  } catch (error) {
    if (!['EBADF', 'EISDIR', 'ENOTCONN'].includes(String((error as { code?: unknown }).code))) throw error;
    throw new UsageError(
      'standard input is closed or no file; expected documents as NDJSON on it, or files and folders',
    );
  }
  for (const placed of lines.end()) yield admit(placed);
}
