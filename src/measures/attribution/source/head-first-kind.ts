import { TOKEN_KIND } from '../../../model/document';
import { is, isCapitalised, type View } from '../../../syntax/view';
import {
  APPOSITION_WORD,
  COMMA,
  DETERMINER,
  LOOSE_LINK,
  NOUN_LINK,
  PLURAL_DETERMINER,
  PRONOMINAL_DETERMINER,
  TITLE,
} from '../../../syntax/words/classes';
import { isGivenName } from '../../../syntax/words/given-names';
import { bodyOrPerson, isPersonElsewhere } from './bare-names';
import { isAcronym, isInitials, nameIn, type Name } from './name-in-phrase';
import type { SourceKind, SourceWords } from './source-words';

/**
 * Kind of source of a noun phrase that begins with its head, as in French and Russian: `le maire de l'équipe`.
 *
 * The head decides where a lexicon knows it; a role with a name is a person. A head that is in no lexicon decides by its
 * ending when it names persons (`son attaché de presse` is no press), else the first known noun of its complement.
 *
 * @param view - The document's view.
 * @param words - Items of the phrase in text order, without quotations and brackets.
 * @param guess - Kind of a singular phrase in which no word is known.
 */
export function headFirstKind(view: View, words: readonly number[], guess: SourceKind): SourceWords {
  const [first] = words as readonly (number | undefined)[];
  if (first === undefined) return { kind: guess, sure: false };
  if (isPersonByForm(view, words)) return { kind: 'person', sure: true };
  const known = words.filter((word) => view.sourceHits[word] !== undefined && !is(view, word, TITLE));
  const head = known.find((word) => !is(view, word, DETERMINER | PRONOMINAL_DETERMINER)) ?? known[0];
  const label = head === undefined ? undefined : view.sourceHits[head]?.entry.label;
  const isPlural = is(view, first, PLURAL_DETERMINER);
  const isTitled = words.some(
    (word) => is(view, word, TITLE) && words.some((w) => w > word && isCapitalised(view, w)),
  );
  const name = nameIn(view, words, label);
  const headIsName = name !== undefined && (head === undefined || name.first < head);
  if (isTitled && (label === undefined || label === 'role')) return { kind: 'person', sure: true };
  if (headIsName && name.size > 1 && !is(view, first, DETERMINER)) return { kind: 'person', sure: true };
  if (isOneOf(view, words) && (label === 'collective' || label === 'role'))
    return { kind: 'role', sure: true };
  const own = ownNoun(view, words, head);
  const isPersonal = own !== undefined && view.grammar.determinedPhrases && name === undefined;
  // `l'ex-« monsieur sécurité » de l'Élysée`
  if (isPersonal && (view.grammar.isPersonNoun(view.forms[own]) || is(view, own, APPOSITION_WORD)))
    return { kind: isPlural ? 'collective' : 'role', sure: false };
  switch (label) {
    case 'anonymous':
      return { kind: isInformationOf(view, head!, known) ? 'media' : 'anonymous', sure: true };
    case 'document':
      return { kind: isOutlet(view, head!) ? 'media' : 'document', sure: true };
    case 'media':
    case 'institution':
      return { kind: label, sure: true };
    case 'collective':
      // `nombre de syndicats`: several bodies are bodies.
      if (isAmount(view, head!) && bodyBehind(view, head!, known)) return { kind: 'institution', sure: true };
      return { kind: name === undefined || isPlural ? 'collective' : 'person', sure: true };
    case 'role':
      return { kind: name !== undefined ? 'person' : isPlural ? 'collective' : 'role', sure: true };
    default:
      return guessed(view, words, isPlural, name, guess);
  }
}

/** `M. Journal`, `Marine`, `J.-P. Morel`: a title before a name, a given name alone, initials before a surname. */
function isPersonByForm(view: View, words: readonly number[]): boolean {
  const [opening, ...others] = words.filter((word) => !is(view, word, DETERMINER));
  const next = others[0] as number | undefined;
  if ((opening as number | undefined) === undefined) return false;
  if (next !== undefined && isCapitalised(view, next) && !is(view, next, NOUN_LINK)) {
    if (is(view, opening, TITLE) || (isInitials(view, opening) && opening === words[0])) return true;
  }
  const isName = view.sourceHits[opening]?.entry.attributes?.['name'] === true;
  return words.length === 1 && isCapitalised(view, opening) && isGivenName(view.forms[opening]) && !isName;
}

