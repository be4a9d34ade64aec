import type { Document } from '../../model/document';
import { TOKEN_KIND } from '../../model/document';
import { indexAt } from '../../model/span';
import { isBlankAt, isDigitAt, isLetterAt } from './characters';
import { isAsterisk, partOfSign, type Sign } from './signs';
import type { WordingOf } from './wording';

/** Signs of a text, split into what is Markdown or the like and what may be a mark. */
export interface MarkupSplit {
  readonly signs: readonly Sign[];
  readonly markup: readonly { readonly sign: Sign; readonly rule: string }[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Number of the block: lines without a blank line between them. */
  readonly block: number;
}

/**
 * Takes away what signs are used for in Markdown and on web pages: separators, emphasis, addresses.
 *
 * Emphasis needs both its marks: `**` … `**` in one block of lines, `*` … `*` in one line around less than a
 * sentence. Where it merges with a mark (`**… Daech***`), the first star is the mark.
 *
 * @param doc - The document.
 * @param signs - All signs of its text.
 * @param wordingOf - Reader of wordings: a note in italics remains a note.
 */
export function splitMarkup(doc: Document, signs: readonly Sign[], wordingOf: WordingOf): MarkupSplit {
  const { text } = doc;
  const markup: { sign: Sign; rule: string }[] = [];
  const lines = linesOf(doc);
  const lineOf = (sign: Sign): Line => lines[Math.max(0, indexAt(doc.paragraphs, sign.start))];
  const separators = new Set<Sign>();
  for (const line of separatorRuns(text, signs, lineOf)) for (const sign of line) separators.add(sign);

  const free: Sign[] = [];
  for (const sign of signs) {
    if (separators.has(sign)) markup.push({ sign, rule: 'separator' });
    else if (isInAddress(doc, sign)) markup.push({ sign, rule: 'inside an address' });
    else free.push(sign);
  }

  const strong = pairStrong(text, withoutLooseStrong(text, free, lineOf, markup), lineOf, wordingOf, markup);
  const rest = pairEmphasis(text, strong, lineOf, wordingOf, markup);
  return { signs: rest.sort((a, b) => a.start - b.start), markup };
}

function linesOf(doc: Document): readonly Line[] {
  const lines: Line[] = [];
  let block = 0;
  for (let p = 0; p < doc.paragraphs.length; p++) {
    const between = p === 0 ? '' : doc.text.slice(doc.paragraphs.end[p - 1], doc.paragraphs.start[p]);
    if (/\n[^\S\n]*\r?\n/u.test(between)) block++;
    lines.push({ start: doc.paragraphs.start[p], end: doc.paragraphs.end[p], block });
  }
  return lines.length === 0 ? [{ start: 0, end: 0, block: 0 }] : lines;
}

/** `* * *`: three signs or more with nothing but spaces between them; `***` alone in its line. */
function separatorRuns(
  text: string,
  signs: readonly Sign[],
  lineOf: (sign: Sign) => Line,
): readonly (readonly Sign[])[] {
  const runs: Sign[][] = [];
  for (let i = 0; i < signs.length; i++) {
    const line = lineOf(signs[i]);
    if (!isAsterisk(signs[i]) || !isBlankAt(text, signs[i].start - 1)) continue;
    let last = i;
    while (
      last + 1 < signs.length &&
      signs[last + 1].start < line.end &&
      /^ +$/u.test(text.slice(signs[last].end, signs[last + 1].start))
    )
      last++;
    const run = signs.slice(i, last + 1);
    const alone = signs[i].start === line.start && run[run.length - 1].end === line.end;
    const stars = run.reduce((sum, sign) => sum + sign.key.length, 0);
    if (stars >= 3 && (run.length >= 3 || alone) && (alone || isBlankAt(text, run[run.length - 1].end)))
      runs.push(run);
    i = last;
  }
  return runs;
}

function isInAddress(doc: Document, sign: Sign): boolean {
  const t = indexAt(doc.tokens, sign.start);
  return (
    t >= 0 &&
    doc.tokens.kind[t] === TOKEN_KIND.address &&
    doc.tokens.start[t] < sign.start &&
    doc.tokens.end[t] > sign.end
  );
}

/** `** a line in bold **`: a pair that holds its whole line, with spaces inside, is emphasis too. */
function withoutLooseStrong(
  text: string,
  signs: readonly Sign[],
  lineOf: (sign: Sign) => Line,
  markup: { sign: Sign; rule: string }[],
): readonly Sign[] {
  const isDouble = ({ start, end }: Sign): boolean => text.slice(start, end) === '**';
  const loose = new Set<Sign>();
  for (let i = 1; i < signs.length; i++) {
    const [open, close] = [signs[i - 1], signs[i]];
    const line = lineOf(open);
    if (open.start !== line.start || close.end !== line.end || !isDouble(open) || !isDouble(close)) continue;
    if (!isBlankAt(text, open.end) || !isBlankAt(text, close.start - 1)) continue;
    for (const sign of [open, close]) {
      loose.add(sign);
      markup.push({ sign, rule: 'strong emphasis' });
    }
  }
  return signs.filter((sign) => !loose.has(sign));
}

/** Pairs `**`; returns the signs that are left, and the single stars of `***`. */
function pairStrong(
  text: string,
  signs: readonly Sign[],
  lineOf: (sign: Sign) => Line,
  wordingOf: WordingOf,
  markup: { sign: Sign; rule: string }[],
): Sign[] {
  const rest: Sign[] = [];
  // What an opening `**` takes is only known when its partner is found.
  let open:
    | { readonly sign: Sign; readonly block: number; readonly at: number; readonly startsLine: boolean }
    | undefined;
  // Where names bear `**`, a line that opens with `**` is a note.
  const hasMarks = signs.some(({ start, key }) => key === '**' && isWordAt(text, start - 1));
  const drop = (): void => {
    if (open !== undefined) rest.push(open.sign);
    open = undefined;
  };
  const close = (start: number, end: number): void => {
    if (open === undefined) return;
    markup.push({ sign: partOfSign(open.at, open.at + 2), rule: 'strong emphasis' });
    if (open.at > open.sign.start) rest.push(partOfSign(open.sign.start, open.at));
    if (open.at + 2 < open.sign.end) rest.push(partOfSign(open.at + 2, open.sign.end));
    markup.push({ sign: { start, end, key: '**', escaped: false }, rule: 'strong emphasis' });
    open = undefined;
  };
  for (const sign of signs) {
    const { block, start: lineStart, end: lineEnd } = lineOf(sign);
    const stars = sign.end - sign.start;
    if (open !== undefined && open.block !== block) {
      const isLateEnd =
        open.block + 1 === block && open.startsLine && sign.start === lineStart && stars === 2 && !hasMarks;
      if (isLateEnd && wordingOf(open.at, sign.start).reading === 'none') {
        close(sign.start, sign.end);
        continue;
      }
      drop();
    }
    if (sign.escaped || text[sign.start] !== '*' || stars < 2) {
      rest.push(sign);
      continue;
    }
    const blankBefore = isBlankAt(text, sign.start - 1);
    const blankAfter = isBlankAt(text, sign.end);
    const inWord = isWordAt(text, sign.start - 1) && isWordAt(text, sign.end);
    // At the start of a line it ends emphasis only when nothing follows it there.
    const startsText = sign.start === lineStart && sign.end < lineEnd;
    if (open !== undefined && !inWord && !startsText && (!blankBefore || blankAfter || stars >= 4)) {
      if (stars === 4) {
        close(sign.start, sign.start + 2);
        // `****`: the end of one and the start of the next, or a mark `**` before the end.
        const second: Sign = { start: sign.start + 2, end: sign.end, key: '**', escaped: false };
        open = { sign: second, block, at: second.start, startsLine: false };
      } else {
        const mark = stars - 2;
        if (mark > 0) rest.push(partOfSign(sign.start, sign.start + mark));
        close(sign.start + mark, sign.end);
      }
      continue;
    }
    const opens = !blankAfter && stars < 4 && !isWordAt(text, sign.start - 1);
    if (stars > 4 && sign.start === lineOf(sign).start) {
      // A star in bold: `*****text`.
      markup.push({ sign: partOfSign(sign.start, sign.start + 2), rule: 'strong emphasis' });
      markup.push({ sign: partOfSign(sign.end - 2, sign.end), rule: 'strong emphasis' });
      rest.push(partOfSign(sign.start + 2, sign.end - 2));
    } else if (opens && open === undefined)
      open = { sign, block, at: sign.start, startsLine: sign.start === lineStart };
    else rest.push(sign);
  }
  drop();
  return rest;
}

function isWordAt(text: string, offset: number): boolean {
  return isLetterAt(text, offset) || isDigitAt(text, offset);
}

/** Pairs `*` inside a line; returns the signs that are left. */
function pairEmphasis(
  text: string,
  signs: readonly Sign[],
  lineOf: (sign: Sign) => Line,
  wordingOf: WordingOf,
  markup: { sign: Sign; rule: string }[],
): Sign[] {
  const rest: Sign[] = [];
  let open: { readonly sign: Sign; readonly line: Line } | undefined;
  for (const sign of [...signs].sort((a, b) => a.start - b.start)) {
    const line = lineOf(sign);
    if (sign.escaped || text.slice(sign.start, sign.end) !== '*') {
      rest.push(sign);
      continue;
    }
    if (open !== undefined && open.line === line && closesEmphasis(text, open.sign, sign)) {
      const reading = wordingOf(open.sign.end, sign.start).reading;
      if (reading !== 'formula' && reading !== 'unmatched') {
        markup.push({ sign: open.sign, rule: 'emphasis' }, { sign, rule: 'emphasis' });
        open = undefined;
        continue;
      }
      // A note in italics: its first star opens it, the last one is markup.
      if (sign.end === line.end) {
        rest.push(open.sign);
        markup.push({ sign, rule: 'emphasis of a note' });
        open = undefined;
        continue;
      }
    }
    if (open !== undefined) rest.push(open.sign);
    open = undefined;
    if (opensEmphasis(text, sign)) open = { sign, line };
    else rest.push(sign);
  }
  if (open !== undefined) rest.push(open.sign);
  return rest;
}

function opensEmphasis(text: string, sign: Sign): boolean {
  if (!/[\p{L}\p{N}«"“'’([¿¡#@]/u.test(text[sign.end] ?? ' ')) return false;
  return isBlankAt(text, sign.start - 1) || /[([{«"“'’\p{Pd}_>]/u.test(text[sign.start - 1]);
}

function closesEmphasis(text: string, open: Sign, sign: Sign): boolean {
  if (/[\s([{«“]/u.test(text[sign.start - 1]) || isWordAt(text, sign.end)) return false;
  const inner = text.slice(open.end, sign.start);
  return inner.length <= 200 && !/[.!?…]["»”]?\s+\p{Lu}/u.test(inner);
}
