import { createLineSplitter } from '../formats/lines';
import {
  createSourceDocument,
  parseLineBytes,
  readSources,
  type SourceResult,
} from '../formats/corpus-files';
import type { Document } from '../model/document';
import { CorpusError } from '../util/errors';
import { UsageError } from './usage-error';

/**
 * Calls `handle` for every document of the inputs, in order and one at a time, and reports what cannot be used.
 *
 * @param paths - Files and folders; none, or `-`, for NDJSON on standard input.
 * @param language - Language of documents that name none; `undefined` to detect it.
 * @param handle - Work on one document.
 * @returns The exit code: 1 when something could not be used.
 */
export async function forEachDocument(
  paths: readonly string[],
  language: string | undefined,
  handle: (doc: Document) => Promise<void> | void,
): Promise<number> {
  let failures = 0;
  const fromStandardInput = paths.length === 0 || (paths.length === 1 && paths[0] === '-');
  if (fromStandardInput && process.stdin.isTTY) {
    throw new UsageError('no input; expected files, folders, or documents as NDJSON on standard input');
  }
  for await (const result of fromStandardInput ? standardInput() : readSources(paths)) {
    if ('error' in result) {
      failures++;
      console.error(`selon: ${result.error.message}`);
    } else {
      await handle(createSourceDocument(result.source, language));
    }
  }
  if (failures > 0)
    console.error(`selon: ${failures} of the inputs could not be used; the others were processed`);
  return failures > 0 ? 1 : 0;
}

/** Writes one JSON value as a line on standard output, waiting when the reader is slower. */
export async function writeLine(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) {
    await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
}

async function* standardInput(): AsyncGenerator<SourceResult> {
  const path = '-';
  const splitter = createLineSplitter();
  const lineOfId = new Map<string, number>();
  let number = 0;
  const parse = function* (lines: readonly Uint8Array[]): Generator<SourceResult> {
    for (const bytes of lines) {
      number++;
      const result = parseLineBytes(bytes, path, number);
      if (result === undefined) continue;
      if ('source' in result) {
        const { id } = result.source;
        const earlier = lineOfId.get(id);
        if (earlier !== undefined) {
          yield {
            error: new CorpusError(`readSources: duplicate id ${id}; first used on line ${earlier}`, {
              path,
              line: number,
            }),
          };
          continue;
        }
        lineOfId.set(id, number);
      }
      yield result;
    }
  };
  for await (const piece of process.stdin) yield* parse(splitter.push(piece as Uint8Array));
  yield* parse(splitter.end());
}
