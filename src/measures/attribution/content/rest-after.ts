import type { Span } from '../../../model/span';
import { indexAt } from '../../../model/span';
import { clauseEnd, trimEnd } from './clause-end';
import { contentOf, takeQuotations, type Linking } from '../relation';
import {
  is,
  canBe,
  isPunctuation,
  itemEnd,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
  lastOfUnit,
} from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  COMMA,
  DASH,
  PARTICIPLE,
  NEGATION,
  COORDINATOR,
  COLON,
  INFINITIVE_MARKER,
  COMPLEMENTISER,
  RELATIVE,
  SUBORDINATOR,
} from '../../../syntax/words/classes';

/** What stands left of a reporting clause. */
export interface Left {
  /** Last item of the content on the left. */
  readonly last: number;
  readonly isQuotation: boolean;
  readonly afterComma: boolean;
  /** The clause opens with `comme`. */
  readonly afterAs: boolean;
}

/** `Cette mesure, estime X, serait utile`: the clause around the reporting clause goes on after its second comma. */
export function isInserted(view: View, last: number): boolean {
  let comma = nextInUnit(view, last);
  if (comma >= 0 && view.blockAt[comma] >= 0 && quotationAt(view, comma) === undefined)
    comma = nextInUnit(view, comma);
  const rest = comma >= 0 && is(view, comma, COMMA | DASH) ? nextInUnit(view, comma) : -1;
  if (rest < 0) return false;
  // `Le pont, assure le maire, « tiendra »`
  const block = quotationAt(view, rest);
  if (block !== undefined && opensWithVerb(view, block.from, block.to)) return true;
  const start = isAdverb(view, rest) ? nextInUnit(view, rest) : rest;
  return (
    start >= 0 &&
    ((isFinite(view, start) && !canBe(view, start, PARTICIPLE)) ||
      (canBe(view, start, NEGATION) && nextInUnit(view, start) >= 0))
  );
}

/** Whether a quotation goes on with the clause, or is one: a finite verb among its first words. */
function opensWithVerb(view: View, from: number, to: number): boolean {
  for (let t = from; t < to && t < from + 10; t++) if (isFinite(view, t)) return true;
  return false;
}

/** What goes on after the reporting clause: another quotation, or the rest of the ascribed sentence. */
export function addAfter(linking: Linking, contents: Span[], after: number, left: Left): void {
  const { view } = linking;
  for (let item = after, steps = 0; item >= 0 && steps < 60; item = nextInUnit(view, item), steps++) {
    let next = nextInUnit(view, item);
    // `a dit X au journal, « B »`: circumstances may stand before the comma.
    const isClose = item === after || (steps < 12 && next >= 0 && quotationAt(view, next) !== undefined);
    const isMark =
      is(view, item, COLON) || (is(view, item, COMMA) && isClose) || (is(view, item, DASH) && item === after);
    if (linking.byItem.has(item) && linking.byItem.get(item)?.kind === 'verb' && steps > 0) break;
    if (!isMark || next < 0) continue;
    // `, — мост рухнет`
    if (is(view, next, DASH) && nextInUnit(view, next) >= 0) next = nextInUnit(view, next);
    if (opensOtherCue(linking, next)) return;
    if (quotationAt(view, next) !== undefined) {
      if (followedByCue(linking, next)) return;
      const end = trimEnd(view, next, lastOfUnit(view, next));
      contents.push(contentOf(view, next, is(view, item, COLON) ? next : end));
      takeQuotations(linking, next, is(view, item, COLON) ? next : end);
      return;
    }
    // `, a rappelé X : le « renforcement des contrôles »`
    if (
      (is(view, item, COLON) && item === after) ||
      (is(view, item, COMMA | DASH) &&
        (isInserted(view, view.previous[item]) ||
          isVerbless(view, item, left) ||
          (!left.afterAs &&
            (resumes(view, next) || isAwaited(linking, left.last, next) || isDialogue(view, next)))))
    ) {
      if (followedByCue(linking, lastOfUnit(view, next))) return;
      const end = trimEnd(view, next, lastOfUnit(view, next));
      contents.push([view.doc.tokens.start[next], itemEnd(view, end)]);
      takeQuotations(linking, next, end);
      return;
    }
  }
}

/** `Между тем, утверждает мэр, деньги есть`: what stands before the clause is no sentence yet. */
function isVerbless(view: View, comma: number, { last, isQuotation }: Left): boolean {
  if (view.grammar.cases === undefined || isQuotation || !is(view, comma, COMMA)) return false;
  for (let item = last; item >= 0; item = previousInUnit(view, item))
    if (isFinite(view, item) || quotationAt(view, item) !== undefined) return false;
  return true;
}

