import type { Language } from '../model/language';
import type { ItemRange } from './noun-phrase';
import { verbGender } from './verb-gender';
import { is, isCapitalised, type View } from './view';
import { PLURAL_DETERMINER, COMMA, DETERMINER, TITLE, COORDINATOR, NOUN_LINK, LINK } from './words/classes';
import {
  genderAmong,
  genderByEnding,
  GENDER_MARKS,
  type ByGender,
  type Gender,
  type GenderMarks,
} from './words/gender';
import { FEMININE_NAMES, MASCULINE_NAMES } from './words/given-names';

/** What the words of a phrase tell about gender; null where they leave it open. */
export interface PhraseGender {
  /** Gender of a pronoun that stands for the phrase: feminine for `la victime` and for `le juge Anne Roux`. */
  readonly agreement: Gender | null;
  /**
   * Gender that the words give a person. Null for nouns of one gender for everybody (`la victime`, `le témoin`), for
   * masculine plurals, which stand for mixed groups too, and where the given name is one of the other gender.
   */
  readonly person: Gender | null;
}

/** What stands beside the words of a phrase and tells about its gender too. */
export interface GenderContext {
  /** Name in the phrase. */
  readonly name?: string | undefined;
  /** The verb group whose subject the phrase is: `заявила`, `s'est félicitée`. */
  readonly verb?: ItemRange | undefined;
}

/** Nothing told. */
export const OPEN_GENDER: PhraseGender = { agreement: null, person: null };

/**
 * Gender of a noun phrase: of its title, pronoun, determiner, noun or adjective, and of a given name in it.
 *
 * A determiner counts more than the ending of the noun (`le père`, `la commissaire`). What stands behind a preposition
 * tells nothing about the head (`l'avocat de la présidente`); an apposition behind a comma does.
 *
 * @param view - The document's view.
 * @param items - Items of the phrase in text order, without quotations and brackets.
 * @param context - Name and verb.
 */
export function phraseGender(
  view: View,
  items: readonly number[],
  context: GenderContext = {},
): PhraseGender {
  const marks = GENDER_MARKS[view.grammar.language];
  const name = nameGender(context.name);
  if (marks === undefined || items.length === 0) return { agreement: name, person: null };
  if (items.some((_, i) => joinsAnother(view, marks, items, i))) return { agreement: name, person: null };
  const isPlural = is(view, items[0], PLURAL_DETERMINER);
  const words = wordsGender(view, marks, items, isPlural);
  const verb = isPlural ? null : verbGender(view, marks, context.verb, context.name !== undefined);
  return withName({ agreement: words.agreement ?? verb, person: words.person ?? verb }, name);
}

/** Gender of a person's given name, null for names of both and for unknown ones. */
export function nameGender(name: string | undefined): Gender | null {
  if (name === undefined) return null;
  const end = name.search(/\s/u);
  const given = (end < 0 ? name : name.slice(0, end)).toLowerCase();
  const hyphen = given.indexOf('-');
  // `Jean-Noël`, `Anne-Sophie`: the first of a double name decides.
  return (
    genderAmong(GIVEN_NAMES, given) ?? (hyphen < 0 ? null : genderAmong(GIVEN_NAMES, given.slice(0, hyphen)))
  );
}

const GIVEN_NAMES: ByGender = { feminine: FEMININE_NAMES, masculine: MASCULINE_NAMES };

/**
 * Gender that a title tells: `mme`, `mr.`; null for other forms.
 *
 * @param form - Form of the matching view.
 * @param language - Language of the text; default any.
 */
export function titleGender(form: string, language?: Language): Gender | null {
  if (language !== undefined) return genderAmong(GENDER_MARKS[language]?.titles, form);
  for (const { titles } of Object.values(GENDER_MARKS)) {
    const gender = genderAmong(titles, form);
    if (gender !== null) return gender;
  }
  return null;
}

/** A name decides over words of the other gender, which then say nothing of the person. */
function withName({ agreement, person }: PhraseGender, name: Gender | null): PhraseGender {
  if (name === null) return { agreement, person };
  return { agreement: name, person: person === name ? person : null };
}

/** The first stretch between commas that tells: `Camille Roux, adjointe au maire`. */
function wordsGender(
  view: View,
  marks: GenderMarks,
  items: readonly number[],
  isPlural: boolean,
): PhraseGender {
  const pronoun = pronounGender(view, marks, items);
  if (pronoun !== null) return pronoun;
  let agreement: Gender | null = null;
  let from = 0;
  while (from < items.length) {
    const comma = items.findIndex((item, i) => i >= from && is(view, item, COMMA));
    const to = comma < 0 ? items.length : comma;
    const found = stretchGender(view, marks, items.slice(from, to), isPlural && from === 0);
    if (found.person !== null) return found;
    agreement ??= found.agreement;
    from = to + 1;
  }
  return { agreement, person: null };
}

function pronounGender(view: View, marks: GenderMarks, items: readonly number[]): PhraseGender | null {
  const { grammar, forms } = view;
  const form = grammar.enclitics.get(forms[items[0]]) ?? forms[items[0]];
  // `her lawyer`: before a noun it is a possessive.
  if (items.length > 1 && grammar.determiners.has(form)) return null;
  if (marks.mixedPronouns.has(form)) return { agreement: 'masculine', person: null };
  const gender = genderAmong(marks.pronouns, form);
  return gender === null ? null : { agreement: gender, person: gender };
}

