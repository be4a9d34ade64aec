import { afterAdjuncts } from './adjuncts';
import { nounPhraseAt, type ItemRange } from './noun-phrase';
import { opensTitle, startsNounPhrase } from './phrase-start';
import { is, canBe, nextInUnit, previousInUnit, type View } from './view';
import { isFinite, isPluralArticle } from './word-classes';
import {
  COLON,
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DETERMINER,
  GERUND,
  INTERROGATIVE,
  LINK,
  PARTICIPLE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SEMICOLON,
  SENTENCE_MARK,
  SUBORDINATOR,
} from './words/classes';

const LONGEST_CLAUSE = 120;

/**
 * The subject of a verb, read from the left: the noun phrase that opens the verb's clause, when the first verb behind it
 * that no relative or conjunction opens is this one. What stands between, quotations and inserts with verbs of their own
 * among it, does not matter: `X, qui mène la liste "Brume", à qui la ville avait écrit, assure que`.
 *
 * @param verb - First item of the verb group, clitics included.
 * @returns Undefined where no clause opens so.
 */
export function clauseSubject(view: View, verb: number): ItemRange | undefined {
  for (let start = clauseStart(view, verb); start >= 0 && start < verb;) {
    const range = subjectFrom(view, start, verb);
    if (range !== undefined) return range;
    start = afterComma(view, start, verb);
  }
  return undefined;
}

/** First item of the clause around a verb: behind a colon, a semicolon, or at the start of the unit. */
function clauseStart(view: View, verb: number): number {
  let start = verb;
  for (
    let item = previousInUnit(view, verb), steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = previousInUnit(view, item), steps++
  ) {
    if (is(view, item, SEMICOLON | COLON)) break;
    start = item;
  }
  return start;
}

/** First item behind the next comma before the verb; -1 when there is none. */
function afterComma(view: View, start: number, verb: number): number {
  for (let item = start; item >= 0 && item < verb; item = nextInUnit(view, item))
    if (is(view, item, COMMA)) return nextInUnit(view, item);
  return -1;
}

function subjectFrom(view: View, start: number, verb: number): ItemRange | undefined {
  let first = start;
  // `où le laboratoire, qui …, a annoncé`
  while (first >= 0 && (is(view, first, COORDINATOR | COMMA) || isConjunction(view, first)))
    first = nextInUnit(view, first);
  for (let next = first; next >= 0; first = next) {
    next = afterAdjuncts(view, first);
    if (next >= 0 && is(view, next, COMMA)) next = nextInUnit(view, next);
    if (next === first) break;
  }
  if (first < 0 || first >= verb || !opensSubject(view, first)) return undefined;
  const phrase = nounPhraseAt(view, first, { greedy: false });
  if (phrase === undefined || phrase.last >= verb) return undefined;
  return mainVerbBehind(view, phrase.last, verb) ? phrase : undefined;
}

function isConjunction(view: View, item: number): boolean {
  return is(view, item, SUBORDINATOR | COMPLEMENTISER) && !is(view, item, RELATIVE | DETERMINER);
}

/** Whether a subject can open with an item: no conjunction, no preposition, no participle (`Interrogé par X, le maire`). */
function opensSubject(view: View, item: number): boolean {
  if (!startsNounPhrase(view, item)) return false;
  if (is(view, item, DETERMINER | PRONOUN))
    return !is(view, item, PREPOSITION) || isPluralArticle(view, item);
  if (is(view, item, SUBORDINATOR | INTERROGATIVE | LINK)) return isPluralArticle(view, item);
  return (
    !canBe(view, item, PARTICIPLE | GERUND) || view.sourceHits[item] !== undefined || opensTitle(view, item)
  );
}

/** Whether a verb is the first one behind an item that nothing subordinates. */
function mainVerbBehind(view: View, last: number, verb: number): boolean {
  let opened = 0;
  for (
    let item = nextInUnit(view, last), steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (item >= verb) return opened <= 0;
    if (is(view, item, SENTENCE_MARK | SEMICOLON | COLON)) return false;
    if (view.blockAt[item] >= 0) continue;
    if (is(view, item, RELATIVE | SUBORDINATOR | COMPLEMENTISER)) {
      if (opensVerb(view, item)) opened++;
    } else if (isFinite(view, item)) {
      if (opened === 0) return false;
      opened--;
    }
  }
  return false;
}

/** Whether a conjunction has a verb before the next comma: `qui dort`, not `comme un ami`. */
function opensVerb(view: View, opener: number): boolean {
  for (let item = nextInUnit(view, opener); item >= 0; item = nextInUnit(view, item)) {
    if (is(view, item, COMMA)) return false;
    if (isFinite(view, item)) return true;
  }
  return false;
}