/** `Le pont (assure le maire) tiendra`: the clause goes on behind the brackets. */
export function addBehindBracket(linking: Linking, contents: Span[], bracket: number): void {
  const { view } = linking;
  const right = nextInUnit(view, bracket);
  if (right < 0 || (isPunctuation(view, right) && quotationAt(view, right) === undefined)) return;
  const end = clauseEnd(view, right, linking.byItem, { extent: 'clause', embedded: false });
  contents.push(contentOf(view, right, end));
  takeQuotations(linking, right, end);
}

/** Whether an item stands in a line of dialogue: `— Non, répond la maire, je reste.` */
export function isDialogue(view: View, item: number): boolean {
  const first = view.unitFirst[view.unitOf[item]];
  return is(view, first, DASH) && nextInUnit(view, first) >= 0 && view.levelOf[item] < 0;
}

/** `— A, — сказал мэр. — B.`: what follows the second dash, up to the next reporting clause or the line's end. */
export function addDialogue(linking: Linking, contents: Span[], last: number): void {
  const { view } = linking;
  const { tokens, paragraphs } = view.doc;
  if (!isDialogue(view, last)) return;
  const line = indexAt(paragraphs, tokens.start[last]);
  const dash = view.next[lastOfUnit(view, last)];
  if (dash < 0 || !is(view, dash, DASH) || indexAt(paragraphs, tokens.start[dash]) !== line) return;
  const first = nextInUnit(view, dash);
  let end = -1;
  for (let item = first; item >= 0 && indexAt(paragraphs, tokens.start[item]) === line;) {
    const unitEnd = lastOfUnit(view, item);
    if (holdsReport(linking, item)) break;
    end = unitEnd;
    item = view.next[unitEnd];
  }
  if (end < 0) return;
  contents.push([tokens.start[first], itemEnd(view, end)]);
  takeQuotations(linking, first, end);
}

/** Whether a reporting clause stands behind a dash from an item on. */
function holdsReport(linking: Linking, start: number): boolean {
  const { view } = linking;
  for (let item = start; item >= 0; item = nextInUnit(view, item)) {
    const next = is(view, item, DASH) ? nextInUnit(view, item) : -1;
    if (next >= 0 && linking.byItem.get(next)?.kind === 'verb') return true;
  }
  return false;
}

/** `, a dit X, et de préciser : « B »`: another cue of the same speaker follows. */
function opensOtherCue(linking: Linking, start: number): boolean {
  const { view } = linking;
  if (!is(view, start, COORDINATOR)) return false;
  let item = nextInUnit(view, start);
  while (item >= 0 && (canBe(view, item, INFINITIVE_MARKER) || isAdverb(view, item)))
    item = nextInUnit(view, item);
  const group = item < 0 ? undefined : linking.byItem.get(item);
  return group !== undefined && group.kind === 'verb';
}

/** `Certains croient, raconte X, que B`: the verb before the reporting clause has its own clause behind it. */
function isAwaited(linking: Linking, left: number, complementiser: number): boolean {
  const { view } = linking;
  if (!is(view, complementiser, COMPLEMENTISER)) return false;
  let end = left;
  while (end >= 0 && isAdverb(view, end) && !linking.byItem.has(end)) end = previousInUnit(view, end);
  let item = end;
  for (let steps = 0; item >= 0 && steps < 6 && !linking.byItem.has(item); steps++)
    item = previousInUnit(view, item);
  const group = item < 0 ? undefined : linking.byItem.get(item);
  return group !== undefined && group.kind === 'verb' && group.takes.that && group.last === end;
}

function followedByCue(linking: Linking, item: number): boolean {
  const { view } = linking;
  let next = nextInUnit(view, item);
  if (next >= 0 && is(view, next, COMMA)) next = nextInUnit(view, next);
  const group = next < 0 ? undefined : linking.byItem.get(next);
  return group !== undefined && group.kind === 'verb' && group.form === 'finite';
}

/** Whether the ascribed sentence goes on after its reporting clause. */
function resumes(view: View, item: number): boolean {
  const { forms } = view;
  const form = forms[item];
  if (is(view, item, RELATIVE) || form === 'dont' || form === 'où') return false;
  if (form === 'même' || form === 'parce' || form === 'notamment') return true;
  if (form === 'alors' || form === 'tandis') return false;
  return is(view, item, COORDINATOR | SUBORDINATOR) && form !== 'comme' && !is(view, item, COMPLEMENTISER);
}
