import { isTimePhrase, startsNounPhrase, opensAmount } from './phrase-start';
import { TOKEN_KIND } from '../model/document';
import { is, canBe, isCapitalised, nextInUnit, quotationAt, type View } from './view';
import { isAdverb, isFinite } from './word-classes';
import {
  AGENT,
  AUXILIARY,
  COMPLEMENTISER,
  COORDINATOR,
  PARTICIPLE,
  ADVERSATIVE,
  PRONOUN,
  DETERMINER,
  COMMA,
  RELATIVE,
  PREPOSITION,
  CLAUSE_MARK,
  NOUN_LINK,
  TIME_WORD,
  GERUND,
  LOOSE_LINK,
  MEDIUM_NOUN,
} from './words/classes';

/** How a noun phrase is read. */
export interface PhraseOptions {
  /** After a preposition such as `selon` nothing but the phrase is expected: participles and dates belong to it. */
  readonly greedy: boolean;
}

/** Longest adverbial, in items. */
export const LONGEST_ADVERBIAL = 14;

/** `les détails fournis par l'armée`: a participle that its agent follows. */
export function isAgentive(view: View, item: number): boolean {
  const next = nextInUnit(view, item);
  return next >= 0 && canBe(view, next, AGENT) && canBe(view, item, PARTICIPLE);
}

/** Whether a phrase goes on after a coordinator: another noun phrase without a verb of its own. */
export function continuesCoordination(view: View, item: number, options: PhraseOptions): boolean {
  const next = nextInUnit(view, item);
  if (next < 0 || is(view, item, ADVERSATIVE)) return false;
  if (isCoordinatedAdjective(view, next) || (options.greedy && isAgentive(view, next))) return true;
  if (!startsNounPhrase(view, next)) return false;
  if (is(view, next, PRONOUN) && !is(view, next, DETERMINER)) return options.greedy;
  // A subject with its own verb is another clause.
  for (
    let other = next, steps = 0;
    other >= 0 && steps < LONGEST_ADVERBIAL;
    other = nextInUnit(view, other), steps++
  ) {
    if (is(view, other, COMMA) || quotationAt(view, other) !== undefined) return true;
    if (is(view, other, RELATIVE)) return true;
    if (isFinite(view, other)) return false;
  }
  return true;
}

/** `relations internationales et stratégiques`: one lower-case word that closes the phrase. */
function isCoordinatedAdjective(view: View, item: number): boolean {
  if (view.doc.tokens.kind[item] !== TOKEN_KIND.word || isCapitalised(view, item)) return false;
  if (is(view, item, DETERMINER | PRONOUN | PREPOSITION)) return false;
  if (isFinite(view, item) || isAdverb(view, item)) return false;
  const after = nextInUnit(view, item);
  return after < 0 || view.blockAt[after] >= 0 || is(view, after, CLAUSE_MARK | NOUN_LINK);
}

/** Whether a phrase goes on after a preposition. */
export function continuesWithLink(view: View, item: number, last: number, options: PhraseOptions): boolean {
  const next = nextInUnit(view, item);
  // `en a remis une couche`
  if (next < 0 || view.blockAt[next] >= 0 || canBe(view, next, AUXILIARY)) return false;
  if (is(view, next, TIME_WORD) || isTimePhrase(view, next)) return options.greedy;
  // `According to the ministry over 300 people died`: the amount begins the clause.
  if (opensAmount(view, item)) return false;
  if (options.greedy) return true;
  if (canBe(view, next, GERUND)) return false;
  if (!is(view, item, LOOSE_LINK)) return false;
  // A body that publishes or broadcasts is where it was said, not whose office it is.
  const target = is(view, next, DETERMINER) ? nextInUnit(view, next) : next;
  const label = target >= 0 ? view.sourceHits[target]?.entry.label : undefined;
  if (label === 'media' || label === 'collective' || is(view, target, MEDIUM_NOUN)) return false;
  return !isCapitalised(view, last) || view.sourceHits[last] !== undefined;
}

/** A noun whose name stands right behind it. */
export function isNamedBehind(view: View, noun: number): boolean {
  return /^(?:role|media|institution)$/u.test(view.sourceHits[noun]?.entry.label ?? '');
}

/** `le dernier bulletin`: a pronoun that is an adjective before its noun. */
export function isAttributive(view: View, item: number): boolean {
  const next = nextInUnit(view, item);
  if (next < 0 || !/^derni[eè]re?s?$/u.test(view.forms[item])) return false;
  if (view.doc.tokens.kind[next] !== TOKEN_KIND.word || isFinite(view, next) || isAdverb(view, next))
    return false;
  return !is(
    view,
    next,
    DETERMINER | PRONOUN | PREPOSITION | NOUN_LINK | LOOSE_LINK | RELATIVE | COMPLEMENTISER | COORDINATOR,
  );
}
