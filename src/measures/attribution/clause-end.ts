import type { CueGroup } from './cue-groups';
import { afterPlace } from './inverted-subject';
import { isAdverb, isFinite, isSharedParticiple } from './word-classes';
import {
  isCapitalised,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
  readingsOf,
} from './view';

/** Cue groups by their first item, clitics included. */
export type GroupsByItem = ReadonlyMap<number, CueGroup>;

// No sentence of a text is longer; keeps work linear where a text has no sentences.
const LONGEST_CLAUSE = 300;

/** How a content is bounded. */
export interface ClauseOptions {
  /** `clause`: up to the sentence's end; `phrase`: a noun phrase or infinitive, which a comma ends. */
  readonly extent: 'clause' | 'phrase';
  /** The clause stands in a relative clause between commas. */
  readonly embedded: boolean;
  /** The cue stands in a relative clause: another one after a comma is parallel to it. */
  readonly inRelative?: boolean;
}

/**
 * Last item of a content that starts at an item: the right end of an indirect clause.
 *
 * @param from - First item of the content.
 */
export function clauseEnd(view: View, from: number, groups: GroupsByItem, options: ClauseOptions): number {
  let last = from;
  let isPlain = options.extent === 'phrase' && view.grammar.language === 'fr';
  for (
    let item = from, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (item !== from && endsBefore(view, item, groups, options)) break;
    isPlain &&= !opensClause(view, item);
    // `accusé son voisin de vol a été jugé`: the verb of the clause around the phrase.
    if (isPlain && item !== from && isMainAuxiliary(view, item)) break;
    last = item;
  }
  return trimEnd(view, from, last);
}

function opensClause(view: View, item: number): boolean {
  const { grammar, forms } = view;
  return (
    view.blockAt[item] >= 0 || grammar.subordinators.has(forms[item]) || grammar.relatives.has(forms[item])
  );
}

/** An auxiliary with its participle. */
function isMainAuxiliary(view: View, item: number): boolean {
  const next = view.grammar.auxiliaries.has(view.forms[item]) ? nextInUnit(view, item) : -1;
  return next >= 0 && isFinite(view, item) && readingsOf(view, next).has('participle');
}

/** Drops closing punctuation and coordinators from the end of a stretch. */
export function trimEnd(view: View, from: number, last: number): number {
  let item = last;
  while (item !== from && item >= 0 && isDroppedAtEnd(view, item)) item = previousInUnit(view, item);
  return item;
}

function isDroppedAtEnd(view: View, item: number): boolean {
  return (
    view.blockAt[item] < 0 &&
    (/^[.,;:–—-]$/u.test(view.forms[item]) || view.grammar.coordinators.has(view.forms[item]))
  );
}

function endsBefore(view: View, item: number, groups: GroupsByItem, options: ClauseOptions): boolean {
  const { grammar, forms } = view;
  const form = forms[item];
  if (form === ';') return true;
  if (form === ',') {
    const next = nextInUnit(view, item);
    if (next < 0) return true;
    if (options.extent === 'phrase' && !phraseGoesOn(view, item, options)) return true;
    if (options.embedded && isFinite(view, skipClitics(view, next))) return true;
    return opensOther(view, next, groups);
  }
  if (grammar.coordinators.has(form)) {
    const next = skipAdverbs(view, nextInUnit(view, item));
    if (next < 0) return false;
    const group = groups.get(next);
    if (
      group !== undefined &&
      group.kind === 'verb' &&
      group.form !== 'infinitive' &&
      group.enclitic < 0 &&
      (group.takes.that || group.takes.nominal !== 'none')
    )
      return true;
    return options.extent === 'phrase' && (isFinite(view, next) || isSharedParticiple(view, next));
  }
  if (options.extent === 'phrase') {
    if (form === ':' || isSayingPlace(view, item)) return true;
    if (
      quotationAt(view, item) === undefined &&
      grammar.subordinators.has(form) &&
      !grammar.relatives.has(form) &&
      !grammar.complementisers.has(form) &&
      form !== 'dont' &&
      form !== 'comme' &&
      form !== 'où' &&
      form !== 'si'
    )
      return true;
    if (readingsOf(view, item).has('gerund') && groups.has(item)) return true;
  }
  return false;
}

/** `une mesure « injuste » au micro de la radio`: where it was said, at the end of its clause. */
function isSayingPlace(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (!grammar.prepositions.has(forms[item])) return false;
  const next = nextInUnit(view, item);
  const noun = next >= 0 && grammar.determiners.has(forms[next]) ? nextInUnit(view, next) : next;
  if (noun < 0 || !grammar.mediumNouns.has(forms[noun])) return false;
  const after = afterPlace(view, item);
  return after < 0 || isPunctuation(view, after);
}

