import { TOKEN_KIND } from '../model/document';
import { is, canBe, nextInUnit, previousInUnit, type View } from './view';
import { isAdverb, isFinite } from './word-classes';
import { AUXILIARY, COMPLEMENTISER, COORDINATOR, LINK, MODAL } from './words/classes';

/** `the letter that said`: the complementiser of the language as a subject relative, between a noun and a finite verb. */
export function isRelativeThat(view: View, item: number): boolean {
  if (item < 0 || !view.grammar.bareClauses || !is(view, item, COMPLEMENTISER)) return false;
  const before = previousInUnit(view, item);
  if (before < 0 || view.doc.tokens.kind[before] !== TOKEN_KIND.word) return false;
  if (isFinite(view, before) || is(view, before, COORDINATOR | LINK)) return false;
  let verb = nextInUnit(view, item);
  while (verb >= 0 && isAdverb(view, verb)) verb = nextInUnit(view, verb);
  if (verb < 0 || !isFinite(view, verb)) return false;
  // `fears that fuel is scarce`: a noun that can be a verb, before the verb of its clause.
  const next = nextInUnit(view, verb);
  return (
    next < 0 ||
    canBe(view, verb, AUXILIARY | MODAL) ||
    !(canBe(view, next, AUXILIARY | MODAL) && isFinite(view, next))
  );
}
