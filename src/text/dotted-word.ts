import { isTopLevel, mailAddressEnd } from './address';
import { CHARACTER, characterClass, isLowerCase, isSpace, isUpperCase } from './characters';
import type { LanguageRules } from './rules';

/** Longest abbreviation that is looked up. */
const LONGEST = 12;
/** Longest local part of an e-mail address that is looked for. */
const LONGEST_NAME = 64;

/**
 * Decides whether a dot belongs to the word before it: abbreviation, initials, domain, e-mail address.
 *
 * @param text - The text.
 * @param start - Where the word starts.
 * @param dot - Offset of the dot.
 * @param limit - Where the paragraph ends.
 * @param rules - Rules of its language.
 * @returns Where the token ends, or -1 when the dot is a stop.
 */
export function dottedWordEnd(
  text: string,
  start: number,
  dot: number,
  limit: number,
  rules: LanguageRules,
): number {
  const next = dot + 1 < limit ? text.charCodeAt(dot + 1) : 0x20;
  if (isWordUnit(next)) {
    // First: `salarié.es` would be a host in Spain.
    const inclusive = inclusiveEnd(text, dot, limit, rules);
    if (inclusive > 0) return inclusive;
    const address = domainEnd(text, dot, limit);
    if (address > 0) return address;
  }
  if (dot - start <= 2) {
    const initials = initialsEnd(text, start, dot, limit, rules);
    if (initials > 0) return initials;
  }
  if (dot - start > LONGEST) return -1;
  const word = text.slice(start, dot).toLowerCase();
  const single = dot - start === 1;
  if (rules.dottedWords.has(word)) return -1;
  if (rules.abbreviations.has(word) || rules.capitalAbbreviations.has(text.slice(start, dot))) return dot + 1;
  if (!(single && isUpperCase(text.charCodeAt(start)))) {
    if (rules.finalAbbreviations.has(word) || rules.closingAbbreviations.has(word)) return dot + 1;
  }
  if (rules.numberAbbreviations.has(word) && isNumberAhead(text, dot + 1, limit)) return dot + 1;
  // No stop stands before a comma, a semicolon or a colon.
  return next === 0x2c || next === 0x3b || next === 0x3a ? dot + 1 : -1;
}

function isWordUnit(unit: number): boolean {
  const type = characterClass(unit);
  return type === CHARACTER.letter || type === CHARACTER.digit;
}

function isNumberAhead(text: string, from: number, limit: number): boolean {
  const at = skipSpaces(text, from, limit);
  return at < limit && characterClass(text.charCodeAt(at)) === CHARACTER.digit;
}

