import { CHARACTER, characterClass, isLowerCase, isUpperCase } from './characters';
import { looseInversionEnd } from './inversions';
import { lettersEnd } from './letters';
import type { LanguageRules } from './rules';

/** Longest elided word (`lorsqu`), in code units. */
export const LONGEST_ELISION = 6;

/** Words that keep their apostrophe inside: what stands before it, or behind it. */
const JOINED: ReadonlySet<string> = new Set([
  "aujourd'",
  "prud'",
  "o'",
  "'t",
  "'s",
  "'re",
  "'ve",
  "'ll",
  "'d",
  "'m",
]);

/** Whether a mark opens single quotations, and is an apostrophe only between letters. */
export function isOpeningSingle(unit: number): boolean {
  return unit === 0x2018 || unit === 0x201b || unit === 0x91;
}

/** Whether an opening mark is set for an apostrophe: `d‘après`, `aujourd‘hui`, `don‘t`. */
export function joinsLetters(
  text: string,
  start: number,
  mark: number,
  limit: number,
  rules: LanguageRules,
): boolean {
  const end = lettersEnd(text, mark + 1, limit);
  if (end === mark + 1) return false;
  const [before, after] = [lower(text, start, mark), lower(text, mark + 1, end)];
  return (
    rules.elisions.has(before) || JOINED.has(`${before}'`) || JOINED.has(`'${after}`) || before.endsWith('-t')
  );
}

/** Whether a word may be half a word, before `looseEnd` looks closer: `qu 'il`, `a t il`. */
export function mayBeLoose(text: string, start: number, plain: number): boolean {
  const isT = (text.charCodeAt(start) | 0x20) === 0x74;
  if (plain < 0) return isT;
  if (isT && plain === start + 1) return true;
  return (
    plain - start <= LONGEST_ELISION && characterClass(text.charCodeAt(plain + 1)) === CHARACTER.apostrophe
  );
}

/** End of a word with a space before its apostrophe (`qu 'il`), or of a subject with its t (`a t il`); else -1. */
export function looseEnd(
  text: string,
  start: number,
  plain: number,
  limit: number,
  rules: LanguageRules,
): number {
  const loose = (text.charCodeAt(start) | 0x20) === 0x74 ? looseInversionEnd(text, start, limit, rules) : -1;
  if (loose > 0 || plain < 0 || plain + 2 >= limit || text.charCodeAt(plain) !== 0x20) return loose;
  const mark = text.charCodeAt(plain + 1);
  const isApostrophe = characterClass(mark) === CHARACTER.apostrophe && !isOpeningSingle(mark);
  if (!isApostrophe || text.charCodeAt(plain + 2) === mark) return -1;
  // A name of one letter before a quotation: `la vitamine D 'active'`.
  if (isUpperCase(text.charCodeAt(start)) && start > 1 && isLowerCase(text.charCodeAt(start - 2))) return -1;
  const word = lower(text, start, plain);
  const next = text.charCodeAt(text.charCodeAt(plain + 2) === 0x20 ? plain + 3 : plain + 2);
  // `il y 'a`: the y is a word of its own.
  return word !== 'y' && rules.elisions.has(word) && characterClass(next) === CHARACTER.letter
    ? plain + 2
    : -1;
}

function lower(text: string, start: number, end: number): string {
  return text.slice(start, end).toLowerCase();
}
