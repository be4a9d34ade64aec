import type { DocumentLanguage } from './language';
import type { ReadonlyIntegers, SpanTable } from './span';

/** Kinds of token, as numbers in `TokenTable.kind`. */
export const TOKEN_KIND = {
  /** Letters, with inner apostrophes, hyphens and dots where they belong to the word. */
  word: 1,
  /** Digits, with separators, decimal marks, ordinal endings: `10 000`, `3,5`, `18h30`, `1er`. */
  number: 2,
  /** `. , ; : ! ? … ( ) [ ] –` and the like. */
  punctuation: 3,
  /** Quotation marks. */
  quote: 4,
  /** Signs that may mark a name: `*`, `**`, `†`, superscript digits. */
  mark: 5,
  /** Everything else that is not white space: currency and mathematical signs, bullets, emoji. */
  symbol: 6,
  /** URLs, e-mail addresses, handles and hashtags. */
  address: 7,
} as const;

/** Tokens in text order: no white space inside or between them is lost, because offsets point into the text. */
export interface TokenTable extends SpanTable {
  /** A `TOKEN_KIND` for each token. */
  readonly kind: ReadonlyIntegers;
}

/** Text between a pair of quotation marks. */
export interface Quotation {
  /** Offset of the opening mark. */
  readonly start: number;
  /** Offset after the closing mark; after the last character that belongs to it when `closed` is false. */
  readonly end: number;
  /** What stands between the marks, without white space at its ends. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** The opening mark as it stands. */
  readonly mark: string;
  /** Nesting: 0 for an outer quotation. */
  readonly depth: number;
  /** False when no closing mark was found and the end is a guess (the paragraph's end). */
  readonly closed: boolean;
}

/** A value of a document's metadata; `null` is a value that is not known. */
export type MetadataValue = string | number | boolean | null;

/** Flat facts about a document: date, outlet, genre, and whatever else a study needs. */
export type Metadata = Readonly<Record<string, MetadataValue>>;

/** A text, exactly as loaded and never changed, with tables of spans into it. */
export interface Document {
  /** Unique in its corpus. */
  readonly id: string;
  /** The text as loaded. */
  readonly text: string;
  readonly language: DocumentLanguage;
  readonly metadata: Metadata;
  readonly paragraphs: SpanTable;
  readonly sentences: SpanTable;
  readonly tokens: TokenTable;
  /**
   * The matching view, one form per token: lower case, NFC, `’` as `'`, without soft hyphens and zero-width
   * characters, inner no-break spaces as spaces. What lexicons match; never what a user is shown.
   */
  readonly forms: readonly string[];
  /** Paired (and guessed, see `closed`) quotations by start; outer before inner. */
  readonly quotations: readonly Quotation[];
  /** Offsets of quotation marks that found no partner. */
  readonly unpairedMarks: readonly number[];
}
