import { hasVerb } from './complement-steps';
import { LONGEST_CLAUSE, rightSpan, leftSpan, leftEdge, isEmptyStretch } from './preposition-spans';
import type { Span } from '../../../model/span';
import { clauseEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import { contentOf, takeQuotations, type Linking } from '../relation';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import { is, canBe, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import {
  TIME_WORD,
  PREPOSITION,
  AGENT,
  FINITE,
  PARTICIPLE,
  COMMA,
  RELATIVE,
  SUBORDINATOR,
  COMPLEMENTISER,
  COORDINATOR,
  COLON,
  ADVERSATIVE,
  NEGATION_WORD,
  DETERMINER,
} from '../../../syntax/words/classes';
import { arePaired, aroundBracket, clauseAround, enclosingBracket, relativeLeft } from './inserts';

/** What a preposition with its source ascribes: the words behind it, before it, or on both sides of it. */
export function contentsAround(linking: Linking, group: CueGroup, phraseLast: number): readonly Span[] {
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
  // `Selon les premiers éléments, rapportés par le journal, A`
  if (before < 0 && relative !== after && opensParticiple(view, relative)) {
    const comma = commaAfter(view, relative);
    if (comma !== relative) after = comma;
  }
  // `Selon les pièces que s'est procurées le journal, A`
  if (after >= 0 && before < 0 && isClauseOpener(view, after)) {
    const comma = commaAfter(view, after);
    if (comma !== after) after = comma;
  }
  const bracket = enclosingBracket(view, group.first);
  if (before < 0 && bracket >= 0) return aroundBracket(linking, bracket);
  const left = before < 0 ? -1 : leftEdge(linking, before);
  const isInserted = arePaired(view, before, after);
  const rightStart = after >= 0 && (isInserted || is(view, after, COMMA)) ? nextInUnit(view, after) : after;
  const hasRight = rightStart >= 0 && !(after >= 0 && /^[.;:!?…)]$/u.test(forms[after]));
  const relativeBefore = relativeLeft(view, before);
  if (relativeBefore >= 0 && hasRight)
    return [
      ...leftSpan(linking, relativeBefore, relativeBefore),
      rightSpan(linking, rightStart, { embedded: true }),
    ];
  if (left < 0 || left > before || isClauseOpener(view, before) || isEmptyStretch(view, left, before)) {
    if (!hasRight) return colonAfter(linking, after);
    return [rightSpan(linking, rightStart)];
  }
  const lastLeft = isInserted ? previousInUnit(view, before) : -1;
  const verbLeft = skipAdverbsBack(view, lastLeft);
  const lacksObject =
    verbLeft >= 0 && isFinite(view, verbLeft) && hasRight && !is(view, rightStart, RELATIVE);
  if (!(isInserted && hasRight && (lacksObject || goesOn(linking, rightStart))))
    return leftSpan(linking, before, left);
  // `une digue que, selon X, la mer ronge`
  if (lastLeft >= 0 && is(view, lastLeft, COMPLEMENTISER | SUBORDINATOR) && !is(view, lastLeft, RELATIVE))
    return [rightSpan(linking, rightStart)];
  const start = clauseAround(view, left, lastLeft, rightStart);
  return [...leftSpan(linking, before, start), rightSpan(linking, rightStart)];
}

function skipAdverbsBack(view: View, item: number): number {
  let at = item;
  while (at >= 0 && isAdverb(view, at) && !canBe(view, at, NEGATION_WORD)) at = previousInUnit(view, at);
  return at;
}

/** A participle with its agent, its place or its time. */
function opensParticiple(view: View, item: number): boolean {
  if (item < 0 || !canBe(view, item, PARTICIPLE) || canBe(view, item, FINITE)) return false;
  const next = nextInUnit(view, item);
  return next >= 0 && (canBe(view, next, AGENT) || is(view, next, PREPOSITION | TIME_WORD));
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

/** Whether the ascribed sentence goes on after an insert, as against a new remark about the source. */
function goesOn(linking: Linking, start: number): boolean {
  const { view } = linking;
  const { forms } = view;
  const form = forms[start];
  if (is(view, start, RELATIVE) || form === 'dont' || form === 'où') return false;
  if (is(view, start, ADVERSATIVE)) return false;
  if (is(view, start, DETERMINER) && !hasVerb(view, start, LONGEST_CLAUSE)) return false;
  // `, et son verdict tombera`: a coordinated clause only belongs to it when it shares the subject.
  if (is(view, start, COORDINATOR) && hasOwnSubject(view, start)) return false;
  const group = linking.byItem.get(start);
  return !(group !== undefined && group.kind === 'verb' && group.form !== 'finite');
}

function hasOwnSubject(view: View, coordinator: number): boolean {
  const next = nextInUnit(view, coordinator);
  return next >= 0 && startsNounPhrase(view, next) && hasVerb(view, next, LONGEST_CLAUSE);
}
