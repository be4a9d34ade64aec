import { timeEnd } from './times';
import { isInNounPhrase } from './attributive-verbs';
import { TOKEN_KIND } from '../model/document';
import { isAdverb, isContraction, isFinite, isPluralArticle } from './word-classes';
import type { ItemRange } from './item-range';
import { isTimePhrase, opensAmount, opensTitle, startsNounPhrase } from './phrase-start';
import { is, canBe, isCapitalised, type View } from './view';
import {
  PRONOUN,
  COORDINATOR,
  RELATIVE,
  NOUN_LINK,
  DETERMINER,
  SUBORDINATOR,
  GERUND,
  LINK,
  PARTICIPLE,
  PREPOSITION,
  TIME_WORD,
} from './words/classes';
import { isRelativeThat } from './relative-that';

/** First item of the noun phrase that a stretch is or ends on, -1 when it is an adverbial, a clause or an insert. */
export function phraseStart(view: View, chunk: ItemRange): number {
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
  // `Reed, however, said`
  if (
    grammar.bareClauses &&
    start === chunk.last &&
    isAdverb(view, start) &&
    !is(view, start, DETERMINER | PRONOUN)
  )
    return -1;
  // `The suit, filed in May, claims`; `less than they had feared`
  if (grammar.bareClauses && (isParticipial(view, start) || holdsComparison(view, start, chunk.last)))
    return -1;
  if (canBe(view, start, GERUND) && view.sourceHits[start] === undefined && !opensTitle(view, start))
    return -1;
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

/** `filed in May`: a participle with a preposition or an agent behind it. */
function isParticipial(view: View, start: number): boolean {
  if (!canBe(view, start, PARTICIPLE) || view.sourceHits[start] !== undefined) return false;
  const next = view.next[start];
  return next >= 0 && is(view, next, LINK) && !is(view, next, NOUN_LINK);
}

/** `worse than most experts`: what something is measured by. */
function holdsComparison(view: View, start: number, last: number): boolean {
  const second = view.next[start];
  return start !== last && second >= 0 && view.forms[second] === 'than';
}
