import type { Span } from '../../model/span';
import type { CueGroup } from './cue-groups';
import type { ItemRange } from '../../syntax/noun-phrase';
import type { GroupsByItem } from './content/other-openings';
import type { Block } from '../../syntax/blocks';
import { is, itemEnd, itemStart, type View } from '../../syntax/view';
import { isContraction } from '../../syntax/word-classes';
import { COMPLEMENTISER } from '../../syntax/words/classes';

/** Where a source is: a phrase, a pronoun inside the cue, or nowhere. */
export interface SourcePlace {
  readonly range: ItemRange | undefined;
  readonly span: Span | undefined;
  /** The words name where those are who speak: `сообщили в мэрии`. */
  readonly isPlace?: boolean;
}

/** No source in the text. */
export const NO_SOURCE: SourcePlace = { range: undefined, span: undefined };

/** A relation while it is being put together. */
export interface Relation {
  readonly group: CueGroup | undefined;
  readonly source: SourcePlace;
  readonly contents: readonly Span[];
  /** What linked cue and content, for the record. */
  readonly rule: string;
}

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
  /** Relations found so far, by the last item of their cue group. */
  readonly found: Map<CueGroup, Relation>;
  /** Quotation blocks that a relation has taken. */
  readonly taken: Set<Block>;
  /** First item of a unit that is not yet ascribed by an earlier parenthetical clause of it. */
  readonly unitCut: Map<number, number>;
  /** Where the rest of a quotation begins after a parenthetical clause inside it. */
  readonly blockCut: Map<Block, number>;
  /** Stretch of each level whose quotations were taken last: a later one inside it holds no others. */
  readonly takenStretch: Map<number, readonly [first: number, last: number]>;
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
  const { view, takenStretch } = linking;
  const level = view.levelOf[first];
  const known = takenStretch.get(level);
  if (known !== undefined && first >= known[0] && last <= known[1]) return;
  takenStretch.set(level, [first, last]);
  for (let item = first; item >= 0; item = view.next[item]) {
    if (view.blockAt[item] >= 0) linking.taken.add(view.blocks[view.blockAt[item]]);
    if (item === last) return;
  }
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
    for (const phrase of grammar.connectives) {
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
