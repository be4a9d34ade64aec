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

/** A text with its place, before ids are compared. */
export interface PlacedSource {
  readonly source: DocumentSource;
  readonly notes: readonly ReadingNote[];
  readonly place: TextPlace;
  /** The id that it would have by its place in a file of several texts: `file-3`. */
  readonly numbered?: string;
}

/** A text, or what stands in its place. */
export type PlacedText = PlacedSource | { readonly error: CorpusError } | { readonly leftOut: LeftOut };
