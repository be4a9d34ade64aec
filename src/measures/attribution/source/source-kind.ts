import { TOKEN_KIND } from '../../../model/document';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { declinedKind } from './declined-kind';
import { headFinalKind } from './head-final-kind';
import type { SourceKind, SourceWords } from './source-words';
import { isContraction } from '../../../syntax/word-classes';
import { is, canBe, isCapitalised, isPunctuation, nextInUnit, type View } from '../../../syntax/view';
import {
  ENCLITIC,
  TITLE,
  DETERMINER,
  PRONOMINAL_DETERMINER,
  PLURAL_DETERMINER,
  COMMA,
  RELATIVE,
  PREPOSITION,
  GERUND,
  NOUN_LINK,
  PRONOUN,
  NAME_PARTICLE,
  LOOSE_LINK,
} from '../../../syntax/words/classes';

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
  const { grammar, forms } = view;
  const first = range.first;
  if (first === range.last && (isPronoun(view, first) || is(view, first, ENCLITIC)))
    return { kind: 'pronoun', sure: true };
  if (isDemonstrative(view, range)) return { kind: 'pronoun', sure: true };
  const words = wordsOf(view, range);
  // `brume.com`
  if (words.some((word) => view.doc.tokens.kind[word] === TOKEN_KIND.address && view.forms[word][0] !== '@'))
    return { kind: 'media', sure: true };
  if (grammar.headFinal) return headFinalKind(view, words, guess);
  if (grammar.cases !== undefined) return declinedKind(view, words, guess);
  const known = words.filter((word) => view.sourceHits[word] !== undefined && !is(view, word, TITLE));
  const head = known.find((word) => !is(view, word, DETERMINER | PRONOMINAL_DETERMINER)) ?? known[0];
  const isTitled = words.some(
    (word) => is(view, word, TITLE) && words.some((w) => w > word && isCapitalised(view, w)),
  );
  const label = head === undefined ? undefined : view.sourceHits[head]?.entry.label;
  const isPlural = is(view, first, PLURAL_DETERMINER);
  const name = nameIn(view, words, label);
  const headIsName = name !== undefined && (head === undefined || name.first < head);
  if (isTitled && (label === undefined || label === 'role')) return { kind: 'person', sure: true };
  if (headIsName && name.size > 1 && !is(view, first, DETERMINER)) return { kind: 'person', sure: true };
  if (label === 'document' && isOutlet(view, head)) return { kind: 'media', sure: true };
  // `les informations de Radio Brume`
  if (label === 'anonymous' && known.some((word) => view.sourceHits[word]?.entry.label === 'media'))
    return { kind: 'media', sure: true };
  if (label === 'anonymous' && head !== undefined && isInformationOf(view, head, range.last))
    return { kind: 'media', sure: true };
  if (label === 'anonymous' || label === 'media' || label === 'document' || label === 'institution') {
    return { kind: label, sure: true };
  }
  // `l'un des manifestants`
  if (label === 'collective' && /^une?$/u.test(forms[words[1]] ?? '') && forms[first] === "l'")
    return { kind: 'role', sure: true };
  if (label === 'collective')
    return name === undefined || isPlural
      ? { kind: 'collective', sure: true }
      : { kind: 'person', sure: true };
  if (label === 'role') {
    if (name !== undefined) return { kind: 'person', sure: true };
    return { kind: isPlural ? 'collective' : 'role', sure: true };
  }
  return guessed(view, words, first, isPlural, name, guess);
}

/** Whether a phrase, or what is attached behind it, keeps a name back: `un cadre ayant requis l'anonymat`. */
export function hidesItself(view: View, range: ItemRange): boolean {
  if (wordsOf(view, range).some((word) => isAnonymity(view, word))) return true;
  let item = nextInUnit(view, range.last);
  if (item >= 0 && is(view, item, COMMA)) item = nextInUnit(view, item);
  const isAttached = item >= 0 && (is(view, item, RELATIVE | PREPOSITION) || canBe(view, item, GERUND));
  if (!isAttached) return false;
  for (let steps = 0; item >= 0 && steps < 8 && !isPunctuation(view, item); steps++) {
    if (isAnonymity(view, item)) return true;
    item = nextInUnit(view, item);
  }
  return false;
}

