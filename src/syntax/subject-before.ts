import { fixedEnd } from './adjuncts';
import { timeEnd } from './times';
import { isJoinedPronoun } from './verb-group';
import { isInNounPhrase } from './attributive-verbs';
import { isDash, openingDash } from './inserts-before';
import { TOKEN_KIND } from '../model/document';
import { antecedent } from './antecedent';
import { isAdverb, isContraction, isFinite, isPluralArticle } from './word-classes';
import type { ItemRange, SubjectBefore } from './item-range';
import { isTimePhrase, opensAmount, startsNounPhrase, startOfIndefinite } from './phrase-start';
import { is, canBe, isCapitalised, nextInUnit, previousInUnit, quotationAt, type View } from './view';
import {
  PRONOUN,
  COORDINATOR,
  RELATIVE,
  NOUN_LINK,
  COMMA,
  DETERMINER,
  SUBORDINATOR,
  GERUND,
  PREPOSITION,
  TIME_WORD,
  AGENT,
  PARTICIPLE,
  APPOSITION_WORD,
  STRESSED_PRONOUN,
} from './words/classes';
import { clauseSubject } from './clause-subject';
import { manyAt } from './many-people';
import { chunksBefore } from './clause-chunks';
import { isRelativeThat } from './relative-that';
import { nominativeBefore } from './nominative-subject';

const NONE: SubjectBefore = { range: undefined, shared: false, relative: false };

/**
 * The subject that stands before a verb.
 *
 * @param verb - First item of the verb group, clitics included.
 */
