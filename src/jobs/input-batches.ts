import type { DocumentTask } from './annotation-settings';
import type { InputEntry, InputHash } from './input-entry';

/** Entries that are worked on together. */
export interface InputBatch {
  readonly entries: readonly InputEntry[];
  /** The documents among them. */
  readonly tasks: readonly DocumentTask[];
  /** Hash of the input up to the end of the batch, where it is asked for. */
  readonly inputHash: string | undefined;
}

/** What is known of the input beside its entries. */
export interface BatchInput {
  /** Language of documents that name none; default: it is detected. */
  readonly language?: string | undefined;
  /** Documents that came before these, in the first part. */
  readonly before: number;
  /** Takes up the entries of each batch. */
  readonly hash?: InputHash | undefined;
}

/** Where batches end at the latest. */
export interface BatchLimits {
  readonly documents: number;
  readonly characters: number;
  /** No batch holds documents before and after a multiple of it. */
  readonly documentsPerPart: number;
}

/** So many that a thread is asked seldom, and so few that all threads end together. */
export const BATCH_LIMITS: BatchLimits = { documents: 64, characters: 250_000, documentsPerPart: 2000 };

/** Entries in a batch, whatever they are: an input may hold faults only. */
const MOST_ENTRIES = 1000;

/**
 * Batches of entries, in their order. Where the input pauses (`undefined`), what came until then is a batch, so that
 * nobody waits for more input to see it.
 *
 * @param entries - What the input holds.
 * @param limits - Where batches end.
 */
export async function* batchEntries(
  entries: AsyncIterable<InputEntry | undefined>,
  limits: BatchLimits,
  { language, before, hash }: BatchInput,
): AsyncGenerator<InputBatch, void, undefined> {
  let documents = before;
  let batch: InputEntry[] = [];
  let tasks: DocumentTask[] = [];
  let characters = 0;
  const take = (): InputBatch => {
    const taken = { entries: batch, tasks, inputHash: hash?.digest() };
    batch = [];
    tasks = [];
    characters = 0;
    return taken;
  };
  for await (const entry of entries) {
    if (entry !== undefined) {
      const length = entry.source?.text.length ?? 0;
      // A long text comes alone: nothing is done twice when it is too much for a thread.
      if (tasks.length > 0 && characters + length > limits.characters) yield take();
      batch.push(entry);
      hash?.add(entry);
      characters += length;
      if (entry.source !== undefined) {
        const { id, text, metadata, language: own = language } = entry.source;
        tasks.push(own === undefined ? { id, text, metadata } : { id, text, metadata, language: own });
        documents++;
      }
    }
    const isFull =
      tasks.length === limits.documents ||
      characters >= limits.characters ||
      batch.length === MOST_ENTRIES ||
      (tasks.length > 0 && documents % limits.documentsPerPart === 0);
    if (batch.length > 0 && (isFull || entry === undefined)) yield take();
  }
  if (batch.length > 0) yield take();
}