/** Reads a stretch up to its noun of persons, or to the first preposition. */
function stretchGender(
  view: View,
  marks: GenderMarks,
  items: readonly number[],
  isPlural: boolean,
): PhraseGender {
  const { forms } = view;
  let article: Gender | null = null;
  let isOpening = true;
  let read = 0;
  for (; read < items.length; read++) {
    const item = items[read];
    const title = genderAmong(marks.titles, forms[item]);
    if (title !== null) return { agreement: title, person: title };
    const next = items[read + 1] as number | undefined;
    const isAdjective =
      genderAmong(marks.adjectives, forms[item]) !== null || marks.unmarkedAdjectives.has(forms[item]);
    if (isOpening && (read === 0 || !isCapitalised(view, item))) {
      const mark = determinerGender(view, marks, item, next);
      article ??= mark ?? genderAmong(marks.adjectives, forms[item]);
      if (mark !== null || is(view, item, DETERMINER)) continue;
    }
    if (isLink(view, item)) break;
    if (isAdjective && next !== undefined && isPersonNoun(view, marks, next, isPlural)) continue;
    if (isPersonNoun(view, marks, item, isPlural))
      return nounGender(view, marks, { article, item, next, isPlural });
    isOpening &&= isAdjective;
  }
  if (isPlural && article === 'masculine') return OPEN_GENDER;
  const isStandIn = isOpening && read > 1 && !isPlural && marks.standIns.has(forms[items[read - 1]]);
  return { agreement: article, person: isStandIn ? article : null };
}

function determinerGender(
  { forms }: View,
  marks: GenderMarks,
  item: number,
  next: number | undefined,
): Gender | null {
  const gender = genderAmong(marks.determiners, forms[item]);
  if (gender !== null || next === undefined || !marks.possessives.has(forms[item])) return gender;
  return /^[aeiouyhàâéèêëîïôùûœ]/u.test(forms[next]) ? null : 'masculine';
}

interface NounPlace {
  readonly article: Gender | null;
  readonly item: number;
  readonly next: number | undefined;
  readonly isPlural: boolean;
}

function nounGender(
  view: View,
  marks: GenderMarks,
  { article, item, next, isPlural }: NounPlace,
): PhraseGender {
  const noun = nounForm(view.forms[item], isPlural);
  const fixed = genderAmong(marks.fixed, noun);
  // `la témoin`: an article of the other gender speaks of a woman.
  if (fixed === 'feminine' || (fixed === 'masculine' && article !== 'feminine'))
    return { agreement: isPlural && fixed === 'masculine' ? null : fixed, person: null };
  const own =
    genderAmong(marks.nouns, noun) ??
    (marks.unmarked.has(noun) ? null : genderByEnding(marks.nounEndings, noun));
  const adjective = next === undefined || isCapitalised(view, next) ? undefined : view.forms[next];
  const gender = article ?? own ?? genderByEnding(marks.adjectiveEndings, adjective);
  return isPlural && gender === 'masculine' ? OPEN_GENDER : { agreement: gender, person: gender };
}

function isPersonNoun(view: View, marks: GenderMarks, item: number, isPlural: boolean): boolean {
  const { forms, previous, sourceHits } = view;
  // `Laurent Berger`
  if (isCapitalised(view, item) && previous[item] >= 0 && isBareName(view, previous[item])) return false;
  const label = sourceHits[item]?.entry.label;
  if (label === 'role' || (label === 'collective' && isPlural) || is(view, item, TITLE)) return true;
  const noun = nounForm(forms[item], isPlural);
  const isKnown =
    marks.unmarked.has(noun) || (genderAmong(marks.nouns, noun) ?? genderAmong(marks.fixed, noun)) !== null;
  return isKnown && !isCapitalised(view, item);
}

/** `le préfet et la maire`, `celles et ceux`, `Anne Roux et Paul Blanc`: a coordinator before another person. */
function joinsAnother(view: View, marks: GenderMarks, items: readonly number[], i: number): boolean {
  const { forms, next } = view;
  const after = next[items[i]];
  if (!is(view, items[i], COORDINATOR) || after < 0) return false;
  if (is(view, after, DETERMINER) && !is(view, after, NOUN_LINK)) return true;
  if (marks.mixedPronouns.has(forms[after]) || genderAmong(marks.pronouns, forms[after]) !== null)
    return true;
  const areNames = i > 0 && [items[i - 1], after].every((item) => isBareName(view, item));
  return areNames && !items.slice(0, i).some((item) => isLink(view, item));
}

function isBareName(view: View, item: number): boolean {
  const { sourceHits } = view;
  return isCapitalised(view, item) && sourceHits[item] === undefined && !is(view, item, DETERMINER);
}

function isLink(view: View, item: number): boolean {
  if (is(view, item, COORDINATOR)) return false;
  return is(view, item, LINK);
}

/** A noun without the prefix of a former or second holder, and in the singular. */
function nounForm(form: string, isPlural: boolean): string {
  const singular = isPlural ? form.replace(/[sx]$/u, '') : form;
  return singular.replace(/^(?:ex|vice)-/u, '');
}
