import { indexAt } from '../../model/span';
import {
  isBlankAt,
  isDigitAt,
  isLetterAt,
  isLowerAt,
  isUpperAt,
  skipBlanks,
  skipBlanksBack,
  wordStart,
} from './characters';
import { hitEndingAt, type Reading } from './reading';
import { isAsterisk, withBrackets, type Sign } from './signs';

/**
 * What a sign looks like where it stands. `call` follows what it marks, `prefix` precedes it; `opener` may open a
 * note; `line-opener` too, at the start of a line, where it may also be a bullet or a mark that slipped to the next
 * line; the others are no marks.
 */
export type Shape =
  'call' | 'prefix' | 'opener' | 'line-opener' | 'stray' | 'censorship' | 'arithmetic' | 'markup' | 'other';

/** A shape with the reason for it. */
export interface ShapedSign {
  readonly sign: Sign;
  readonly shape: Shape;
  readonly rule: string;
  /** The line that it stands in. */
  readonly lineStart: number;
  readonly lineEnd: number;
}

/**
 * The shape of each sign, from its characters on both sides, and from the words after it.
 *
 * @param reading - The prepared document.
 * @param signs - Signs that are no markup.
 */
export function shapeSigns(reading: Reading, signs: readonly Sign[]): readonly ShapedSign[] {
  const { doc } = reading;
  return signs.map((sign) => {
    const p = Math.max(0, indexAt(doc.paragraphs, sign.start));
    const lineStart = doc.paragraphs.start[p];
    const lineEnd = doc.paragraphs.end[p];
    const [shape, rule] = shapeOf(reading, sign, lineStart, lineEnd);
    return { sign, shape, rule, lineStart, lineEnd };
  });
}

type Decision = readonly [shape: Shape, rule: string];

function shapeOf(reading: Reading, sign: Sign, lineStart: number, lineEnd: number): Decision {
  const { text } = reading.doc;
  if (!isAsterisk(sign)) {
    const decision = shapeOfOtherSign(reading, sign, lineStart);
    if (decision !== undefined) return decision;
  }
  const [start, end] = withBrackets(text, sign);
  const before = isLetterAt(text, start - 1);
  const after = isLetterAt(text, end);
  if (isArithmetic(text, sign, lineStart, lineEnd)) return ['arithmetic', 'between numbers'];
  if (isFormula(text, sign, lineStart, lineEnd))
    return ['arithmetic', 'between a letter and a number, in a formula'];
  if (isLineOpener(text, start, lineStart)) return ['line-opener', 'first in its line'];
  if (start === sign.start) {
    if (before && after) return insideWord(reading, sign, lineEnd);
    if (before) return afterWord(reading, sign, lineEnd);
  }
  if (opensNote(text, start, end, lineStart)) return ['opener', 'after the end of a sentence'];
  if (
    /[|•·]\s*$/u.test(text.slice(Math.max(lineStart, start - 3), start)) &&
    startsDesignation(reading, end, lineEnd)
  )
    return ['opener', 'after a separator, before the wording of a designation'];
  if (startsNote(reading, end, lineEnd)) return ['opener', 'before the wording of a note'];
  if (start === sign.start && opensBracket(reading, start, end, lineEnd)) return ['opener', 'in brackets'];
  if (isDigitAt(text, start - 1)) return ['call', 'after a number'];
  if (after && isBlankAt(text, start - 1)) {
    if (sign.key.length >= 2 && isLowerAt(text, end))
      return startsDesignation(reading, end, lineEnd)
        ? ['prefix', 'before the wording of a designation']
        : ['censorship', 'stars for the start of a word'];
    const known = hitEndingAt(reading, skipBlanksBack(text, start, Math.max(lineStart, start - 2)));
    return known === undefined ? ['prefix', 'before a word'] : ['call', 'after a known name and a space'];
  }
  if (isBlankAt(text, start - 1) && isBlankAt(text, end) && sign.key.length >= 3)
    return ['censorship', 'stars for a word'];
  return afterSomething(text, start, end, lineStart);
}

