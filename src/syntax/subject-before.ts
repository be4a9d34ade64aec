import { remembered } from './remembered';
import { fixedEnd } from './set-phrases';
import { isJoinedPronoun } from './verb-group';
import { isDash, openingDash } from './inserts-before';
import { antecedent } from './antecedent';
import { isAdverb, isFinite } from './word-classes';
import type { ItemRange, SubjectBefore } from './item-range';
import { startsNounPhrase, startOfIndefinite } from './phrase-start';
import { is, canBe, isCapitalised, nextInUnit, previousInUnit, type View } from './view';
import {
  PRONOUN,
  COORDINATOR,
  RELATIVE,
  NOUN_LINK,
  COMMA,
  PARTICIPLE,
  STRESSED_PRONOUN,
} from './words/classes';
import { clauseSubject } from './clause-subject';
import { manyAt } from './many-people';
import { chunksBefore, type ChunkReader } from './clause-chunks';
import { isRelativeThat } from './relative-that';
import { nominativeBefore } from './nominative-subject';
import { phraseStart } from './stretch-phrase';
import { describesName, isApposition } from './subject-appositions';

/** Longest reporting clause behind its subject, in items. */
const LONGEST_INSERT = 8;

const NONE: SubjectBefore = { range: undefined, shared: false, relative: false };

/**
 * The subject that stands before a verb.
 *
 * @param verb - First item of the verb group, clitics included.
 */
export const subjectBefore: (view: View, verb: number) => SubjectBefore = remembered(
  (verb) => verb,
  readSubject,
);

function readSubject(view: View, verb: number): SubjectBefore {
  const { forms } = view;
  if (view.grammar.cases !== undefined) return nominativeBefore(view, verb);
  let at = previousInUnit(view, verb);
  while (at >= 0 && isAdverb(view, at) && !is(view, at, PRONOUN) && !isNameLike(view, at)) {
    const many = manyAt(view, at);
    if (many !== undefined) return { range: many, shared: false, relative: false };
    if (is(view, at, COORDINATOR)) break;
    at = previousInUnit(view, at);
  }
  at = beforeFixed(view, at);
  if (at < 0) return NONE;
  const many = manyAt(view, at);
  if (many !== undefined) return { range: many, shared: false, relative: false };
  if (is(view, at, RELATIVE) || isRelativeThat(view, at))
    return { range: antecedent(view, at), shared: false, relative: true };
  if (is(view, at, COORDINATOR)) return { ...NONE, shared: true };
  // `Paul Roux – qui a tout vu – assure que`
  const dash = isDash(forms[at]) ? openingDash(view, at) : -1;
  if (dash >= 0) at = previousInUnit(view, dash);
  if (at < 0) return NONE;
  if (is(view, at, PRONOUN) && !is(view, previousInUnit(view, at), NOUN_LINK) && !isJoinedPronoun(view, at)) {
    return { range: { first: startOfIndefinite(view, at), last: at }, shared: false, relative: false };
  }
  const chunkAt = chunksBefore(view, at);
  const isAfterComma = is(view, at, COMMA);
  const near =
    chunkAt(0) === undefined ? NONE : subjectOfChunks(view, chunkAt, isAfterComma, closesInsert(view, verb));
  if (near.range !== undefined && !isAfterComma) return near;
  // What opens the clause, and not the insert that stands before the comma.
  const range = clauseSubject(view, verb);
  if (range === undefined || (near.range !== undefined && near.range.first <= range.first)) return near;
  const last = near.range !== undefined && isBeside(view, range, near.range) ? near.range.last : range.last;
  return { range: { first: range.first, last }, shared: false, relative: false };
}

/** `and several times said`: the item before a set phrase that ends on an item; the item itself where none does. */
function beforeFixed(view: View, last: number): number {
  if (!view.grammar.bareClauses || isCapitalised(view, last)) return last;
  for (
    let item = previousInUnit(view, last), steps = 0;
    item >= 0 && steps < 2;
    item = previousInUnit(view, item), steps++
  )
    if (fixedEnd(view, item) === last) return previousInUnit(view, item);
  return last;
}

