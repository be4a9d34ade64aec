import { afterPlace } from '../../../syntax/prepositional-phrase';
import { is, isPunctuation, nextInUnit, type View } from '../../../syntax/view';
import {
  COMPLEMENTISER,
  DETERMINER,
  MEDIUM_NOUN,
  NOUN_LINK,
  PREPOSITION,
  RELATIVE,
} from '../../../syntax/words/classes';

/** Longest way to the end of a place of saying, in phrases: `dans un entretien au Phare de lundi`. */
const LONGEST_PLACE = 3;

/**
 * Whether a place of saying that ends its clause starts at an item: `une mesure « injuste » au micro de la radio`,
 * `un moratoire dans un entretien au « Phare »`, `sa démission lors d'une conférence de presse`.
 */
export function isSayingPlace(view: View, item: number): boolean {
  if (!is(view, item, PREPOSITION) && view.forms[item] !== 'lors') return false;
  let start = nextInUnit(view, item);
  if (view.forms[item] === 'lors')
    start = start < 0 || !is(view, start, NOUN_LINK) ? -1 : nextInUnit(view, start);
  const noun = start >= 0 && is(view, start, DETERMINER) ? nextInUnit(view, start) : start;
  if (noun < 0 || !is(view, noun, MEDIUM_NOUN)) return false;
  let after = view.forms[item] === 'lors' ? nextInUnit(view, noun) : afterPlace(view, item);
  for (
    let steps = 0;
    after >= 0 && steps < LONGEST_PLACE && is(view, after, PREPOSITION | NOUN_LINK);
    steps++
  )
    after = afterPlace(view, after);
  return after < 0 || isPunctuation(view, after);
}

/** `, propos dont elle s'excuse`: a noun that takes up what was said, with a remark of the writer. */
export function opensComment(view: View, item: number): boolean {
  if (
    !/^(?:propos|déclarations?|affirmations?|accusations?|allégations?|information|thèse)$/u.test(
      view.forms[item],
    )
  )
    return false;
  const next = nextInUnit(view, item);
  return next >= 0 && is(view, next, RELATIVE | COMPLEMENTISER);
}
