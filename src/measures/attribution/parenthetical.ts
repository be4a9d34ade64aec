import type { Span } from '../../model/span';
import type { CueGroup } from './cue-groups';
import { clauseEnd, trimEnd } from './clause-end';
import { nounPhraseAt } from './noun-phrase-after';
import { sourceKindOf } from './source-kind';
import {
  contentOf,
  NO_SOURCE,
  sourceAt,
  takeQuotations,
  unitStart,
  withoutConnectives,
  type Linking,
  type Relation,
  type SourcePlace,
} from './relation';
import { encliticSource, invertedSource, precedingSource } from './sources';
import { isAdverb, isFinite } from './word-classes';
import {
  isCapitalised,
  isPunctuation,
  itemEnd,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
  readingsOf,
} from './view';

const LONGEST_CLAUSE = 80;

/** What stands left of a reporting clause. */
interface Left {
  /** Last item of the content on the left. */
  readonly last: number;
  readonly isQuotation: boolean;
  readonly afterComma: boolean;
  /** The clause opens with `comme`. */
  readonly afterAs: boolean;
}

/**
 * Relation of a parenthetical reporting clause: `« A », a dit X`, `A, a dit X, B`, `« A, a dit X. B »`.
 *
 * @returns Undefined when the verb is no parenthetical clause.
 */
export function linkParenthetical(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (group.form !== 'finite' && !isPassiveEnclitic(group)) return undefined;
  const left = leftOf(view, group);
  if (left === undefined) return undefined;
  const mayReport =
    group.takes.quotation || group.takes.that || group.match === undefined || isReadVerb(group);
  if (!mayReport) return undefined;
  const place = placeSource(view, group);
  const isInverted = group.enclitic >= 0 || isReadVerb(group);
  if (!isInverted && !left.isQuotation && !left.afterAs && !group.takes.quotation) return undefined;
  if (!isInverted && opensComplement(view, group)) return undefined;
  const source = place ?? (isInverted ? encliticSource(view, group) : invertedSource(view, group));
  if (!isInverted) {
    if (source.range === undefined) return undefined;
    if (!isSpeaker(view, group, source, left)) return undefined;
  }
  const first = contentStart(linking, group, left);
  if (first < 0) return undefined;
  return relate(linking, group, source, left, first);
}

function isPassiveEnclitic(group: CueGroup): boolean {
  return (group.form === 'passive' && group.enclitic >= 0) || isReadVerb(group);
}

/** `peut-on lire`: an infinitive whose modal carries the subject. */
function isReadVerb(group: CueGroup): boolean {
  return group.match?.entry.attributes?.passiveOnly === true;
}

/** `peut-on lire sur le site`, `est-il écrit dans le rapport`: the source is where it is written. */
function placeSource(view: View, group: CueGroup): SourcePlace | undefined {
  if (!isReadVerb(group) && group.form !== 'passive') return undefined;
  const preposition = nextInUnit(view, group.last);
  if (preposition < 0 || !view.grammar.prepositions.has(view.forms[preposition])) return NO_SOURCE;
  const start = nextInUnit(view, preposition);
  return start < 0 ? NO_SOURCE : sourceAt(view, nounPhraseAt(view, start, { greedy: false }));
}

function leftOf(view: View, group: CueGroup): Left | undefined {
  const { forms, grammar } = view;
  let item = previousInUnit(view, group.outerFirst);
  if (isReadVerb(group)) {
    while (
      item >= 0 &&
      (grammar.enclitics.has(forms[item]) || grammar.unrealModals.has(forms[item]) || isAdverb(view, item))
    )
      item = previousInUnit(view, item);
  }
  while (item >= 0 && isAdverb(view, item) && forms[item] !== ',' && !isFinite(view, item))
    item = previousInUnit(view, item);
  if (item < 0) return undefined;
  if (grammar.complementisers.has(forms[item]) && forms[previousInUnit(view, item)] === 'ainsi')
    item = previousInUnit(view, item);
  const afterAs =
    forms[item] === 'comme' || forms[item] === 'as' || forms[item] === 'как' || forms[item] === 'ainsi';
  if (afterAs) item = previousInUnit(view, item);
  if (item < 0) return undefined;
  let afterComma = false;
  for (
    let marks = 0;
    item >= 0 && marks < 2 && view.blockAt[item] < 0 && /^[,–—-]$/u.test(forms[item]);
    marks++
  ) {
    afterComma = true;
    item = previousInUnit(view, item);
  }
  if (item < 0) return undefined;
  const isQuotation = quotationAt(view, item) !== undefined;
  const mark = /^[?!…]$/u.test(forms[item]);
  if (!afterComma && !isQuotation && !afterAs && !mark) return undefined;
  return { last: item, isQuotation, afterComma: afterComma || mark, afterAs };
}

