import { TOKEN_KIND } from '../model/document';
import type { AddToken } from './add-token';
import { addCliticised } from './enclitics';
import { mailAddressEnd, mayBeWebAddress, webAddressEnd } from './address';
import { CHARACTER, characterClass, isLowerCase, isSpace, isWordUnit } from './characters';
import { dottedWordEnd, inclusiveEnd } from './dotted-word';
import { gluedBoundary } from './glued-words';
import { inversionLength } from './inversions';
import type { LanguageRules } from './rules';
import { joinedEnd } from './joining-signs';
import { lettersEnd } from './letters';
import { isOpeningSingle, joinsLetters, looseEnd, LONGEST_ELISION, mayBeLoose } from './loose-apostrophes';

/** Longest stretch between single marks in which a better closing mark is looked for. */
const LONGEST_QUOTED = 600;
/** Longest word with an apostrophe in the lists, in code units. */
const LONGEST_WHOLE_WORD = 14;

/**
 * Reads the word that starts at an offset and adds its tokens: one, or an elided word, or a verb and its enclitics.
 *
 * @param text - The text.
 * @param start - Offset of its first character.
 * @param limit - Where the paragraph ends.
 * @param rules - Rules of its language.
 * @param insideSingleQuotes - Whether an apostrophe at the end of the word may close a quotation.
 * @param add - Receives the tokens.
 * @returns The offset after what was read.
 */
export function scanWord(
  text: string,
  start: number,
  limit: number,
  rules: LanguageRules,
  insideSingleQuotes: boolean,
  add: AddToken,
): number {
  const plain = plainWordEnd(text, start, limit);
  if (rules.elisions.size > 0 && mayBeLoose(text, start, plain)) {
    const end = looseEnd(text, start, plain, limit, rules);
    if (end > start) return emit(add, start, end, TOKEN_KIND.word);
  }
  if (plain > start) return emit(add, start, plain, TOKEN_KIND.word);
  if (mayBeWebAddress(text, start)) {
    const end = webAddressEnd(text, start, limit);
    if (end > start) return emit(add, start, end, TOKEN_KIND.address);
  }
  let end = lettersEnd(text, start, limit);
  let hyphen = -1;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    // Nearly every word ends in front of a space.
    if (unit === 0x20) break;
    const type = characterClass(unit);
    const next = end + 1 < limit ? text.charCodeAt(end + 1) : 0x20;
    if (type === CHARACTER.apostrophe) {
      if (isOpeningSingle(unit) && !joinsLetters(text, start, end, limit, rules)) break;
      if (hyphen < 0 && isElision(text, start, end, limit, rules))
        return emit(add, start, end + 1, TOKEN_KIND.word);
      // Two clauses without a stop between them: `le séismeL'épicentre`
      if (rules.elisions.size > 0 && isGluedElision(text, start, end)) {
        add(start, end - 1, TOKEN_KIND.word);
        return emit(add, end - 1, end + 1, TOKEN_KIND.word);
      }
      if (!isWordUnit(next)) {
        if (
          rules.possessives &&
          isPossessive(text, end, limit) &&
          !(insideSingleQuotes && !closesLater(text, end + 1, limit))
        )
          end++;
        break;
      }
      end = lettersEnd(text, end + 1, limit);
    } else if (type === CHARACTER.hyphen) {
      if (!isWordUnit(next)) {
        if (rules.hangingHyphens && next !== 0x2d && isHanging(text, end + 1, limit)) end++;
        break;
      }
      if (rules.hyphens === 'split' && !isAffixed(text, start, end, limit, rules)) break;
      if (characterClass(text.charCodeAt(end + 2)) !== CHARACTER.letter && text[end + 2] !== '-') {
        const length = inversionLength(text, end + 1, limit, rules);
        if (length > 0) {
          add(start, end, TOKEN_KIND.word);
          return emit(add, end, end + 1 + length, TOKEN_KIND.word);
        }
      }
      if (hyphen < 0) hyphen = end;
      end = lettersEnd(text, end + 1, limit);
    } else if (unit === 0x2e) {
      const dotted = dottedWordEnd(text, start, end, limit, rules);
      if (dotted < 0) break;
      end = dotted;
      if (text.charCodeAt(end - 1) === 0x2e) break;
      const isInclusive = inclusiveEnd(text, text.indexOf('.', start), limit, rules) === end;
      return emit(add, start, end, isInclusive ? TOKEN_KIND.word : TOKEN_KIND.address);
    } else if (unit === 0x40) {
      const mail = mailAddressEnd(text, end, limit);
      if (mail < 0) break;
      return emit(add, start, mail, TOKEN_KIND.address);
    } else {
      const joined = joinedEnd(text, start, end, limit, unit, next, rules);
      if (joined < 0) break;
      end = joined;
    }
  }
  const glued = gluedBoundary(text, start, end, rules);
  if (glued > 0) return emit(add, start, glued, TOKEN_KIND.word);
  if (hyphen > 0 && rules.enclitics.size > 0) return addCliticised(text, start, end, rules, add);
  return emit(add, start, end, isInvisible(text, start, end) ? TOKEN_KIND.symbol : TOKEN_KIND.word);
}

