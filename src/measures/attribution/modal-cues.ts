import { nextInUnit, previousInUnit, is, canBe, type View } from '../../syntax/view';
import { isAdverb, isFinite } from '../../syntax/word-classes';
import {
  COLON,
  COMMA,
  COMPLEMENTISER,
  CONDITIONAL,
  ENCLITIC,
  INFINITIVE_MARKER,
  NEGATION_WORD,
  PROCLITIC,
  SENTENCE_MARK,
  UNREAL_MODAL,
} from '../../syntax/words/classes';

const LONGEST_REACH = 7;

/**
 * The modal that an infinitive of saying with its content clause depends on: `ne peut pas dire que A`, `pouvez-vous
 * dire que A`; -1 when no clause follows, or none governs it.
 *
 * @param first - First item of the infinitive, clitics included.
 * @param last - Last item of the infinitive.
 * @source codebook, layer 2, decision 18
 */
export function modalOf(view: View, first: number, last: number): number {
  if (!hasClause(view, last)) return -1;
  let item = previousInUnit(view, first);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    if (canBe(view, item, UNREAL_MODAL) && isFinite(view, item)) return isOut(view, item) ? -1 : item;
    const isBetween =
      canBe(view, item, INFINITIVE_MARKER | PROCLITIC | NEGATION_WORD) || is(view, item, ENCLITIC);
    if (!isBetween && !isAdverb(view, item)) return -1;
  }
  return -1;
}

/** `Ces chiffres permettent de dire que`: nobody says it; `pourrait dire que`: it was not said. */
function isOut(view: View, modal: number): boolean {
  return view.forms[modal].startsWith('perm') || canBe(view, modal, CONDITIONAL);
}

/** Whether a complementiser follows, over a few words. */
function hasClause(view: View, last: number): boolean {
  let item = nextInUnit(view, last);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = nextInUnit(view, item)) {
    if (is(view, item, COMPLEMENTISER)) return true;
    if (isFinite(view, item) || is(view, item, COMMA | COLON | SENTENCE_MARK)) return false;
  }
  return false;
}
