import { TOKEN_KIND } from '../model/document';
import { FEMININE_NAMES, MASCULINE_NAMES } from './words/given-names';
import { startsNounPhrase } from './phrase-start';
import { timeEnd } from './times';
import type { Grammar } from './words/grammar';
import { LONGEST_ADVERBIAL } from './phrase-continuation';
import {
  is,
  canBe,
  isCapitalised,
  isPunctuation,
  lastOfUnit,
  nextInUnit,
  previousInUnit,
  type View,
} from './view';
import { isAdverb, isFinite, isPlainInfinitive, isTimeWord } from './word-classes';
import {
  AUXILIARY,
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DETERMINER,
  INFINITIVE,
  INFINITIVE_MARKER,
  LOOSE_LINK,
  MANNER_NOUN,
  MEDIUM_NOUN,
  NOUN,
  NOUN_LINK,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  TITLE,
} from './words/classes';

const MOST_ADJUNCTS = 8;
/** Longest adjunct between an auxiliary and its participle, in items. */
const LONGEST_ADJUNCT = 8;

/**
 * Last item of the adjunct that starts at an item: an adverb or a set phrase (`par exemple`), a time (`la semaine
 * dernière`), a prepositional phrase (`sur Twitter`, `devant les élus`).
 *
 * @returns -1 when none starts there.
 */
export function adjunctEnd(view: View, item: number): number {
  const fixed = fixedEnd(view, item);
  if (fixed >= 0) return fixed;
  if (isAdverb(view, item) && !is(view, item, DETERMINER | PRONOUN) && !governsNext(view, item)) return item;
  if (!opensPlace(view, item)) return -1;
  const after = afterPlace(view, item);
  return after < 0 ? lastOfUnit(view, item) : previousInUnit(view, after);
}

/**
 * First item after the adjuncts that start at an item, one behind the other or between commas (`, lundi, devant les
 * élus,`); the item itself when none does, -1 when the unit ends with them.
 *
 * @param stops - Whether the way ends before an item, whatever it is.
 */
export function afterAdjuncts(view: View, start: number, stops?: (item: number) => boolean): number {
  let item = start;
  for (let steps = 0; item >= 0 && steps < MOST_ADJUNCTS; steps++) {
    if (stops?.(item) === true) return item;
    if (is(view, item, COMMA)) {
      const closing = insertEnd(view, item);
      if (closing < 0) return item;
      item = nextInUnit(view, closing);
      continue;
    }
    const end = adjunctEnd(view, item);
    if (end < 0) return item;
    item = nextInUnit(view, end);
  }
  return item;
}

/** The last comma of an insert that is nothing but adjuncts (`, lundi, puis mardi,`); -1 when a comma opens none. */
export function insertEnd(view: View, opening: number): number {
  let closing = -1;
  let item = nextInUnit(view, opening);
  for (let steps = 0; item >= 0 && steps < MOST_ADJUNCTS; steps++) {
    if (is(view, item, COMMA)) closing = item;
    else if (!is(view, item, COORDINATOR) || steps === 0) {
      const end = adjunctEnd(view, item);
      if (end < 0) break;
      item = end;
    }
    item = nextInUnit(view, item);
  }
  return closing;
}

/** `depuis la mairie`: a preposition that is an adverb elsewhere. */
function governsNext(view: View, item: number): boolean {
  const next = is(view, item, PREPOSITION) ? nextInUnit(view, item) : -1;
  return next >= 0 && startsNounPhrase(view, next);
}

/** Last item of a set phrase, a time or a manner of speaking that starts at an item; -1 when none does. */
export function fixedEnd(view: View, item: number): number {
  const phrase = setPhraseEnd(view, item);
  if (phrase >= 0) return phrase;
  const time = timeEnd(view, item);
  return time >= 0 ? time : mannerEnd(view, item);
}

/** `d'une voix calme`, `d'un ton sec`: how it was said; -1 for anything else. */
function mannerEnd(view: View, item: number): number {
  if (!is(view, item, NOUN_LINK)) return -1;
  const article = nextInUnit(view, item);
  const noun = article >= 0 && is(view, article, DETERMINER) ? nextInUnit(view, article) : -1;
  if (noun < 0 || !canBe(view, noun, MANNER_NOUN)) return -1;
  const adjective = nextInUnit(view, noun);
  const isPlain =
    adjective >= 0 &&
    view.doc.tokens.kind[adjective] === TOKEN_KIND.word &&
    !isCapitalised(view, adjective) &&
    !is(view, adjective, DETERMINER | PRONOUN | PREPOSITION | NOUN_LINK | COMPLEMENTISER | RELATIVE);
  return isPlain ? adjective : noun;
}

/** First item of the longest adjunct that ends on an item; -1 when none is near. */
export function adjunctStart(view: View, last: number): number {
  let start = -1;
  for (let item = last, steps = 0; item >= 0 && steps < LONGEST_ADJUNCT; steps++) {
    if (is(view, item, COMMA) || canBe(view, item, AUXILIARY)) break;
    if (adjunctEnd(view, item) === last) start = item;
    item = previousInUnit(view, item);
  }
  return start;
}

