import { TOKEN_KIND } from '../../../model/document';
import type { Span } from '../../../model/span';
import {
  is,
  canBe,
  isPunctuation,
  itemEnd,
  itemStart,
  nextInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isAdverb, isFinite, isPlainInfinitive } from '../../../syntax/word-classes';
import {
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DETERMINER,
  INFINITIVE_MARKER,
  RELATIVE,
  SUBORDINATOR,
} from '../../../syntax/words/classes';

const LONGEST_PART = 40;

/**
 * Whether a coordinator behind a comma opens a second part of a content, not a clause of its own: `, mais aussi des chiens
 * errants`, `, et de renoncer`, `, mais que la digue cède`.
 */
export function opensSecondPart(view: View, coordinator: number): boolean {
  let item = nextInUnit(view, coordinator);
  while (item >= 0 && isAdverb(view, item) && !is(view, item, COMPLEMENTISER)) item = nextInUnit(view, item);
  if (item < 0) return false;
  if (is(view, item, COMPLEMENTISER)) return true;
  const next = nextInUnit(view, item);
  if (next >= 0 && canBe(view, item, INFINITIVE_MARKER) && isPlainInfinitive(view, next)) return true;
  return isVerbless(view, item, 0);
}

/** Whether a colon opens a list of phrases that are a part of the content: `deux mesures : la fermeture et une enquête`. */
export function opensList(view: View, colon: number): boolean {
  const first = nextInUnit(view, colon);
  if (first < 0 || quotationAt(view, first) !== undefined) return false;
  const isPhrase = is(view, first, DETERMINER) || view.doc.tokens.kind[first] === TOKEN_KIND.number;
  return isPhrase && isVerbless(view, first, COMMA | COORDINATOR);
}

/** Whether no finite verb follows up to the next mark or clause, lists being followed over their own marks. */
export function isVerbless(view: View, start: number, listMarks: number): boolean {
  for (
    let item = start, steps = 0;
    item >= 0 && steps < LONGEST_PART;
    item = nextInUnit(view, item), steps++
  ) {
    if (is(view, item, RELATIVE | SUBORDINATOR)) return true;
    if (isPunctuation(view, item) && view.blockAt[item] < 0 && !is(view, item, listMarks)) return true;
    if (isFinite(view, item)) return false;
  }
  return true;
}

/**
 * A content that is nothing but quotations in a row, joined by commas, coordinators and adverbs: one span for each, without
 * their marks (`« A », et « B »`); any other content as it is.
 */
export function quotationParts(view: View, first: number, content: Span): readonly Span[] {
  if (itemStart(view, first) !== content[0]) return [content];
  const parts: Span[] = [];
  for (let item = first; item >= 0 && itemStart(view, item) < content[1]; item = view.next[item]) {
    const block = quotationAt(view, item);
    if (block !== undefined && itemEnd(view, item) <= content[1]) parts.push([block.start, block.end]);
    else if (parts.length === 0 || !(is(view, item, COMMA | COORDINATOR) || isAdverb(view, item)))
      return [content];
  }
  return parts.length > 1 ? parts : [content];
}

/** The last of quotations in a row: `« A », « B » et encore « C »`. */
export function lastOfQuotations(view: View, first: number): number {
  let last = first;
  for (let item = nextInUnit(view, first), joined = false; item >= 0; item = nextInUnit(view, item)) {
    if (quotationAt(view, item) !== undefined) {
      if (!joined) return last;
      last = item;
      joined = false;
    } else if (is(view, item, COMMA | COORDINATOR)) joined = true;
    else if (!(joined && isAdverb(view, item))) return last;
  }
  return last;
}