/** `l'un des manifestants`, `une des avocates` */
function isOneOf(view: View, words: readonly number[]): boolean {
  const one = words.findIndex((word) => /^une?$/u.test(view.forms[word]));
  if (one < 0 || one > 1 || one + 1 >= words.length) return false;
  return /^(?:des|d'|de)$/u.test(view.forms[words[one + 1]]);
}

/** The noun of a phrase itself, when no lexicon knows it and the known noun only belongs to it. */
function ownNoun(view: View, words: readonly number[], head: number | undefined): number | undefined {
  if (head === undefined) return undefined;
  const link = words.find((word) => is(view, word, NOUN_LINK | LOOSE_LINK | COMMA));
  if (link === undefined || link > head) return undefined;
  return words.find(
    (word) =>
      word < link &&
      !is(view, word, DETERMINER) &&
      view.doc.tokens.kind[word] === TOKEN_KIND.word &&
      view.sourceHits[word] === undefined,
  );
}

function isAmount(view: View, head: number): boolean {
  return view.sourceHits[head]?.entry.id === 'quantities';
}

function bodyBehind(view: View, head: number, known: readonly number[]): boolean {
  const next = known.find((word) => word > head && view.sourceHits[word] !== view.sourceHits[head]);
  return next !== undefined && view.sourceHits[next]?.entry.label === 'institution';
}

/** `le Courrier de l'Ouest`: a document's noun with a capital letter is a newspaper. */
function isOutlet(view: View, head: number): boolean {
  return (
    /^(?:courrier|bulletin|dépêche|tribune|chronique|lettre|gazette)$/u.test(view.forms[head]) &&
    isCapitalised(view, head)
  );
}

/** `les informations de Radio Brume`, `nos informations de La Brume`: of an outlet, or of somebody with a name. */
function isInformationOf(view: View, head: number, known: readonly number[]): boolean {
  // `une source policière du Parisien`: whoever spoke to the outlet.
  if (/^(?:sources?|entourage|источник|собеседник)/u.test(view.forms[head])) return false;
  if (known.some((word) => view.sourceHits[word]?.entry.label === 'media')) return true;
  if (view.forms[head] !== 'informations') return false;
  const link = view.next[head];
  return link >= 0 && is(view, link, NOUN_LINK) && isCapitalised(view, view.next[link]);
}

/** Kind of a phrase in which no word is known. */
function guessed(
  view: View,
  words: readonly number[],
  isPlural: boolean,
  name: Name | undefined,
  guess: SourceKind,
): SourceWords {
  const noun = words.find(
    (word) => !is(view, word, DETERMINER) && view.doc.tokens.kind[word] === TOKEN_KIND.word,
  );
  // `31 %`
  if (noun === undefined)
    return { kind: isPlural || isShare(view, words) ? 'collective' : guess, sure: false };
  if (isCapitalised(view, noun)) {
    if (isAcronym(view, noun)) return { kind: 'institution', sure: true };
    if (isPlural) return { kind: 'collective', sure: true };
    if (is(view, words[0], DETERMINER)) return { kind: 'institution', sure: false };
    if (words.length > 1) return { kind: 'person', sure: true };
    return { kind: bodyOrPerson(view, words), sure: isKnownName(view, noun) };
  }
  if (name !== undefined && !isPlural) return { kind: 'person', sure: false };
  if (isPlural) return { kind: 'collective', sure: false };
  return { kind: guess, sure: false };
}

/** A number with a sign of per cent, or alone. */
function isShare(view: View, words: readonly number[]): boolean {
  return words.some((word) => view.doc.tokens.kind[word] === TOKEN_KIND.number);
}

/** Whether a lone capitalised word is a name for sure: not only because it opens a sentence (`Grève : « … »`). */
function isKnownName(view: View, word: number): boolean {
  if (word !== view.unitFirst[view.unitOf[word]] || isPersonElsewhere(view, word)) return true;
  return view.forms.some(
    (form, t) =>
      form === view.forms[word] &&
      isCapitalised(view, t) &&
      view.unitOf[t] >= 0 &&
      t !== view.unitFirst[view.unitOf[t]],
  );
}
