import { is, canBe, nextInUnit, previousInUnit, type View } from './view';
import { isFinite } from './word-classes';
import { AGENT, COMMA, INFINITIVE_MARKER, LINK, PARTICIPLE } from './words/classes';

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
