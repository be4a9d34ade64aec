import type { OffsetUnit } from '../formats/annotation-line';
import type { FlatTable } from '../formats/annotations/flat-columns';
import type { Layer } from '../model/annotation';
import type { Metadata } from '../model/document';
import type { Lexicon } from '../model/lexicon';
import type { Warning } from '../model/warning';

/**
 * What becomes of each document: `ndjson`, a line as `selon annotate` writes it; `csv`, rows of flat tables; `rows`, the
 * same rows as records of Node's serialiser, for what is encoded later; `records`, a line of JSON with its annotations as
 * they are.
 */
export type OutputForm = 'ndjson' | 'csv' | 'rows' | 'records';

/** What is the same for all documents of a run: plain data, so that a worker thread can be given it. */
export interface AnnotationSettings {
  readonly layers?: readonly Layer[];
  readonly explain: boolean;
  /** Lexicons of the user's own. */
  readonly lexicons: readonly Lexicon[];
  readonly form: OutputForm;
  /** The flat tables of `csv` and `rows`, default all; of `ndjson`, `documents` or none, as lines beside the others. */
  readonly tables?: readonly FlatTable[];
  /** What written positions count; records count UTF-16 code units. */
  readonly offsets: OffsetUnit;
  /** Whether lines of `ndjson` hold the profile of the document; default false. */
  readonly profile?: boolean;
}

/** A text to annotate. */
export interface DocumentTask {
  readonly id: string;
  readonly text: string;
  /** BCP 47 code; absent when it is to be detected. */
  readonly language?: string;
  /** Default none. */
  readonly metadata?: Metadata;
}

/** What became of one document. */
export interface DocumentOutcome {
  readonly warnings: readonly Warning[];
  /** Why it could not be annotated, for people; absent when it was. */
  readonly failure?: string;
}

/** Blocks of bytes, one after the other. */
export type Blocks = readonly Uint8Array[];

/** What became of a batch of documents. */
export interface BatchOutcome {
  /** The documents that were annotated, in their order: one stream, or one for each flat table. */
  readonly output: readonly Blocks[];
  /** One for each document of the batch, in its order. */
  readonly documents: readonly DocumentOutcome[];
}
