import { TOKEN_KIND } from '../model/document';
import { type ItemRange, nounPhraseAt } from './noun-phrase';
import { LONGEST_ADVERBIAL } from './phrase-continuation';
import { startsNounPhrase, isTimePhrase } from './phrase-start';
import { isCapitalised, nextInUnit, previousInUnit, readingsOf, type View } from './view';
import { isAdverb, isFinite, isPlainInfinitive, isTimeWord } from './word-classes';

/**
 * The subject after an inverted verb: the first noun phrase after times, places and addressees.
 *
 * @param item - First item after the verb group.
 */
export function invertedSubject(view: View, item: number): ItemRange | undefined {
  const { grammar, forms } = view;
  let at = item;
  for (let steps = 0; at >= 0 && steps < LONGEST_ADVERBIAL; steps++) {
    const form = forms[at];
    if (view.sourceHits[at]?.entry.label === 'media' && view.doc.tokens.kind[at] === TOKEN_KIND.number)
      return nounPhraseAt(view, at, { greedy: false });
    if (view.blockAt[at] >= 0) {
      if (view.blocks[view.blockAt[at]].kind === 'quotation') return undefined;
      at = nextInUnit(view, at);
    } else if (form === ',') {
      // `a, mardi, déclaré X` is over; a comma here closes the parenthetical clause, unless an adverbial stood between.
      const next = nextInUnit(view, at);
      if (next < 0 || steps === 0 || !startsNounPhrase(view, next)) return undefined;
      at = next;
    } else if (
      grammar.prepositions.has(form) &&
      !(grammar.determiners.has(form) && startsSubject(view, at))
    ) {
      const after = afterPlace(view, at);
      if (after < 0) return undefined;
      at = after;
    } else if (
      isTimeWord(view, at) ||
      isTimePhrase(view, at) ||
      (view.doc.tokens.kind[at] === TOKEN_KIND.number && isAfterTime(view, at))
    ) {
      at = nextInUnit(view, at);
    } else if (isAdverb(view, at) && !grammar.pronouns.has(form) && !grammar.determiners.has(form)) {
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
  return (
    (before >= 0 && view.grammar.timeWords.has(view.forms[before])) ||
    (next >= 0 && view.grammar.timeWords.has(view.forms[next]))
  );
}

function startsSubject(view: View, item: number): boolean {
  return !view.grammar.prepositions.has(view.forms[item]);
}

/** First item after a prepositional phrase that stands between verb and subject; -1 when nothing follows. */
export function afterPlace(view: View, preposition: number): number {
  const { grammar, forms } = view;
  let at = nextInUnit(view, preposition);
  // `auprès de`, `quant à`
  if (at >= 0 && (grammar.nounLinks.has(forms[at]) || isSecondLink(view, preposition, at)))
    at = nextInUnit(view, at);
  const contracted = grammar.determiners.has(forms[preposition]);
  if (at >= 0 && grammar.determiners.has(forms[at]) && !contracted) at = nextInUnit(view, at);
  if (at < 0) return -1;
  const hit = view.sourceHits[at];
  if (hit !== undefined && hit.entry.label === 'media' && hit.to > at) {
    // The outlet that was spoken to: its name ends where the lexicon ends it.
    let end = at;
    while (end >= 0 && end < hit.to) end = nextInUnit(view, end);
    if (isCapitalised(view, at)) end = afterOutletName(view, end);
    if (end < 0 || !grammar.nounLinks.has(forms[end]) || isCapitalised(view, at)) return end;
    at = view.previous[end];
  }
  for (let steps = 0; at >= 0 && steps < LONGEST_ADVERBIAL; steps++) {
    const next = nextInUnit(view, at);
    if (next < 0) return -1;
    const form = forms[next];
    const link = grammar.nounLinks.has(form) || grammar.coordinators.has(form);
    if (link) {
      const inside = nextInUnit(view, next);
      if (inside >= 0 && view.blockAt[inside] >= 0) return next;
      // `à toutes les compagnies de réduire`
      if (inside >= 0 && grammar.infinitiveMarkers.has(form) && isPlainInfinitive(view, inside)) return next;
      at = inside;
      if (at >= 0 && grammar.determiners.has(forms[at])) at = nextInUnit(view, at);
      continue;
    }
    if (isPunctuationForm(form) || view.blockAt[next] >= 0) return next;
    if (grammar.prepositions.has(form) || isTimeWord(view, next)) return next;
    if (grammar.complementisers.has(form) || grammar.relatives.has(form) || isFinite(view, next)) return next;
    if (grammar.determiners.has(form) || grammar.pronouns.has(form)) return next;
    // `a reconnu sur la page du club avoir tardé`
    if (grammar.language === 'fr' && readingsOf(view, next).has('infinitive') && !grammar.nouns.has(form))
      return next;
    if (isCapitalised(view, next) && !isCapitalised(view, at) && !grammar.mediumNouns.has(forms[at]))
      return next;
    if (grammar.titles.has(forms[next])) return next;
    at = next;
  }
  return -1;
}

/** `à Radio Brume la gérante`: capitalised words before an article belong to the outlet, else they are the speaker. */
function afterOutletName(view: View, start: number): number {
  let item = start;
  while (item >= 0 && isCapitalised(view, item) && !view.grammar.titles.has(view.forms[item]))
    item = nextInUnit(view, item);
  return item >= 0 && view.grammar.determiners.has(view.forms[item]) ? item : start;
}

/** The second word of a compound preposition: `quant à`, `face aux`. */
function isSecondLink(view: View, preposition: number, next: number): boolean {
  const { grammar, forms } = view;
  return (
    /^(?:quant|face|suite|grâce|jusque)$/u.test(forms[preposition]) && grammar.looseLinks.has(forms[next])
  );
}

function isPunctuationForm(form: string): boolean {
  return form === ',' || form === ':' || form === ';' || form === '.';
}