/** A word for one's own lack of a name; `l'anonymat des témoins` is that of others. */
function isAnonymity(view: View, item: number): boolean {
  const next = view.next[item];
  return (
    /^(?:anonymat|anonymes?|anonymity|anonymous|анонимности)$/u.test(view.forms[item]) &&
    (next < 0 || !/^(?:des?|du|d'|aux?|à|of|to|for)$/u.test(view.forms[next]))
  );
}

/** `le Courrier de l'Ouest`: a document's noun with a capital letter is a newspaper. */
function isOutlet(view: View, head: number | undefined): boolean {
  return (
    head !== undefined &&
    /^(?:courrier|bulletin|dépêche|tribune|chronique|lettre|bulletin|gazette)$/u.test(view.forms[head]) &&
    isCapitalised(view, head)
  );
}

/** `les informations de La Brume`: of somebody with a name. */
function isInformationOf(view: View, head: number, last: number): boolean {
  const link = view.next[head];
  if (view.forms[head] !== 'informations' || link < 0 || link >= last) return false;
  return is(view, link, NOUN_LINK) && isCapitalised(view, view.next[link]);
}

function guessed(
  view: View,
  words: readonly number[],
  first: number,
  isPlural: boolean,
  name: Name | undefined,
  guess: SourceKind,
): SourceWords {
  if (words.length === 0) return { kind: guess, sure: false };
  const isDetermined = is(view, first, DETERMINER);
  const noun = words.find(
    (word) => !is(view, word, DETERMINER) && view.doc.tokens.kind[word] === TOKEN_KIND.word,
  );
  if (noun === undefined) return { kind: isPlural ? 'collective' : guess, sure: false };
  if (isCapitalised(view, noun)) {
    if (isAcronym(view, noun)) return { kind: 'institution', sure: true };
    if (isPlural) return { kind: 'collective', sure: true };
    if (isDetermined) return { kind: 'institution', sure: false };
    return { kind: 'person', sure: true };
  }
  if (name !== undefined && !isPlural) return { kind: 'person', sure: false };
  if (isPlural) return { kind: 'collective', sure: false };
  return { kind: guess, sure: false };
}

function isPronoun(view: View, item: number): boolean {
  // `his claim that`
  if (/^(?:his|her|its|their)$/u.test(view.forms[item]) || isContraction(view.forms[item])) return true;
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

function wordsOf(view: View, range: ItemRange): readonly number[] {
  const words: number[] = [];
  for (let item = range.first; item >= 0; item = view.next[item]) {
    if (view.blockAt[item] < 0) words.push(item);
    if (item === range.last) break;
  }
  return words;
}

// Bodies that bear their name right behind; a party or a union mostly stands before the name of its head.
const COMPANIES =
  /^(?:groupe|société|compagnie|entreprise|agence|association|fondation|marque|enseigne|filiale|cabinet|institut|constructeur)$/u;

interface Name {
  readonly first: number;
  readonly size: number;
}

/** A personal name in a phrase: capitalised words that are no body, outlet or place, and not what a role is of. */
function nameIn(view: View, words: readonly number[], label: string | undefined): Name | undefined {
  const { forms } = view;
  for (let i = 0; i < words.length; i++) {
    if (!isCapitalised(view, words[i]) || view.sourceHits[words[i]] !== undefined) continue;
    if (is(view, words[i], DETERMINER) || /^(?:the|el|der|die|das)$/u.test(forms[words[i]])) continue;
    let size = 1;
    while (
      i + size < words.length &&
      (isNameWord(view, words[i + size]) ||
        (is(view, words[i + size], NAME_PARTICLE) &&
          i + size + 1 < words.length &&
          isNameWord(view, words[i + size + 1])))
    )
      size++;
    const before = i > 0 ? forms[words[i - 1]] : '';
    const isComplement = is(view, words[i - 1], NOUN_LINK | LOOSE_LINK | DETERMINER);
    const isFirst = i === 0 || is(view, words[i - 1], COMMA);
    // `la doyenne du campus Rive`: a capitalised word inside the complement of a role is no person.
    const isInComplement =
      size === 1 &&
      words.slice(0, i).some((word) => is(view, word, NOUN_LINK)) &&
      !isNamePrefix(view, before);
    // `membre du groupe Aile-Sud`
    const isOfBody =
      i > 0 &&
      view.sourceHits[words[i - 1]]?.entry.label === 'institution' &&
      COMPANIES.test(forms[words[i - 1]]) &&
      !isCapitalised(view, words[i - 1]);
    const isBare = !isComplement && !isInComplement && !isOfBody && !isAcronym(view, words[i]);
    if (isComplement && label === 'role' && size > 2 && !isAcronym(view, words[i])) {
      // `la juge de Manhattan Loretta Preska`
      return { first: words[i + 1], size: size - 1 };
    }
    if (isBare && (isFirst || label === 'role' || size > 1)) {
      if (size > 1 || i > 0) return { first: words[i], size };
    }
    i += size - 1;
  }
  return undefined;
}

function isNamePrefix(view: View, form: string): boolean {
  return form === ',' || view.grammar.titles.has(form);
}

function isNameWord(view: View, word: number): boolean {
  return isCapitalised(view, word) && !is(view, word, DETERMINER);
}

function isAcronym(view: View, word: number): boolean {
  const text = view.doc.text.slice(view.doc.tokens.start[word], view.doc.tokens.end[word]);
  return text.length > 1 && text === text.toUpperCase();
}
