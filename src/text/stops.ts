import { TOKEN_KIND, type TokenTable } from '../model/document';
import { CHARACTER, characterClass, isLowerCase, isUpperCase } from './characters';
import { MARK_ROLE } from './quotations';
import type { LanguageRules } from './rules';
import { meantUnit } from './windows-1252';

/** How strongly a token ends a sentence. */
export const STOP = {
  none: 0,
  /** A full stop of its own. */
  full: 1,
  /** `! ? …`: a sentence may go on behind it in lower case. */
  open: 2,
  /** An abbreviation that ends a sentence before any capital. */
  closingAbbreviation: 3,
  /** An abbreviation that ends a sentence only before a word that often begins one. */
  finalAbbreviation: 4,
} as const;

const BULLETS = '•▪▫■□●○▶►‣⁃◆◇➤❯➢✔✅☑✓';

/** Longest word that is looked up in the lists. */
const LONGEST = 16;

/**
 * What a token does to its sentence, one of `STOP`, looking at it and what stands before.
 *
 * @param first - Index of the first token of the sentence.
 */
export function stopAt(
  text: string,
  tokens: TokenTable,
  t: number,
  first: number,
  rules: LanguageRules,
): number {
  const kind = tokens.kind[t];
  if (kind === TOKEN_KIND.word) {
    return text.charCodeAt(tokens.end[t] - 1) === 0x2e ? abbreviationStop(text, tokens, t, rules) : STOP.none;
  }
  if (kind !== TOKEN_KIND.punctuation || t === first) return STOP.none;
  const start = meantUnit(text.charCodeAt(tokens.start[t]));
  if (start === 0x2026) return isOmission(text, tokens, t, tokens.length) ? STOP.none : STOP.open;
  if (start === 0x21 || start === 0x3f || start === 0x203c || start === 0x2047 || start === 0x2049)
    return STOP.open;
  if (start === 0x3002 || start === 0xff01 || start === 0xff1f || start === 0x0964 || start === 0x061f)
    return STOP.full;
  if (start !== 0x2e) return STOP.none;
  if (tokens.end[t] - tokens.start[t] > 1)
    return isOmission(text, tokens, t, tokens.length) ? STOP.none : STOP.open;
  if (isListLabel(tokens, t, first) || isForExample(text, tokens, t)) return STOP.none;
  return STOP.full;
}

/** The second dot of `p. ex.` */
function isForExample(text: string, tokens: TokenTable, t: number): boolean {
  if (text[tokens.end[t]] === ')') return false;
  return /(?:^|[\s(])p(?:ar|\.)\s?ex$/iu.test(
    text.slice(Math.max(0, tokens.end[t - 1] - 7), tokens.end[t - 1]),
  );
}

function abbreviationStop(text: string, tokens: TokenTable, t: number, rules: LanguageRules): number {
  const word = wordAt(text, tokens.start[t], tokens.end[t] - 1);
  // An initial: the lists hold words in lower case.
  if (word.length === 1 && isUpperCase(text.charCodeAt(tokens.start[t]))) return STOP.none;
  if (rules.closingAbbreviations.has(word)) return STOP.closingAbbreviation;
  const dotted = word.includes('.') && !rules.abbreviations.has(word);
  return dotted || rules.finalAbbreviations.has(word) ? STOP.finalAbbreviation : STOP.none;
}

function wordAt(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + LONGEST)).toLowerCase();
}

/** `1.` and `a.` at the start of an item. */
function isListLabel(tokens: TokenTable, t: number, first: number): boolean {
  if (t !== first + 1 || tokens.end[first] !== tokens.start[t]) return false;
  return tokens.kind[first] === TOKEN_KIND.number && tokens.end[first] - tokens.start[first] <= 2;
}

/** Whether the token at `t` is the `…` of `(…)` or `[...]`. */
export function isOmission(text: string, tokens: TokenTable, t: number, limit: number): boolean {
  if (t < 1 || t + 1 >= limit) return false;
  const inside = text.charCodeAt(tokens.start[t]);
  if (inside !== 0x2026 && !(inside === 0x2e && tokens.end[t] - tokens.start[t] >= 2)) return false;
  const before = text.charCodeAt(tokens.start[t - 1]);
  const after = text.charCodeAt(tokens.start[t + 1]);
  return (before === 0x28 && after === 0x29) || (before === 0x5b && after === 0x5d);
}