/** `le ministre de la Mer, le général Paul Roux`: an apposition right behind its phrase. */
function isBeside(view: View, phrase: ItemRange, apposition: ItemRange): boolean {
  let item = nextInUnit(view, phrase.last);
  while (item >= 0 && item < apposition.first && (is(view, item, COMMA) || isAdverb(view, item)))
    item = nextInUnit(view, item);
  return item === apposition.first;
}

function isNameLike(view: View, item: number): boolean {
  return isCapitalised(view, item) && previousInUnit(view, item) >= 0;
}

/** `The pier, Reed said, is safe`: a verb whose clause ends at a comma that another verb follows. */
function closesInsert(view: View, verb: number): boolean {
  if (!view.grammar.bareClauses) return false;
  for (let item = verb, steps = 0; item >= 0 && steps < LONGEST_INSERT; steps++) {
    if (is(view, item, COMMA)) {
      const rest = nextInUnit(view, item);
      return rest >= 0 && isFinite(view, rest) && !canBe(view, rest, PARTICIPLE);
    }
    item = nextInUnit(view, item);
  }
  return false;
}

function subjectOfChunks(
  view: View,
  chunkAt: ChunkReader,
  afterComma: boolean,
  isInserted: boolean,
): SubjectBefore {
  const starts: number[] = [];
  const startOf = (index: number): number => (starts[index] ??= phraseStart(view, chunkAt(index)!));
  const isBehind = (chunk: ItemRange, before: ItemRange): boolean =>
    isApposition(view, chunk, before) || (afterComma && describesName(view, chunk, before));
  const isInsert = (index: number): boolean => {
    const chunk = chunkAt(index)!;
    const start = startOf(index);
    if (start < 0) return true;
    const before = chunkAt(index + 1);
    if (before === undefined) return false;
    if (isResumption(view, chunk) && startOf(index + 1) >= 0) return true;
    if (isBehind(chunk, before)) return true;
    // `Le maire, présent sur place, annonce`: what opens like no noun phrase describes the one before.
    return view.grammar.determinedPhrases && !startsNounPhrase(view, start) && startOf(index + 1) >= 0;
  };
  let index = 0;
  let last = chunkAt(0)!.last;
  if (afterComma || (!isInserted && isInsert(0))) {
    let chunk = chunkAt(0);
    while (chunk !== undefined && isInsert(index) && !endsOnRelative(view, chunk)) chunk = chunkAt(++index);
    if (chunk === undefined) return NONE;
    last = chunk.last;
    // `l'association qui, faute de moyens, réclame`
    if (endsOnRelative(view, chunk)) return { range: antecedent(view, last), shared: false, relative: true };
    // `X, ministre, a dit`: appositions belong to the phrase, relative clauses and adverbials do not.
    for (let later = index - 1; later >= 0; later--) {
      if (!isBehind(chunkAt(later)!, chunkAt(later + 1)!)) break;
      last = chunkAt(later)!.last;
    }
  }
  // `at a firm called Orvane, argues`: what stands before the verb is no noun phrase.
  if (startOf(index) < 0) return NONE;
  return { range: { first: startOf(index), last }, shared: false, relative: false };
}

/** `Le maire, lui, dit`, `Le maire, lui aussi, dit`: the pronoun takes up the phrase before it. */
function isResumption(view: View, chunk: ItemRange): boolean {
  if (!is(view, chunk.first, STRESSED_PRONOUN)) return false;
  return chunk.first === chunk.last || fixedEnd(view, chunk.first) === chunk.last;
}

function endsOnRelative(view: View, chunk: ItemRange): boolean {
  return is(view, chunk.last, RELATIVE);
}
