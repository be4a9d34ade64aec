import { isTimePhrase, startsNounPhrase } from './phrase-start';
import { TOKEN_KIND } from '../model/document';
import { isCapitalised, nextInUnit, quotationAt, type View, readingsOf } from './view';
import { isAdverb, isFinite } from './word-classes';

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
  return next >= 0 && view.grammar.agents.has(view.forms[next]) && readingsOf(view, item).has('participle');
}

/** Whether a phrase goes on after a coordinator: another noun phrase without a verb of its own. */
export function continuesCoordination(view: View, item: number, options: PhraseOptions): boolean {
  const next = nextInUnit(view, item);
  if (next < 0 || view.grammar.adversatives.has(view.forms[item])) return false;
  if (isCoordinatedAdjective(view, next) || (options.greedy && isAgentive(view, next))) return true;
  if (!startsNounPhrase(view, next)) return false;
  if (view.grammar.pronouns.has(view.forms[next]) && !view.grammar.determiners.has(view.forms[next]))
    return options.greedy;
  // A subject with its own verb is another clause.
  for (
    let other = next, steps = 0;
    other >= 0 && steps < LONGEST_ADVERBIAL;
    other = nextInUnit(view, other), steps++
  ) {
    if (view.forms[other] === ',' || quotationAt(view, other) !== undefined) return true;
    if (view.grammar.relatives.has(view.forms[other])) return true;
    if (isFinite(view, other)) return false;
  }
  return true;
}

/** `relations internationales et stratégiques`: one lower-case word that closes the phrase. */
function isCoordinatedAdjective(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (view.doc.tokens.kind[item] !== TOKEN_KIND.word || isCapitalised(view, item)) return false;
  if (
    grammar.determiners.has(forms[item]) ||
    grammar.pronouns.has(forms[item]) ||
    grammar.prepositions.has(forms[item])
  )
    return false;
  if (isFinite(view, item) || isAdverb(view, item)) return false;
  const after = nextInUnit(view, item);
  return (
    after < 0 ||
    view.blockAt[after] >= 0 ||
    /^[,.;:]$/u.test(forms[after]) ||
    grammar.nounLinks.has(forms[after])
  );
}

/** Whether a phrase goes on after a preposition. */
export function continuesWithLink(view: View, item: number, last: number, options: PhraseOptions): boolean {
  const { grammar, forms } = view;
  const next = nextInUnit(view, item);
  if (next < 0 || view.blockAt[next] >= 0) return false;
  if (grammar.timeWords.has(forms[next]) || isTimePhrase(view, next)) return options.greedy;
  if (options.greedy) return true;
  if (readingsOf(view, next).has('gerund')) return false;
  if (!grammar.looseLinks.has(forms[item])) return false;
  // A body that publishes or broadcasts is where it was said, not whose office it is.
  const target = grammar.determiners.has(forms[next]) ? nextInUnit(view, next) : next;
  const label = target >= 0 ? view.sourceHits[target]?.entry.label : undefined;
  if (label === 'media' || label === 'collective') return false;
  return !isCapitalised(view, last) || view.sourceHits[last] !== undefined;
}
