import { TOKEN_KIND } from '../model/document';
import type { AddToken } from './add-token';
import { CHARACTER, characterClass, isLowerCase, isUpperCase } from './characters';
import type { LanguageRules } from './rules';

/** Longest enclitic (`-t-elles`), with room for one character before it. */
const LONGEST_ENCLITIC = 9;

/**
 * Adds the tokens of a hyphenated word: enclitics at its end are tokens of their own (`dira` `-t-il`, `donnez` `-le`
 * `-moi`).
 *
 * @param text - The text.
 * @param start - Where the word starts.
 * @param end - Where it ends.
 * @param rules - Rules of its language.
 * @param add - Receives the tokens.
 * @returns `end`.
 */
export function addCliticised(
  text: string,
  start: number,
  end: number,
  rules: LanguageRules,
  add: AddToken,
): number {
  const last = hyphenBefore(text, start, end);
  const beforeLast = last < 0 ? -1 : hyphenBefore(text, start, last);
  const whole = (): number => {
    add(start, end, TOKEN_KIND.word);
    return end;
  };
  const double = beforeLast > 0 && isEnclitic(text, beforeLast, end, rules);
  if (last < 0 || (!double && !isEnclitic(text, last, end, rules))) return whole();
  if (rules.wholeCompounds.has(text.slice(start, end).toLowerCase())) return whole();
  const from = double ? beforeLast : last;
  const hostIsLower = isLowerCase(text.charCodeAt(from - 1));
  if (isUpperCase(text.charCodeAt(end - 1))) {
    // A-T-IL
    if (hostIsLower) return whole();
  } else if (isUpperCase(text.charCodeAt(from + 1))) {
    // A dash without spaces between two clauses: `mer-Les`
    if (!hostIsLower || double) return whole();
    add(start, from, TOKEN_KIND.word);
    add(from, from + 1, TOKEN_KIND.punctuation);
    add(from + 1, end, TOKEN_KIND.word);
    return end;
  }
  if (!double && beforeLast > 0 && isEnclitic(text, beforeLast, last, rules)) {
    add(start, beforeLast, TOKEN_KIND.word);
    add(beforeLast, last, TOKEN_KIND.word);
  } else add(start, from, TOKEN_KIND.word);
  add(from, end, TOKEN_KIND.word);
  return end;
}

/** Offset of the last hyphen of `[start, end)` behind its first character and near its end, or -1. */
function hyphenBefore(text: string, start: number, end: number): number {
  const bound = Math.max(start, end - LONGEST_ENCLITIC);
  for (let i = end - 1; i > bound; i--) {
    if (characterClass(text.charCodeAt(i)) === CHARACTER.hyphen) return i;
  }
  return -1;
}

function isEnclitic(text: string, start: number, end: number, rules: LanguageRules): boolean {
  return (
    end - start <= LONGEST_ENCLITIC &&
    rules.enclitics.has(text.slice(start, end).toLowerCase().replace(/[‐‑]/g, '-'))
  );
}
