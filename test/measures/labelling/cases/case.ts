import type { Language } from '../../../../src/model/language';

/** An excerpt of our own invention with everything that the layer holds, in text order. */
export interface ExcerptCase {
  readonly why: string;
  readonly text: string;
  /**
   * `designation mention|mark|note`, `unmarked mention||`; other kinds as `kind mark`, and `footnote note` for a note
   * without mark.
   */
  readonly found: readonly string[];
}

/** Excerpts of one language. */
export interface ExcerptCases {
  readonly language: Language;
  readonly cases: readonly ExcerptCase[];
}
