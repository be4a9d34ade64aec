import type { Span } from '../../../model/span';
import { clauseEnd, trimEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { antecedent } from '../../../syntax/antecedent';
import { holdsVerb } from '../content/content-start';
import {
  clauseRelation,
  contentOf,
  sourceAt,
  takeQuotations,
  unitStart,
  withoutConnectives,
  type Linking,
  type Relation,
} from '../relation';
import { sourceKindOf } from '../source/source-kind';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import { is, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import {
  COMMA,
  SPEAKER,
  RELATIVE,
  SUBORDINATOR,
  COMPLEMENTISER,
  COORDINATOR,
  COLON,
  ADVERSATIVE,
  DETERMINER,
  SEMICOLON,
  DASH,
  ENCLITIC,
} from '../../../syntax/words/classes';

const LONGEST_CLAUSE = 120;

/** Relation of a preposition or phrase: `selon X, A`, `A, selon X`, `A, selon X, B`, `A (selon X)`. */
export function linkPreposition(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const { forms } = view;
  const start = nextInUnit(view, group.last);
  const isAdverbial = group.kind === 'adverbial';
  if (!isAdverbial && start < 0) return undefined;
  if (
    !isAdverbial &&
    /^(?:lequel|laquelle|lesquels|lesquelles|qui|which|whom|которого|которой|которых|которому)$/u.test(
      forms[start],
    )
  )
    return relativePreposition(linking, group, start);
  const range = isAdverbial ? undefined : sourceRange(view, group, start);
  if (!isAdverbial && range === undefined) return undefined;
  if (range !== undefined && group.match?.entry.attributes?.human === true) {
    const { kind, sure } = sourceKindOf(view, range, 'none');
    if (!sure || kind === 'document' || kind === 'none') return undefined;
    const after = nextInUnit(view, range.last);
    if (after < 0 || !is(view, after, COMMA)) return undefined;
  }
  // `selon moi` is averral, `selon nos informations` hides a source.
  if (range !== undefined && is(view, range.first, SPEAKER)) {
    if (sourceKindOf(view, range, 'none').kind !== 'anonymous') return undefined;
  }
  const source = sourceAt(view, range);
  const phraseLast = range?.last ?? group.last;
  const contents =
    group.kind === 'source-phrase' ? leftOnly(linking, group) : around(linking, group, phraseLast);
  return contents.length === 0 ? undefined : { group, source, contents, rule: 'preposition' };
}

function sourceRange(view: View, group: CueGroup, start: number): ItemRange | undefined {
  if (group.kind === 'source-phrase') {
    const noun = group.last;
    const phrase = nounPhraseAt(view, noun, { greedy: false });
    return phrase ?? { first: noun, last: noun };
  }
  return nounPhraseAt(view, start, { greedy: true });
}

/** `X, selon lequel A` */
function relativePreposition(linking: Linking, group: CueGroup, relative: number): Relation | undefined {
  const { view } = linking;
  const from = nextInUnit(view, relative);
  const range = antecedent(view, group.first);
  if (from < 0 || range === undefined) return undefined;
  const last = clauseEnd(view, from, linking.byItem, { extent: 'clause', embedded: true });
  return clauseRelation(linking, group, range, [from, last], 'preposition-relative');
}

function around(linking: Linking, group: CueGroup, phraseLast: number): readonly Span[] {
  const { view } = linking;
  const { forms } = view;
  let before = previousInUnit(view, group.first);
  while (
    before >= 0 &&
    isAdverb(view, before) &&
    !is(view, before, COMMA) &&
    previousInUnit(view, before) >= 0 &&
    (is(view, previousInUnit(view, before), COMMA) || isClauseOpener(view, previousInUnit(view, before)))
  )
    before = previousInUnit(view, before);
  // `Toujours selon X, A`
  if (before >= 0 && isAdverb(view, before) && previousInUnit(view, before) < 0) before = -1;
  if (group.match?.entry.attributes?.words === true) {
    const comma = before >= 0 && is(view, before, COMMA) ? previousInUnit(view, before) : before;
    const block = comma < 0 ? undefined : quotationAt(view, comma);
    if (block !== undefined) {
      takeQuotations(linking, comma, comma);
      return [[block.start, block.end]];
    }
  }
  let after = nextInUnit(view, phraseLast);
  const relative = after >= 0 && is(view, after, COMMA) ? nextInUnit(view, after) : after;
  if (relative >= 0 && is(view, relative, RELATIVE) && (after === relative || before < 0))
    after = commaAfter(view, relative);
  // `Selon les pièces que s'est procurées le journal, A`
  if (after >= 0 && before < 0 && isClauseOpener(view, after)) {
    const comma = commaAfter(view, after);
    if (comma !== after) after = comma;
  }
  const bracket = enclosingBracket(view, group.first);
  if (before < 0 && bracket >= 0) return leftSpan(linking, previousInUnit(view, bracket));
  const left = before < 0 ? -1 : leftEdge(linking, before);
  const rightStart = after >= 0 && is(view, after, COMMA) ? nextInUnit(view, after) : after;
  const hasRight = rightStart >= 0 && !(after >= 0 && /^[.;:!?…)]$/u.test(forms[after]));
  if (left < 0 || left > before || isClauseOpener(view, before) || isEmptyStretch(view, left, before)) {
    if (!hasRight) return colonAfter(linking, after);
    return [rightSpan(linking, rightStart)];
  }
  const spans: Span[] = [...leftSpan(linking, before, left)];
  const isInserted = is(view, before, COMMA) && after >= 0 && is(view, after, COMMA);
  const lastLeft = isInserted ? previousInUnit(view, before) : -1;
  const lacksObject = lastLeft >= 0 && isFinite(view, lastLeft);
  if (isInserted && hasRight && (lacksObject || goesOn(linking, rightStart)))
    spans.push(rightSpan(linking, rightStart));
  return spans;
}

/** The comma that ends a relative clause of the source, or the item itself when there is none. */
function commaAfter(view: View, relative: number): number {
  for (
    let item = relative, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (is(view, item, COMMA)) return item;
  }
  return relative;
}

/** `puisque selon X, A`: a conjunction right before the phrase opens the clause that is ascribed. */
function isClauseOpener(view: View, item: number): boolean {
  return is(view, item, SUBORDINATOR | COMPLEMENTISER | COORDINATOR);
}

function enclosingBracket(view: View, item: number): number {
  const level = view.levelOf[item];
  return level >= 0 && view.blocks[level].kind === 'bracket' ? view.blocks[level].open : -1;
}

/** `Selon X : « A »` */
function colonAfter(linking: Linking, after: number): readonly Span[] {
  const { view } = linking;
  if (after < 0 || !is(view, after, COLON)) return [];
  const next = view.next[after];
  if (next < 0) return [];
  const last =
    quotationAt(view, next) === undefined
      ? clauseEnd(view, next, linking.byItem, { extent: 'clause', embedded: false })
      : next;
  takeQuotations(linking, next, last);
  return [contentOf(view, next, last)];
}

function rightSpan(linking: Linking, start: number): Span {
  const last = clauseEnd(linking.view, start, linking.byItem, {
    extent: 'clause',
    embedded: false,
    keepsParticiples: true,
  });
  takeQuotations(linking, start, last);
  return contentOf(linking.view, start, last);
}

/** Whether the ascribed sentence goes on after an insert, as against a new remark about the source. */
function goesOn(linking: Linking, start: number): boolean {
  const { view } = linking;
  const { forms } = view;
  const form = forms[start];
  if (is(view, start, RELATIVE) || form === 'dont' || form === 'où') return false;
  if (is(view, start, ADVERSATIVE)) return false;
  if (is(view, start, DETERMINER) && !goesOnWithVerb(view, start)) return false;
  const group = linking.byItem.get(start);
  return !(group !== undefined && group.kind === 'verb' && group.form !== 'finite');
}

function goesOnWithVerb(view: View, start: number): boolean {
  for (
    let item = start, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (isFinite(view, item)) return true;
  }
  return false;
}

/** First item of the clause left of a phrase: after a complementiser, a colon, an earlier reporting clause. */
function leftEdge(linking: Linking, before: number): number {
  const { view } = linking;
  const cut = linking.unitCut.get(view.unitOf[before]) ?? -1;
  const edge =
    // `« A », dit-elle mardi, selon Y`: behind the reporting clause stands nothing that could be ascribed.
    cut < 0 || !holdsVerb(view, cut, before)
      ? unitStart(view, before)
      : Math.max(unitStart(view, before), cut);
  let first = -1;
  for (
    let item = before, steps = 0;
    item >= edge && item >= 0 && steps < LONGEST_CLAUSE;
    item = previousInUnit(view, item), steps++
  ) {
    if (is(view, item, SEMICOLON | COLON)) break;
    if (is(view, item, COMPLEMENTISER) && isContentClause(view, linking, item)) break;
    first = item;
  }
  return first;
}

/** Whether a complementiser belongs to a verb of saying, so that the clause inside is what the phrase ascribes. */
function isContentClause(view: View, linking: Linking, complementiser: number): boolean {
  for (
    let item = previousInUnit(view, complementiser), steps = 0;
    item >= 0 && steps < 6;
    item = previousInUnit(view, item), steps++
  ) {
    const group = linking.byItem.get(item);
    if (group !== undefined && group.takes.that) return true;
  }
  return false;
}

function isEmptyStretch(view: View, first: number, last: number): boolean {
  const stripped = withoutConnectives(view, first, last);
  if (stripped !== last) return false;
  return (
    view.blockAt[last] < 0 &&
    (is(view, last, COMMA | SEMICOLON | COLON | DASH | COORDINATOR) || isConnective(view, last))
  );
}

function isConnective(view: View, item: number): boolean {
  return (
    view.grammar.connectives.some((phrase) => phrase.length === 1 && phrase[0] === view.forms[item]) ||
    is(view, item, SUBORDINATOR)
  );
}

function leftSpan(
  linking: Linking,
  before: number,
  edge: number = before < 0 ? -1 : unitStart(linking.view, before),
): readonly Span[] {
  const { view } = linking;
  if (before < 0 || edge < 0 || edge > before) return [];
  const first = withoutConnectives(view, edge, before);
  const last = trimEnd(view, first, before);
  takeQuotations(linking, first, last);
  return [contentOf(view, first, last)];
}

function leftOnly(linking: Linking, group: CueGroup): readonly Span[] {
  const { view } = linking;
  let before = previousInUnit(view, group.first);
  // `A, a-t-on appris de source …`: the impersonal clause is no part of what is ascribed.
  for (let item = before, steps = 0; item >= 0 && steps < 8; item = previousInUnit(view, item), steps++) {
    if (is(view, item, ENCLITIC)) {
      for (let at = item, near = 0; at >= 0 && near < 6; at = previousInUnit(view, at), near++) {
        if (is(view, at, COMMA)) before = at;
      }
    }
  }
  if (before < 0) {
    const phrase = nounPhraseAt(view, group.last, { greedy: false });
    const comma = phrase === undefined ? -1 : nextInUnit(view, phrase.last);
    const start = comma >= 0 && is(view, comma, COMMA) ? nextInUnit(view, comma) : -1;
    return start < 0 ? [] : [rightSpan(linking, start)];
  }
  return leftSpan(linking, before, leftEdge(linking, before));
}
