import type { Span } from '../../model/span';
import { createCodePointMap } from '../../util/code-points';
import { FormatError } from '../../util/errors';
import type { BratTextBound } from './brat-lines';

/** Text-bounds at their places in a text. */
export interface PlacedTextBounds {
  /** Id to spans of the text, in UTF-16 code units, without white space at their ends. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  /** How the text was counted, where it was not as it stands: `with line ends of one character`; else undefined. */
  readonly counted: string | undefined;
  /** Ids of text-bounds that began or ended with white space. */
  readonly trimmed: readonly string[];
}

/** A text as the tool that made a file may have read it. */
interface Reading {
  readonly counted: string | undefined;
  readonly text: string;
  /** Offset in the text of this project. */
  readonly toOwn: (utf16: number) => number;
}

/**
 * Places text-bounds in a text by their offsets and the words that they cover.
 *
 * Where the words do not stand at these offsets of the text as it is, the offsets are read as counted in the same text
 * with other line ends (LF for CR LF, or the reverse), and with a byte order mark before it, until all words fit.
 *
 * @param path - The file, for messages.
 * @throws FormatError, with file and line, where the words fit in no reading, or are white space alone.
 */
export function placeTextBounds(
  textBounds: ReadonlyMap<string, BratTextBound>,
  text: string,
  path: string,
): PlacedTextBounds {
  const all = [...textBounds.values()];
  let reading: Reading | undefined;
  let toUtf16: (codePoint: number) => number = (codePoint) => codePoint;
  let fault: FormatError | undefined;
  for (const candidate of readingsOf(text)) {
    toUtf16 = createCodePointMap(candidate.text).toUtf16;
    const found = firstFault(all, candidate.text, toUtf16, path);
    // The text as it stands is the one to complain of.
    fault ??= found;
    if (found === undefined) {
      reading = candidate;
      break;
    }
  }
  if (reading === undefined) throw fault!;
  const { toOwn, counted } = reading;
  const spans = new Map<string, readonly Span[]>();
  const trimmed: string[] = [];
  for (const [id, { fragments, line }] of textBounds) {
    const given = fragments.map(([start, end]): Span => [toOwn(toUtf16(start)), toOwn(toUtf16(end))]);
    const own = given.map((span) => trim(text, span)).filter(([start, end]) => start < end);
    if (own.length === 0)
      throw new FormatError(`parseBrat: ${id} covers white space alone; mark a word or delete the line`, {
        path,
        line,
      });
    if (
      own.length < given.length ||
      own.some(([start, end], i) => start !== given[i][0] || end !== given[i][1])
    )
      trimmed.push(id);
    spans.set(id, own);
  }
  return { spans, counted, trimmed };
}

/** What is wrong with the first text-bound that does not fit; undefined where all do. */
function firstFault(
  textBounds: readonly BratTextBound[],
  text: string,
  toUtf16: (codePoint: number) => number,
  path: string,
): FormatError | undefined {
  for (const { fragments, covered, line } of textBounds) {
    const spans = fragments.map(([start, end]): Span => [toUtf16(start), toUtf16(end)]);
    const outside = spans.findIndex(([start, end]) => !(start < end && end <= text.length));
    if (outside >= 0) {
      return new FormatError(
        `parseBrat: offsets leave the text; expected start < end <= its length, got ${fragments[outside].join(' ')}`,
        { path, line },
      );
    }
    const found = spans.map(([start, end]) => text.slice(start, end)).join(' ');
    if (covered !== undefined && squeeze(covered) !== squeeze(found)) {
      return new FormatError(
        `parseBrat: the text at these offsets differs, also with other line ends; expected ${JSON.stringify(covered)}, got ${JSON.stringify(found)}`,
        { path, line },
      );
    }
  }
  return undefined;
}

/** The text as it stands, then as tools read it that change line ends or keep a byte order mark. */
function* readingsOf(text: string): Generator<Reading> {
  yield { counted: undefined, text, toOwn: (utf16) => utf16 };
  const oneCharacter = 'with line ends of one character (LF)';
  const two = 'with line ends of two characters (CR LF)';
  const mark = 'with a byte order mark';
  if (text.includes('\r\n')) yield rewritten(text, oneCharacter, '', /\r\n/gu, '\n');
  if (/(?<!\r)\n/u.test(text)) yield rewritten(text, two, '', /(?<!\r)\n/gu, '\r\n');
  yield rewritten(text, mark, '\ufeff', /(?!)/gu, '');
  if (text.includes('\r\n')) yield rewritten(text, `${mark} and ${oneCharacter}`, '\ufeff', /\r\n/gu, '\n');
  if (/(?<!\r)\n/u.test(text)) yield rewritten(text, `${mark} and ${two}`, '\ufeff', /(?<!\r)\n/gu, '\r\n');
}

function rewritten(text: string, counted: string, prefix: string, pattern: RegExp, by: string): Reading {
  // Where the rewritten text and the own one run apart: from each offset on, by so many characters.
  const shifts: (readonly [from: number, shift: number])[] = [[0, -prefix.length]];
  let shift = -prefix.length;
  for (const match of text.matchAll(pattern)) {
    const after = match.index - shift + by.length;
    shift += match[0].length - by.length;
    shifts.push([after, shift]);
  }
  return {
    counted,
    text: prefix + text.replace(pattern, by),
    toOwn: (utf16) => {
      let low = 0;
      let high = shifts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (shifts[middle][0] <= utf16) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, utf16 + shifts[low][1]);
    },
  };
}

function trim(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start])) start++;
  while (end > start && /\s/u.test(text[end - 1])) end--;
  return [start, end];
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
