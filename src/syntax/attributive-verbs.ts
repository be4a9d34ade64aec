import { TOKEN_KIND } from '../model/document';
import { is, canBe, isCapitalised, previousInUnit, type View } from './view';
import { isAdverb } from './word-classes';
import {
  AUXILIARY,
  MODAL,
  PRONOUN,
  DETERMINER,
  PREPOSITION,
  COMPLEMENTISER,
  INFINITIVE_MARKER,
  TIME_WORD,
} from './words/classes';

/** English words that could be verbs: `one chart says`, `tired drivers say`, `several board members say`. */
export function isInNounPhrase(view: View, item: number, last: number): boolean {
  const { grammar } = view;
  if (!grammar.headFinal || canBe(view, item, AUXILIARY | MODAL)) return false;
  if (is(view, previousInUnit(view, item), PRONOUN) && !is(view, previousInUnit(view, item), DETERMINER))
    return false;
  if (item === last) return true;
  const next = view.next[item];
  return (
    view.doc.tokens.kind[next] === TOKEN_KIND.word &&
    !isCapitalised(view, next) &&
    !is(view, next, DETERMINER | PREPOSITION | PRONOUN | COMPLEMENTISER) &&
    !canBe(view, next, INFINITIVE_MARKER) &&
    !is(view, next, TIME_WORD) &&
    !isAdverb(view, next)
  );
}
