import { is, canBe, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import {
  COMMA,
  COMPLEMENTISER,
  PROCLITIC,
  RELATIVE,
  SEMICOLON,
  SENTENCE_MARK,
  SUBORDINATOR,
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
    if (item !== from && is(view, item, RELATIVE | COMPLEMENTISER | SUBORDINATOR)) open++;
    if (!isFinite(view, item)) continue;
    if (open-- > 0) continue;
    let last = previousInUnit(view, item);
    while (last >= 0 && last !== from && canBe(view, last, PROCLITIC)) last = previousInUnit(view, last);
    if (last >= 0 && is(view, last, COMMA)) last = previousInUnit(view, last);
    return last < from ? -1 : last;
  }
  return -1;
}
