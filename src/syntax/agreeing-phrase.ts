import { readsAsName } from './quoted-names';
import { TOKEN_KIND } from '../model/document';
import type { ItemRange } from './item-range';
import { is, canBe, isCapitalised, isPunctuation, nextInUnit, previousInUnit, type View } from './view';
import { isAdverb, isFinite, isTimeWord } from './word-classes';
import { AGREES, PLURAL, STRONG, type CaseReader } from './words/cases';
import {
  COMPLEMENTISER,
  COORDINATOR,
  NEGATION,
  NOUN_LINK,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
  VERB_FORM,
} from './words/classes';

const LONGEST_PHRASE = 40;
const LONGEST_NAME = 8;

/** The case reader of a language that has cases. */
export function casesOf(view: View): CaseReader {
  return view.grammar.cases as CaseReader;
}

/** Genders and numbers that the subject of a verb must have. */
export function agreementOf(view: View, verb: number): number {
  const analyses = view.verbs?.analyses(view.forms[verb]) ?? [];
  const past = analyses.find(({ tense }) => tense === 'J');
  return casesOf(view).agreement(view.forms[verb], past?.person);
}

/** Genders and numbers in which an item can be a nominative, with `STRONG`; 0 when it is none. */
export function nominativeAt(view: View, item: number): number {
  const { doc, forms } = view;
  if (view.blockAt[item] >= 0) return readsAsName(view, item) && !isNamedInDative(view, item) ? AGREES : 0;
  const kind = doc.tokens.kind[item];
  if (kind === TOKEN_KIND.number) return AGREES;
  if (kind === TOKEN_KIND.address) return AGREES;
  if (kind !== TOKEN_KIND.word) return 0;
  if (isTimeWord(view, item) || is(view, item, SUBORDINATOR | COORDINATOR | PREPOSITION)) {
    if (!is(view, item, RELATIVE)) return 0;
  }
  if (isAdverb(view, item) || (view.sourceHits[item] === undefined && isVerbForm(view, item))) return 0;
  const hit = view.sourceHits[item];
  if (hit?.entry.attributes?.oblique === true) return 0;
  const text = doc.text.slice(doc.tokens.start[item], doc.tokens.end[item]);
  const isAcronym = text.length > 1 && /\p{Lu}/u.test(text[1]) && /\p{Lu}$/u.test(text);
  const isName = isCapitalised(view, item) && (hit === undefined || previousInUnit(view, item) >= 0);
  const isForeign = /^[a-z]/iu.test(text);
  const found = casesOf(view).nominative(
    forms[item],
    isName && !isKnownNoun(view, item),
    isAcronym || isForeign,
  );
  if (hit === undefined || found === 0) return found;
  // `РИА | Новости`: a name of two words is one.
  if (isOutletName(view, item) && hit.from !== item) return 0;
  if (isOutletName(view, item) && !/и$/u.test(forms[item])) return found & ~PLURAL;
  // Offices have women in them: `министр заявила`.
  return hit.entry.label === 'role' ? found | STRONG | (AGREES - PLURAL) : found | STRONG;
}

/** `сообщили «Вестнику»`, `сообщил агентству «Туман»` */
function isNamedInDative(view: View, item: number): boolean {
  const { isDative } = casesOf(view);
  const before = previousInUnit(view, item);
  return (
    isDative(view.forms[view.blocks[view.blockAt[item]].from], false) ||
    (before >= 0 && isDative(view.forms[before], isCapitalised(view, before)))
  );
}

/** A verb form; a name only looks like one: `Калачев`. */
function isVerbForm(view: View, item: number): boolean {
  if (!canBe(view, item, VERB_FORM)) return false;
  return !isCapitalised(view, item) || (view.verbs?.analyses(view.forms[item]) ?? []).length > 0;
}

/** `ТАСС`: the name of an outlet, which may also be whom somebody told. */
export function isOutletName(view: View, item: number): boolean {
  const hit = view.sourceHits[item];
  return hit?.entry.label === 'media' && hit.entry.attributes?.name === true;
}

/** A common noun of sources keeps its endings where a sentence gives it a capital letter. */
function isKnownNoun(view: View, item: number): boolean {
  const hit = view.sourceHits[item];
  return hit !== undefined && hit.entry.attributes?.name !== true;
}

/** Words that may stand between a verb and the noun phrases around it. */
export function isBetween(view: View, item: number): boolean {
  return isAdverb(view, item) || isTimeWord(view, item) || canBe(view, item, NEGATION);
}

/**
 * Last item of a noun phrase that is no subject but depends on a preposition, or is an object: up to where a subject can
 * begin.
 *
 * @param start - Its first item.
 * @param end - Last item that may be looked at.
 */
export function afterOblique(view: View, start: number, end: number, agreement: number): number {
  let nouns = 0;
  let item = start;
  for (let steps = 0; item >= 0 && steps < LONGEST_PHRASE; steps++) {
    if (isPunctuation(view, item) || is(view, item, PREPOSITION | COMPLEMENTISER)) return item;
    if (nouns > 0 && opensSubject(view, item, agreement)) return item;
    if (isFinite(view, item)) return item;
    if (!isModifier(view, item) || standsAlone(view, item)) nouns++;
    if (item === end) return -1;
    item = nextInUnit(view, item);
  }
  return item;
}

