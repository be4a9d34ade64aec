import { phrasesThatOpenWith } from '../../../syntax/phrase-list';
import { is, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { COLON, COMMA } from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';

/** Longest concession before its verb, in items. */
const LONGEST_CONCESSION = 8;

/** `whatever the mayor says`, `quoi qu'en dise le maire`: nothing is ascribed. */
export function isConceded(view: View, group: CueGroup): boolean {
  if (group.kind !== 'verb') return false;
  let item = previousInUnit(view, group.outerFirst);
  for (let steps = 0; item >= 0 && steps < LONGEST_CONCESSION; item = previousInUnit(view, item), steps++) {
    if (is(view, item, COMMA | COLON)) return false;
    for (const words of phrasesThatOpenWith(view.grammar.concessions, view.forms[item]))
      if (opensWith(view, item, words)) return true;
  }
  return false;
}

function opensWith(view: View, first: number, words: readonly string[]): boolean {
  let item = first;
  for (const word of words) {
    if (item < 0 || view.forms[item] !== word) return false;
    item = nextInUnit(view, item);
  }
  return true;
}
