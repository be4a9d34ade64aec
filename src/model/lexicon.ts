import type { AttributeValue, Layer } from './annotation';
import type { Language } from './language';
import type { AttributeValues } from './layer-record';

/** How far a lexicon follows its source. */
export const DERIVATIONS = ['verbatim', 'adapted', 'compiled'] as const;

/** A lexicon as its data file holds it. Patterns are explained in `src/lexicon/README.md`. */
export interface Lexicon {
  /** `language/name`, the file's place under `lexicon/data/`. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** What the entries have in common: what is in, what is out. */
  readonly definition: string;
  readonly language: Language;
  readonly layer: Layer;
  readonly licence: string;
  /** Keys of `references.bib`. */
  readonly citation: readonly string[];
  readonly derivation: (typeof DERIVATIONS)[number];
  readonly derivationNote: string;
  /** Named lists of patterns, used in patterns as `<class:name>`. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  /** Attributes of the entries that the codebook does not have: name to what it may hold. */
  readonly attributes?: Readonly<Record<string, AttributeValues>>;
  readonly entries: readonly LexiconEntry[];
}

/** One expression, with what it means and the proof that it does what it says. */
export interface LexiconEntry {
  /** Unique in its lexicon; kebab case. */
  readonly id: string;
  /** One pattern, or several that mean the same. `[…]` inside marks the cue when it is not the whole match. */
  readonly pattern: string | readonly string[];
  /** A label of the layer's codebook; `none` only shields a longer expression from shorter entries. */
  readonly label: string;
  /** The entry stands only where one of these patterns follows the match, a gap being part of the pattern. */
  readonly followedBy?: readonly string[];
  readonly precededBy?: readonly string[];
  /** The entry is suppressed where one of these patterns follows, or stands before, the match. */
  readonly notFollowedBy?: readonly string[];
  readonly notPrecededBy?: readonly string[];
  /** Further facts: those of the layer, `stance`, `kind` …, and those that the lexicon declares in its `attributes`. */
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  readonly note?: string;
  /** Bib key with place: `haillet2002, ch. 4`, or `codebook`. */
  readonly source: string;
  /** Sentences in which the entry must fire exactly on the part in square brackets. At least one. */
  readonly examples: readonly string[];
  /** Sentences in which it must not fire. */
  readonly counterExamples?: readonly string[];
}

/** One hit of a lexicon entry in a document. */
export interface LexiconMatch {
  /** Lexicon id. */
  readonly lexicon: string;
  readonly entry: LexiconEntry;
  /** `lexiconId/entryId`, as it stands in `Cue.entry`. */
  readonly key: string;
  /** The cue: tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The cue: UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The whole match with its unmarked parts: tokens `[hullFrom, hullTo)`. */
  readonly hullFrom: number;
  readonly hullTo: number;
}
