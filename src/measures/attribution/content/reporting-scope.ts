import type { Span } from '../../../model/span';
import { trimEnd } from './clause-end';
import type { CueGroup } from '../cue-groups';
import { contentOf, takeQuotations, type Linking, type Relation, type SourcePlace } from '../relation';
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
  PARTICIPLE,
  NEGATION,
  CLAUSE_MARK,
  PREPOSITION,
  TIME_WORD,
  COORDINATOR,
  COLON,
  INFINITIVE_MARKER,
  COMPLEMENTISER,
  RELATIVE,
  SUBORDINATOR,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';

const LONGEST_CLAUSE = 80;

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
  const rest = comma >= 0 && is(view, comma, COMMA) ? nextInUnit(view, comma) : -1;
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

/** Whether a clause ends after an item. */
export function endsClause(view: View, last: number): boolean {
  const next = nextInUnit(view, last);
  return (
    next < 0 ||
    is(view, next, CLAUSE_MARK | SENTENCE_MARK | PREPOSITION) ||
    view.forms[next] === 'of' ||
    is(view, next, TIME_WORD)
  );
}

/** Whether a finite verb or a quotation stands left of an item. */
export function leftHasVerb(view: View, last: number): boolean {
  for (
    let item = last, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = previousInUnit(view, item), steps++
  ) {
    if (quotationAt(view, item) !== undefined || isFinite(view, item)) return true;
  }
  return false;
}

/** The relation of a reporting clause, with what it ascribes on both sides. */
export function relate(
  linking: Linking,
  group: CueGroup,
  source: SourcePlace,
  left: Left,
  first: number,
): Relation {
  const { view } = linking;
  const last = trimEnd(view, first, left.last);
  const contents: Span[] = [cutContent(linking, first, last)];
  takeQuotations(linking, first, left.last);
  const clauseLast = Math.max(group.last, source.range?.last ?? -1);
  const after = nextInUnit(view, clauseLast);
  const block = view.levelOf[group.first] >= 0 ? view.blocks[view.levelOf[group.first]] : undefined;
  const unit = view.unitOf[group.outerFirst];
  linking.unitCut.set(unit, after < 0 ? Number.MAX_SAFE_INTEGER : after);
  if (block !== undefined && block.kind === 'quotation')
    addInside(linking, block, contents, clauseLast, after);
  else addAfter(linking, contents, after, left);
  // `Mais, a reconnu X, « A »`: what stands left is a connective only.
  if (contents.length > 1 && isConnective(view, first, last)) contents.shift();
  return { group, source, contents, rule: left.isQuotation ? 'quotation-before' : 'parenthetical' };
}

function isConnective(view: View, first: number, last: number): boolean {
  const { grammar, forms } = view;
  return (
    first === last &&
    (is(view, first, COORDINATOR) ||
      grammar.connectives.some((phrase) => phrase.length === 1 && phrase[0] === forms[first]))
  );
}

/** Content of a stretch, from where an earlier clause inside its quotation left off. */
function cutContent(linking: Linking, first: number, last: number): Span {
  const { view } = linking;
  const block = quotationAt(view, first);
  const cut = block === undefined ? undefined : linking.blockCut.get(block);
  if (first === last && block !== undefined && cut !== undefined && cut < block.end) return [cut, block.end];
  return contentOf(view, first, last);
}

/** A reporting clause inside the quotation that it reports: all of the quotation before and after it. */
function addInside(
  linking: Linking,
  block: NonNullable<ReturnType<typeof quotationAt>>,
  contents: Span[],
  clauseLast: number,
  after: number,
): void {
  const { view } = linking;
  linking.taken.add(block);
  const start = linking.blockCut.get(block) ?? block.start;
  contents[0] = [Math.min(start, contents[0][0]), contents[0][1]];
  let item = after;
  // `explique X au journal.`: circumstances run on to the next mark.
  for (
    let steps = 0;
    item >= 0 && steps < 20 && !isPunctuation(view, item) && view.blockAt[item] < 0;
    steps++
  )
    item = nextInUnit(view, item);
  if (item >= 0 && is(view, item, COMMA) && isAdverbialTail(view, item)) {
    item = lastOfUnit(view, item);
  }
  let rest = item < 0 ? view.next[clauseLast] : item;
  while (rest >= 0 && rest < block.to && view.blockAt[rest] < 0 && is(view, rest, CLAUSE_MARK))
    rest = view.next[rest];
  if (rest < 0 || rest >= block.to) return;
  const from = view.doc.tokens.start[rest];
  linking.blockCut.set(block, from);
  const outside = nextInUnit(view, block.open);
  const hasOwnCue =
    outside >= 0 &&
    (linking.byItem.has(outside) ||
      (is(view, outside, COMMA) && linking.byItem.has(nextInUnit(view, outside))));
  if (!hasOwnCue && from < block.end) contents.push([from, block.end]);
}

/** `, au cours d'un échange.`: circumstances of the saying up to the end of its sentence. */
function isAdverbialTail(view: View, comma: number): boolean {
  const next = nextInUnit(view, comma);
  return next >= 0 && (is(view, next, PREPOSITION) || view.forms[next] === 'tout');
}

/** What goes on after the reporting clause: another quotation, or the rest of the ascribed sentence. */
function addAfter(linking: Linking, contents: Span[], after: number, left: Left): void {
  const { view } = linking;
  for (let item = after, steps = 0; item >= 0 && steps < 60; item = nextInUnit(view, item), steps++) {
    const next = nextInUnit(view, item);
    // `a dit X au journal, « B »`: circumstances may stand before the comma.
    const isClose = item === after || (steps < 12 && next >= 0 && quotationAt(view, next) !== undefined);
    const isMark = is(view, item, COLON) || (is(view, item, COMMA) && isClose);
    if (linking.byItem.has(item) && linking.byItem.get(item)?.kind === 'verb' && steps > 0) break;
    if (!isMark || next < 0) continue;
    if (opensOtherCue(linking, next)) return;
    if (quotationAt(view, next) !== undefined) {
      if (followedByCue(linking, next)) return;
      const end = trimEnd(view, next, lastOfUnit(view, next));
      contents.push(contentOf(view, next, is(view, item, COLON) ? next : end));
      takeQuotations(linking, next, is(view, item, COLON) ? next : end);
      return;
    }
    if (
      is(view, item, COMMA) &&
      !left.afterAs &&
      (resumes(view, next) || isInserted(view, view.previous[item]) || isAwaited(linking, left.last, next))
    ) {
      if (followedByCue(linking, lastOfUnit(view, next))) return;
      const end = trimEnd(view, next, lastOfUnit(view, next));
      contents.push([view.doc.tokens.start[next], itemEnd(view, end)]);
      takeQuotations(linking, next, end);
      return;
    }
  }
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
