import { TOKEN_KIND } from '../model/document';
import { isCapitalised, nextInUnit, previousInUnit, readingsOf, type View } from './view';
import { isAdverb, isTimeWord } from './word-classes';

/** Whether a noun phrase can start at an item. */
export function startsNounPhrase(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const form = forms[item];
  if (view.doc.tokens.kind[item] === TOKEN_KIND.number) return true;
  if (view.doc.tokens.kind[item] === TOKEN_KIND.address) return true;
  if (view.doc.tokens.kind[item] !== TOKEN_KIND.word) return false;
  if (isTimeWord(view, item)) return false;
  if (grammar.determiners.has(form)) return !isTimePhrase(view, item);
  if (grammar.pronouns.has(form)) return true;
  if (isCapitalised(view, item)) return previousInUnit(view, item) >= 0 || !grammar.prepositions.has(form);
  if (view.sourceHits[item] !== undefined || grammar.appositionWords.has(form)) return true;
  return grammar.bareNouns && isOpenClass(view, item);
}

/** A word that no closed class claims and that does not look like a verb. */
function isOpenClass(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const form = forms[item];
  if (grammar.prepositions.has(form) || grammar.subordinators.has(form) || grammar.coordinators.has(form))
    return false;
  return !isAdverb(view, item) && readingsOf(view, item).size === 0 && !grammar.negations.has(form);
}

/** `ce jeudi`, `la semaine dernière`, `le 3 mai`, `mardi 21 avril`. */
export function isTimePhrase(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const next = nextInUnit(view, item);
  const isNumber = view.doc.tokens.kind[item] === TOKEN_KIND.number;
  if (
    next < 0 ||
    !(isNumber || grammar.determiners.has(forms[item]) || grammar.prepositions.has(forms[item]))
  )
    return false;
  if (isTimeWord(view, next)) return true;
  if (view.doc.tokens.kind[next] !== TOKEN_KIND.number) return false;
  const third = nextInUnit(view, next);
  return third >= 0 && grammar.timeWords.has(forms[third]);
}
