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
import { chunksBefore } from './clause-chunks';
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
  const chunks = chunksBefore(view, at);
  const isAfterComma = is(view, at, COMMA);
  const near =
    chunks.length === 0 ? NONE : subjectOfChunks(view, chunks, isAfterComma, closesInsert(view, verb));
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
  chunks: readonly ItemRange[],
  afterComma: boolean,
  isInserted: boolean,
): SubjectBefore {
  const candidates = chunks.map((chunk) => ({ chunk, start: phraseStart(view, chunk) }));
  const isBehind = (chunk: ItemRange, before: ItemRange): boolean =>
    isApposition(view, chunk, before) || (afterComma && describesName(view, chunk, before));
  const isInsert = (index: number): boolean => {
    const { chunk, start } = candidates[index];
    return (
      start < 0 ||
      isResumption(view, chunk, candidates[index + 1]) ||
      (index + 1 < candidates.length &&
        (isBehind(chunk, candidates[index + 1].chunk) ||
          // `Le maire, présent sur place, annonce`: what opens like no noun phrase describes the one before.
          (view.grammar.determinedPhrases &&
            candidates[index + 1].start >= 0 &&
            !startsNounPhrase(view, start))))
    );
  };
  let index = 0;
  if (afterComma || (!isInserted && isInsert(0))) {
    while (index < candidates.length && isInsert(index) && !endsOnRelative(view, chunks[index])) index++;
    if (index === candidates.length) return NONE;
    // `X, ministre, a dit`: appositions belong to the phrase, relative clauses and adverbials do not.
    const start = candidates[index].start;
    let last = candidates[index].chunk.last;
    // `l'association qui, faute de moyens, réclame`
    if (endsOnRelative(view, chunks[index]))
      return { range: antecedent(view, last), shared: false, relative: true };
    for (let later = index - 1; later >= 0; later--) {
      if (!isBehind(candidates[later].chunk, candidates[later + 1].chunk)) break;
      last = candidates[later].chunk.last;
    }
    return { range: { first: start, last }, shared: false, relative: false };
  }
  // `at a firm called Orvane, argues`: what stands before the verb is no noun phrase.
  if (candidates[0].start < 0) return NONE;
  return {
    range: { first: candidates[0].start, last: candidates[0].chunk.last },
    shared: false,
    relative: false,
  };
}

/** `Le maire, lui, dit`, `Le maire, lui aussi, dit`: the pronoun takes up the phrase before it. */
function isResumption(view: View, chunk: ItemRange, before: { readonly start: number } | undefined): boolean {
  if (before === undefined || before.start < 0 || !is(view, chunk.first, STRESSED_PRONOUN)) return false;
  return chunk.first === chunk.last || fixedEnd(view, chunk.first) === chunk.last;
}

function endsOnRelative(view: View, chunk: ItemRange): boolean {
  return is(view, chunk.last, RELATIVE);
}