/** Whether a token is a bullet that begins an item: a bullet sign behind white space. */
export function isBullet(text: string, tokens: TokenTable, t: number): boolean {
  if (tokens.kind[t] !== TOKEN_KIND.symbol || !BULLETS.includes(text[tokens.start[t]])) return false;
  return t === 0 || tokens.end[t - 1] < tokens.start[t];
}

/**
 * Whether a capitalised word runs on from what stands before: two clauses without a stop, as in `le séismeL'épicentre`.
 *
 * Behind a number, an acronym or a bracket (`9 trains sur 10Le trafic`) only a word that often begins a sentence does.
 */
export function isGluedStart(text: string, tokens: TokenTable, t: number, rules: LanguageRules): boolean {
  const start = tokens.start[t];
  if (tokens.end[t - 1] !== start || tokens.kind[t] !== TOKEN_KIND.word) return false;
  if (!isUpperCase(text.charCodeAt(start))) return false;
  const before = text.charCodeAt(start - 1);
  if (isLowerCase(before)) return true;
  const isEnd =
    (before === 0x29 && !rules.runsOfPunctuation) ||
    tokens.kind[t - 1] === TOKEN_KIND.number ||
    isUpperCase(before);
  return isEnd && tokens.end[t] - start > 1 && rules.sentenceStarters.has(starterWord(text, tokens, t));
}

/** Whether a token at a paragraph's end adds no sentence of its own: signs, hashtags, stops. */
export function isTail(text: string, tokens: TokenTable, t: number): boolean {
  const kind = tokens.kind[t];
  if (kind === TOKEN_KIND.address) return text.charCodeAt(tokens.start[t]) === 0x23;
  return kind === TOKEN_KIND.symbol || kind === TOKEN_KIND.punctuation || kind === TOKEN_KIND.mark;
}

/**
 * Whether a token can begin a sentence behind a stop.
 *
 * @param t - Index of the token; it is in the same paragraph as the stop.
 * @param limit - Index after the paragraph's last token.
 * @param stop - The `STOP` before it.
 */
export function startsSentence(
  text: string,
  tokens: TokenTable,
  roles: Uint8Array,
  t: number,
  limit: number,
  stop: number,
  rules: LanguageRules,
): boolean {
  const unit = text.charCodeAt(tokens.start[t]);
  const kind = tokens.kind[t];
  if (unit === 0x2c || unit === 0x3b || unit === 0x3a) return false;
  if (kind === TOKEN_KIND.word) {
    if (isLowerCase(unit)) return stop === STOP.full && isSloppyStop(text, tokens, t);
    return stop !== STOP.finalAbbreviation || rules.sentenceStarters.has(starterWord(text, tokens, t));
  }
  if (stop === STOP.finalAbbreviation) return roles[t] === MARK_ROLE.opening;
  if (kind === TOKEN_KIND.number) {
    if (stop === STOP.closingAbbreviation) return false;
    // A lone number at the end of a paragraph is a note number.
    if (t + 1 === limit) return false;
    return stop === STOP.full || tokens.end[t - 1] < tokens.start[t];
  }
  const dashOrBracket = kind === TOKEN_KIND.punctuation && unit !== 0xbf && unit !== 0xa1;
  if ((dashOrBracket || roles[t] === MARK_ROLE.opening) && t + 1 < limit) {
    // An item of a list, or a quotation, may begin in lower case behind a full stop.
    if (stop === STOP.full && (!dashOrBracket || isDash(unit))) return true;
    return !isLowerCase(text.charCodeAt(tokens.start[t + 1]));
  }
  return true;
}

function isDash(unit: number): boolean {
  return characterClass(unit) === CHARACTER.hyphen || unit === 0x2013 || unit === 0x2014;
}

/** Whether a full stop before a lower-case word is one: behind a word too long for an abbreviation. */
function isSloppyStop(text: string, tokens: TokenTable, next: number): boolean {
  const word = next - 2;
  if (tokens.end[next - 1] === tokens.start[next] || word < 0 || tokens.kind[word] !== TOKEN_KIND.word)
    return false;
  return tokens.end[word] - tokens.start[word] >= 5 && isLowerCase(text.charCodeAt(tokens.start[word]));
}

/** A word as the list of sentence starters has it: `l'` is `l`. */
function starterWord(text: string, tokens: TokenTable, t: number): string {
  const word = wordAt(text, tokens.start[t], tokens.end[t]);
  return characterClass(word.charCodeAt(word.length - 1)) === CHARACTER.apostrophe ? word.slice(0, -1) : word;
}
