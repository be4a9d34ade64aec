import { TOKEN_KIND } from '../../../model/document';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { readsAsName } from '../../../syntax/quoted-names';
import { is, isCapitalised, type View } from '../../../syntax/view';
import {
  COMMA,
  DETERMINER,
  LOOSE_LINK,
  NOUN_LINK,
  PREPOSITION,
  PRONOMINAL_DETERMINER,
} from '../../../syntax/words/classes';
import { isAcronym } from './name-in-phrase';
import { wordsOf, type SourceKind } from './source-words';

/** How a source is worded. */
export type SourceForm = 'name' | 'description' | 'pronoun' | 'none';

const LINKS = NOUN_LINK | LOOSE_LINK | PREPOSITION;

/** Kinds of source whose phrase has a proper name only where the name is a part of what they are called. */
const NAMEABLE: ReadonlySet<SourceKind> = new Set<SourceKind>([
  'institution',
  'media',
  'document',
  'collective',
]);

/** `le ministère de l'Intérieur`: a domain in capitals is what a ministry is called by. */
const NAMED_BY_DOMAIN = /^(?:ministères?|secrétariat)$/u;

/** Bodies called by the stumps of their words: `Минобороны`, `Росстат`. */
const STUMP_NAME = /^(?:мин(?!ист)|рос(?!с)|гос|ген|центр|след|евро)\p{L}{3,}$/u;

/** Common nouns in capitals: one that French always begins so, and abbreviations of common nouns. */
const CAPITAL_NOUN = /^(?:[ée]tat|ong|ngos?|pme|pdg|ceo|нко|сми)$/u;

/**
 * How a source is worded, from its words as they stand: with a proper name of its own, as a description, as a pronoun.
 *
 * A name inside a complement is somebody else's: `la mairie de Vauban` and `Reed's lawyer` are descriptions.
 *
 * @param kind - Kind of the source.
 */
export function sourceFormOf(view: View, range: ItemRange | undefined, kind: SourceKind): SourceForm {
  if (range === undefined || kind === 'none') return 'none';
  if (kind === 'pronoun' || isLonePronoun(view, range)) return 'pronoun';
  if (kind === 'person') return 'name';
  return NAMEABLE.has(kind) && hasOwnName(view, range, kind) ? 'name' : 'description';
}

/** `certains`, `few`, `beaucoup`: a group, without a noun. */
function isLonePronoun(view: View, { first, last }: ItemRange): boolean {
  if (first !== last) return false;
  return is(view, first, PRONOMINAL_DETERMINER | DETERMINER) || view.grammar.manies.has(view.forms[first]);
}

function hasOwnName(view: View, range: ItemRange, kind: SourceKind): boolean {
  if (kind !== 'collective' && hasQuotedName(view, range)) return true;
  const words = wordsOf(view, range);
  const link = words.findIndex((word) => is(view, word, LINKS | COMMA));
  const core = link < 0 ? words : words.slice(0, link);
  // A group is named only where its head is a name of the lexicon: a people (`les Vaubanais`) is none.
  if (kind === 'collective') return core.some((word) => isListedName(view, word));
  if (view.grammar.headFinal) return isNameAt(view, core, core.length - 1);
  if (view.grammar.cases !== undefined) return isHeadNamed(view, core, kind);
  return (
    words.some((_, i) => isNameAt(view, words, i)) ||
    (core.some((word) => NAMED_BY_DOMAIN.test(view.forms[word])) && isDomain(view, words, link))
  );
}

/** `l'association « Grand Large »`, `газета «Маяк»` */
function hasQuotedName(view: View, range: ItemRange): boolean {
  for (let item = range.first; item >= 0; item = view.next[item]) {
    if (view.blockAt[item] >= 0 && readsAsName(view, item)) return true;
    if (item === range.last) return false;
  }
  return false;
}

/** `de l'Intérieur`, `des Armées` behind the noun of a ministry. */
function isDomain(view: View, words: readonly number[], link: number): boolean {
  if (link < 0 || !is(view, words[link], NOUN_LINK)) return false;
  const noun = words.slice(link + 1).find((word) => !is(view, word, DETERMINER | NOUN_LINK));
  return noun !== undefined && isCapitalised(view, noun);
}

/** In a language with cases the head stands first; what depends on it is in the genitive. */
function isHeadNamed(view: View, core: readonly number[], kind: SourceKind): boolean {
  const noun = core.findIndex((word) => view.sourceHits[word] !== undefined || isCapitalised(view, word));
  if (noun < 0) return false;
  if (isNameAt(view, core, noun)) return true;
  // `агентство Маяк`, `компания Apple`: an apposition in letters of another language, or behind a noun for media.
  return core
    .slice(noun + 1)
    .some(
      (word) =>
        isCapitalised(view, word) && (kind === 'media' || /^\p{Script=Latin}/u.test(view.forms[word])),
    );
}

/** Whether a word of a phrase belongs to a proper name of what the phrase is about. */
function isNameAt(view: View, words: readonly number[], i: number): boolean {
  const word = words[i] as number | undefined;
  if (word === undefined || is(view, word, DETERMINER) || !isCapitalised(view, word)) return false;
  if (view.doc.tokens.kind[word] !== TOKEN_KIND.word) return false;
  // The whole run of capitals counts, and what stands before it: `la Cour de Vauban` is behind no link.
  let first = i;
  while (first > 0 && isCapitalised(view, words[first - 1])) first--;
  while (first > 0 && is(view, words[first - 1], DETERMINER) && !is(view, words[first - 1], LINKS)) first--;
  if (first > 0 && is(view, words[first - 1], LINKS)) return false;
  if (CAPITAL_NOUN.test(view.forms[word]) && !isInLongerName(view, words, i)) return false;
  return !isSentenceCapital(view, word);
}

/** `l'État islamique`, `ONG Marée` */
function isInLongerName(view: View, words: readonly number[], i: number): boolean {
  const hit = view.sourceHits[words[i]];
  return isCapitalised(view, words[i + 1] ?? -1) || (hit !== undefined && hit.to - hit.from > 1);
}

/** Whether a capital may be there only because a sentence begins. */
function isSentenceCapital(view: View, word: number): boolean {
  if (word !== view.unitFirst[view.unitOf[word]]) return false;
  // Without an article a French noun is a name.
  if (view.grammar.determinedPhrases || isAcronym(view, word) || isListedName(view, word)) return false;
  if (STUMP_NAME.test(view.forms[word])) return false;
  return !view.forms.some(
    (form, t) =>
      form === view.forms[word] &&
      isCapitalised(view, t) &&
      view.unitOf[t] >= 0 &&
      t !== view.unitFirst[view.unitOf[t]],
  );
}

function isListedName(view: View, word: number): boolean {
  return isCapitalised(view, word) && view.sourceHits[word]?.entry.attributes?.['name'] === true;
}
