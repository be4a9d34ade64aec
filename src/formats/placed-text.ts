import type { CorpusError } from '../util/errors';
import type { ReadingNote } from './corpora/corpus-item';
import type { DocumentSource } from './source-text';

/** Where a text stands in the user's files. */
export interface TextPlace {
  /** The file as the user named it, `-` for standard input. */
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A part of the input that is no text of the corpus. */
export interface LeftOut {
  readonly path: string;
  /** Why, as a noun phrase that can be counted: `picture`, `hidden or lock file`. */
  readonly reason: string;
}

/** A text with its place, before ids are compared; or what stands in its place. */
export type PlacedText =
  | { readonly source: DocumentSource; readonly notes: readonly ReadingNote[]; readonly place: TextPlace }
  | { readonly error: CorpusError }
  | { readonly leftOut: LeftOut };
