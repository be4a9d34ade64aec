import { TOKEN_KIND } from '../model/document';
import { type ItemRange, nounPhraseAt } from './noun-phrase';
import { LONGEST_ADVERBIAL } from './phrase-continuation';
import { startsNounPhrase, isTimePhrase } from './phrase-start';
import { is, canBe, isCapitalised, nextInUnit, previousInUnit, type View } from './view';
import { isAdverb, isFinite, isPlainInfinitive, isTimeWord } from './word-classes';
import {
  COMMA,
  PREPOSITION,
  DETERMINER,
  PRONOUN,
  TIME_WORD,
  NOUN_LINK,
  COORDINATOR,
  INFINITIVE_MARKER,
  COMPLEMENTISER,
  RELATIVE,
  INFINITIVE,
  NOUN,
  MEDIUM_NOUN,
  TITLE,
  LOOSE_LINK,
} from './words/classes';

/**
 * The subject after an inverted verb: the first noun phrase after times, places and addressees.
 *
 * @param item - First item after the verb group.
 */
export function invertedSubject(view: View, item: number): ItemRange | undefined {
  let at = item;
  for (let steps = 0; at >= 0 && steps < LONGEST_ADVERBIAL; steps++) {
    if (view.sourceHits[at]?.entry.label === 'media' && view.doc.tokens.kind[at] === TOKEN_KIND.number)
      return nounPhraseAt(view, at, { greedy: false });
    if (view.blockAt[at] >= 0) {
      if (view.blocks[view.blockAt[at]].kind === 'quotation') return undefined;
      at = nextInUnit(view, at);
    } else if (is(view, at, COMMA)) {
      // `a, mardi, déclaré X` is over; a comma here closes the parenthetical clause, unless an adverbial stood between.
      const next = nextInUnit(view, at);
      if (next < 0 || steps === 0 || !startsNounPhrase(view, next)) return undefined;
      at = next;
    } else if (is(view, at, PREPOSITION) && !(is(view, at, DETERMINER) && startsSubject(view, at))) {
      const after = afterPlace(view, at);
      if (after < 0) return undefined;
      at = after;
    } else if (
      isTimeWord(view, at) ||
      isTimePhrase(view, at) ||
      (view.doc.tokens.kind[at] === TOKEN_KIND.number && isAfterTime(view, at))
    ) {
      at = nextInUnit(view, at);
    } else if (isAdverb(view, at) && !is(view, at, PRONOUN | DETERMINER)) {
      at = nextInUnit(view, at);
    } else if (isOnOwnSide(view, at)) {
      at = nextInUnit(view, view.next[view.next[at]]);
    } else {
      return nounPhraseAt(view, at, { greedy: false });
    }
  }
  return undefined;
}

/** `de son côté`, `de leur côté` */
function isOnOwnSide(view: View, item: number): boolean {
  if (view.forms[item] !== 'de') return false;
  const next = nextInUnit(view, item);
  const side = next < 0 ? -1 : nextInUnit(view, next);
  return side >= 0 && /^(?:son|leur)$/u.test(view.forms[next]) && view.forms[side] === 'côté';
}

function isAfterTime(view: View, item: number): boolean {
  const before = previousInUnit(view, item);
  const next = nextInUnit(view, item);
  return (before >= 0 && is(view, before, TIME_WORD)) || (next >= 0 && is(view, next, TIME_WORD));
}

function startsSubject(view: View, item: number): boolean {
  return !is(view, item, PREPOSITION);
}

/** First item after a prepositional phrase that stands between verb and subject; -1 when nothing follows. */
export function afterPlace(view: View, preposition: number): number {
  const { grammar, forms } = view;
  let at = nextInUnit(view, preposition);
  // `auprès de`, `quant à`
  if (at >= 0 && (is(view, at, NOUN_LINK) || isSecondLink(view, preposition, at))) at = nextInUnit(view, at);
  const contracted = is(view, preposition, DETERMINER);
  if (at >= 0 && is(view, at, DETERMINER) && !contracted) at = nextInUnit(view, at);
  if (at < 0) return -1;
  const hit = view.sourceHits[at];
  if (hit !== undefined && hit.entry.label === 'media' && hit.to > at) {
    // The outlet that was spoken to: its name ends where the lexicon ends it.
    let end = at;
    while (end >= 0 && end < hit.to) end = nextInUnit(view, end);
    if (isCapitalised(view, at)) end = afterOutletName(view, end);
    if (end < 0 || !is(view, end, NOUN_LINK) || isCapitalised(view, at)) return end;
    at = view.previous[end];
  }
  for (let steps = 0; at >= 0 && steps < LONGEST_ADVERBIAL; steps++) {
    const next = nextInUnit(view, at);
    if (next < 0) return -1;
    const form = forms[next];
    const link = is(view, next, NOUN_LINK | COORDINATOR);
    if (link) {
      const inside = nextInUnit(view, next);
      if (inside >= 0 && view.blockAt[inside] >= 0) return next;
      // `à toutes les compagnies de réduire`
      if (inside >= 0 && canBe(view, next, INFINITIVE_MARKER) && isPlainInfinitive(view, inside)) return next;
      at = inside;
      if (at >= 0 && is(view, at, DETERMINER)) at = nextInUnit(view, at);
      continue;
    }
    if (isPunctuationForm(form) || view.blockAt[next] >= 0) return next;
    if (is(view, next, PREPOSITION) || isTimeWord(view, next)) return next;
    if (is(view, next, COMPLEMENTISER | RELATIVE) || isFinite(view, next)) return next;
    if (is(view, next, DETERMINER | PRONOUN)) return next;
    // `a reconnu sur la page du club avoir tardé`
    if (grammar.bareInfinitives && canBe(view, next, INFINITIVE) && !is(view, next, NOUN)) return next;
    if (isCapitalised(view, next) && !isCapitalised(view, at) && !is(view, at, MEDIUM_NOUN)) return next;
    if (is(view, next, TITLE)) return next;
    at = next;
  }
  return -1;
}

/** `à Radio Brume la gérante`: capitalised words before an article belong to the outlet, else they are the speaker. */
function afterOutletName(view: View, start: number): number {
  let item = start;
  while (item >= 0 && isCapitalised(view, item) && !is(view, item, TITLE)) item = nextInUnit(view, item);
  return item >= 0 && is(view, item, DETERMINER) ? item : start;
}

/** The second word of a compound preposition: `quant à`, `face aux`. */
function isSecondLink(view: View, preposition: number, next: number): boolean {
  const { forms } = view;
  return /^(?:quant|face|suite|grâce|jusque)$/u.test(forms[preposition]) && is(view, next, LOOSE_LINK);
}

function isPunctuationForm(form: string): boolean {
  return form === ',' || form === ':' || form === ';' || form === '.';
}