function shapeOfOtherSign(reading: Reading, sign: Sign, lineStart: number): Decision | undefined {
  const { text } = reading.doc;
  if (/^\d/u.test(sign.key)) {
    const unit = text.slice(wordStart(text, sign.start), sign.start);
    if (/^(?:[kcmdhµ]?m|км|[сд]?м|мм|га|ha|s|с)$/iu.test(unit)) return ['other', 'exponent of a unit'];
    return isDigitAt(text, sign.start - 1) ? ['arithmetic', 'exponent'] : undefined;
  }
  // † before a year or a name of a dead person, as against † after a marked name.
  if (isBlankAt(text, sign.start - 1) || text[sign.start - 1] === '(') {
    const next = skipBlanks(text, sign.end, sign.end + 2);
    if (isDigitAt(text, next)) return ['other', 'sign of death'];
    if (sign.start > lineStart && isUpperAt(text, sign.end)) return ['other', 'sign of death'];
  }
  return undefined;
}

function isArithmetic(text: string, sign: Sign, lineStart: number, lineEnd: number): boolean {
  const left = skipBlanksBack(text, sign.start, lineStart);
  const right = skipBlanks(text, sign.end, lineEnd);
  if (sign.key.length > 2 || left === lineStart || right === lineEnd) return false;
  const even = (left === sign.start) === (right === sign.end);
  return (
    even &&
    /[\d)]/u.test(text[left - 1]) &&
    /[\d(]/u.test(text[right]) &&
    (isDigitAt(text, left - 1) || isDigitAt(text, right))
  );
}

/** `rate = hits*1000/words`: glued between a letter and a digit, or two, with another sign of calculation near. */
function isFormula(text: string, { start, end, key }: Sign, lineStart: number, lineEnd: number): boolean {
  if (key.length > 2 || !(isDigitAt(text, start - 1) || isDigitAt(text, end))) return false;
  if (!(isDigitAt(text, start - 1) || isLetterAt(text, start - 1))) return false;
  if (!(isDigitAt(text, end) || isLetterAt(text, end))) return false;
  const around = 20;
  return /[=+/^×÷]/u.test(text.slice(Math.max(lineStart, start - around), Math.min(lineEnd, end + around)));
}

