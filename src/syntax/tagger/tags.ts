import type { Language } from '../../model/language';

/**
 * Names of the tags; a tag's code is its place here. Word classes of Universal Dependencies, verbs and auxiliaries with
 * their form: `Fin` finite, `Cnd` French conditional and Russian _бы_, `Inf` infinitive, `Part` participle, `Ger` what ends in
 * French _-ant_, English _-ing_, and the Russian converb. A token that holds two words (`du`, `it's`) has a tag of its own
 * where the second word matters. Models keep codes by name, so the list may grow at any place.
 *
 * @source Universal Dependencies 2 (demarneffe2021).
 */
export const TAG_NAMES = [
  '',
  'ADJ',
  'ADP',
  'ADP+DET',
  'ADP+PRON',
  'ADV',
  'AUX:Cnd',
  'AUX:Fin',
  'AUX:Ger',
  'AUX:Inf',
  'AUX:Part',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PRON+Fin',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB:Cnd',
  'VERB:Fin',
  'VERB:Ger',
  'VERB:Inf',
  'VERB:Part',
  'X',
] as const;

/** Name of a tag; the empty name stands for a token that has none. */
export type TagName = (typeof TAG_NAMES)[number];

/** Code of each tag by its name: `TAG['VERB:Fin']`. */
export const TAG: Readonly<Record<TagName, number>> = Object.fromEntries(
  TAG_NAMES.map((name, code) => [name, code]),
) as Record<TagName, number>;

const isFinite = TAG_NAMES.map((name) => /(?:Fin|Cnd)$/u.test(name));
const isVerb = TAG_NAMES.map((name) => /^(?:VERB|AUX)|Fin$/u.test(name));

/** Whether a tag is that of a finite verb: conditional, auxiliary and `it's` included. */
export function isFiniteTag(code: number): boolean {
  return isFinite[code] ?? false;
}

/** Whether a tag is that of a verb or an auxiliary in any form. */
export function isVerbTag(code: number): boolean {
  return isVerb[code] ?? false;
}

/** A word of a treebank: its class and its features, as columns 4 and 6 of CoNLL-U have them. */
export interface TreebankWord {
  readonly upos: string;
  readonly features: string;
}

/**
 * The tag of a surface token, from the words that it holds.
 *
 * @param words - One word, or those of a multiword token (`du` is _de_ and _le_); at least one.
 * @param language - Language of the treebank: the Russian present participle is a participle.
 * @returns A code; 0 for a word class that is none of Universal Dependencies.
 */
export function tagOfWords(words: readonly TreebankWord[], language: Language): number {
  const first = nameOf(words[0], language);
  const second = words.length > 1 ? nameOf(words[1], language) : '';
  const joined = `${first}+${second}`;
  if (joined in TAG) return TAG[joined as TagName];
  // `it's`, `that's`, `there's`; `don't` and `haven't` begin with their verb.
  if (!isVerbTag(TAG[first]) && isFiniteTag(TAG[second])) return TAG['PRON+Fin'];
  return TAG[first];
}

function nameOf({ upos, features }: TreebankWord, language: Language): TagName {
  const name = upos === 'VERB' || upos === 'AUX' ? `${upos}:${verbForm(features, language)}` : upos;
  return name in TAG ? (name as TagName) : '';
}

function verbForm(features: string, language: Language): string {
  if (features.includes('Mood=Cnd')) return 'Cnd';
  const form = /VerbForm=(\w+)/u.exec(features)?.[1];
  if (form === 'Inf') return form;
  if (form === 'Ger' || form === 'Conv') return 'Ger';
  if (form === 'Part') return language !== 'ru' && features.includes('Tense=Pres') ? 'Ger' : form;
  return 'Fin';
}
