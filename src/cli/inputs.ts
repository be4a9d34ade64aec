import { fstatSync } from 'node:fs';
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
import { createInputEntry, createInputTally, type InputEntry } from '../jobs/input-entry';
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
  const tally = createInputTally();
  try {
    for await (const entry of inputEntries(paths, reading)) {
      if (entry === undefined) continue;
      tally.count(entry);
      for (const message of entry.messages) console.error(message);
      if (entry.source === undefined) continue;
      const { source, confidence } = withLanguage(entry.source, language);
      await handle(createSourceDocument(source), confidence);
    }
  } finally {
    await finishLines();
  }
  for (const line of tally.lines()) console.error(line);
  return tally.failures() > 0 ? 1 : 0;
}

/** What the inputs of a command hold, in their order; `undefined` where more of it must be waited for. */
export async function* inputEntries(
  paths: readonly string[],
  options: ReadSourcesOptions,
): AsyncGenerator<InputEntry | undefined, void, undefined> {
  for await (const result of inputSources(paths, options))
    yield result === undefined ? undefined : createInputEntry(result);
}

/** The texts of a command's inputs; none, or `-`, for standard input. `undefined` where more must be waited for. */
export function inputSources(
  paths: readonly string[],
  options: ReadSourcesOptions,
): Iterable<SourceResult> | AsyncIterable<SourceResult | undefined> {
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

async function* standardInput(options: ReadSourcesOptions): AsyncGenerator<SourceResult | undefined> {
  const lines = createDocumentLines({ path: '-', fileId: 'line', options });
  const admit = createGate(options);
  let bytes = 0;
  try {
    const state = fstatSync(0);
    for await (const piece of process.stdin as AsyncIterable<Uint8Array>) {
      for (const placed of lines.push(piece)) yield admit(placed);
      bytes += piece.length;
      if (state.isFile()) options.onRead?.(bytes, state.size);
      else yield undefined;
    }
  } catch (error) {
    if (!['EBADF', 'EISDIR', 'ENOTCONN'].includes(String((error as { code?: unknown }).code))) throw error;
    throw new UsageError(
      'standard input is closed or no file; expected documents as NDJSON on it, or files and folders',
    );
  }
  for (const placed of lines.end()) yield admit(placed);
}