/** `X, ministre, a dit que …`: a clause with its own complement is not parenthetical. */
function opensComplement(view: View, group: CueGroup): boolean {
  const { grammar, forms } = view;
  const next = nextInUnit(view, group.last);
  return next >= 0 && grammar.complementisers.has(forms[next]);
}

function isSpeaker(view: View, group: CueGroup, source: SourcePlace, left: Left): boolean {
  const range = source.range as NonNullable<SourcePlace['range']>;
  const { kind, sure } = sourceKindOf(view, range, 'role');
  if (group.match === undefined) return left.isQuotation && sure && kind !== 'document' && kind !== 'pronoun';
  if (left.isQuotation || left.afterAs) return true;
  if (kind === 'pronoun' && !leftHasVerb(view, left.last)) return false;
  if (kind === 'pronoun')
    return view.grammar.language !== 'fr' || !view.grammar.proclitics.has(view.forms[range.first]);
  if (left.afterComma && isInserted(view, range.last) && endsClause(view, range.last)) return true;
  if (!sure) return endsClause(view, range.last) && leftHasVerb(view, left.last);
  // A known speaker after the verb: it must end its clause, and what it ascribes must be one.
  return leftHasVerb(view, left.last) && !hasSubjectAtLeft(view, group, left);
}

/** `Cette mesure, estime X, serait utile`: the clause around the reporting clause goes on after its second comma. */
function isInserted(view: View, last: number): boolean {
  let comma = nextInUnit(view, last);
  if (comma >= 0 && view.blockAt[comma] >= 0 && quotationAt(view, comma) === undefined)
    comma = nextInUnit(view, comma);
  const rest = comma >= 0 && view.forms[comma] === ',' ? nextInUnit(view, comma) : -1;
  if (rest < 0) return false;
  const start = isAdverb(view, rest) ? nextInUnit(view, rest) : rest;
  return (
    start >= 0 &&
    ((isFinite(view, start) && !readingsOf(view, start).has('participle')) ||
      (view.grammar.negations.has(view.forms[start]) && nextInUnit(view, start) >= 0))
  );
}

function endsClause(view: View, last: number): boolean {
  const next = nextInUnit(view, last);
  return (
    next < 0 ||
    /^[,.;:!?…]$/u.test(view.forms[next]) ||
    view.grammar.prepositions.has(view.forms[next]) ||
    view.grammar.timeWords.has(view.forms[next])
  );
}

function leftHasVerb(view: View, last: number): boolean {
  for (
    let item = last, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = previousInUnit(view, item), steps++
  ) {
    if (quotationAt(view, item) !== undefined || isFinite(view, item)) return true;
  }
  return false;
}

/** `Le maire, présent sur place, annonce la fermeture`: the comma closes an insert after the subject. */
function hasSubjectAtLeft(view: View, group: CueGroup, left: Left): boolean {
  if (!left.afterComma) return false;
  for (let item = left.last, steps = 0; item >= 0 && steps < 25; item = previousInUnit(view, item), steps++) {
    if (isFinite(view, item)) {
      // The insert itself may hold a verb after its relative pronoun.
      for (
        let before = previousInUnit(view, item), near = 0;
        before >= 0 && near < 4;
        before = previousInUnit(view, before), near++
      ) {
        if (view.grammar.relatives.has(view.forms[before])) return !beforeRelativeHasVerb(view, before);
      }
      return false;
    }
  }
  return group.takes.nominal !== 'none';
}

