import { createHash } from 'node:crypto';
import type { SourceResult } from '../formats/corpus-files';
import type { DocumentSource } from '../formats/source-text';

/** One thing that the input held: a text, what cannot be used, or what is no text. */
export interface InputEntry {
  /** What is to be said of it before it is worked on, a line each. */
  readonly messages: readonly string[];
  readonly source?: DocumentSource;
  /** Why it is no text of the corpus; absent for others. */
  readonly leftOut?: string;
}

/** An entry of what a reader found. */
export function createInputEntry(result: SourceResult): InputEntry {
  if ('error' in result) return { messages: [`selon: ${result.error.message}`] };
  if ('leftOut' in result) return { messages: [], leftOut: result.leftOut.reason };
  const { source, warnings } = result;
  return { messages: warnings.map(({ message }) => `${source.id}: ${message}`), source };
}

/** How many entries there were of each kind. */
export interface InputTally {
  readonly count: (entry: InputEntry) => void;
  readonly documents: () => number;
  readonly failures: () => number;
  /** What is to be said at the end, a line each. */
  readonly lines: () => readonly string[];
}

/** Counts what the input held. */
export function createInputTally(): InputTally {
  const leftOut = new Map<string, number>();
  let documents = 0;
  let failures = 0;
  return {
    count: (entry) => {
      if (entry.source !== undefined) documents++;
      else if (entry.leftOut === undefined) failures++;
      else leftOut.set(entry.leftOut, (leftOut.get(entry.leftOut) ?? 0) + 1);
    },
    documents: () => documents,
    failures: () => failures,
    lines: () => [
      ...(leftOut.size > 0 ? [`selon: ${countLeftOut(leftOut)}`] : []),
      ...(failures > 0
        ? [
            `selon: ${failures} of the inputs could not be used; ${documents} ${documents === 1 ? 'document was' : 'documents were'} processed`,
          ]
        : []),
    ],
  };
}

/** What was left out, as a sentence: `left out: 2 pictures, 1 hidden or lock file`. */
function countLeftOut(leftOut: ReadonlyMap<string, number>): string {
  const parts = [...leftOut]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => `${count} × ${reason}`);
  return `left out: ${parts.join(', ')}`;
}

/** What tells one input from another: a hash over its entries, in their order. */
export interface InputHash {
  readonly add: (entry: InputEntry) => void;
  /** Of the entries so far. */
  readonly digest: () => string;
}

/** A hash over ids, languages, metadata and texts of an input, and over what could not be used. */
export function createInputHash(): InputHash {
  const hash = createHash('sha256');
  return {
    add: ({ messages, source, leftOut }) => {
      const facts =
        source === undefined
          ? [messages, leftOut ?? null]
          : [source.id, source.language ?? null, source.metadata, source.text.length];
      hash.update(`${JSON.stringify(facts)}\n`);
      if (source !== undefined) hash.update(source.text);
    },
    digest: () => hash.copy().digest('hex'),
  };
}
