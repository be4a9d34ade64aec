import { meantUnit } from './windows-1252';

/**
 * Classes of UTF-16 code units that the scanners tell apart.
 *
 * `space` is exactly what `\s` matches, so that "outside tokens is white space" means the same everywhere.
 */
export const CHARACTER = {
  /** White space inside a line. */
  space: 1,
  /** White space that ends a line, and so a paragraph. */
  lineBreak: 2,
  /** Letters and combining marks. */
  letter: 3,
  digit: 4,
  /** Characters without width: soft hyphen, joiners, direction marks, variation selectors. */
  format: 5,
  /** `'` and its typographic kin: apostrophe or quotation mark, by context. */
  apostrophe: 6,
  /** Hyphens that join words. */
  hyphen: 7,
  /** Double and angle quotation marks. */
  quote: 8,
  /** Signs that may mark a name: asterisks, daggers, superscript digits. */
  mark: 9,
  punctuation: 10,
  symbol: 11,
  /** Either half of a surrogate pair, or a lone one. */
  surrogate: 12,
} as const;

const APOSTROPHES = "'’ʼ＇‘‛`´′ʹʻˈ";
const HYPHENS = '-‐‑';
const QUOTES = '"«»“”„‟‹›‚＂〝〞「」『』';
const MARKS = '*†‡∗⁎＊⁑٭✱✲✳✻✽¹²³⁰⁴⁵⁶⁷⁸⁹';

const classes = new Uint8Array(0x10000);

/**
 * Class of a UTF-16 code unit, one of `CHARACTER`.
 *
 * @param unit - Code unit, 0 to 65535.
 */
export function characterClass(unit: number): number {
  // The table is filled as characters are met: classifying all of them takes longer than most texts.
  return classes[unit] || (classes[unit] = classify(meantUnit(unit)));
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[\n\v\f\r\u2028\u2029]/.test(character)) return CHARACTER.lineBreak;
  if (/\s/.test(character)) return CHARACTER.space;
  if (APOSTROPHES.includes(character)) return CHARACTER.apostrophe;
  if (HYPHENS.includes(character)) return CHARACTER.hyphen;
  if (QUOTES.includes(character)) return CHARACTER.quote;
  if (MARKS.includes(character)) return CHARACTER.mark;
  if (unit >= 0xd800 && unit <= 0xdfff) return CHARACTER.surrogate;
  if ((unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x034f || /\p{Cf}/u.test(character))
    return CHARACTER.format;
  if (/[\p{L}\p{M}\p{Nl}]/u.test(character)) return CHARACTER.letter;
  if (/[\p{Nd}\p{No}]/u.test(character)) return CHARACTER.digit;
  if (/\p{P}/u.test(character)) return CHARACTER.punctuation;
  return CHARACTER.symbol;
}

/** Whether a code unit can stand inside a word: letters, digits, characters without width. */
export function isWordUnit(unit: number): boolean {
  const type = characterClass(unit);
  return type >= CHARACTER.letter && type <= CHARACTER.format;
}

/** Whether a code unit is white space, line breaks included. */
export function isSpace(unit: number): boolean {
  return characterClass(unit) <= CHARACTER.lineBreak;
}

const cases = new Uint8Array(0x10000);

/** Whether a code unit is an upper-case (or title-case) letter. */
export function isUpperCase(unit: number): boolean {
  return letterCase(unit) === 2;
}

/** Whether a code unit is a lower-case letter. */
export function isLowerCase(unit: number): boolean {
  return letterCase(unit) === 3;
}

function letterCase(unit: number): number {
  return cases[unit] || (cases[unit] = classifyCase(String.fromCharCode(meantUnit(unit))));
}

function classifyCase(character: string): number {
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return 2;
  return /\p{Ll}/u.test(character) ? 3 : 1;
}
