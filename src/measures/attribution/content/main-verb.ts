import { is, canBe, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  AUXILIARY,
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DETERMINER,
  LINK,
  MODAL,
  NEGATION_WORD,
  NOUN,
  PROCLITIC,
  PRONOUN,
  RELATIVE,
  SEMICOLON,
  SENTENCE_MARK,
  SUBORDINATOR,
  VERB_FORM,
} from '../../../syntax/words/classes';

const LONGEST_CLAUSE = 80;

/**
 * Last item of what a noun governs when that noun is the subject of its sentence: `La promesse de rouvrir le quai a été
 * tenue` ends before `a`.
 *
 * @param noun - The noun.
 * @param from - First item of what it governs.
 * @param clauses - How many verbs what it governs has itself.
 * @returns -1 when a verb stands before the noun, or none behind it.
 */
export function beforeMainVerb(view: View, noun: number, from: number, clauses: number): number {
  for (let item = previousInUnit(view, noun), steps = 0; item >= 0 && steps < LONGEST_CLAUSE; steps++) {
    if (view.grammar.clauseVerbs.has(view.forms[item])) break;
    if (isFinite(view, item) || quotationAt(view, item) !== undefined) return -1;
    if (is(view, item, SEMICOLON | COMPLEMENTISER | RELATIVE)) break;
    item = previousInUnit(view, item);
  }
  let open = clauses;
  for (
    let item = from, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (is(view, item, SENTENCE_MARK | SEMICOLON)) return -1;
    if (item !== from && (is(view, item, RELATIVE | COMPLEMENTISER | SUBORDINATOR) || opensBare(view, item)))
      open++;
    if (!isFinite(view, item) || isCoordinated(view, item) || isBeforeAuxiliary(view, item)) continue;
    if (open-- > 0) {
      item = lastOfGroup(view, item);
      continue;
    }
    let last = previousInUnit(view, item);
    while (last >= 0 && last !== from && canBe(view, last, PROCLITIC)) last = previousInUnit(view, last);
    if (last >= 0 && is(view, last, COMMA)) last = previousInUnit(view, last);
    return last < from ? -1 : last;
  }
  return -1;
}

/** `the pier he built`, `said it was old`: a clause that nothing opens but its subject. */
function opensBare(view: View, item: number): boolean {
  if (!view.grammar.bareClauses || !is(view, item, PRONOUN) || is(view, item, DETERMINER)) return false;
  const before = previousInUnit(view, item);
  if (before < 0 || is(view, before, LINK | COORDINATOR | COMMA | COMPLEMENTISER | SUBORDINATOR))
    return false;
  const isClause = view.grammar.clauseVerbs.has(view.forms[before]) || !isFinite(view, before);
  return isClause && isFinite(view, nextInUnit(view, item));
}

/** `that the pier is old and has no railing was denied` */
function isCoordinated(view: View, verb: number): boolean {
  let item = previousInUnit(view, verb);
  while (item >= 0 && isAdverb(view, item)) item = previousInUnit(view, item);
  return item >= 0 && is(view, item, COORDINATOR);
}

/** `that fuel is scarce`: a noun that can be a verb, before the verb of its clause. */
function isBeforeAuxiliary(view: View, item: number): boolean {
  if (!view.grammar.bareClauses || canBe(view, item, AUXILIARY | MODAL)) return false;
  const next = nextInUnit(view, item);
  return next >= 0 && canBe(view, next, AUXILIARY | MODAL) && isFinite(view, next);
}

/** `has been closed`: the last part of a verb whose parts can each be finite. */
function lastOfGroup(view: View, first: number): number {
  let last = first;
  if (!view.grammar.bareClauses || !canBe(view, first, AUXILIARY | MODAL)) return last;
  for (let item = nextInUnit(view, first); item >= 0; item = nextInUnit(view, item)) {
    if (canBe(view, item, VERB_FORM | AUXILIARY) && !is(view, item, NOUN)) last = item;
    else if (!isAdverb(view, item) && !canBe(view, item, NEGATION_WORD)) break;
    if (!canBe(view, item, AUXILIARY) && last === item) break;
  }
  return last;
}