/** An adjective before its noun, by its ending. */
function isModifier(view: View, item: number): boolean {
  return (
    view.sourceHits[item] === undefined &&
    !isCapitalised(view, item) &&
    !isAdverb(view, item) &&
    /(?:ого|его|ому|ему|ых|их|ым|им|ыми|ими|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие)$/u.test(view.forms[item]) &&
    !/(?:ние|тие)$/u.test(view.forms[item])
  );
}

/** Whether a word behind another noun begins a phrase of its own: a nominative that cannot be its genitive. */
function opensSubject(view: View, item: number, agreement: number): boolean {
  const found = nominativeAt(view, item);
  if ((found & agreement) === 0) return false;
  if (is(view, item, PRONOUN)) return true;
  const before = previousInUnit(view, item);
  if (before >= 0 && (is(view, before, COORDINATOR | NOUN_LINK) || isModifierLike(view, before)))
    return false;
  if ((found & STRONG) === 0) return false;
  return !isCapitalised(view, item) || (!isCapitalised(view, before) && !NAMED.test(view.forms[before]));
}

/** Nouns that a name in the nominative follows whatever their case: `в городе Лугов`. */
const NAMED =
  /^(?:город|сел[оае]|район|пос[её]лок|деревн|станци|телеканал|канал|агентств|компани|корпораци|парти|газет|журнал|издани|сайт|фирм|групп|корабл|операци|област|рек[аеиу]|аэропорт|отел|клуб|банк|мессенджер|соцсет|платформ|сервис|приложени|проект|программ|фильм|сериал|игр|штат|провинци|остров|имени)/u;

/** `перед этим новый мэр`: a demonstrative without a noun of its own. */
function standsAlone(view: View, item: number): boolean {
  const next = nextInUnit(view, item);
  return (
    /^(?:этого|этому|этим|этом|того|тому|тем|том|чего|чему)$/u.test(view.forms[item]) &&
    next >= 0 &&
    nominativeAt(view, next) !== 0
  );
}

function isModifierLike(view: View, item: number): boolean {
  return isModifier(view, item) && !standsAlone(view, item) && nominativeAt(view, item) === 0;
}

/**
 * The noun phrase in the nominative that starts at an item, without addressees, adverbs and circumstances at its end.
 *
 * @param end - Last item that may belong to it.
 */
export function nominativePhrase(view: View, start: number, end: number): ItemRange {
  let last = start;
  let item = start;
  for (let steps = 0; item >= 0 && item !== end && steps < LONGEST_PHRASE; steps++) {
    const next = nextInUnit(view, item);
    if (next < 0) break;
    if (view.blockAt[next] >= 0) {
      const block = view.blocks[view.blockAt[next]];
      if (block.kind === 'bracket' ? block.to - block.from > LONGEST_NAME : !readsAsName(view, next)) break;
      last = item = next;
      continue;
    }
    if (isPunctuation(view, next) && !/^[-&/]$/u.test(view.forms[next])) break;
    if (is(view, next, RELATIVE | COMPLEMENTISER) || isFinite(view, next) || isBetween(view, next)) break;
    if (view.sourceHits[next] === undefined && isVerbForm(view, next)) break;
    if (is(view, next, PREPOSITION)) {
      if (!attaches(view, next, last)) break;
      const inside = nextInUnit(view, next);
      if (inside < 0) break;
      item = inside;
      last = inside;
      // `комитета по информационной политике`
      while (item !== end && isModifier(view, item) && nextInUnit(view, item) >= 0) {
        item = nextInUnit(view, item);
        last = item;
      }
      continue;
    }
    if (is(view, next, COORDINATOR)) {
      const other = nextInUnit(view, next);
      if (other < 0 || isFinite(view, other) || is(view, other, PREPOSITION) || isBetween(view, other)) break;
      item = other;
      last = other;
      continue;
    }
    if (is(view, next, SUBORDINATOR)) break;
    if (is(view, next, PRONOUN) && !view.grammar.unchangingPossessives.has(view.forms[next])) break;
    if (isAddressee(view, next, last) || isOtherName(view, start, next)) break;
    item = next;
    last = next;
  }
  return { first: start, last };
}

/** `РИА Новости | мэр`: what follows the name of an outlet is another phrase. */
function isOtherName(view: View, start: number, item: number): boolean {
  return isOutletName(view, start) && view.sourceHits[item] !== view.sourceHits[start];
}

/** `мэр | журналистам`, `директор | агентству`, `мэр | РИА Новости`: somebody who is told. */
function isAddressee(view: View, item: number, before: number): boolean {
  if (casesOf(view).isDative(view.forms[item], isCapitalised(view, item))) return true;
  const governs = view.sourceHits[before]?.entry.label;
  return isOutletName(view, item) && isCapitalised(view, before) && governs !== 'media' && governs !== 'role';
}

/** `эксперт из Казани`, `посол в Париже`, `статья на «Хабре»`: a preposition that goes on with the phrase. */
function attaches(view: View, preposition: number, last: number): boolean {
  const form = view.forms[preposition];
  if (/^(?:из|по|при|от|против|из-под)$/u.test(form)) return true;
  const next = nextInUnit(view, preposition);
  if (next < 0 || !/^(?:в|во|на|за|с)$/u.test(form) || isTimeWord(view, next)) return false;
  const label = view.sourceHits[last]?.entry.label;
  const isName = isCapitalised(view, next) || readsAsName(view, next);
  return isName && (label === 'role' || label === 'collective' || label === 'document');
}
