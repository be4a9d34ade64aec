import {
  afterOblique,
  agreementOf,
  isBetween,
  isOutletName,
  nominativeAt,
  nominativePhrase,
} from './agreeing-phrase';
import { fixedEnd } from './set-phrases';
import { antecedent } from './antecedent';
import { openerOf, interruptsClause, stretchEnd, stretchStart } from './clause-stretches';
import { openingDash } from './inserts-before';
import type { ItemRange, SubjectBefore } from './item-range';
import { is, canBe, isCapitalised, isPunctuation, nextInUnit, previousInUnit, type View } from './view';
import { isFinite } from './word-classes';
import { PLURAL, STRONG } from './words/cases';
import {
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DASH,
  INFINITIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SUBORDINATOR,
} from './words/classes';

const LONGEST_REACH = 90;
const NONE: SubjectBefore = { range: undefined, shared: false, relative: false };

/**
 * The subject before a verb in a language with cases: the nearest noun phrase on the left that agrees with the verb,
 * outside of prepositional phrases and of inserts between commas.
 *
 * @param verb - First item of the verb group, negation included.
 */
export function nominativeBefore(view: View, verb: number): SubjectBefore {
  const head = headOf(view, verb);
  const agreement = agreementOf(view, head);
  let end = previousInUnit(view, verb);
  while (end >= 0 && isBetween(view, end)) end = previousInUnit(view, end);
  if (end < 0) return NONE;
  // `заявил, что мост закрыт, и добавил`
  const comma = is(view, end, COORDINATOR) ? previousInUnit(view, end) : end;
  const closesInsert = comma >= 0 && is(view, comma, COMMA);
  if (closesInsert) end = comma;
  else if (is(view, end, DASH) && openingDash(view, end) >= 0)
    end = previousInUnit(view, openingDash(view, end));
  if (end < 0) return NONE;
  for (let chunks = 0; end >= 0 && chunks < 6; chunks++) {
    if (is(view, end, COMMA)) end = previousInUnit(view, end);
    if (end < 0) return NONE;
    const first = stretchStart(view, end);
    const opener = openerOf(view, first, end);
    if (is(view, opener, RELATIVE) && (chunks === 0 || !closesInsert)) {
      const agrees = (nominativeAt(view, opener) & agreement) !== 0;
      const inside = nextInUnit(view, opener);
      const own = inside < 0 || inside > end ? undefined : subjectIn(view, inside, end, agreement);
      if (own !== undefined) return { ...NONE, range: own };
      return agrees ? { range: antecedent(view, opener), shared: false, relative: true } : NONE;
    }
    const isInsert = closesInsert && interruptsClause(view, opener, first);
    if (!isInsert) {
      const from = is(view, opener, SUBORDINATOR | COMPLEMENTISER) ? nextInUnit(view, opener) : opener;
      const found = from < 0 || from > end ? undefined : subjectIn(view, from, end, agreement);
      if (found !== undefined) {
        const whole = closesInsert ? describedBefore(view, first, found, agreement) : undefined;
        return { ...NONE, range: whole ?? withApposition(view, found, verb) };
      }
      if (is(view, opener, SUBORDINATOR | COMPLEMENTISER) && !closesInsert) return NONE;
    }
    end = previousInUnit(view, first);
    if (end < 0 || !is(view, end, COMMA)) return NONE;
  }
  return NONE;
}

/** The verb of a group that opens with negation or an auxiliary. */
function headOf(view: View, first: number): number {
  let item = first;
  while (/^(?:не|ни)$/u.test(view.forms[item]) && nextInUnit(view, item) >= 0) item = nextInUnit(view, item);
  return item;
}

/** The noun phrase of a stretch that agrees with a verb. */
function subjectIn(view: View, first: number, end: number, agreement: number): ItemRange | undefined {
  let found: ItemRange | undefined;
  let sure = false;
  let item = first;
  for (let steps = 0; item >= 0 && item <= end && steps < LONGEST_REACH; steps++) {
    const nominative = nominativeAt(view, item) & (agreement | STRONG);
    const fixed = fixedEnd(view, item);
    if (fixed >= 0 && fixed < end) item = nextInUnit(view, fixed);
    else if (is(view, item, PREPOSITION) && !is(view, item, RELATIVE)) {
      const inside = nextInUnit(view, item);
      item = inside < 0 || inside > end ? -1 : afterOblique(view, inside, end, agreement);
    } else if ((nominative & agreement) !== 0) {
      const { last } = nominativePhrase(view, item, end);
      const phrase = { first: withAdjectives(view, item, first), last };
      const isSure = isSpeakerLike(view, phrase);
      if (found === undefined || (isSure && !sure)) {
        found = phrase;
        sure = isSure;
      }
      item = phrase.last === end ? -1 : nextInUnit(view, phrase.last);
    } else if (view.grammar.unchangingPossessives.has(view.forms[item])) {
      // `его адвокат`, `её муж`
      const phrase = possessed(view, item, end, agreement);
      found ??= phrase;
      item = item === end ? -1 : nextInUnit(view, phrase?.last ?? item);
    } else item = item === end ? -1 : nextInUnit(view, item);
  }
  return found;
}

/** `официальный представитель сообщила`: adjectives agree with their noun, whoever the verb agrees with. */
function withAdjectives(view: View, noun: number, from: number): number {
  let first = noun;
  for (
    let item = previousInUnit(view, noun);
    item >= from && isAdjective(view, item);
    item = previousInUnit(view, item)
  )
    first = item;
  return first;
}

