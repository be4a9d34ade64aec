import { FEMININE_NAMES, MASCULINE_NAMES } from './words/given-names';
import { LONGEST_ADVERBIAL } from './phrase-continuation';
import { is, canBe, isCapitalised, isPunctuation, nextInUnit, type View } from './view';
import { isFinite, isPlainInfinitive, isTimeWord } from './word-classes';
import {
  COMPLEMENTISER,
  COORDINATOR,
  DETERMINER,
  INFINITIVE,
  INFINITIVE_MARKER,
  LOOSE_LINK,
  MEDIUM_NOUN,
  NOUN,
  NOUN_LINK,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  TITLE,
} from './words/classes';

/** Whether a prepositional phrase that is no infinitive starts at an item. */
export function opensPlace(view: View, item: number): boolean {
  if (!is(view, item, PREPOSITION) || is(view, item, NOUN_LINK)) return false;
  const next = nextInUnit(view, item);
  if (next < 0 || isPunctuation(view, next)) return false;
  return isCapitalised(view, next) || !canBe(view, next, INFINITIVE);
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