/** Whether a prepositional phrase that is no infinitive starts at an item. */
export function opensPlace(view: View, item: number): boolean {
  if (!is(view, item, PREPOSITION) || is(view, item, NOUN_LINK)) return false;
  const next = nextInUnit(view, item);
  if (next < 0 || isPunctuation(view, next)) return false;
  return isCapitalised(view, next) || !canBe(view, next, INFINITIVE);
}

const openings = new WeakMap<Grammar, ReadonlyMap<string, readonly (readonly string[])[]>>();

/** `par exemple`, `de son côté`: the longest phrase of the grammar's list that starts at an item. */
function setPhraseEnd(view: View, item: number): number {
  const { grammar, forms } = view;
  let known = openings.get(grammar);
  if (known === undefined) {
    const byFirst = new Map<string, (readonly string[])[]>();
    for (const phrase of grammar.adverbials) {
      const list = byFirst.get(phrase[0]) ?? [];
      list.push(phrase);
      byFirst.set(phrase[0], list);
    }
    openings.set(grammar, (known = byFirst));
  }
  for (const phrase of known.get(forms[item]) ?? []) {
    let at = item;
    let matched = 1;
    while (matched < phrase.length) {
      const next = nextInUnit(view, at);
      if (next < 0 || forms[next] !== phrase[matched]) break;
      at = next;
      matched++;
    }
    if (matched === phrase.length) return at;
  }
  return -1;
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
  if (hit !== undefined && isOutlet(view, at) && hit.to > at) {
    // The outlet that was spoken to, or the network: its name ends where the lexicon ends it.
    let end = at;
    while (end >= 0 && end < hit.to) end = nextInUnit(view, end);
    if (isCapitalised(view, at)) end = afterOutletName(view, end);
    if (end < 0 || isCapitalised(view, at)) return end;
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
    if (isBracket(view, next)) {
      at = next;
      continue;
    }
    if (isPunctuationForm(form) || view.blockAt[next] >= 0) return next;
    if (is(view, next, PREPOSITION) || isTimeWord(view, next)) return next;
    if (is(view, next, COMPLEMENTISER | RELATIVE | SUBORDINATOR) || isFinite(view, next)) return next;
    if (is(view, next, DETERMINER | PRONOUN)) {
      // `du journal Le Parisien`
      const named = isCapitalised(view, next) ? nextInUnit(view, next) : -1;
      if (named < 0 || !isCapitalised(view, named) || view.sourceHits[at]?.entry.label !== 'media')
        return next;
      at = named;
      continue;
    }
    // `a reconnu sur la page du club avoir tardé`
    if (grammar.bareInfinitives && canBe(view, next, INFINITIVE) && !is(view, next, NOUN)) return next;
    if (isCapitalised(view, next) && !isCapitalised(view, at) && !is(view, at, MEDIUM_NOUN)) return next;
    // `à Radio Brume Claire Vasseur`
    if (opensPersonName(view, next)) return next;
    if (is(view, next, TITLE)) return next;
    at = next;
  }
  return -1;
}

/** `son refuge d'Acapulco (Mexique)` */
function isBracket(view: View, item: number): boolean {
  return view.blockAt[item] >= 0 && view.blocks[view.blockAt[item]].kind === 'bracket';
}

/** A name of a media outlet, or of a network that carries what is said. */
function isOutlet(view: View, item: number): boolean {
  const label = view.sourceHits[item]?.entry.label;
  return label === 'media' || (label === 'institution' && isCapitalised(view, item));
}

/** A given name with a surname behind it. */
function opensPersonName(view: View, item: number): boolean {
  const form = view.forms[item];
  const next = nextInUnit(view, item);
  if (next < 0 || !isCapitalised(view, item) || !isCapitalised(view, next)) return false;
  return FEMININE_NAMES.has(form) || MASCULINE_NAMES.has(form);
}

/** `à Radio Brume la gérante`: capitalised words before an article belong to the outlet, else they are the speaker. */
function afterOutletName(view: View, start: number): number {
  let item = start;
  while (item >= 0 && isCapitalised(view, item) && !is(view, item, TITLE) && !opensPersonName(view, item))
    item = nextInUnit(view, item);
  return item >= 0 && (is(view, item, DETERMINER) || opensPersonName(view, item)) ? item : start;
}

/** The second word of a compound preposition: `quant à`, `face aux`. */
function isSecondLink(view: View, preposition: number, next: number): boolean {
  const { forms } = view;
  return /^(?:quant|face|suite|grâce|jusque)$/u.test(forms[preposition]) && is(view, next, LOOSE_LINK);
}

function isPunctuationForm(form: string): boolean {
  return form === ',' || form === ':' || form === ';' || form === '.';
}
