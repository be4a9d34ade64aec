import type { Span } from '../../model/span';

/** A run of one sign that may mark a name: asterisks, daggers, superscript digits. */
export interface Sign {
  readonly start: number;
  readonly end: number;
  /** What marks and notes are matched by: `*`, `**`, `†`, `1`; every kind of asterisk counts as `*`. */
  readonly key: string;
  /** Written with backslashes (`\*`): never Markdown. */
  readonly escaped: boolean;
}

// ∗ ⁎ ＊ ٭ ✱ ✲ ✳ ✻ ✽ are asterisks of other fonts; ⁑ is two of them.
const ASTERISKS = '*∗⁎＊٭✱✲✳✻✽';
const SIGNS = /(?:\\\*)+|[*∗⁎＊٭✱✲✳✻✽]+|⁑+|†+|‡+|[¹²³⁰⁴-⁹]+/gu;
const ANY_SIGN = /[*∗⁎＊٭✱✲✳✻✽⁑†‡¹²³⁰⁴-⁹]/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether any sign stands in a text. */
export function hasSigns(text: string): boolean {
  return ANY_SIGN.test(text);
}

/**
 * All runs of signs in a text, in text order.
 *
 * @param text - The text.
 * @returns One record per run; a run of asterisks of several kinds is one.
 */
export function findSigns(text: string): readonly Sign[] {
  return [...text.matchAll(SIGNS)].map((match) => {
    const escaped = match[0].startsWith('\\');
    return { start: match.index, end: match.index + match[0].length, key: keyOf(match[0], escaped), escaped };
  });
}

/** Stars `[start, end)` of a longer run, as a sign of their own. */
export function partOfSign(start: number, end: number): Sign {
  return { start, end, key: '*'.repeat(end - start), escaped: false };
}

/** Whether a sign is made of asterisks, so that Markdown may be meant. */
export function isAsterisk(sign: Sign): boolean {
  return sign.key.startsWith('*');
}

/** A sign with the brackets that stand directly around it, `(*)`; the sign's own span without them. */
export function withBrackets(text: string, sign: Sign): Span {
  const pair = `${text[sign.start - 1] ?? ''}${text[sign.end] ?? ''}`;
  return pair === '()' || pair === '[]' ? [sign.start - 1, sign.end + 1] : [sign.start, sign.end];
}

function keyOf(run: string, escaped: boolean): string {
  if (escaped) return '*'.repeat(run.length / 2);
  if (ASTERISKS.includes(run[0])) return '*'.repeat(run.length);
  if (run[0] === '⁑') return '*'.repeat(2 * run.length);
  return [...run]
    .map((sign) => (SUPERSCRIPTS.includes(sign) ? String(SUPERSCRIPTS.indexOf(sign)) : sign))
    .join('');
}
