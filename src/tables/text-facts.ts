import type { Metadata } from '../model/document';
import type { CountedAnnotation } from './count-by';
import type { Cell } from './table';

/** One document as tables from a stream see it: what was found in it, without its text. */
export interface TextFacts {
  readonly id: string;
  readonly language: string;
  readonly annotations: readonly CountedAnnotation[];
  /** Absent where only the annotations are known. */
  readonly profile?: TextProfile | undefined;
}

/** What is known of a document beside its annotations. */
export interface TextProfile {
  /** Layers that were asked for, with spaces between. */
  readonly layers: string;
  readonly words: number;
  readonly constructed: boolean;
  readonly metadata: Metadata;
  /** Cells of `hedgeProfile` and `attributionProfile` by their columns. */
  readonly cells: Readonly<Record<string, Cell>>;
}
