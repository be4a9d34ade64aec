import type { ItemRange } from '../../../syntax/noun-phrase';
import { canBe, is, isPunctuation, nextInUnit, type View } from '../../../syntax/view';
import { COMMA, GERUND, PREPOSITION, RELATIVE } from '../../../syntax/words/classes';
import { wordsOf } from './source-words';

/** Whether a phrase, or what is attached behind it, keeps a name back: `un cadre ayant requis l'anonymat`. */
export function hidesItself(view: View, range: ItemRange): boolean {
  if (wordsOf(view, range).some((word) => isAnonymity(view, word))) return true;
  let item = nextInUnit(view, range.last);
  if (item >= 0 && is(view, item, COMMA)) item = nextInUnit(view, item);
  const isAttached = item >= 0 && (is(view, item, RELATIVE | PREPOSITION) || canBe(view, item, GERUND));
  if (!isAttached) return false;
  for (let steps = 0; item >= 0 && steps < 8 && !isPunctuation(view, item); steps++) {
    if (isAnonymity(view, item)) return true;
    item = nextInUnit(view, item);
  }
  return false;
}

/** A word for one's own lack of a name; `l'anonymat des témoins` is that of others. */
function isAnonymity(view: View, item: number): boolean {
  const next = view.next[item];
  return (
    /^(?:anonymes?|anonymous)$/u.test(view.forms[item]) ||
    isUnnamed(view, item) ||
    (/^(?:anonymat|anonymity|анонимности)$/u.test(view.forms[item]) &&
      (next < 0 || !/^(?:des?|du|d'|aux?|à|of|to|for)$/u.test(view.forms[next])))
  );
}

/** `who declined to be named`, `who asked not to be identified` */
function isUnnamed(view: View, item: number): boolean {
  if (!/^(?:named|identified|quoted)$/u.test(view.forms[item])) return false;
  const be = view.previous[item];
  return be >= 0 && view.forms[be] === 'be' && view.forms[view.previous[be]] === 'to';
}
