/*
 * What cases tell in a language that has them: which words can be the subject of a verb, wherever they stand.
 */

/** A masculine singular. */
export const MASCULINE: number = 1 << 0;

/** A feminine singular. */
export const FEMININE: number = 1 << 1;

/** A neuter singular. */
export const NEUTER: number = 1 << 2;

/** A plural. */
export const PLURAL: number = 1 << 3;

/** The form is a nominative and cannot be mistaken for a genitive. */
export const STRONG: number = 1 << 4;

/** Either of the two genders that persons have. */
export const EITHER_GENDER: number = MASCULINE | FEMININE;

/** Any gender and number. */
export const AGREES: number = MASCULINE | FEMININE | NEUTER | PLURAL;

/** Reads the cases of forms of the matching view. */
export interface CaseReader {
  /** Genders and numbers in which a form can be a nominative, as bits, with `STRONG`; 0 when it is none. */
  readonly nominative: (form: string, isName: boolean, isAcronym: boolean) => number;
  /** Genders and numbers that the subject of a verb form has; `person` is that of the verb index. */
  readonly agreement: (form: string, person: number | undefined) => number;
  /** Whether a form is most likely a dative. */
  readonly isDative: (form: string, isName: boolean) => boolean;
  /** Whether a form can be an instrumental. */
  readonly isInstrumental: (form: string) => boolean;
}
