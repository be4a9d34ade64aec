import { is, isCapitalised, type View } from '../../../syntax/view';
import { COMMA, DETERMINER, LOOSE_LINK, NAME_PARTICLE, NOUN_LINK } from '../../../syntax/words/classes';

// Bodies that bear their name right behind; a party or a union mostly stands before the name of its head.
const COMPANIES =
  /^(?:groupe|société|compagnie|entreprise|agence|association|fondation|marque|enseigne|filiale|cabinet|institut|constructeur)$/u;

/** A personal name among the words of a phrase. */
export interface Name {
  readonly first: number;
  readonly size: number;
}

/** A personal name in a phrase: capitalised words that are no body, outlet or place, and not what a role is of. */
export function nameIn(view: View, words: readonly number[], label: string | undefined): Name | undefined {
  const { forms } = view;
  for (let i = 0; i < words.length; i++) {
    if (!isCapitalised(view, words[i]) || view.sourceHits[words[i]] !== undefined) continue;
    if (is(view, words[i], DETERMINER) || /^(?:the|el|der|die|das)$/u.test(forms[words[i]])) continue;
    // `le député UMP Jean Roux`: the party is no part of the name.
    if (isAcronym(view, words[i]) && i + 1 < words.length && isNameWord(view, words[i + 1])) continue;
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

/** Whether a word is written in capitals only: `SNCF`, no initials. */
export function isAcronym(view: View, word: number): boolean {
  const text = view.doc.text.slice(view.doc.tokens.start[word], view.doc.tokens.end[word]);
  return text.length > 1 && text === text.toUpperCase() && !INITIALS.test(text);
}

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[-‑]?)?\p{Lu}\p{Ll}?\.$/u;

/** `J.`, `J.-P.`, `Ph.`: initials of given names. */
export function isInitials(view: View, word: number): boolean {
  return INITIALS.test(view.doc.text.slice(view.doc.tokens.start[word], view.doc.tokens.end[word]));
}
