import type { LexiconMatch } from '../../model/lexicon';
import { isNominal } from '../../syntax/verb-homographs';
import { canBe, is, nextInUnit, previousInUnit, type View } from '../../syntax/view';
import { COMPLEMENTISER, NOUN, PASSIVE_AUXILIARY } from '../../syntax/words/classes';

/** `There are claims that A`, `Claims that A have spread`: whether a form of a verb of saying is a noun by its place. */
export function readsAsNoun(view: View, { from, to }: LexiconMatch): boolean {
  if (!view.grammar.bareClauses || to - from > 1 || !is(view, from, NOUN)) return false;
  if (!is(view, nextInUnit(view, from), COMPLEMENTISER)) return false;
  const before = previousInUnit(view, from);
  if (before < 0 || canBe(view, before, PASSIVE_AUXILIARY)) return view.forms[from].endsWith('s');
  return isNominal(view, from);
}
