import type { ItemRange } from '../../../syntax/noun-phrase';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { isTimePhrase, startsNounPhrase } from '../../../syntax/phrase-start';
import { is, canBe, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  AUXILIARY,
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DETERMINER,
  FINITE,
  GERUND,
  INTERROGATIVE,
  LOOSE_LINK,
  NEGATION,
  PARTICIPLE,
  PREPOSITION,
  PROCLITIC,
  RELATIVE,
  SEMICOLON,
  SUBORDINATOR,
  TIME_WORD,
} from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';

const LONGEST_CLAUSE = 120;

/** The main clause behind a clause that opens the sentence. */
export interface MainClause {
  /** The comma that the main clause follows. */
  readonly comma: number;
  readonly subject: ItemRange;
}

/**
 * The main clause behind the participle, infinitive or subordinate clause that a cue stands in, when that clause opens
 * the sentence: `Estimant que A, le maire a fermé le pont`, `Après avoir dit A, il est parti`, `Si elle dit que A, B`.
 *
 * @returns Undefined when the cue stands in a main clause, or no main clause follows.
 */
export function mainClauseAfter(view: View, group: CueGroup): MainClause | undefined {
  if (!isInOpeningClause(view, group)) return undefined;
  let clauses = 0;
  let wanted = 0;
  for (
    let item = nextInUnit(view, group.last), steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (is(view, item, SEMICOLON)) return undefined;
    // What the cue reports is a clause: its verb comes first, and that of a condition inside it before.
    if (steps < 8 && wanted === 0 && is(view, item, COMPLEMENTISER | INTERROGATIVE)) wanted = 1;
    else if (
      wanted === 1 &&
      is(view, item, SUBORDINATOR) &&
      is(view, previousInUnit(view, item), COMPLEMENTISER)
    )
      wanted = 2;
    else if (isFinite(view, item)) clauses++;
    if (!is(view, item, COMMA) || clauses < wanted) continue;
    const subject = subjectAt(view, nextInUnit(view, item));
    if (subject !== undefined) return { comma: item, subject };
  }
  return undefined;
}

/** The subject that a clause opens with, its verb right behind it. */
function subjectAt(view: View, start: number): ItemRange | undefined {
  if (start < 0 || !startsNounPhrase(view, start)) return undefined;
  const phrase = nounPhraseAt(view, start, { greedy: false });
  if (phrase === undefined) return undefined;
  let verb = nextInUnit(view, phrase.last);
  // `Paul Roux, maire de Vire, a dit`: the comma that closes an apposition.
  if (verb >= 0 && is(view, verb, COMMA) && holdsComma(view, phrase)) verb = nextInUnit(view, verb);
  if (verb >= 0 && is(view, verb, RELATIVE)) return phrase;
  while (verb >= 0 && !isFinite(view, verb) && (canBe(view, verb, PROCLITIC) || isAdverb(view, verb)))
    verb = nextInUnit(view, verb);
  if (verb < 0) return undefined;
  const opensVerb = isFinite(view, verb) || canBe(view, verb, NEGATION);
  return opensVerb || (canBe(view, verb, AUXILIARY) && canBe(view, verb, FINITE)) ? phrase : undefined;
}

function holdsComma(view: View, { first, last }: ItemRange): boolean {
  for (let item = first; item >= 0 && item !== last; item = view.next[item])
    if (is(view, item, COMMA)) return true;
  return false;
}

/** Whether all between the sentence's start and a cue are adjuncts, and the cue's own clause is one. */
function isInOpeningClause(view: View, group: CueGroup): boolean {
  let isStart = true;
  let opener = -1;
  for (
    let item = view.unitFirst[view.unitOf[group.outerFirst]], steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (isStart) {
      if (item !== group.outerFirst && (is(view, item, COORDINATOR) || isPlainAdverb(view, item))) continue;
      if (item !== group.outerFirst && !opensAdjunct(view, item)) return false;
      opener = item;
      isStart = false;
    }
    if (item === group.outerFirst) return isOpenedBy(view, group, opener);
    if (is(view, item, COMMA)) isStart = true;
  }
  return false;
}

/** An adverb before what opens the clause, also `tout` of `tout en disant`. */
function isPlainAdverb(view: View, item: number): boolean {
  if (isAdverb(view, item)) return !is(view, item, PREPOSITION | SUBORDINATOR);
  const next = nextInUnit(view, item);
  const gerund = next >= 0 && is(view, next, LOOSE_LINK) ? nextInUnit(view, next) : -1;
  return gerund >= 0 && is(view, item, DETERMINER) && canBe(view, gerund, GERUND);
}

function opensAdjunct(view: View, item: number): boolean {
  if (is(view, item, PREPOSITION | LOOSE_LINK | TIME_WORD) || isTimePhrase(view, item)) return true;
  if (is(view, item, SUBORDINATOR)) return !is(view, item, RELATIVE);
  return canBe(view, item, GERUND) || (canBe(view, item, PARTICIPLE) && !canBe(view, item, FINITE));
}

/** Whether a participle stands between commas behind the subject: `Le maire, estimant que A, a fermé la rue`. */
export function isBehindSubject(view: View, group: CueGroup): boolean {
  let item = previousInUnit(view, group.outerFirst);
  if (group.form !== 'gerund' || item < 0 || !is(view, item, COMMA)) return false;
  let first = -1;
  for (item = previousInUnit(view, item); item >= 0; item = previousInUnit(view, item)) {
    if (is(view, item, SEMICOLON | COMPLEMENTISER | RELATIVE)) break;
    if (isFinite(view, item) || canBe(view, item, GERUND)) return false;
    if (first < 0 && is(view, previousInUnit(view, item), COMMA | COMPLEMENTISER)) first = item;
    if (first < 0 && previousInUnit(view, item) < 0) first = item;
  }
  return (
    first >= 0 && startsNounPhrase(view, first) && !is(view, first, PREPOSITION) && goesOn(view, group.last)
  );
}

/** Whether the verb of the clause around an insert follows behind a comma. */
function goesOn(view: View, last: number): boolean {
  for (let item = nextInUnit(view, last), steps = 0; item >= 0 && steps < LONGEST_CLAUSE; steps++) {
    const comma = item;
    item = nextInUnit(view, item);
    if (!is(view, comma, COMMA)) continue;
    let verb = item;
    while (verb >= 0 && !isFinite(view, verb) && canBe(view, verb, PROCLITIC)) verb = nextInUnit(view, verb);
    if (verb >= 0 && isFinite(view, verb)) return true;
  }
  return false;
}

function isOpenedBy(view: View, group: CueGroup, opener: number): boolean {
  if (group.form === 'gerund')
    return opener === group.outerFirst || is(view, opener, LOOSE_LINK | PREPOSITION);
  if (group.form === 'infinitive') return is(view, opener, PREPOSITION | LOOSE_LINK);
  if (group.form !== 'finite' && group.form !== 'passive') return false;
  if (is(view, opener, SUBORDINATOR)) return true;
  // `Pour ceux qui se demandent si A, B`
  return (
    is(view, opener, PREPOSITION | LOOSE_LINK) && is(view, previousInUnit(view, group.outerFirst), RELATIVE)
  );
}