/** End of a word of small letters, but for the first, in front of a space or a comma, as most are; else -1. */
function plainWordEnd(text: string, start: number, limit: number): number {
  if (characterClass(text.charCodeAt(start)) !== CHARACTER.letter) return -1;
  let end = start + 1;
  while (end < limit && isLowerCase(text.charCodeAt(end))) end++;
  if (end === limit) return end;
  const after = text.charCodeAt(end);
  return after === 0x20 || after === 0x2c ? end : -1;
}

function emit(add: AddToken, start: number, end: number, kind: number): number {
  add(start, end, kind);
  return end;
}

/** Whether a hyphen joins an affix (`e-mail`, `twisty-ness`), or stands in a word of the list. */
function isAffixed(
  text: string,
  start: number,
  hyphen: number,
  limit: number,
  rules: LanguageRules,
): boolean {
  const before = lower(text, start, hyphen);
  if (rules.hyphenPrefixes.has(before)) return true;
  const after = lower(text, hyphen + 1, lettersEnd(text, hyphen + 1, limit));
  return rules.hyphenSuffixes.has(after) || rules.wholeCompounds.has(`${before}-${after}`);
}

/** Whether a lower-case word runs into `L'`, `D'`, `C'` … */
function isGluedElision(text: string, start: number, apostrophe: number): boolean {
  if (apostrophe - start < 4 || !'LDCSNJMT'.includes(text[apostrophe - 1])) return false;
  return isLowerCase(text.charCodeAt(apostrophe - 2)) && isLowerCase(text.charCodeAt(apostrophe - 3));
}

/** `states'` in front of a word. */
function isPossessive(text: string, apostrophe: number, limit: number): boolean {
  if ((text.charCodeAt(apostrophe - 1) | 0x20) !== 0x73 || apostrophe + 2 >= limit) return false;
  return text[apostrophe + 1] === ' ' && characterClass(text.charCodeAt(apostrophe + 2)) === CHARACTER.letter;
}

/** `‘The mayors’ plan is safe,’`: whether a mark that closes better stands further on, before another one opens. */
function closesLater(text: string, from: number, limit: number): boolean {
  const bound = Math.min(limit, from + LONGEST_QUOTED);
  for (let at = from + 1; at < bound; at++) {
    if (characterClass(text.charCodeAt(at)) !== CHARACTER.apostrophe) continue;
    if (isSpace(text.charCodeAt(at - 1))) return false;
    if ('.,?!…'.includes(text[at - 1])) return at + 1 === limit || !isWordUnit(text.charCodeAt(at + 1));
  }
  return false;
}

/** A word breaks off before `- ` unless another one takes its place: `short- and long-term`. */
function isHanging(text: string, from: number, limit: number): boolean {
  if (from >= limit) return true;
  if (!isSpace(text.charCodeAt(from))) return '.,?!…)'.includes(text[from]);
  return !/^\s(?:and|or|to)\s/.test(text.slice(from, from + 6));
}

function isInvisible(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && characterClass(text.charCodeAt(at)) === CHARACTER.format) at++;
  return at === end;
}

function lower(text: string, start: number, end: number): string {
  return text.slice(start, end).toLowerCase();
}

function isElision(
  text: string,
  start: number,
  apostrophe: number,
  limit: number,
  rules: LanguageRules,
): boolean {
  if (apostrophe - start > LONGEST_ELISION || !rules.elisions.has(lower(text, start, apostrophe)))
    return false;
  const bound = Math.min(limit, start + LONGEST_WHOLE_WORD);
  let end = apostrophe + 1;
  while (end < bound && (isWordUnit(text.charCodeAt(end)) || text[end] === '-')) end++;
  return !rules.wholeWords.has(`${lower(text, start, apostrophe)}'${lower(text, apostrophe + 1, end)}`);
}