function isAdjective(view: View, item: number): boolean {
  return (
    nominativeAt(view, item) !== 0 &&
    /(?:ый|ий|ой)$/u.test(view.forms[item]) &&
    view.sourceHits[item] === undefined &&
    !isCapitalisedInside(view, item)
  );
}

function isCapitalisedInside(view: View, item: number): boolean {
  return isCapitalised(view, item) && previousInUnit(view, item) >= 0;
}

function possessed(view: View, item: number, end: number, agreement: number): ItemRange | undefined {
  const noun = item === end ? -1 : nextInUnit(view, item);
  if (noun < 0 || noun > end || (nominativeAt(view, noun) & agreement) === 0) return undefined;
  return { first: item, last: nominativePhrase(view, noun, end).last };
}

/** Whether a phrase names somebody who can speak. */
function isSpeakerLike(view: View, { first, last }: ItemRange): boolean {
  if (is(view, first, PRONOUN)) return true;
  if (isOutletName(view, first)) return false;
  for (let item = first; item >= 0; item = view.next[item]) {
    const label = view.sourceHits[item]?.entry.label;
    if (label !== undefined && label !== 'document') return true;
    if (isCapitalised(view, item) && (item !== first || previousInUnit(view, first) >= 0)) return true;
    if (item === last) return false;
  }
  return false;
}

/** `Сергей Лугов, мэр города, заявил`: what describes the subject between commas up to the verb belongs to it. */
function withApposition(view: View, subject: ItemRange, verb: number): ItemRange {
  const comma = nextInUnit(view, subject.last);
  if (comma < 0 || comma >= verb || !is(view, comma, COMMA)) return subject;
  const apposition = appositionAt(view, comma, subject);
  const close = apposition === undefined ? -1 : nextInUnit(view, apposition.last);
  return apposition !== undefined && close >= 0 && is(view, close, COMMA) && close < verb
    ? { first: subject.first, last: apposition.last }
    : subject;
}

/** `Анна Лугова, председатель общества, заявила`: the phrase before the comma, which the stretch before the verb describes. */
function describedBefore(
  view: View,
  stretch: number,
  found: ItemRange,
  agreement: number,
): ItemRange | undefined {
  const comma = previousInUnit(view, stretch);
  const end = comma < 0 || !is(view, comma, COMMA) ? -1 : previousInUnit(view, comma);
  if (end < 0) return undefined;
  const subject = subjectIn(view, stretchStart(view, end), end, agreement);
  if (subject === undefined || subject.last !== end) return undefined;
  const apposition = appositionAt(view, comma, subject);
  return apposition?.last === found.last ? { first: subject.first, last: found.last } : undefined;
}

/** The name behind a role, or the role behind a name, after a comma. */
function appositionAt(view: View, comma: number, subject: ItemRange): ItemRange | undefined {
  const start = nextInUnit(view, comma);
  if (start < 0 || nominativeAt(view, start) === 0 || is(view, start, PRONOUN)) return undefined;
  const isNamed = isCapitalised(view, subject.last);
  const next = nextInUnit(view, start);
  const isRole = [start, next].some((item) => item >= 0 && view.sourceHits[item]?.entry.label === 'role');
  if (isNamed ? !isRole : !isCapitalised(view, start)) return undefined;
  return nominativePhrase(view, start, view.unitLast[view.unitOf[start]]);
}

/**
 * The subject behind a verb: the first noun phrase that agrees with it, after times, places and addressees.
 *
 * @param start - First item behind the verb.
 * @param verb - The verb.
 */
export function nominativeAfter(view: View, start: number, verb: number): ItemRange | undefined {
  const agreement = agreementOf(view, verb);
  const end = start < 0 ? -1 : stretchEnd(view, start);
  if (end < 0) return undefined;
  const found = subjectIn(view, start, end, agreement);
  if (found === undefined || holdsVerbForm(view, start, found.first)) return undefined;
  if (agreement === PLURAL && !isNamed(view, found.first) && opensWithPlace(view, verb)) return undefined;
  const comma = nextInUnit(view, found.last);
  const apposition = comma >= 0 && is(view, comma, COMMA) ? appositionAt(view, comma, found) : undefined;
  if (apposition === undefined) return found;
  const after = nextInUnit(view, apposition.last);
  return after < 0 || isPunctuation(view, after) || view.blockAt[after] >= 0
    ? { first: found.first, last: apposition.last }
    : found;
}

/** Whether an item is a name, or a noun of somebody who can speak. */
function isNamed(view: View, item: number): boolean {
  const label = view.sourceHits[item]?.entry.label;
  return (
    (label !== undefined && label !== 'document') || isCapitalised(view, item) || is(view, item, PRONOUN)
  );
}

/** `В мэрии опровергли слухи`: those at the place speak, and what follows the verb is its object. */
function opensWithPlace(view: View, verb: number): boolean {
  const before = previousInUnit(view, verb);
  return before >= 0 && /^(?:в|во|на)$/u.test(view.forms[openerOf(view, stretchStart(view, before), before)]);
}

function holdsVerbForm(view: View, from: number, to: number): boolean {
  for (let item = from; item >= 0 && item !== to; item = view.next[item])
    if (isFinite(view, item) || canBe(view, item, INFINITIVE)) return true;
  return false;
}

/** Whether a verb form is that of several. */
export function isPluralVerb(view: View, verb: number): boolean {
  return agreementOf(view, verb) === PLURAL;
}
