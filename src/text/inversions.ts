import { CHARACTER, characterClass, isSpace } from './characters';
import type { LanguageRules } from './rules';

/** `t-il` and what is written for it: `t’il`, `t' il`, `t il`. */
const INVERSION = /^t(?:\s?[-‐‑'’‘ʼ´`]\s?|[ \u00a0])(?:ils?|elles?|on)(?![\p{L}\p{N}'’-])/iu;
/** Its longest spelling behind a hyphen and a space, with one character more. */
const LONGEST = 12;

/**
 * Length of an inverted subject with the t before it, as it is often misspelt: `t’il`, `t il`; 0 for anything else.
 *
 * @param text - The text.
 * @param at - Offset of the t.
 * @param limit - Where the paragraph ends.
 * @param rules - Rules of the language; only where `-t-il` is a token of its own is there an inversion.
 */
export function inversionLength(text: string, at: number, limit: number, rules: LanguageRules): number {
  if ((text.charCodeAt(at) | 0x20) !== 0x74 || !rules.enclitics.has('-t-il')) return 0;
  const [found = ''] = INVERSION.exec(text.slice(at, Math.min(limit, at + LONGEST))) ?? [];
  return found.length;
}

/**
 * End of `t’il` or `t-il` that stands apart from its verb (`a t-il dit`), or of `-t-il` (`a -t-il dit`, `a- t-il dit`);
 * -1 for anything else.
 *
 * @param start - Offset of the t, or of the hyphen before it.
 */
export function looseInversionEnd(text: string, start: number, limit: number, rules: LanguageRules): number {
  let at = start;
  if (characterClass(text.charCodeAt(at)) === CHARACTER.hyphen) {
    at++;
    if (at < limit && isSpace(text.charCodeAt(at))) at++;
  }
  const length = inversionLength(text, at, limit, rules);
  if (length === 0) return -1;
  const host = start > 0 && isSpace(text.charCodeAt(start - 1)) ? start - 2 : start - 1;
  const isBehindWord = host >= 0 && characterClass(text.charCodeAt(host)) === CHARACTER.letter;
  return isBehindWord ? at + length : -1;
}
