import { isConnective } from '../../../syntax/word-classes';
import { beforeContrast } from '../content/contrast';
import { SUBORDINATOR } from '../../../syntax/words/classes';
import { clauseEnd } from '../content/clause-end';
import type { Span } from '../../../model/span';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import type { View } from '../../../syntax/view';
import { previousInUnit, is, nextInUnit } from '../../../syntax/view';
import {
  SEMICOLON,
  COLON,
  COMPLEMENTISER,
  COMMA,
  DASH,
  COORDINATOR,
  ENCLITIC,
} from '../../../syntax/words/classes';
import { trimEnd } from '../content/clause-end';
import { holdsVerb } from '../content/content-start';
import type { CueGroup } from '../cue-groups';
import type { Linking } from '../relation';
import { unitStart, withoutConnectives, takeQuotations, contentOf } from '../relation';

/** Longest clause that is looked through, in items. */
export const LONGEST_CLAUSE: number = 120;

/** First item of the clause left of a phrase: after a complementiser, a colon, an earlier reporting clause. */
export function leftEdge(linking: Linking, before: number): number {
  const { view } = linking;
  const cut = linking.ledger.unitCut(view.unitOf[before]);
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

/** Whether a stretch holds nothing but one mark or connective. */
export function isEmptyStretch(view: View, first: number, last: number): boolean {
  const stripped = withoutConnectives(view, first, last);
  if (stripped !== last) return false;
  return (
    view.blockAt[last] < 0 &&
    (is(view, last, COMMA | SEMICOLON | COLON | DASH | COORDINATOR) ||
      isConnective(view, last) ||
      is(view, last, SUBORDINATOR))
  );
}

/** What a preposition ascribes on its left. */
export function leftSpan(
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

/** What a phrase ascribes that only looks left. */
export function leftOnly(linking: Linking, group: CueGroup): readonly Span[] {
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

/** What a preposition ascribes on its right. */
export function rightSpan(
  linking: Linking,
  start: number,
  { embedded }: { readonly embedded: boolean } = { embedded: false },
): Span {
  const end = clauseEnd(linking.view, start, linking.byItem, {
    extent: 'clause',
    embedded,
    keepsParticiples: true,
  });
  const last = beforeContrast(linking.view, start, end);
  takeQuotations(linking, start, last);
  return contentOf(linking.view, start, last);
}
