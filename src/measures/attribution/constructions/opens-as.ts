import { is, nextInUnit, quotationAt, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import {
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DETERMINER,
  LOOSE_LINK,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';

/** Longest clause that is looked at for its verb, in items. */
const LONGEST_CLAUSE = 14;

/** `comme` before a noun phrase, an adjective or a quotation, not before a clause or a place. */
export function opensAs(view: View, item: number): boolean {
  if (!/^(?:comme|as)$/u.test(view.forms[item])) return false;
  const next = nextInUnit(view, item);
  if (next < 0 || is(view, next, COMMA | SENTENCE_MARK) || opensAsClause(view, item)) return false;
  if (quotationAt(view, next) !== undefined || is(view, next, DETERMINER)) return true;
  return !is(view, next, PRONOUN | PREPOSITION | LOOSE_LINK | COMPLEMENTISER);
}

/** `criticised the mayor as the vote drew near`: a conjunction, with a verb in its clause. */
function opensAsClause(view: View, as: number): boolean {
  if (view.forms[as] !== 'as') return false;
  for (let item = nextInUnit(view, as), steps = 0; item >= 0 && steps < LONGEST_CLAUSE; steps++) {
    if (is(view, item, COMMA | SENTENCE_MARK | RELATIVE | COMPLEMENTISER | COORDINATOR)) return false;
    if (isFinite(view, item)) return true;
    item = nextInUnit(view, item);
  }
  return false;
}
