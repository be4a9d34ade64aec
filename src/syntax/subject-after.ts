import { insertEnd } from './adjuncts';
import { fixedEnd } from './set-phrases';
import { afterPlace } from './prepositional-phrase';
import { TOKEN_KIND } from '../model/document';
import { type ItemRange, nounPhraseAt } from './noun-phrase';
import { LONGEST_ADVERBIAL } from './phrase-continuation';
import { nominativeAfter } from './nominative-subject';
import { startsNounPhrase } from './phrase-start';
import { is, isPunctuation, nextInUnit, type View } from './view';
import { isAdverb, isFinite } from './word-classes';
import { COMMA, PREPOSITION, DETERMINER, PRONOUN, SENTENCE_MARK } from './words/classes';

/**
 * The subject after an inverted verb: the first noun phrase after times, places and addressees.
 *
 * @param item - First item after the verb group.
 */
export function invertedSubject(view: View, item: number): ItemRange | undefined {
  if (view.grammar.cases !== undefined && item >= 0) return nominativeAfter(view, item, view.previous[item]);
  let at = item;
  for (let steps = 0; at >= 0 && steps < LONGEST_ADVERBIAL; steps++) {
    if (view.sourceHits[at]?.entry.label === 'media' && view.doc.tokens.kind[at] === TOKEN_KIND.number)
      return nounPhraseAt(view, at, { greedy: false });
    if (view.blockAt[at] >= 0) {
      if (view.blocks[view.blockAt[at]].kind === 'quotation') return undefined;
      at = nextInUnit(view, at);
    } else if (is(view, at, COMMA)) {
      // `a dit, quant à lui, X`
      const closing = insertEnd(view, at);
      if (closing >= 0) {
        at = nextInUnit(view, closing);
        continue;
      }
      // `a déclaré, des larmes dans la voix, X.`
      const behind = steps === 0 ? behindInsert(view, at) : undefined;
      if (behind !== undefined) return behind;
      // `a, mardi, déclaré X` is over; a comma here closes the parenthetical clause, unless an adverbial stood between.
      const next = nextInUnit(view, at);
      if (next < 0 || steps === 0 || !startsNounPhrase(view, next)) return undefined;
      at = next;
    } else if (fixedEnd(view, at) >= 0) {
      at = nextInUnit(view, fixedEnd(view, at));
    } else if (is(view, at, PREPOSITION) && !(is(view, at, DETERMINER) && startsSubject(view, at))) {
      const after = afterPlace(view, at);
      if (after < 0) return undefined;
      at = after;
    } else if (isAdverb(view, at) && !is(view, at, PRONOUN | DETERMINER)) {
      at = nextInUnit(view, at);
    } else {
      return nounPhraseAt(view, at, { greedy: false });
    }
  }
  return undefined;
}

const LONGEST_INSERT = 12;

/** The name or phrase behind an insert without a verb, when it closes its clause. */
function behindInsert(view: View, opening: number): ItemRange | undefined {
  let item = nextInUnit(view, opening);
  for (let steps = 0; item >= 0 && !is(view, item, COMMA); item = nextInUnit(view, item), steps++)
    if (steps === LONGEST_INSERT || isFinite(view, item) || isPunctuation(view, item)) return undefined;
  const start = item < 0 ? -1 : nextInUnit(view, item);
  const phrase = start < 0 ? undefined : nounPhraseAt(view, start, { greedy: false });
  const after = phrase === undefined ? -1 : nextInUnit(view, phrase.last);
  return after < 0 || is(view, after, SENTENCE_MARK) ? phrase : undefined;
}

function startsSubject(view: View, item: number): boolean {
  return !is(view, item, PREPOSITION);
}
