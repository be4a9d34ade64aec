import { isIndefinitePronoun } from '../../../syntax/phrase-start';
import { TOKEN_KIND } from '../../../model/document';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { declinedKind } from './declined-kind';
import { headFinalKind } from './head-final-kind';
import { headFirstKind } from './head-first-kind';
import { wordsOf, type SourceKind, type SourceWords } from './source-words';
import { is, nextInUnit, type View } from '../../../syntax/view';
import { isContraction } from '../../../syntax/word-classes';
import { ENCLITIC, DETERMINER, NOUN_LINK, PRONOUN, RELATIVE } from '../../../syntax/words/classes';

export type { SourceKind, SourceWords } from './source-words';

/**
 * Kind of source of a noun phrase, from its words as they stand.
 *
 * The first known noun of the phrase decides; a role with a name is a person.
 *
 * @param view - The document's view.
 * @param range - Items of the phrase.
 * @param guess - Kind of a singular phrase in which no word is known.
 */
export function sourceKindOf(view: View, range: ItemRange, guess: SourceKind): SourceWords {
  const { grammar } = view;
  const first = range.first;
  const described = first === range.last ? describedKind(view, first) : undefined;
  if (described !== undefined) return { kind: described, sure: true };
  if (first === range.last && (isPronoun(view, first) || is(view, first, ENCLITIC)))
    return { kind: 'pronoun', sure: true };
  if (isIndefinitePronoun(view, first, range.last) || isDemonstrative(view, range))
    return { kind: 'pronoun', sure: true };
  const words = wordsOf(view, range);
  // `brume.com`
  if (words.some((word) => view.doc.tokens.kind[word] === TOKEN_KIND.address && view.forms[word][0] !== '@'))
    return { kind: 'media', sure: true };
  if (grammar.headFinal) return headFinalKind(view, words, guess);
  if (grammar.cases !== undefined) return declinedKind(view, words, guess);
  return headFirstKind(view, words, guess);
}

/** `celui qui a vu le quai`, `ceux de Brumeville`: what follows describes somebody. */
function describedKind(view: View, item: number): SourceKind | undefined {
  const next = nextInUnit(view, item);
  if (next < 0 || !is(view, next, RELATIVE | NOUN_LINK)) return undefined;
  if (/^celles?$|^celui$/u.test(view.forms[item]))
    return view.forms[item] === 'celles' ? 'collective' : 'role';
  return view.forms[item] === 'ceux' ? 'collective' : undefined;
}

/** `Personne n'a dit que`, `Tout confirme que`: nobody, as a lone word. */
const NOBODY = /^(?:personne|nul|nulle|tout|rien|nobody|никто)$/u;

function isPronoun(view: View, item: number): boolean {
  if (NOBODY.test(view.forms[item])) return true;
  // `his claim that`
  if (view.grammar.unchangingPossessives.has(view.forms[item]) || isContraction(view.forms[item]))
    return true;
  if (!is(view, item, PRONOUN)) return false;
  const label = view.sourceHits[item]?.entry.label;
  // `others`: a group, no pronoun.
  return label === undefined || (label !== 'collective' && !is(view, item, DETERMINER));
}

/** `ce dernier`, `cette dernière`, `un autre`, `the latter`. */
function isDemonstrative(view: View, range: ItemRange): boolean {
  const second = view.next[range.first];
  return (
    second === range.last &&
    /^(?:derniers?|dernières?|autres?|latter|former)$/u.test(view.forms[second]) &&
    is(view, range.first, DETERMINER)
  );
}
