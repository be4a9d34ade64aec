import { TOKEN_KIND } from '../../../model/document';
import type { CueGroup } from '../cue-groups';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { unitStart, withoutConnectives, type Linking } from '../relation';
import type { Left } from './rest-after';
import {
  is,
  isCapitalised,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COLON, COMMA } from '../../../syntax/words/classes';

const LONGEST_CLAUSE = 80;
/** Longest label before a colon, in items. */
const LONGEST_LABEL = 8;

/** First item of the content on the left; -1 when nothing is left. */
export function contentStart(linking: Linking, group: CueGroup, left: Left): number {
  const { view } = linking;
  const unit = view.unitOf[group.outerFirst];
  const quotation = quotationAt(view, left.last);
  const start = unitStart(view, left.last);
  const cut = linking.ledger.unitCut(unit);
  // `« A », écrit X sur son site, rapporte Y`: Y reports what X wrote.
  const isRest =
    cut > start && quotation === undefined && cut <= left.last && !holdsVerb(view, cut, left.last);
  const first = isRest ? start : Math.max(cut, start);
  if (first > left.last) return quotation === undefined ? -1 : left.last;
  if (isRest) return first;
  const stripped = afterFrontedSource(linking, withoutConnectives(view, first, left.last), left.last);
  if (quotation === undefined) return afterLabel(view, stripped, left.last);
  if (isHeadingBefore(view, stripped, left.last)) return left.last;
  // `« Un titre » « A », dit X`
  if (stripped !== left.last && quotationAt(view, previousInUnit(view, left.last)) !== undefined)
    return left.last;
  // A quotation after a colon, or after the reporting clause of another cue, stands alone.
  for (
    let item = previousInUnit(view, left.last), steps = 0;
    item >= stripped && steps < LONGEST_CLAUSE;
    steps++
  ) {
    if (is(view, item, COLON)) return view.next[item];
    item = previousInUnit(view, item);
  }
  return stripped;
}

/** `Pont : A, dit X`, `il alerte : A", dit-il`: behind a label without a verb, or the colon before a mark that only closes. */
function afterLabel(view: View, first: number, last: number): number {
  const closesAlone = view.blockAt[last] < 0 && view.doc.tokens.kind[last] === TOKEN_KIND.quote;
  for (let item = first, steps = 0; item >= 0 && item < last; item = nextInUnit(view, item), steps++) {
    if (is(view, item, COLON) && item !== first) return nextInUnit(view, item);
    if (!closesAlone && (steps > LONGEST_LABEL || isFinite(view, item))) return first;
  }
  return first;
}

/** Whether a stretch of one unit holds a finite verb or a quotation; an empty one does not. */
export function holdsVerb(view: View, first: number, last: number): boolean {
  for (
    let item = last, steps = 0;
    item >= first && steps < LONGEST_CLAUSE;
    item = previousInUnit(view, item), steps++
  )
    if (isFinite(view, item) || quotationAt(view, item) !== undefined) return true;
  return false;
}

/** `Selon lui, A, ajoute-t-il`: what is ascribed begins after the fronted phrase. */
function afterFrontedSource(linking: Linking, first: number, last: number): number {
  const { view } = linking;
  const group = linking.byItem.get(first);
  if (group === undefined || group.kind !== 'preposition') return first;
  const phrase = nounPhraseAt(view, nextInUnit(view, group.last), { greedy: true });
  const comma = phrase === undefined ? -1 : nextInUnit(view, phrase.last);
  const start = comma >= 0 && is(view, comma, COMMA) ? nextInUnit(view, comma) : -1;
  return start >= 0 && start <= last ? start : first;
}

/** A heading that was glued to the quotation: no verb, no punctuation, and the quotation is a sentence. */
function isHeadingBefore(view: View, first: number, quotation: number): boolean {
  if (first === quotation) return false;
  const block = quotationAt(view, quotation);
  if (block === undefined || !isCapitalised(view, block.from) || block.to - block.from < 6) return false;
  for (
    let item = previousInUnit(view, quotation), steps = 0;
    item >= first && steps < 20;
    item = previousInUnit(view, item), steps++
  ) {
    if (isPunctuation(view, item) || view.blockAt[item] >= 0 || isFinite(view, item)) return false;
  }
  return true;
}
