import {
  createGate,
  createSourceDocument,
  readSources,
  type CorpusReading,
  type ReadSourcesOptions,
  type SourceResult,
} from '../formats/corpus-files';
import { createDocumentLines } from '../formats/document-lines';
import type { DocumentSource } from '../formats/source-text';
import type { Document } from '../model/document';
import { detectLanguage } from '../text/detect-language';
import { finishLines } from './output-lines';
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
  options: CorpusReading,
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
    await finishLines();
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
  options: ReadSourcesOptions,
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

async function* standardInput(options: ReadSourcesOptions): AsyncGenerator<SourceResult> {
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