function beforeRelativeHasVerb(view: View, relative: number): boolean {
  const before = previousInUnit(view, relative);
  return before >= 0 && leftHasVerb(view, before);
}

/** First item of the content on the left; -1 when nothing is left. */
function contentStart(linking: Linking, group: CueGroup, left: Left): number {
  const { view } = linking;
  const unit = view.unitOf[group.outerFirst];
  const quotation = quotationAt(view, left.last);
  const first = Math.max(linking.unitCut.get(unit) ?? -1, unitStart(view, left.last));
  if (first > left.last) return quotation === undefined ? -1 : left.last;
  const stripped = withoutConnectives(view, first, left.last);
  if (quotation === undefined) return stripped;
  if (quotation !== undefined && isHeadingBefore(view, stripped, left.last)) return left.last;
  // A quotation after a colon, or after the reporting clause of another cue, stands alone.
  for (
    let item = previousInUnit(view, left.last), steps = 0;
    item >= stripped && steps < LONGEST_CLAUSE;
    steps++
  ) {
    if (view.forms[item] === ':') return view.next[item];
    item = previousInUnit(view, item);
  }
  return stripped;
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

function relate(linking: Linking, group: CueGroup, source: SourcePlace, left: Left, first: number): Relation {
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
  return { group, source, contents, rule: left.isQuotation ? 'quotation-before' : 'parenthetical' };
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
  if (item >= 0 && view.forms[item] === ',' && isAdverbialTail(view, item)) {
    item = lastOfUnit(view, item);
  }
  let rest = item < 0 ? view.next[clauseLast] : item;
  while (rest >= 0 && rest < block.to && view.blockAt[rest] < 0 && /^[,.;:]$/u.test(view.forms[rest]))
    rest = view.next[rest];
  if (rest < 0 || rest >= block.to) return;
  const from = view.doc.tokens.start[rest];
  linking.blockCut.set(block, from);
  const outside = nextInUnit(view, block.open);
  const hasOwnCue =
    outside >= 0 &&
    (linking.byItem.has(outside) ||
      (view.forms[outside] === ',' && linking.byItem.has(nextInUnit(view, outside))));
  if (!hasOwnCue && from < block.end) contents.push([from, block.end]);
}

/** `, au cours d'un échange.`: circumstances of the saying up to the end of its sentence. */
function isAdverbialTail(view: View, comma: number): boolean {
  const next = nextInUnit(view, comma);
  return next >= 0 && (view.grammar.prepositions.has(view.forms[next]) || view.forms[next] === 'tout');
}

/** What goes on after the reporting clause: another quotation, or the rest of the ascribed sentence. */
function addAfter(linking: Linking, contents: Span[], after: number, left: Left): void {
  const { view } = linking;
  const { forms } = view;
  for (let item = after, steps = 0; item >= 0 && steps < 60; item = nextInUnit(view, item), steps++) {
    const isMark = forms[item] === ':' || (forms[item] === ',' && item === after);
    const next = nextInUnit(view, item);
    if (linking.byItem.has(item) && linking.byItem.get(item)?.kind === 'verb' && steps > 0) break;
    if (!isMark || next < 0) continue;
    if (quotationAt(view, next) !== undefined) {
      if (followedByCue(linking, next)) return;
      const end = trimEnd(view, next, lastOfUnit(view, next));
      contents.push(contentOf(view, next, forms[item] === ':' ? next : end));
      takeQuotations(linking, next, forms[item] === ':' ? next : end);
      return;
    }
    if (
      forms[item] === ',' &&
      !left.afterAs &&
      (resumes(view, next) || isInserted(view, view.previous[item]))
    ) {
      if (followedByCue(linking, lastOfUnit(view, next))) return;
      const end = trimEnd(view, next, lastOfUnit(view, next));
      contents.push([view.doc.tokens.start[next], itemEnd(view, end)]);
      takeQuotations(linking, next, end);
      return;
    }
  }
}

function lastOfUnit(view: View, item: number): number {
  return view.unitLast[view.unitOf[item]];
}

function followedByCue(linking: Linking, item: number): boolean {
  const { view } = linking;
  let next = nextInUnit(view, item);
  if (next >= 0 && view.forms[next] === ',') next = nextInUnit(view, next);
  const group = next < 0 ? undefined : linking.byItem.get(next);
  return group !== undefined && group.kind === 'verb' && group.form === 'finite';
}

/** Whether the ascribed sentence goes on after its reporting clause. */
function resumes(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const form = forms[item];
  if (grammar.relatives.has(form) || form === 'dont' || form === 'où') return false;
  if (form === 'même' || form === 'parce') return true;
  if (form === 'alors' || form === 'tandis') return false;
  return (
    (grammar.coordinators.has(form) || grammar.subordinators.has(form)) &&
    form !== 'comme' &&
    !grammar.complementisers.has(form)
  );
}

/** `Comme le souligne X, A`: the reporting clause opens the sentence. */
export function linkFronted(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const { forms } = view;
  const as = previousInUnit(view, group.outerFirst);
  if (as < 0 || group.form !== 'finite' || !/^(?:comme|as|как)$/u.test(forms[as])) return undefined;
  const before = previousInUnit(view, as);
  if (before >= 0 && !view.grammar.coordinators.has(forms[before])) return undefined;
  const source = invertedSource(view, group);
  if (source.range === undefined) return undefined;
  const comma = nextInUnit(view, source.range.last);
  const start = comma >= 0 && forms[comma] === ',' ? nextInUnit(view, comma) : -1;
  if (start < 0) return undefined;
  const last = clauseEnd(view, start, linking.byItem, { extent: 'clause', embedded: false });
  takeQuotations(linking, start, last);
  return { group, source, contents: [contentOf(view, start, last)], rule: 'fronted' };
}

/** `« A », il dit`, `"A," she said`: the subject stands between quotation and verb. */
export function linkSubjectFirst(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (group.form !== 'finite' || group.enclitic >= 0 || !(group.takes.quotation || group.takes.that))
    return undefined;
  const source = precedingSource(linking, group);
  if (source.range === undefined) return undefined;
  let item = previousInUnit(view, source.range.first);
  let comma = false;
  if (item >= 0 && /^[,–—-]$/u.test(view.forms[item])) {
    comma = true;
    item = previousInUnit(view, item);
  }
  if (item < 0) return undefined;
  const isQuotation = quotationAt(view, item) !== undefined;
  if (!isQuotation && !(comma && view.grammar.bareClauses)) return undefined;
  const after = nextInUnit(view, group.last);
  const isInsert =
    !isQuotation &&
    after >= 0 &&
    view.forms[after] === ',' &&
    !opensSubordinate(view, nextInUnit(view, after));
  if (!isQuotation && !isInsert && !(leftHasVerb(view, item) && endsClause(view, group.last)))
    return undefined;
  const left: Left = { last: item, isQuotation, afterComma: comma, afterAs: false };
  const first = contentStart(linking, group, left);
  if (first < 0) return undefined;
  const relation = relate(linking, group, source, left, first);
  return isInsert && relation.contents.length === 1 ? withRest(linking, relation, after) : relation;
}

function opensSubordinate(view: View, item: number): boolean {
  if (item < 0 || quotationAt(view, item) !== undefined || view.grammar.relatives.has(view.forms[item]))
    return true;
  return readingsOf(view, item).has('gerund');
}

/** `In some cases, officials say, A`: the ascribed sentence goes on to its end. */
function withRest(linking: Linking, relation: Relation, comma: number): Relation {
  const { view } = linking;
  const start = nextInUnit(view, comma);
  const last = trimEnd(view, start, lastOfUnit(view, start));
  takeQuotations(linking, start, last);
  return {
    ...relation,
    contents: [...relation.contents, [view.doc.tokens.start[start], itemEnd(view, last)]],
  };
}
