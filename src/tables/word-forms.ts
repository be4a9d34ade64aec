import { PorterStemmer, PorterStemmerFr, PorterStemmerRu } from 'natural/lib/natural/stemmers';
import { TOKEN_KIND, type Document } from '../model/document';
import { isLanguage, type Language } from '../model/language';
import type { Finding } from './table';

const STEMMERS = { fr: PorterStemmerFr, en: PorterStemmer, ru: PorterStemmerRu } as const;

/** What a token is counted under; `undefined` for one that is not listed. */
export type WordKey = (doc: Document, t: number) => string | undefined;

/** Options of `createWordKey`. */
export interface WordKeyOptions {
  /** Language of the stems; default each text's own. */
  readonly language?: Language;
  /** Whether words of one letter have a key, as inside n-grams; default false. */
  readonly short?: boolean;
}

/**
 * What the words of texts are counted under: their forms, or the stems that forms share (*attaque*, *attaques*).
 *
 * Words of fewer than two letters are not listed: elided articles and initials. Stems are never used for annotation.
 *
 * @param stems - Whether to group forms by stem, where their language has a stemmer.
 * @param options - Language of the stems; short words.
 * @returns A function that remembers the forms it has met.
 */
export function createWordKey(stems: boolean, { language, short = false }: WordKeyOptions = {}): WordKey {
  const known = new Map<string, Map<string, string | undefined>>();
  return (doc, t) => {
    if (doc.tokens.kind[t] !== TOKEN_KIND.word) return undefined;
    const form = doc.forms[t];
    const own = language ?? doc.language;
    let keys = known.get(own);
    if (keys === undefined) {
      keys = new Map();
      known.set(own, keys);
    }
    if (!keys.has(form)) {
      const key = stems && isLanguage(own) ? STEMMERS[own].stem(form) : form;
      keys.set(form, short || /\p{L}{2}/u.test(form) ? key : undefined);
    }
    return keys.get(form);
  };
}

/** The commonest of the forms, in a tie the first of the alphabet. */
export function commonestForm(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
}

/** A word as something that a row counts: the tokens from `t` up to, not including, `to`. */
export function wordFinding(doc: Document, t: number, to: number = t + 1): Finding {
  const start = doc.tokens.start[t];
  const end = doc.tokens.end[to - 1];
  const label = doc.forms.slice(t, to).join(' ');
  const id = `word:${start}-${end}:${label}`;
  return { id, document: doc.id, layer: 'word', label, start, end, cues: [{ start, end }] };
}
