import type { TenseCode, VerbIndex } from '../../model/morphology';
import { POOLED_FORMS } from '../../text/matching-forms';
import { isPlainWriting, WRITINGS } from './capitals';

/**
 * What the tagger knows of a word without its neighbours, as whole numbers: the places of a record in
 * `WordTypes.traits`.
 */
export const TRAIT = {
  /** Hash of the form, digits taken as 0. */
  form: 0,
  /** Hashes of the last one to five letters. */
  ending1: 1,
  ending2: 2,
  ending3: 3,
  ending4: 4,
  ending5: 5,
  /** Hashes of the first two and three letters. */
  beginning2: 6,
  beginning3: 7,
  /** Readings in the verb index, one bit each. */
  verb: 8,
  /** Class of words that stand between the same neighbours; 0 is not known. */
  cluster: 9,
  /** One of `WRITING`. */
  writing: 10,
} as const;

/** Numbers in a record of traits. */
export const TRAITS = 11;

/** Stands for what is outside of the sentence. */
export const OUTSIDE = 0;

/** Distinct words (form and writing), numbered as they come; 0 is `OUTSIDE`. */
export interface WordTypes {
  /** How many there are. */
  readonly length: number;
  /** Number of a word, which is added where it is new; `formId` stands in for its letters, -1 where it has none. */
  readonly numberOf: (form: string, writing: number, formId?: number) => number;
  /** Tells of which age the form ids are that come next: those of another age stand for other forms. */
  readonly useFormIds: (age: number) => void;
  /** `TRAITS` numbers a word. */
  readonly traits: () => Int32Array;
  /** Forgets all words but `OUTSIDE`. */
  readonly clear: () => void;
}

/** Tells the class of a form by its hash; 0 where it is not known. */
export type ClusterOf = (form: number) => number;

const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;
/** Mixed in where a word is shorter than the ending or beginning asked for. */
const WORD_EDGE = 0x5e;

/**
 * Words and their traits.
 *
 * @param verbs - Verb forms of the language; without them no form has a reading.
 * @param clusterOf - Class of a form.
 */
export function createWordTypes(verbs: VerbIndex | undefined, clusterOf: ClusterOf): WordTypes {
  const numbers = Array.from({ length: WRITINGS }, () => new Map<string, number>());
  // Numbers of words by form id and writing, 0 where it was not asked for.
  const byFormId = new Int32Array(POOLED_FORMS * WRITINGS);
  let ageOfIds = -1;
  let traits = new Int32Array(1024 * TRAITS);
  let length = 1;
  // No hash of a word is likely to be so small, and no reading or class is negative.
  traits.fill(-1, 0, TRAITS);

  function numberOf(form: string, writing: number, formId: number = -1): number {
    if (formId < 0) return numberOfLetters(form, writing);
    const place = formId * WRITINGS + writing;
    return byFormId[place] || (byFormId[place] = numberOfLetters(form, writing));
  }

  function numberOfLetters(form: string, writing: number): number {
    const known = numbers[writing].get(form);
    if (known !== undefined) return known;
    if ((length + 1) * TRAITS > traits.length) {
      const larger = new Int32Array(2 * traits.length);
      larger.set(traits);
      traits = larger;
    }
    writeTraits(form, length * TRAITS);
    traits[length * TRAITS + TRAIT.writing] = writing;
    numbers[writing].set(form, length);
    return length++;
  }

  function writeTraits(form: string, at: number): void {
    traits[at + TRAIT.form] = hashForm(form);
    for (let letters = 1; letters <= 5; letters++)
      traits[at + TRAIT.ending1 + letters - 1] = hashLetters(form, form.length - 1, -1, letters);
    traits[at + TRAIT.beginning2] = hashLetters(form, 0, 1, 2);
    traits[at + TRAIT.beginning3] = hashLetters(form, 0, 1, 3);
    traits[at + TRAIT.verb] = verbReadings(form, verbs);
    traits[at + TRAIT.cluster] = clusterOf(traits[at + TRAIT.form]);
  }

  return {
    get length() {
      return length;
    },
    numberOf,
    useFormIds(age) {
      if (age !== ageOfIds) byFormId.fill(0);
      ageOfIds = age;
    },
    traits: () => traits,
    clear() {
      byFormId.fill(0);
      for (const map of numbers) map.clear();
      length = 1;
    },
  };
}

/**
 * The tag of a word that always has the same one.
 *
 * @param traits - Traits of all words.
 * @param word - Number of the word.
 * @param sureTagOf - Tag of a form by its hash, plus 1; 0 for forms with several.
 * @returns The tag plus 1, or 0.
 */
export function sureTagOfWord(traits: Int32Array, word: number, sureTagOf: (form: number) => number): number {
  const base = word * TRAITS;
  return isPlainWriting(traits[base + TRAIT.writing]) ? sureTagOf(traits[base + TRAIT.form]) : 0;
}

/** Hash of a form, as `TRAIT.form` has it: what models name words by. */
export function hashForm(form: string): number {
  return hashLetters(form, 0, 1, form.length + 1);
}

/** @source FNV-1a (Fowler, Noll and Vo, public domain), over code units. */
function hashLetters(form: string, from: number, step: 1 | -1, letters: number): number {
  let hash = HASH_START;
  for (let i = 0; i < letters; i++) hash = Math.imul(hash ^ letterAt(form, from + i * step), HASH_FACTOR);
  return hash;
}

function letterAt(form: string, index: number): number {
  if (index < 0 || index >= form.length) return WORD_EDGE;
  const unit = form.charCodeAt(index);
  if (unit >= 0x30 && unit <= 0x39) return 0x30;
  // Russian _ё_ is mostly written _е_.
  return unit === 0x451 ? 0x435 : unit;
}

const BIT_OF_TENSE: Readonly<Record<TenseCode, number>> = {
  P: 1,
  I: 1,
  J: 1,
  F: 1,
  S: 1,
  T: 1,
  C: 2,
  Y: 4,
  W: 8,
  G: 16,
  K: 32,
};

function verbReadings(form: string, verbs: VerbIndex | undefined): number {
  let bits = 0;
  if (verbs !== undefined) for (const { tense } of verbs.analyses(form)) bits |= BIT_OF_TENSE[tense];
  return bits;
}
