import type { Annotation, Layer } from '../model/annotation';
import type { Document } from '../model/document';
import type { Language } from '../model/language';
import type { LexiconMatch } from '../model/lexicon';
import type { VerbIndex } from '../model/morphology';
import type { CompiledLexicons } from '../lexicon/compile';

/** What the measures of one language need, loaded once. */
export interface LanguageResources {
  readonly language: Language;
  /** All lexicons of the language, in one automaton. */
  readonly lexicons: CompiledLexicons;
  /** Further lexicons, compiled apart: no measure reads them, and each hit is an annotation beside the measures'. */
  readonly own?: CompiledLexicons;
  /** French only. */
  readonly verbs?: VerbIndex;
}

/** What a measure is given beside the document; made by `annotate`, once per document. */
export interface MeasureContext {
  readonly resources: LanguageResources;
  /** Hits of every lexicon of the document's language, in text order. */
  readonly matches: readonly LexiconMatch[];
  /** Annotations of the measures that ran before (attribution runs before hedging). */
  readonly previous: readonly Annotation[];
  /** Also return near misses, as annotations with `attributes.suppressedBy`. */
  readonly explain?: boolean;
}

/** A phenomenon that is measured in a text, after one layer of the codebook. */
export interface Measure {
  /** The layer. */
  readonly id: Layer;
  /** Bumped by every change that may change somebody's numbers. */
  readonly version: string;
  readonly languages: readonly Language[];
  /** Label to its definition. */
  readonly labels: Readonly<Record<string, string>>;
  /** Keys of `references.bib`. */
  readonly citations: readonly string[];
  /** Annotations of one document in the fixed order; pure. */
  readonly run: (doc: Document, context: MeasureContext) => readonly Annotation[];
}
