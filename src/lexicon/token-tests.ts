import { TOKEN_KIND } from '../model/document';
import type { TokenClass, TokenTest } from './pattern';

const KINDS: Readonly<Partial<Record<TokenClass, number>>> = {
  word: TOKEN_KIND.word,
  number: TOKEN_KIND.number,
  punct: TOKEN_KIND.punctuation,
  quote: TOKEN_KIND.quote,
  mark: TOKEN_KIND.mark,
  symbol: TOKEN_KIND.symbol,
  address: TOKEN_KIND.address,
};

/** Whether a real token passes a test for kinds; `traits` is its kind, twice, and 1 for a capital. */
export function passesKind(traits: number, kind: TokenClass): boolean {
  if (kind === 'start' || kind === 'end') return false;
  if (kind === 'any') return true;
  const tokenKind = traits >> 1;
  if (kind === 'capital') return tokenKind === TOKEN_KIND.word && (traits & 1) === 1;
  return tokenKind === KINDS[kind];
}

/** The letter of a glob that decides most: `^p` of its start, else `s$` of its end; empty for none. */
export function decidingLetter(pieces: readonly string[]): string {
  const last = pieces[pieces.length - 1];
  if (pieces[0] !== '') return `^${pieces[0][0]}`;
  return last === '' ? '' : `${last[last.length - 1]}$`;
}

/** Whether a form is the pieces in order with anything between them: first and last piece at its ends. */
export function matchesGlob(form: string, pieces: readonly string[]): boolean {
  const last = pieces.length - 1;
  if (!form.startsWith(pieces[0])) return false;
  let at = pieces[0].length;
  for (let i = 1; i < last; i++) {
    const found = form.indexOf(pieces[i], at);
    if (found === -1) return false;
    at = found + pieces[i].length;
  }
  return form.length - pieces[last].length >= at && form.endsWith(pieces[last]);
}

/** A name of a test; equal tests have one. The first letter is its type. */
export function keyOf(test: TokenTest): string {
  switch (test.is) {
    case 'form':
      return `f${test.form}`;
    case 'glob':
      return `g${test.pieces.join('*')}`;
    case 'lemma':
      return `l${test.lemmas.join(' ')} ${test.tenses.join('')}`;
    case 'tense':
      return `t${test.tenses.join('')}`;
    case 'token':
      return `k${test.kind}`;
  }
}