/** Nothing but bullets, brackets, underscores or an opening HTML tag stands before it in its line. */
function isLineOpener(text: string, start: number, lineStart: number): boolean {
  if (start - lineStart <= 12 && /^[\s_*•▪◾\ufe0f\p{Pd}(["«]*$/u.test(text.slice(lineStart, start)))
    return true;
  const from = Math.max(lineStart, start - 300);
  const left = skipBlanksBack(text, start, from);
  return left > from && text[left - 1] === '>' && /<(?!\/)[^<>]*>$/u.test(text.slice(from, left));
}

function insideWord(reading: Reading, sign: Sign, lineEnd: number): Decision {
  const { text } = reading.doc;
  if (startsNote(reading, sign.end, lineEnd)) return ['opener', 'before the wording of a note'];
  if (hitEndingAt(reading, sign.start) !== undefined)
    return ['call', 'after a known name, glued to the next word'];
  const length = sign.start - wordStart(text, sign.start);
  const newSentence =
    isUpperAt(text, sign.end) &&
    (isLowerAt(text, sign.start - 1) || (length >= 4 && isLowerAt(text, sign.end + 1)));
  if (newSentence && length >= 3) return ['call', 'glued to the next sentence'];
  return ['censorship', 'stars inside a word'];
}

function afterWord(reading: Reading, sign: Sign, lineEnd: number): Decision {
  const { text } = reading.doc;
  if (startsNote(reading, sign.end, lineEnd) && isUpperAt(text, skipBlanks(text, sign.end, lineEnd))) {
    return ['opener', 'before the wording of a note'];
  }
  if (hitEndingAt(reading, sign.start) !== undefined) return ['call', 'after a known name'];
  const start = wordStart(text, sign.start);
  const word = text.slice(start, sign.start);
  const isAcronym = word.length >= 2 && word === word.toUpperCase() && !isLetterAt(text, sign.end);
  if (sign.key.length >= 2 && word.length <= 3 && !isAcronym)
    return ['censorship', 'stars for the end of a word'];
  if (sign.key.length >= 3 && word.length <= 4 && word === word.toLowerCase())
    return ['censorship', 'stars for the end of a word'];
  return ['call', 'after a word'];
}

/** A sentence has ended before it, and something follows it in its line. */
function opensNote(text: string, start: number, end: number, lineStart: number): boolean {
  const left = skipBlanksBack(text, start, lineStart);
  if (!/[.!?…]/u.test(text[left - 1]) && !/[.!?…][)\]"»”’]$/u.test(text.slice(left - 2, left))) return false;
  return /^\s?[\p{L}\p{N}"«“\p{Pd}(]/u.test(text.slice(end, end + 2));
}

/** `(*запрещена в РФ)`: a note in brackets of its own. */
function opensBracket(reading: Reading, start: number, end: number, lineEnd: number): boolean {
  const { text } = reading.doc;
  if (text[start - 1] !== '(' && text[start - 1] !== '[') return false;
  const { reading: kind } = reading.wordingOf(end, closingBracket(text, start - 1, lineEnd));
  return kind === 'formula' || kind === 'footnote';
}

const LONGEST_BRACKET = 300;
/** Characters after a sign that are read to see whether it opens a note. */
export const LONGEST_NOTE = 600;

/** Offset of the bracket that closes the one at an offset; the line's end, or a limit, when none does. */
export function closingBracket(text: string, open: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, open + LONGEST_BRACKET);
  const at = text.slice(open, limit).indexOf(text[open] === '(' ? ')' : ']');
  return at < 0 ? limit : open + at;
}

/** The words after it begin a note as the lexicon knows them, with a capital or as a designation. */
function startsNote(reading: Reading, end: number, lineEnd: number): boolean {
  const { doc, wordingOf } = reading;
  const from = skipBlanks(doc.text, end, lineEnd);
  if (from - end > 1 || !isUpperAt(doc.text, from)) return false;
  const s = indexAt(doc.sentences, from);
  const to = Math.min(lineEnd, Math.max(from + 1, doc.sentences.end[s] ?? lineEnd), from + LONGEST_NOTE);
  if (reading.wordsIn(from, to).length === 0) return false;
  const wording = wordingOf(from, to);
  if (wording.first === null || wording.first.wordsBefore > 0) return false;
  return (
    wording.reading === 'footnote' ||
    (wording.reading === 'formula' && wording.official && wording.first.role !== 'authority')
  );
}

/** `**террористическая организация, запрещена в РФ`: legal words directly after the sign, with the form of a note. */
function startsDesignation(reading: Reading, end: number, lineEnd: number): boolean {
  const { first, reading: kind } = reading.wordingOf(end, Math.min(lineEnd, end + LONGEST_NOTE));
  return kind === 'formula' && first?.wordsBefore === 0;
}

function afterSomething(text: string, start: number, end: number, lineStart: number): Decision {
  const left = skipBlanksBack(text, start, lineStart);
  if (left === lineStart) return ['other', 'nothing before it'];
  const previous = text[left - 1];
  const glued = left === start;
  if (glued && /[)\]»”"’“›'%€$£₽°]/u.test(previous)) return ['call', 'after a closing mark or a unit'];
  if (glued && /[.!?…]/u.test(previous)) return ['stray', 'after a full stop'];
  if (/[.!?…,;:]/u.test(previous)) return ['other', 'after punctuation'];
  if (!glued && /[\p{L}\p{N}»”")\]%€]/u.test(previous) && start - left <= 2) {
    return isBlankAt(text, end) || /[.,;:!?)\]»]/u.test(text[end])
      ? ['call', 'after a space']
      : ['prefix', 'before a sign'];
  }
  if (/[>_*]/u.test(previous)) return ['call', 'after a closing tag or underscore'];
  return ['other', 'neither after a word nor before one'];
}