export function subjectBefore(view: View, verb: number): SubjectBefore {
  const { forms } = view;
  if (view.grammar.cases !== undefined) return nominativeBefore(view, verb);
  let at = previousInUnit(view, verb);
  while (at >= 0 && isAdverb(view, at) && !is(view, at, PRONOUN) && !isNameLike(view, at)) {
    const many = manyAt(view, at);
    if (many !== undefined) return { range: many, shared: false, relative: false };
    if (is(view, at, COORDINATOR)) break;
    at = previousInUnit(view, at);
  }
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
  const near = chunks.length === 0 ? NONE : subjectOfChunks(view, chunks, isAfterComma);
  if (near.range !== undefined && !isAfterComma) return near;
  // What opens the clause, and not the insert that stands before the comma.
  const range = clauseSubject(view, verb);
  if (range === undefined || (near.range !== undefined && near.range.first <= range.first)) return near;
  const last = near.range !== undefined && isBeside(view, range, near.range) ? near.range.last : range.last;
  return { range: { first: range.first, last }, shared: false, relative: false };
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

function subjectOfChunks(view: View, chunks: readonly ItemRange[], afterComma: boolean): SubjectBefore {
  const candidates = chunks.map((chunk) => ({ chunk, start: phraseStart(view, chunk) }));
  const isInsert = (index: number): boolean => {
    const { chunk, start } = candidates[index];
    return (
      start < 0 ||
      isResumption(view, chunk, candidates[index + 1]) ||
      (index + 1 < candidates.length &&
        (isApposition(view, chunk, candidates[index + 1].chunk) ||
          // `Le maire, présent sur place, annonce`: what opens like no noun phrase describes the one before.
          (view.grammar.determinedPhrases &&
            candidates[index + 1].start >= 0 &&
            !startsNounPhrase(view, start))))
    );
  };
  let index = 0;
  if (afterComma || isInsert(0)) {
    while (index < candidates.length && isInsert(index) && !endsOnRelative(view, chunks[index])) index++;
    if (index === candidates.length) return NONE;
    // `X, ministre, a dit`: appositions belong to the phrase, relative clauses and adverbials do not.
    const start = candidates[index].start;
    let last = candidates[index].chunk.last;
    // `l'association qui, faute de moyens, réclame`
    if (endsOnRelative(view, chunks[index]))
      return { range: antecedent(view, last), shared: false, relative: true };
    for (let later = index - 1; later >= 0; later--) {
      if (!isApposition(view, candidates[later].chunk, candidates[later + 1].chunk)) break;
      last = candidates[later].chunk.last;
    }
    return { range: { first: start, last }, shared: false, relative: false };
  }
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

/** First item of the noun phrase that a stretch is or ends on, -1 when it is an adverbial, a clause or an insert. */
function phraseStart(view: View, chunk: ItemRange): number {
  const { grammar, forms } = view;
  let first = chunk.first;
  while (
    first !== chunk.last &&
    (is(view, first, COORDINATOR) || (isAdverb(view, first) && !is(view, first, DETERMINER | PRONOUN)))
  ) {
    first = view.next[first];
  }
  // After a finite verb inside, the subject is what stands after it; a relative clause belongs to its noun.
  let item = first;
  let relative = false;
  const start = first;
  for (; item >= 0; item = view.next[item]) {
    if (is(view, item, RELATIVE) || (item !== first && isRelativeThat(view, item))) {
      if (item === first) return afterObjectRelative(view, chunk);
      relative = true;
    } else if (item !== first && !relative && isFinite(view, item) && !isInNounPhrase(view, item, chunk.last))
      return -1;
    if (item === chunk.last) break;
  }
  const form = forms[start];
  if (canBe(view, start, GERUND) && view.sourceHits[start] === undefined) return -1;
  // `it's what people thought`
  if (isContraction(form) && start !== chunk.last) return -1;
  // `peu importe son parti`
  if (grammar.determinedPhrases && isFinite(view, start) && !startsNounPhrase(view, start)) return -1;
  const isBareA = grammar.unaccented.has(form) && isCapitalised(view, start);
  const opensAdverbial =
    (isBareA ||
      is(view, start, PREPOSITION | TIME_WORD) ||
      isTimePhrase(view, start) ||
      is(view, start, NOUN_LINK)) &&
    !isPluralArticle(view, start) &&
    !opensAmount(view, start);
  if (is(view, start, SUBORDINATOR) && !is(view, start, RELATIVE) && form !== 'alors') return -1;
  if (opensAdverbial) return subjectBehind(view, start, chunk.last);
  return startsNounPhrase(view, start) || view.doc.tokens.kind[start] === TOKEN_KIND.word ? start : -1;
}

/** `Dans la soirée le ministre`, `Depuis lundi Jean Roux`: the phrase behind the adverbials; -1 when there is none. */
function subjectBehind(view: View, start: number, last: number): number {
  const { grammar } = view;
  const time = timeEnd(view, start);
  if (time >= 0 && time < last) {
    const next = view.next[time];
    return startsNounPhrase(view, next) ? next : phraseStart(view, { first: next, last });
  }
  if (start === last) return -1;
  let before = view.next[start];
  for (let next = view.next[before]; before !== last && next >= 0; next = view.next[next]) {
    const isNewPhrase =
      (is(view, next, DETERMINER) && !is(view, next, PREPOSITION | NOUN_LINK) && !isTimePhrase(view, next)) ||
      (isCapitalised(view, next) &&
        !isCapitalised(view, before) &&
        (grammar.bareNouns || is(view, before, TIME_WORD)));
    if (isNewPhrase && !is(view, before, PREPOSITION | NOUN_LINK | DETERMINER | COORDINATOR)) return next;
    before = next;
  }
  return -1;
}

/** `which the mayor describes as`: the subject behind a relative pronoun that is the object; -1 when it is none. */
function afterObjectRelative(view: View, { first, last }: ItemRange): number {
  if (!view.grammar.bareClauses || first === last) return -1;
  const start = view.next[first];
  for (let item = start; item >= 0 && item <= last; item = view.next[item])
    if (isFinite(view, item)) return -1;
  return startsNounPhrase(view, start) || isCapitalised(view, start) ? start : -1;
}

function holdsRole(view: View, chunk: ItemRange): boolean {
  const { forms } = view;
  // `Ann Reed, a senior fellow at the Hoover Institute,`, `John Reed, her opponent,`
  if (/^(?:an?|his|her|its|their|one)$/u.test(forms[chunk.first])) return true;
  for (let item = chunk.first; item >= 0; item = view.next[item]) {
    if (is(view, item, PREPOSITION) || forms[item] === 'of') return false;
    if (/^(?:role|institution|media)$/u.test(view.sourceHits[item]?.entry.label ?? '')) return true;
    if (item === chunk.last) return false;
  }
  return false;
}

/** `Jeanne Roux (PS)`: the last word of the name. */
function withoutBracket(view: View, item: number): number {
  if (view.blockAt[item] < 0 || quotationAt(view, item) !== undefined) return item;
  const before = previousInUnit(view, item);
  return before < 0 ? item : before;
}

function isApposition(view: View, chunk: ItemRange, before: ItemRange): boolean {
  const { grammar } = view;
  const first = chunk.first;
  const start = phraseStart(view, before);
  if (start < 0) return false;
  const label = view.sourceHits[first]?.entry.label;
  // `Interrogé par Brume, le frère du suspect estime`: the participle describes the subject behind it.
  if (canBe(view, view.next[start], AGENT) && canBe(view, start, PARTICIPLE)) return false;
  // `Ann Reed, the city manager,`: where the head comes last it is looked for up to the first preposition.
  if (grammar.headFinal && isCapitalised(view, withoutBracket(view, before.last)) && holdsRole(view, chunk))
    return isCapitalised(view, start) && !is(view, start, DETERMINER);
  if (is(view, first, DETERMINER)) {
    let next = view.next[first];
    // `la deuxième adjointe`
    if (next >= 0 && next < chunk.last && view.sourceHits[next] === undefined) next = view.next[next];
    return (
      next >= 0 &&
      next <= chunk.last &&
      view.sourceHits[next]?.entry.label === 'role' &&
      isCapitalised(view, withoutBracket(view, before.last)) &&
      !is(view, start, DETERMINER)
    );
  }
  if (is(view, first, PRONOUN)) return false;
  if (isCapitalised(view, first)) return is(view, start, DETERMINER) && !is(view, first, PREPOSITION);
  return (
    label === 'role' || is(view, first, APPOSITION_WORD) || view.doc.tokens.kind[first] === TOKEN_KIND.number
  );
}
