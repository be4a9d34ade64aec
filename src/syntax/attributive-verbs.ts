import { TOKEN_KIND } from '../model/document';
import { isCapitalised, previousInUnit, type View } from './view';
import { isAdverb } from './word-classes';

/** English words that could be verbs: `one chart says`, `tired drivers say`, `several board members say`. */
export function isInNounPhrase(view: View, item: number, last: number): boolean {
  const { grammar, forms } = view;
  if (!grammar.headFinal || grammar.auxiliaries.has(forms[item]) || grammar.modals.has(forms[item]))
    return false;
  const before = forms[previousInUnit(view, item)] ?? '';
  if (grammar.pronouns.has(before) && !grammar.determiners.has(before)) return false;
  if (item === last) return true;
  const next = view.next[item];
  return (
    view.doc.tokens.kind[next] === TOKEN_KIND.word &&
    !isCapitalised(view, next) &&
    !grammar.determiners.has(forms[next]) &&
    !grammar.prepositions.has(forms[next]) &&
    !grammar.pronouns.has(forms[next]) &&
    !grammar.complementisers.has(forms[next]) &&
    !grammar.infinitiveMarkers.has(forms[next]) &&
    !grammar.timeWords.has(forms[next]) &&
    !isAdverb(view, next)
  );
}
