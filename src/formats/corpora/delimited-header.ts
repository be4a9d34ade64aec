import {
  lineEnd,
  scanRecord,
  skipBlankLines,
  type ScannedRecord,
  type TableSyntax,
} from './delimited-record';

/** The header of a table of text. */
export interface DelimitedHeader {
  readonly header: readonly string[];
  readonly syntax: TableSyntax;
  readonly start: number;
  /** Offset after its line break. */
  readonly end: number;
}

/** How far down a header is looked for: exports put a title and the search above it. */
const LINES_ABOVE_HEADER = 10;

/**
 * The header of a table and how its rows are written.
 *
 * @param text - Content of the file.
 * @param isHeader - Whether cells are the header.
 * @returns The first of the first rows that is one, else the first row; `undefined` for nothing but white space.
 */
export function findHeader(
  text: string,
  isHeader: (cells: readonly string[]) => boolean,
): DelimitedHeader | undefined {
  const start = startOfRows(text);
  const sign = start.sign ?? delimiterOf(text.slice(start.at), isHeader);
  const syntax: TableSyntax = { sign, hasBackslashes: hasBackslashes(text, sign) };
  const record = findRecord(text, start.at, syntax, isHeader);
  if (record === undefined) return undefined;
  const names = record.cells.map((cell) => (cell ?? '').trim());
  const rows = firstRows(text, record.end, syntax, 2);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  // Mere separators at the end of the header, which the rows do not have.
  while (rows.length > 0 && names.length > width && names.at(-1) === '') names.pop();
  const header = hasUnnamedRowNames(rows, names) ? ['', ...names] : names;
  return { header, syntax, start: record.start, end: record.end };
}

function startOfRows(text: string): { readonly at: number; readonly sign?: string } {
  const line = /^\s*"?sep=(.)"?[;,\t]*(?:\r\n|\n|\r|$)/u.exec(text);
  return line === null ? { at: 0 } : { at: line[0].length, sign: line[1] };
}

/**
 * What stands between the cells: the sign that makes a header of one of the first lines, else the one that the first line
 * has most of; nothing, where it has none.
 */
function delimiterOf(text: string, isHeader: (cells: readonly string[]) => boolean): string {
  const signs = [',', ';', '\t', '|'];
  const split = (line: string, sign: string): string[] =>
    line
      .replace(/"[^"]*"/gu, (cell) => cell.replaceAll(sign, ' '))
      .split(sign)
      .map((cell) => cell.trim().replace(/^"|"$/gu, ''));
  const lines = text
    .split(/\r\n|\n|\r/u, LINES_ABOVE_HEADER * 2)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_ABOVE_HEADER);
  const widest = (line: string, candidates: readonly string[]): string =>
    candidates.reduce((best, sign) => (split(line, sign).length > split(line, best).length ? sign : best));
  for (const line of lines) {
    const fitting = signs.filter((sign) => split(line, sign).length > 1 && isHeader(split(line, sign)));
    if (fitting.length > 0) return widest(line, fitting);
  }
  const [first = ''] = lines;
  const sign = widest(first, signs);
  return split(first, sign).length > 1 ? sign : '';
}

/** R writes `\"` for a quotation mark inside a cell when asked to; then a backslash is no letter. */
function hasBackslashes(text: string, sign: string): boolean {
  if (!text.includes('\\"')) return false;
  return new RegExp(`\\\\"(?![ ]*(?:[${sign}\\r\\n"]|$))`, 'u').test(text);
}

function findRecord(
  text: string,
  from: number,
  syntax: TableSyntax,
  isHeader: (cells: readonly string[]) => boolean,
): ScannedRecord | undefined {
  const above: ScannedRecord[] = [];
  let at = skipBlankLines(text, from);
  while (above.length < LINES_ABOVE_HEADER && at < text.length) {
    const record = scanRecord(text, at, syntax);
    const filled = filledCells(record.cells);
    // A row below the header, in which a cell happens to be called like a column, is as wide as the header.
    const isWidest = above.every(({ cells }) => filledCells(cells) < filled);
    if (!record.isUnclosed && isWidest && isHeader(record.cells.map((cell) => cell ?? ''))) return record;
    above.push(record);
    at = skipBlankLines(text, record.isUnclosed ? lineEnd(text, at) : record.end);
  }
  return above.at(0);
}

function filledCells(cells: readonly (string | null)[]): number {
  return cells.filter((cell) => cell !== null && cell.trim() !== '').length;
}

/** R's `write.table` gives its row names no place in the header. */
function hasUnnamedRowNames(rows: readonly ScannedRecord[], names: readonly string[]): boolean {
  return (
    rows.length > 0 &&
    names[0] !== '' &&
    rows.every(({ cells }, n) => cells.length === names.length + 1 && cells[0] === String(n + 1))
  );
}

function firstRows(text: string, from: number, syntax: TableSyntax, count: number): ScannedRecord[] {
  const rows: ScannedRecord[] = [];
  let at = skipBlankLines(text, from);
  while (rows.length < count && at < text.length) {
    const record = scanRecord(text, at, syntax);
    rows.push(record);
    at = skipBlankLines(text, record.end);
  }
  return rows;
}
