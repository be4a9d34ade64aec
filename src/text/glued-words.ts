import { isLowerCase, isUpperCase } from './characters';
import type { LanguageRules } from './rules';

/** Fewest letters of a lower-case word before a glued one; shorter ones open names: `iPhone`, `easyJet`. */
const FEWEST_BEFORE = 5;
/** Longest word that is looked up. */
const LONGEST = 16;

/**
 * Where a second word is glued to the first, because a line break between a heading and its text was lost.
 *
 * `la digueLe maire` breaks before `Le`. Behind a lower-case word any capitalised word counts, behind a name or an
 * acronym (`à LyonLe maire`, `la SNCFDans`) only one that often begins a sentence, so that `YouTube` stays whole.
 *
 * @returns The offset, or -1 when nothing is glued.
 */
export function gluedBoundary(text: string, start: number, end: number, rules: LanguageRules): number {
  let isLower = isLowerCase(text.charCodeAt(start));
  for (let at = start + 1; at + 1 < end; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x61 && unit <= 0x7a) || !isUpperCase(unit)) continue;
    const before = text.charCodeAt(at - 1);
    const isInside = at > start + 1 && (isLowerCase(before) || isUpperCase(before));
    if (isInside && isLowerCase(text.charCodeAt(at + 1))) {
      if (!isLower && isDeclinedAcronym(text, start, at, end)) return -1;
      if ((isLower && at - start >= FEWEST_BEFORE) || isGluedStarter(text, at, end, rules)) return at;
    }
    isLower = false;
  }
  return -1;
}

/** `МИДа`, `ОМОНом`: Cyrillic capitals with an ending of one or two letters, whose last capital is no word's first. */
function isDeclinedAcronym(text: string, start: number, at: number, end: number): boolean {
  if (end - at > 3 || text.charCodeAt(at) < 0x400) return false;
  for (let i = start; i <= at; i++) if (!isUpperCase(text.charCodeAt(i))) return false;
  return true;
}

/** Whether the letters `[from, end)` are a capitalised word that often begins a sentence. */
export function isGluedStarter(text: string, from: number, end: number, rules: LanguageRules): boolean {
  if (end - from < 2 || !isUpperCase(text.charCodeAt(from)) || !isLowerCase(text.charCodeAt(from + 1)))
    return false;
  return rules.sentenceStarters.has(text.slice(from, Math.min(end, from + LONGEST)).toLowerCase());
}
