import { nominativeAt, nominativePhrase } from '../../../syntax/agreeing-phrase';
import { trimEnd } from '../content/clause-end';
import {
  contentOf,
  sourceAt,
  takeQuotations,
  withoutConnectives,
  type Linking,
  type Relation,
} from '../relation';
import { sourceKindOf } from '../source/source-kind';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { isFinite } from '../../../syntax/word-classes';
import { is, isCapitalised, itemStart, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import type { Span } from '../../../model/span';
import { COLON, COMMA, DASH, FULL_STOP, PRONOUN } from '../../../syntax/words/classes';
import type { CuelessConstruction } from '../construction';

const LONGEST_SOURCE = 12;

/** `Мост рухнул — мэр`, `Мост рухнул, — мэр города Лугов.` */
function signedAtEnd(linking: Linking, unit: number): Relation | undefined {
  const { view } = linking;
  if (view.grammar.cases === undefined) return undefined;
  let last = view.unitLast[unit];
  while (last >= 0 && is(view, last, FULL_STOP)) last = previousInUnit(view, last);
  let dash = last;
  for (
    let steps = 0;
    dash >= 0 && steps <= LONGEST_SOURCE && !is(view, dash, DASH | COMMA | COLON);
    steps++
  ) {
    if (isFinite(view, dash)) return undefined;
    dash = previousInUnit(view, dash);
  }
  if (dash < 0 || !is(view, dash, DASH) || dash === last) return undefined;
  const source = namedSpeaker(view, nextInUnit(view, dash), last);
  if (source === undefined) return undefined;
  const first = withoutConnectives(view, openingOf(view, view.unitFirst[unit]), dash);
  const before = previousInUnit(view, dash);
  if (before < first) return undefined;
  const end = trimEnd(view, first, before);
  if (!holdsFinite(view, first, end)) return undefined;
  takeQuotations(linking, first, end);
  return relationOf(view, source, [contentOf(view, first, end)], 'dash');
}

/** `Мэр: мост рухнул`, and `Мэр:` over a list. */
function namedAtStart(linking: Linking, unit: number): Relation | undefined {
  const { view } = linking;
  if (view.grammar.cases === undefined) return undefined;
  const start = openingOf(view, view.unitFirst[unit]);
  let colon = start;
  for (let steps = 0; colon >= 0 && steps <= LONGEST_SOURCE && !is(view, colon, COLON); steps++)
    colon = nextInUnit(view, colon);
  if (colon < 0 || !is(view, colon, COLON) || colon === start) return undefined;
  const source = namedSpeaker(view, start, beforeTopic(view, start, colon));
  if (source === undefined) return undefined;
  const next = nextInUnit(view, colon);
  if (next < 0) {
    const list = listBehind(view, colon);
    return list.length === 0 ? undefined : relationOf(view, source, list, 'colon');
  }
  const end = trimEnd(view, next, view.unitLast[unit]);
  if (view.blockAt[next] >= 0 || !isClause(view, next, end)) return undefined;
  takeQuotations(linking, next, end);
  return relationOf(view, source, [contentOf(view, next, end)], 'colon');
}

/** `Мэр о мосте:`, `Мэр — о мосте:`: last item before a colon without what is spoken about. */
export function beforeTopic(view: View, first: number, colon: number): number {
  for (let item = first; item >= 0 && item !== colon; item = nextInUnit(view, item)) {
    if (item === first || !/^(?:о|об|обо|про)$/u.test(view.forms[item])) continue;
    const before = previousInUnit(view, item);
    return is(view, before, DASH) ? previousInUnit(view, before) : before;
  }
  return previousInUnit(view, colon);
}

function relationOf(view: View, source: ItemRange, contents: readonly Span[], rule: string): Relation {
  return { group: undefined, source: sourceAt(view, source), contents, rule };
}

/** First word of a unit, behind emoji and list signs. */
export function openingOf(view: View, first: number): number {
  let item = first;
  while (item >= 0 && nextInUnit(view, item) >= 0 && !/^[\p{L}\p{N}«"“]/u.test(view.forms[item]))
    item = nextInUnit(view, item);
  return item;
}

/** A stretch that is nothing but the name or noun of somebody who can speak. */
export function namedSpeaker(view: View, first: number, last: number): ItemRange | undefined {
  if (first < 0 || last < first) return undefined;
  const phrase = nominativePhrase(view, first, last);
  if (phrase.last !== last) return undefined;
  const { kind, sure } = sourceKindOf(view, phrase, 'none');
  if (!sure || kind === 'document' || kind === 'pronoun') return undefined;
  // A topic before a colon is nobody: `Погода: дожди идут`.
  const isKnown = view.sourceHits[first] !== undefined || view.sourceHits[last] !== undefined;
  return isKnown ||
    /(?:ов|ев|ёв|ин|ын|ова|ева|ина|ский|ская|цкий|ко|ян|дзе|швили|ич)$/u.test(view.forms[last]) ||
    (first !== last && isCapitalised(view, last) && kind === 'person')
    ? phrase
    : undefined;
}

/** A stretch with a verb, or with a subject that needs none: `мы готовы`. */
function isClause(view: View, first: number, last: number): boolean {
  return (is(view, first, PRONOUN) && nominativeAt(view, first) !== 0) || holdsFinite(view, first, last);
}

function holdsFinite(view: View, first: number, last: number): boolean {
  for (let item = first; item >= 0; item = nextInUnit(view, item)) {
    if (isFinite(view, item)) return true;
    if (item === last) return false;
  }
  return false;
}

/** What stands behind each sign of a list that follows a colon. */
function listBehind(view: View, colon: number): readonly Span[] {
  const contents: Span[] = [];
  let sign = '';
  for (let item = view.next[colon]; item >= 0; item = view.next[view.unitLast[view.unitOf[item]]]) {
    const mark = view.doc.text[itemStart(view, item)];
    if (!/[▪•\-–—*■●▫◾·]/u.test(mark) || (sign !== '' && mark !== sign)) break;
    sign = mark;
    const first = nextInUnit(view, item);
    if (first < 0) break;
    contents.push(contentOf(view, first, trimEnd(view, first, view.unitLast[view.unitOf[first]])));
  }
  return contents;
}

/** `Мост рухнул — мэр`: a headline that ends on who says it, behind a dash. */
export const SIGNED_HEADLINE: CuelessConstruction = {
  id: 'dash',
  cues: [],
  source: 'behind the dash',
  content: 'what stands before the dash',
  citation: 'pareti2016',
  examples: [['ru', '<content|Мост выдержит> — {source|мэр}']],
  counterExamples: [['ru', 'Погода испортилась — дожди']],
  limits: 'Only who surely speaks is a source.',
  find: signedAtEnd,
};

/** `Мэр: мост рухнул`, and `Мэр:` over a list: a headline that opens with who says it. */
export const NAMED_HEADLINE: CuelessConstruction = {
  id: 'colon',
  cues: [],
  source: 'before the colon',
  content: 'what stands behind the colon, or the points of the list',
  citation: 'pareti2016',
  examples: [['ru', '{source|Мэр}: <content|мост выдержит>']],
  counterExamples: [['ru', 'Погода: дожди идут']],
  limits: 'A name that no list knows is told by its ending.',
  find: namedAtStart,
};
