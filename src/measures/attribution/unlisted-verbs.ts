import { TOKEN_KIND } from '../../model/document';
import { is, canBe, nextInUnit, quotationAt, type View } from '../../syntax/view';
import {
  INNER_WORD,
  COMMA,
  REFLEXIVE,
  ENCLITIC,
  AUXILIARY,
  PARTICIPLE,
  FINITE,
} from '../../syntax/words/classes';
import { groupAround, type CueGroup } from './cue-groups';

/** Verbs that are in no lexicon, between a quotation and a speaker: `« A », s'étrangle le maire`. */
export function unlistedVerbs(view: View, known: readonly CueGroup[]): readonly CueGroup[] {
  const claimed = new Set<number>();
  for (const group of known) {
    for (let item = group.outerFirst; item >= 0 && item <= group.last; item = view.next[item])
      claimed.add(item);
  }
  const found: CueGroup[] = [];
  for (const block of view.blocks) {
    if (block.kind !== 'quotation' || block.to - block.from < 2) continue;
    let item = nextInUnit(view, block.open);
    if (item < 0 || !is(view, item, COMMA) || quotationAt(view, block.open) === undefined) continue;
    item = nextInUnit(view, item);
    const head = headOfVerb(view, item);
    if (head < 0 || claimed.has(head) || claimed.has(item)) continue;
    const group = groupAround(view, head, head, undefined);
    if (group !== undefined && group.form === 'finite' && group.outerFirst === item && !group.negated)
      found.push(group);
  }
  return found;
}

/** The verb form that a clause opens with, behind clitics and auxiliaries; -1 when it opens with something else. */
function headOfVerb(view: View, start: number): number {
  const { forms } = view;
  let seen = false;
  for (let item = start, steps = 0; item >= 0 && steps < 8; item = nextInUnit(view, item), steps++) {
    const form = forms[item];
    if (view.doc.tokens.kind[item] !== TOKEN_KIND.word) return -1;
    if (canBe(view, item, REFLEXIVE) || form === "l'" || is(view, item, ENCLITIC)) continue;
    if (canBe(view, item, AUXILIARY) && !seen) {
      seen = true;
      continue;
    }
    if (canBe(view, item, seen ? PARTICIPLE : FINITE)) return item;
    if (!seen || !canBe(view, item, INNER_WORD)) return -1;
  }
  return -1;
}
