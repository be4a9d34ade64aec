import { TOKEN_KIND } from '../model/document';
import type { AddToken } from './add-token';
import { CHARACTER, characterClass } from './characters';

/** Words of which the beginning was cut off: `'em`, `'til`. */
const CLIPPED_WORDS: ReadonlySet<string> = new Set([
  'em',
  'til',
  'cause',
  'bout',
  'tis',
  'twas',
  'cuz',
  'cos',
]);
const LONGEST = 6;

/**
 * Reads an apostrophe that stands before no elided word: a decade (`'90s`), a clipped word (`'em`), or else a single
 * quotation mark.
 *
 * @param text - The text.
 * @param start - Offset of the apostrophe.
 * @param limit - Where the paragraph ends.
 * @param add - Receives the token.
 * @returns The offset after what was read.
 */
export function scanApostrophe(text: string, start: number, limit: number, add: AddToken): number {
  const first = start + 1 < limit ? characterClass(text.charCodeAt(start + 1)) : 0;
  if (first === CHARACTER.digit || first === CHARACTER.letter) {
    const bound = Math.min(limit, start + 1 + LONGEST);
    let end = start + 1;
    while (end < bound && isWordUnit(text.charCodeAt(end))) end++;
    const rest = text.slice(start + 1, end).toLowerCase();
    // Behind a letter the mark closes something.
    const free = start === 0 || !isWordUnit(text.charCodeAt(start - 1));
    if (free && first === CHARACTER.digit && /^\d\ds?$/.test(rest)) {
      add(start, end, TOKEN_KIND.number);
      return end;
    }
    // rock 'n' roll
    if (
      free &&
      rest === 'n' &&
      end < limit &&
      characterClass(text.charCodeAt(end)) === CHARACTER.apostrophe
    ) {
      add(start, end + 1, TOKEN_KIND.word);
      return end + 1;
    }
    if (free && CLIPPED_WORDS.has(rest)) {
      add(start, end, TOKEN_KIND.word);
      return end;
    }
  }
  // Three marks: behind a word the inner quotation closes first, before a word the outer one opens first.
  const isTriple = start + 2 < limit && text.startsWith(text[start].repeat(3), start);
  if (isTriple && start > 0 && characterClass(text.charCodeAt(start - 1)) > CHARACTER.lineBreak) {
    add(start, start + 1, TOKEN_KIND.quote);
    return start + 1;
  }
  // Two single marks are set for a double one.
  const end =
    start + 1 < limit && text.charCodeAt(start + 1) === text.charCodeAt(start) ? start + 2 : start + 1;
  add(start, end, TOKEN_KIND.quote);
  return end;
}

function isWordUnit(unit: number): boolean {
  const type = characterClass(unit);
  return type === CHARACTER.letter || type === CHARACTER.digit;
}
