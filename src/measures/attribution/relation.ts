import type { Span } from '../../model/span';
import type { CueGroup } from './cue-groups';
import type { ItemRange } from '../../syntax/noun-phrase';
import type { GroupsByItem } from './content/other-openings';
import type { Ledger } from './ledger';
import { phrasesThatOpenWith } from '../../syntax/phrase-list';
import { is, itemEnd, itemStart, type View } from '../../syntax/view';
import { isContraction } from '../../syntax/word-classes';
import { COMPLEMENTISER } from '../../syntax/words/classes';
import type { Relation, SourcePlace } from './relation-record';

export type { Relation, SourcePlace } from './relation-record';

/** No source in the text. */
export const NO_SOURCE: SourcePlace = { range: undefined, span: undefined };

/** A source was sought where one must stand, and there is none: the relation is ascribed to nobody, and is none. */
export const NOBODY: SourcePlace = { range: undefined, span: undefined };

/** What else than the codebook's bounds a content may have, see `AttributionOptions`. */
export interface Conventions {
  readonly joinsQuotations: boolean;
  readonly keepsComplementiser: boolean;
}

/** What the linking modules share for one document. */
export interface Linking {
  readonly view: View;
  readonly conventions: Conventions;
  readonly groups: readonly CueGroup[];
  readonly byItem: GroupsByItem;
  /** What is ascribed already. */
  readonly ledger: Ledger;
}

/** A place for a phrase. */
export function sourceAt(view: View, range: ItemRange | undefined): SourcePlace {
  if (range === undefined || range.last < range.first) return NO_SOURCE;
  const span: Span = [itemStart(view, range.first), itemEnd(view, range.last)];
  // `she's saying`: the pronoun alone.
  const form = range.first === range.last ? view.forms[range.first] : '';
  return { range, span: isContraction(form) ? [span[0], span[0] + form.search(/['’]/u)] : span };
}

/** First item of the unit of an item. */
export function unitStart(view: View, item: number): number {
  return view.unitFirst[view.unitOf[item]];
}

/** Content of a stretch of items: without outer marks when it is one quotation. */
export function contentOf(view: View, first: number, last: number): Span {
  const block = view.blockAt[first] >= 0 ? view.blocks[view.blockAt[first]] : undefined;
  if (first === last && block !== undefined && block.kind === 'quotation') return [block.start, block.end];
  return [withBracket(view, first), itemEnd(view, last)];
}

/** Offset of an item, with the bracket of an editor's words before it. */
function withBracket(view: View, first: number): number {
  const { text, tokens } = view.doc;
  const isOpening = first > 0 && view.unitOf[first - 1] < 0 && text[tokens.start[first - 1]] === '[';
  return itemStart(view, isOpening ? first - 1 : first);
}

/** Marks the quotations of a stretch as ascribed. */
export function takeQuotations(linking: Linking, first: number, last: number): void {
  linking.ledger.takeBetween(first, last);
}

/** The relation of a cue with a clause as its content, whose quotations are ascribed with it. */
export function clauseRelation(
  linking: Linking,
  group: CueGroup,
  source: ItemRange,
  [from, last]: readonly [from: number, last: number],
  rule: string,
): Relation {
  takeQuotations(linking, from, last);
  return {
    group,
    source: sourceAt(linking.view, source),
    contents: [contentOf(linking.view, from, last)],
    rule,
  };
}

/** First item of a stretch without leading connectives, adverbs of order and commas. */
export function withoutConnectives(view: View, first: number, last: number): number {
  const { grammar, forms } = view;
  let start = first;
  for (let rounds = 0; rounds < 3; rounds++) {
    const before = start;
    while (start !== last && view.blockAt[start] < 0 && /^[,;–—\-:.▪•*]$/u.test(forms[start]))
      start = view.next[start];
    for (const phrase of phrasesThatOpenWith(grammar.connectives, forms[start])) {
      let item = start;
      let matched = 0;
      while (matched < phrase.length && item >= 0 && item !== last && forms[item] === phrase[matched]) {
        matched++;
        item = view.next[item];
      }
      if (matched === phrase.length && item >= 0 && !is(view, item, COMPLEMENTISER)) {
        start = item;
        break;
      }
    }
    if (start === before) break;
  }
  return start;
}
