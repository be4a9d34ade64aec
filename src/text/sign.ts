import { TOKEN_KIND } from '../model/document';
import type { AddToken } from './add-token';
import { handleEnd } from './address';
import { CHARACTER, characterClass, isSpace } from './characters';
import { looseInversionEnd } from './inversions';
import type { LanguageRules } from './rules';

const AT = 0x40;
const HASH = 0x23;
const STOP = 0x2e;

/**
 * Reads a sign that is not part of a word: punctuation, symbol, pictograph, name mark, handle.
 *
 * @param text - The text.
 * @param start - Offset of its first character.
 * @param limit - Where the paragraph ends.
 * @param rules - Rules of its language.
 * @param add - Receives the token.
 * @returns The offset after what was read.
 */
export function scanSign(
  text: string,
  start: number,
  limit: number,
  rules: LanguageRules,
  add: AddToken,
): number {
  const unit = text.charCodeAt(start);
  switch (characterClass(unit)) {
    case CHARACTER.mark:
      return emit(add, start, markEnd(text, start, limit), TOKEN_KIND.mark);
    case CHARACTER.hyphen: {
      const inversion = looseInversionEnd(text, start, limit, rules);
      if (inversion > 0) return emit(add, start, inversion, TOKEN_KIND.word);
      return emit(add, start, runEnd(text, start, limit, unit), TOKEN_KIND.punctuation);
    }
    case CHARACTER.punctuation:
      return scanPunctuation(text, start, limit, unit, rules, add);
    default:
      // <<word>>
      if ((unit === 0x3c || unit === 0x3e) && start + 1 < limit && text.charCodeAt(start + 1) === unit) {
        return emit(add, start, start + 2, TOKEN_KIND.quote);
      }
      return emit(add, start, symbolEnd(text, start, limit, unit), TOKEN_KIND.symbol);
  }
}

function emit(add: AddToken, start: number, end: number, kind: number): number {
  add(start, end, kind);
  return end;
}

function runEnd(text: string, start: number, limit: number, unit: number): number {
  let end = start + 1;
  while (end < limit && text.charCodeAt(end) === unit) end++;
  return end;
}

/** Asterisks and daggers run with their like (`**`), superscript digits with each other (`¹²`). */
function markEnd(text: string, start: number, limit: number): number {
  const unit = text.charCodeAt(start);
  if (!isSuperscript(unit)) return runEnd(text, start, limit, unit);
  let end = start + 1;
  while (end < limit && isSuperscript(text.charCodeAt(end))) end++;
  return end;
}

function isSuperscript(unit: number): boolean {
  return unit === 0xb9 || unit === 0xb2 || unit === 0xb3 || (unit >= 0x2070 && unit <= 0x2079);
}

function scanPunctuation(
  text: string,
  start: number,
  limit: number,
  unit: number,
  rules: LanguageRules,
  add: AddToken,
): number {
  if (unit === AT || unit === HASH) {
    const end = handleEnd(text, start, limit);
    if (end > 0) return emit(add, start, end, TOKEN_KIND.address);
  }
  // ,,word“
  if (unit === 0x2c && text.charCodeAt(start + 1) === 0x2c && isQuoteStart(text, start, limit)) {
    return emit(add, start, start + 2, TOKEN_KIND.quote);
  }
  const end = punctuationEnd(text, start, limit, unit, rules);
  return emit(add, start, end, isSymbolic(unit) ? TOKEN_KIND.symbol : TOKEN_KIND.punctuation);
}

function isQuoteStart(text: string, start: number, limit: number): boolean {
  const free = start === 0 || isSpace(text.charCodeAt(start - 1));
  return free && start + 2 < limit && characterClass(text.charCodeAt(start + 2)) === CHARACTER.letter;
}

/** Signs that Unicode calls punctuation, but that stand for a word: `% & @ # • §` and their like. */
function isSymbolic(unit: number): boolean {
  return (
    unit === 0x25 ||
    unit === 0x26 ||
    unit === AT ||
    unit === HASH ||
    unit === 0x2022 ||
    unit === 0x2023 ||
    unit === 0x2043 ||
    unit === 0xa7 ||
    unit === 0xb6 ||
    unit === 0x2030 ||
    unit === 0x5f
  );
}

function punctuationEnd(
  text: string,
  start: number,
  limit: number,
  unit: number,
  rules: LanguageRules,
): number {
  let end = start + 1;
  if (unit === STOP || unit === 0x5f || unit === 0x30fb) end = runEnd(text, start, limit, unit);
  else if (rules.runsOfPunctuation) {
    if (unit === 0x21 || unit === 0x3f) {
      while (end < limit && (text.charCodeAt(end) === 0x21 || text.charCodeAt(end) === 0x3f)) end++;
      if (end === start + 1 && text.charCodeAt(end) === STOP) end = runEnd(text, end, limit, STOP);
    } else if (unit === 0x28 || unit === 0x29) end = runEnd(text, start, limit, unit);
    else if (unit === 0x3a && text.charCodeAt(end) === 0x29) end = runEnd(text, end, limit, 0x29);
  }
  while (end < limit && isVariationSelector(text.charCodeAt(end))) end++;
  return end;
}

function isVariationSelector(unit: number): boolean {
  return unit >= 0xfe00 && unit <= 0xfe0f;
}

/** A symbol; pictographs run together, with their joiners and variation selectors. */
function symbolEnd(text: string, start: number, limit: number, unit: number): number {
  const next = start + 1 < limit ? text.charCodeAt(start + 1) : 0x20;
  // °C and °F
  if (unit === 0xb0) return next === 0x43 || next === 0x46 ? start + 2 : start + 1;
  if (unit === 0x7e || unit === 0x3d) return runEnd(text, start, limit, unit);
  // +/-
  if (unit === 0x2b && text.startsWith('+/-', start) && start + 3 <= limit) return start + 3;
  if (unit < 0x2190) return start + 1;
  let end = start + 1;
  while (end < limit) {
    const following = text.charCodeAt(end);
    const type = characterClass(following);
    const joins =
      type === CHARACTER.format ||
      (type === CHARACTER.surrogate && !isAstralLetter(text, end)) ||
      (type === CHARACTER.symbol && following >= 0x2600) ||
      following === 0x20e3;
    if (!joins) break;
    end++;
  }
  return end;
}

/** Whether a surrogate pair at an offset is a letter: letters outside the basic plane are words, the rest signs. */
export function isAstralLetter(text: string, offset: number): boolean {
  const point = text.codePointAt(offset) ?? 0;
  return point > 0xffff && /[\p{L}\p{M}]/u.test(String.fromCodePoint(point));
}

/** Whether a sign at an offset starts a number (`-6`, `+14`): behind white space or an opening bracket. */
export function isNumberSign(text: string, start: number, limit: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit !== 0x2d && unit !== 0x2b && unit !== 0x2212) return false;
  if (start + 1 >= limit || characterClass(text.charCodeAt(start + 1)) !== CHARACTER.digit) return false;
  return start === 0 || isSpace(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 0x28;
}
