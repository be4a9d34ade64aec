/** What separates cells and what stands before a quotation mark inside one. */
export interface TableSyntax {
  /** One character; empty when a line is one cell. */
  readonly sign: string;
  /** Whether `\"` is a quotation mark inside a quoted cell. */
  readonly hasBackslashes: boolean;
}

/** One record of a table of text, with what was seen of its quotation marks. */
export interface ScannedRecord {
  readonly start: number;
  /** Offset after its line break; where the next cell seems to be opened when `isUnclosed`. */
  readonly end: number;
  /** `null` for an unquoted `NA`. */
  readonly cells: readonly (string | null)[];
  readonly isMultiline: boolean;
  /** Whether a quoted cell never ends, or only after another cell was opened. */
  readonly isUnclosed: boolean;
  /** Whether a quotation mark that ends nothing stands in a quoted cell. */
  readonly hasStrayMark: boolean;
  /** Whether it looks like a row that a program wrote: no stray mark, none in unquoted cells, none beginning with a space. */
  readonly isClean: boolean;
}

interface ScannedCell {
  readonly value: string | null;
  /** Offset of the separator or line break after it. */
  readonly end: number;
  readonly isStray?: boolean;
  readonly isUnclosed?: boolean;
  readonly isPlain?: boolean;
}

/** The record that begins at an offset. */
export function scanRecord(text: string, start: number, syntax: TableSyntax): ScannedRecord {
  const cells: (string | null)[] = [];
  let hasStrayMark = false;
  let isClean = true;
  let hasQuotedCell = false;
  let at = start;
  for (;;) {
    const cell = scanCell(text, at, syntax);
    hasQuotedCell ||= cell.isPlain !== true;
    cells.push(cell.value);
    hasStrayMark ||= cell.isStray === true;
    isClean &&= cell.isStray !== true && (cell.isPlain !== true || isCleanCell(cell.value));
    if (cell.isUnclosed === true) {
      return {
        start,
        end: startOfLine(text, cell.end, start),
        cells,
        isMultiline: true,
        isUnclosed: true,
        hasStrayMark,
        isClean: false,
      };
    }
    if (syntax.sign === '' || text[cell.end] !== syntax.sign) {
      const end = afterLineBreak(text, cell.end);
      const isMultiline = hasQuotedCell && /[\r\n]/u.test(text.slice(start, cell.end));
      return { start, end, cells, isMultiline, isUnclosed: false, hasStrayMark, isClean };
    }
    at = cell.end + 1;
  }
}

/** Offset of the next line that holds anything. */
export function skipBlankLines(text: string, from: number): number {
  let at = from;
  for (;;) {
    let end = at;
    while (text[end] === ' ' || text[end] === '\t') end++;
    if (end < text.length && text[end] !== '\n' && text[end] !== '\r') return at;
    if (end >= text.length) return text.length;
    at = lineEnd(text, end);
  }
}

/** Offset after the line break that ends a line. */
export function lineEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x0a) return end + 1;
    if (unit === 0x0d) return text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
  }
  return text.length;
}

/** Whether each line of a record of several lines would be a row of its own if its marks were letters. */
export function hasRowOnEachLine(
  text: string,
  record: ScannedRecord,
  { sign }: TableSyntax,
  width: number,
): boolean {
  if (width < 3 || sign === '') return false;
  return text
    .slice(record.start, record.end)
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .every((line) => {
      const cells = line.split(sign);
      return cells.length === width && !cells.some((cell, n) => n > 0 && /^ \S/u.test(cell));
    });
}

function scanCell(text: string, at: number, syntax: TableSyntax): ScannedCell {
  const open = skipSpaces(text, at, syntax.sign);
  if (text[open] !== '"') return scanPlain(text, at, syntax.sign);
  const cell = scanQuoted(text, open, syntax);
  const isFlawed = cell.isStray === true || cell.isUnclosed === true;
  // After a space a mark may be one of prose: `12, "Non", dit-il`.
  return isFlawed && open > at ? scanPlain(text, at, syntax.sign) : cell;
}

/** The cell whose quotation mark is at an offset. */
function scanQuoted(text: string, open: number, syntax: TableSyntax): ScannedCell {
  let value = '';
  let from = open + 1;
  let isStray = false;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark === -1) return { value, end: text.length, isUnclosed: true };
    value += text.slice(from, mark);
    from = mark + 1;
    if (syntax.hasBackslashes && text[mark - 1] === '\\') {
      value = `${value.slice(0, -1)}"`;
      continue;
    }
    if (text[mark + 1] === '"') {
      value += '"';
      from = mark + 2;
      continue;
    }
    const end = skipSpaces(text, mark + 1, syntax.sign);
    if (endsCell(text, end, syntax.sign)) return { value, end, ...(isStray ? { isStray } : {}) };
    const before = text[mark - 1];
    const opensCell = (before === syntax.sign || before === '\n' || before === '\r') && mark > open + 1;
    // A mark that opens a cell, inside a cell: the first one was never closed. Spaces before it: a mark in prose.
    if (opensCell && end === mark + 1) return { value, end: mark, isUnclosed: true };
    value += '"';
    isStray = true;
  }
}

function scanPlain(text: string, at: number, sign: string): ScannedCell {
  let end = at;
  while (!endsCell(text, end, sign)) end++;
  const value = text.slice(at, end);
  return { value: value.trim() === 'NA' ? null : value, end, isPlain: true };
}

function isCleanCell(value: string | null): boolean {
  return value === null || (!value.includes('"') && !/^\s+\S/u.test(value));
}

function endsCell(text: string, at: number, sign: string): boolean {
  const unit = text[at];
  return unit === undefined || unit === '\n' || unit === '\r' || unit === sign;
}

function skipSpaces(text: string, at: number, sign: string): number {
  let end = at;
  while (text[end] === ' ' || (text[end] === '\t' && sign !== '\t')) end++;
  return end;
}

function afterLineBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : Math.min(at + 1, text.length);
}

/** Beginning of the line of an offset; the end of the text stays what it is. */
function startOfLine(text: string, at: number, floor: number): number {
  if (at >= text.length) return text.length;
  let start = at;
  while (start > floor && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}
