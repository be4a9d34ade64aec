/**
 * Tense and mood of a French verb form, in the codes of the Lefff:
 * P present, I imperfect, J simple past, F future, C conditional, S subjunctive present, T subjunctive imperfect,
 * Y imperative, W infinitive, G present participle, K past participle.
 */
export type TenseCode = 'P' | 'I' | 'J' | 'F' | 'C' | 'S' | 'T' | 'Y' | 'W' | 'G' | 'K';

/** One reading of a verb form. */
export interface VerbAnalysis {
  readonly lemma: string;
  readonly tense: TenseCode;
  /** 0-5 for je, tu, il, nous, vous, ils; 0-3 for the past participle's ms, mp, fs, fp; 0 otherwise. */
  readonly person: number;
}

/** Looks up verb forms of one language. */
export interface VerbIndex {
  /** All readings of a form of the matching view (lower case, NFC); empty when it is no known verb form. */
  readonly analyses: (form: string) => readonly VerbAnalysis[];
  /** All forms of a lemma; empty when the lemma is not known. */
  readonly formsOf: (lemma: string) => readonly string[];
}
