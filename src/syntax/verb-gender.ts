import type { ItemRange } from './noun-phrase';
import type { View } from './view';
import { genderByEnding, type Gender, type GenderMarks } from './words/gender';

// Of participles in the index of verb forms.
const MASCULINE_SINGULAR = 0;
const FEMININE_SINGULAR = 2;

/**
 * Gender that a verb gives its subject by agreement: `заявила`, `s'est félicitée`.
 *
 * A masculine verb may agree with the masculine office of a woman, so it counts for names only.
 */
export function verbGender(
  view: View,
  marks: GenderMarks,
  verb: ItemRange | undefined,
  isNamed: boolean,
): Gender | null {
  if (verb === undefined || view.forms[verb.last].length < 4) return null;
  const gender =
    genderByEnding(marks.verbEndings, view.forms[verb.last]) ?? participleGender(view, marks, verb);
  return gender === 'masculine' && !isNamed ? null : gender;
}

/** `s'est félicitée`, `est revenu sur`: a participle behind its auxiliary of being. */
function participleGender(view: View, marks: GenderMarks, { first, last }: ItemRange): Gender | null {
  const { forms, grammar, verbs } = view;
  const before = forms.slice(first, last);
  const agrees =
    before.some((form) => grammar.passiveAuxiliaries.has(form)) &&
    !before.some((form) => grammar.passiveParticiples.has(form));
  if (!agrees || verbs === undefined || marks.datives.has(forms[last])) return null;
  const numbers = verbs.analyses(forms[last]).flatMap(({ tense, person }) => (tense === 'K' ? [person] : []));
  if (numbers.includes(FEMININE_SINGULAR)) return 'feminine';
  return numbers.includes(MASCULINE_SINGULAR) ? 'masculine' : null;
}
