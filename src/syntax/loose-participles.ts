import { is, canBe, isCapitalised, nextInUnit, previousInUnit, quotationAt, type View } from './view';
import { isAdverb, isFinite } from './word-classes';
import { AGENT, AUXILIARY, COMMA, INFINITIVE_MARKER, LINK, PARTICIPLE, PRONOUN } from './words/classes';

const LONGEST_REACH = 30;

/**
 * `The boat, revealed at the fair, is old`: a participle that describes the noun before a comma, in a language whose past
 * tense has the same form: no finite verb stands before the comma, a preposition behind it, and the verb of the sentence
 * behind a second comma or further on.
 */
export function isLooseParticiple(view: View, item: number): boolean {
  if (!view.grammar.bareClauses || !canBe(view, item, PARTICIPLE)) return false;
  const comma = previousInUnit(view, item);
  const next = nextInUnit(view, item);
  // `a group called Red Dawn claimed`
  if (comma >= 0 && next >= 0 && /^(?:called|named|dubbed|titled|entitled)$/u.test(view.forms[item]))
    return isNaming(view, comma, next);
  if (comma < 0 || next < 0 || !is(view, comma, COMMA)) return false;
  if (!(is(view, next, LINK) || canBe(view, next, AGENT)) || canBe(view, next, INFINITIVE_MARKER))
    return false;
  const first = previousInUnit(view, comma);
  if (first < 0 || view.blockAt[first] >= 0) return false;
  for (let at = first, steps = 0; at >= 0 && steps < LONGEST_REACH; at = previousInUnit(view, at), steps++)
    if (isFinite(view, at) || is(view, at, COMMA)) return false;
  return holdsFinite(view, next);
}

function holdsFinite(view: View, start: number): boolean {
  for (let at = start, steps = 0; at >= 0 && steps < LONGEST_REACH; at = nextInUnit(view, at), steps++)
    if (isFinite(view, at)) return true;
  return false;
}

/** A noun, its name, and the verb of the sentence behind them. */
function isNaming(view: View, noun: number, name: number): boolean {
  if (is(view, noun, PRONOUN) || isCapitalised(view, noun) || view.sourceHits[noun]?.entry.label === 'role')
    return false;
  if (view.blockAt[noun] >= 0 || isAdverb(view, noun) || canBe(view, noun, AUXILIARY)) return false;
  if (quotationAt(view, name) !== undefined) return holdsFinite(view, name);
  if (!isCapitalised(view, name)) return false;
  let after = name;
  while (after >= 0 && isCapitalised(view, after)) after = nextInUnit(view, after);
  return after >= 0 && isFinite(view, after);
}