function skipSpaces(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/**
 * Initials and acronyms with dots: `J.-C.`, `U.S.`, `e.g.`, and a single capital that is no sentence's last word.
 */
function initialsEnd(text: string, start: number, dot: number, limit: number, rules: LanguageRules): number {
  const capital = isUpperCase(text.charCodeAt(start));
  if (!capital && dot - start > 1) return -1;
  let end = dot + 1;
  let letters = 1;
  if (rules.joinInitials || text[end] === '-') {
    for (;;) {
      const at = text[end] === '-' ? end + 1 : end;
      if (at + 1 >= limit || text[at + 1] !== '.' || !isCased(text.charCodeAt(at))) break;
      end = at + 2;
      letters++;
    }
  } else if (end + 1 < limit && text[end + 1] === '.' && isCased(text.charCodeAt(end))) return end;
  if (letters > 1) return end;
  const linked = linkedEnd(text, end, rules);
  if (linked > 0) return linked;
  if (!capital || dot - start !== 1) return -1;
  if (rules.articleLetters.has(text[start]) && isArticleNumber(text, end)) return end;
  return isInitial(text, start, end, limit, rules) ? end : -1;
}

/** End of `c.-à-d.`, whose first dot stands before an offset, or -1. */
function linkedEnd(text: string, from: number, rules: LanguageRules): number {
  for (const link of rules.abbreviationLinks) {
    const last = from + link.length;
    if (text.startsWith(link, from) && isCased(text.charCodeAt(last)) && text[last + 1] === '.')
      return last + 2;
  }
  return -1;
}

/** `L. 642-3`: a number with a hyphen or at least three digits. */
function isArticleNumber(text: string, from: number): boolean {
  return /^\s?\d+(?:-\d|(?<=\d{3})(?!\d))/u.test(text.slice(from, from + LONGEST));
}

function isCased(unit: number): boolean {
  return isUpperCase(unit) || isLowerCase(unit);
}

/** Whether a capital with its dot is an initial, judged by the words around it. */
function isInitial(text: string, start: number, from: number, limit: number, rules: LanguageRules): boolean {
  const at = skipSpaces(text, from, limit);
  if (at >= limit) return false;
  const unit = text.charCodeAt(at);
  if (unit === 0x2c || unit === 0x3b || unit === 0x3a || isLowerCase(unit)) return true;
  if (!isUpperCase(unit)) return false;
  let end = at;
  while (end < limit && isWordUnit(text.charCodeAt(end))) end++;
  if (end === at + 1 && text[end] === '.') return true;
  if (rules.letteredNouns.has(wordBefore(text, start))) return false;
  const word = text.slice(at, Math.min(end, at + LONGEST)).toLowerCase();
  if (!rules.sentenceStarters.has(word)) return true;
  // `J. Le Goff`, but `du bâtiment B. La porte`
  return rules.nameParticles.has(word) && isUpperCase(text.charCodeAt(afterParticle(text, end)));
}

/** The word of small letters before the one at an offset; empty when there is none. */
function wordBefore(text: string, start: number): string {
  if (start === 0 || !isSpace(text.charCodeAt(start - 1))) return '';
  let from = start - 1;
  while (from > 0 && start - from <= LONGEST && isWordUnit(text.charCodeAt(from - 1))) from--;
  return text.slice(from, start - 1);
}

function afterParticle(text: string, end: number): number {
  return characterClass(text.charCodeAt(end)) === CHARACTER.apostrophe || text[end] === ' ' ? end + 1 : end;
}

/** End of `élu.e.s`, `citoyen.ne.s`, whose first dot is given, or -1. */
export function inclusiveEnd(text: string, firstDot: number, limit: number, rules: LanguageRules): number {
  if (rules.inclusiveEndings.size === 0 || !isLowerCase(text.charCodeAt(firstDot + 1))) return -1;
  const bound = Math.min(limit, firstDot + LONGEST);
  let end = firstDot + 1;
  while (
    end < bound &&
    (text[end] === '.' ? isLowerCase(text.charCodeAt(end + 1)) : isWordUnit(text.charCodeAt(end)))
  )
    end++;
  if (!rules.inclusiveEndings.has(text.slice(firstDot + 1, end))) return -1;
  const isHost = end < limit && (text[end] === '/' || text[end] === '-' || text[end] === '@');
  return isHost || !isLowerCase(text.charCodeAt(firstDot - 1)) ? -1 : end;
}

/** End of `lemonde.fr`, `rec.arts.movies`, `name.name@host.org` whose first dot is given, or -1. */
function domainEnd(text: string, firstDot: number, limit: number): number {
  let dots = 0;
  let lastDot = firstDot;
  let end = firstDot;
  const bound = Math.min(limit, firstDot + LONGEST_NAME);
  while (end < bound) {
    const unit = text.charCodeAt(end);
    if (unit === 0x2e) {
      // A capital or a digit begins the next sentence.
      if (end + 1 >= limit || !isLowerCase(text.charCodeAt(end + 1))) break;
      lastDot = end;
      dots++;
    } else if (unit === 0x40) return mailAddressEnd(text, end, limit);
    else if (unit !== 0x2d && unit !== 0x5f && !isWordUnit(unit)) break;
    end++;
  }
  if (dots === 0) return -1;
  if (isTopLevel(text.slice(lastDot + 1, end))) return end;
  return dots >= 2 && end - firstDot > 6 && isLowerCase(text.charCodeAt(firstDot - 1)) ? end : -1;
}