/** Whether a noun phrase goes on after a comma: a list, an apposition, a relative clause, an addition. */
function phraseGoesOn(view: View, comma: number, options: ClauseOptions): boolean {
  if (isListComma(view, comma) || isAppositionComma(view, comma)) return true;
  const next = nextInUnit(view, comma);
  if (options.embedded || next < 0) return false;
  if (options.inRelative === true && view.grammar.relatives.has(view.forms[next])) return false;
  if (view.grammar.phraseContinuers.has(view.forms[next])) return true;
  const quotation = quotationAt(view, next);
  if (quotation !== undefined) {
    const after = nextInUnit(view, next);
    const closes = after < 0 || (/^[.!?…]$/u.test(view.forms[after]) && nextInUnit(view, after) < 0);
    return view.grammar.language === 'fr' && closes && !isCapitalised(view, quotation.from);
  }
  return isLooseParticiple(view, next);
}

/** `le pont, rongé par la rouille`: a participle that no verb governs. */
function isLooseParticiple(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const readings = readingsOf(view, item);
  if (!readings.has('participle') || readings.has('finite') || readings.has('infinitive')) return false;
  const after = nextInUnit(view, item);
  return after >= 0 && (grammar.agents.has(forms[after]) || grammar.nounLinks.has(forms[after]));
}

/** `le soutien de Jean Roux, le doyen de la faculté`: a role after a name goes on with the phrase. */
function isAppositionComma(view: View, comma: number): boolean {
  const { grammar, forms } = view;
  const name = previousInUnit(view, comma);
  const next = nextInUnit(view, comma);
  if (name < 0 || next < 0 || !isCapitalised(view, name) || view.sourceHits[name] !== undefined) return false;
  const noun = grammar.determiners.has(forms[next]) ? nextInUnit(view, next) : next;
  if (noun < 0 || isCapitalised(view, next)) return false;
  return view.sourceHits[noun]?.entry.label === 'role' || grammar.appositionWords.has(forms[noun]);
}

/** A comma inside an enumeration: another determined phrase and a coordinator follow. */
function isListComma(view: View, comma: number): boolean {
  const { grammar, forms } = view;
  let item = nextInUnit(view, comma);
  for (let steps = 0; item >= 0 && steps < 16; steps++, item = nextInUnit(view, item)) {
    if (isFinite(view, item)) return false;
    if (grammar.coordinators.has(forms[item]) && !grammar.adversatives.has(forms[item]))
      return steps > 0 && !hasOwnVerb(view, item);
  }
  return false;
}

/** `les bus et la ville attend`: what is coordinated has a verb of its own. */
function hasOwnVerb(view: View, coordinator: number): boolean {
  let item = nextInUnit(view, coordinator);
  for (
    let steps = 0;
    item >= 0 && steps < 8 && !isPunctuation(view, item);
    steps++, item = nextInUnit(view, item)
  ) {
    if (view.grammar.relatives.has(view.forms[item])) return false;
    if (isFinite(view, item)) return true;
  }
  return false;
}

/** Whether something else than the content begins after a comma: another cue, a new main clause against it. */
function opensOther(view: View, item: number, groups: GroupsByItem): boolean {
  const { grammar, forms } = view;
  if (grammar.adversatives.has(forms[item])) return true;
  let at = item;
  while (
    at >= 0 &&
    !groups.has(at) &&
    (isAdverb(view, at) ||
      forms[at] === 'tout' ||
      forms[at] === 'en' ||
      forms[at] === 'avant' ||
      grammar.nounLinks.has(forms[at]) ||
      forms[at] === 'comme')
  ) {
    at = nextInUnit(view, at);
  }
  if (at >= 0 && forms[item] === 'comme' && grammar.pronouns.has(forms[at])) at = nextInUnit(view, at);
  const group = at < 0 ? undefined : groups.get(at);
  if (group === undefined) return false;
  // `, comme il le disait`
  if (forms[item] === 'comme' && group.hasObject) return true;
  if (group.kind === 'preposition') return closesUnit(view, group.last);
  if (group.kind !== 'verb') return false;
  return group.form === 'gerund' || group.enclitic >= 0 || group.form === 'infinitive';
}

function closesUnit(view: View, item: number): boolean {
  let at = nextInUnit(view, item);
  for (let steps = 0; at >= 0 && steps < 25; steps++, at = nextInUnit(view, at)) {
    if (view.forms[at] === ',' || isFinite(view, at)) return false;
  }
  return at < 0;
}

function skipClitics(view: View, item: number): number {
  let at = item;
  for (
    let next = nextInUnit(view, at);
    next >= 0 && view.grammar.proclitics.has(view.forms[at]);
    next = nextInUnit(view, at)
  )
    at = next;
  return at;
}

function skipAdverbs(view: View, item: number): number {
  let at = item;
  while (at >= 0 && isAdverb(view, at)) at = nextInUnit(view, at);
  return at;
}
