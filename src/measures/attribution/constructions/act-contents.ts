import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { canBe, is, nextInUnit, type View } from '../../../syntax/view';
import { GERUND, NOUN } from '../../../syntax/words/classes';

/** `reported losing money`, `showed Hale leading Brandt`: an act, alone or with its subject, as what is said. */
export function namesAct(view: View, item: number): boolean {
  if (isGerund(view, item)) return true;
  const phrase = nounPhraseAt(view, item, { greedy: false });
  const next = phrase === undefined ? -1 : nextInUnit(view, phrase.last);
  return next >= 0 && isGerund(view, next);
}

function isGerund(view: View, item: number): boolean {
  return canBe(view, item, GERUND) && !is(view, item, NOUN) && view.forms[item].endsWith('ing');
}
