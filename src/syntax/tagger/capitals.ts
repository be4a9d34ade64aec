import { TOKEN_KIND, type Document } from '../../model/document';
import { isLowerCase, isUpperCase } from '../../text/characters';

/** How a token is written, as far as its sentence lets one trust it. */
export const WRITING = {
  /** Begins with a small letter. */
  small: 0,
  /** Begins with a capital inside a sentence. */
  capital: 1,
  /** Begins with a capital where any word does: at a sentence's start, behind an opening mark or a colon. */
  opening: 2,
  /** Two letters or more, all capital. */
  capitals: 3,
  /** A capital in a line that is written in capitals or in title case. */
  untrusted: 4,
  /** No word: digits, signs, addresses. */
  none: 5,
} as const;

/** How many kinds of writing there are. */
export const WRITINGS = 6;

/** Words shorter than this are small in title case too. */
const LONG_WORD = 4;
/** So many long words with a capital, and none without, make title case. */
const TITLE_WORDS = 4;

/**
 * Whether capitals tell anything in a stretch of text: not in a line of capitals (`TRUMP SAYS NO`), nor in title case
 * (`Senate Passes Budget After Long Debate`).
 *
 * @param doc - The document.
 * @param from - First token.
 * @param to - Token after the last.
 */
export function trustsCapitals(doc: Document, from: number, to: number): boolean {
  const { text, tokens } = doc;
  let hasSmall = false;
  let long = 0;
  let words = 0;
  for (let t = from; t < to; t++) {
    if (tokens.kind[t] !== TOKEN_KIND.word) continue;
    const start = tokens.start[t];
    const end = tokens.end[t];
    if (isLowerCase(text.charCodeAt(start))) {
      // A long small word settles it, and most sentences have one early.
      if (end - start >= LONG_WORD) return true;
      hasSmall = true;
    } else if (end - start >= LONG_WORD) long++;
    hasSmall ||= end - start > 1 && isLowerCase(text.charCodeAt(start + 1));
    words++;
  }
  return words < 2 || (hasSmall && long < TITLE_WORDS);
}

/**
 * How a token is written: one of `WRITING`.
 *
 * @param doc - The document.
 * @param token - The token.
 * @param opens - Whether any word has a capital here.
 * @param trusted - What `trustsCapitals` says of its sentence.
 */
export function writingOf(doc: Document, token: number, opens: boolean, trusted: boolean): number {
  const { text, tokens } = doc;
  if (tokens.kind[token] !== TOKEN_KIND.word) return WRITING.none;
  const start = tokens.start[token];
  if (!isUpperCase(text.charCodeAt(start))) return WRITING.small;
  if (!trusted) return WRITING.untrusted;
  const end = tokens.end[token];
  let letters = 1;
  for (let i = start + 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isLowerCase(unit)) return opens ? WRITING.opening : WRITING.capital;
    if (isUpperCase(unit)) letters++;
  }
  // `L'` is one letter.
  return letters > 1 ? WRITING.capitals : opens ? WRITING.opening : WRITING.capital;
}

/**
 * Whether a word that always has one tag has it here too: not with a capital inside a sentence, where it may be a part of
 * a name.
 */
export function isPlainWriting(writing: number): boolean {
  return writing !== WRITING.capital && writing !== WRITING.capitals;
}
