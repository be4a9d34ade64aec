import type { MetadataValue } from '../../model/document';
import { findHeader } from './delimited-header';
import {
  hasRowOnEachLine,
  lineEnd,
  scanRecord,
  skipBlankLines,
  type ScannedRecord,
  type TableSyntax,
} from './delimited-record';

/** A row of a table of text, or lines that are none. */
export type DelimitedRow =
  | {
      /** Line on which it begins, counted from 1. */
      readonly line: number;
      /** As they stand, without the quotation marks around them; `null` where R wrote that the value is missing. */
      readonly cells: readonly (string | null)[];
    }
  | {
      readonly line: number;
      /** What is wrong and what to do, without the place. */
      readonly fault: string;
    };

/** A table of text with its header. */
export interface DelimitedTable {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly DelimitedRow[];
}

/**
 * A table with commas, semicolons, tabs or vertical bars between its cells, as spreadsheets and statistics programs
 * write it: `"` around cells, doubled (or after a backslash) inside them; a first line `sep=;` is Excel's and no row.
 *
 * A quotation mark that is never closed, or not doubled, costs its row and not the table: csv-parse makes one row of all
 * that follows up to the next mark, or gives up, and the rows in between are lost without a word. Here reading goes on at
 * the first line after it that has the right number of clean cells, and the fault says so.
 *
 * @param text - Content of the file, without byte order mark.
 * @param isHeader - Whether cells are the header; default: the first row is.
 * @returns Header and rows in order; `undefined` when there is nothing but white space.
 */
export function readDelimited(
  text: string,
  isHeader: (cells: readonly string[]) => boolean = () => true,
): DelimitedTable | undefined {
  const found = findHeader(text, isHeader);
  if (found === undefined) return undefined;
  const { header, syntax } = found;
  const lineAt = createLineCounter(text);
  return {
    header,
    headerLine: lineAt(found.start),
    rows: [...readRows(text, found.end, syntax, header.length, lineAt)],
  };
}

function* readRows(
  text: string,
  from: number,
  syntax: TableSyntax,
  width: number,
  lineAt: (offset: number) => number,
): Generator<DelimitedRow> {
  let at = skipBlankLines(text, from);
  while (at < text.length) {
    const record = scanRecord(text, at, syntax);
    const line = lineAt(at);
    const fault = faultOf(record, width, text, syntax);
    if (fault === undefined) {
      yield { line, cells: fitCells(record.cells, width) };
      at = skipBlankLines(text, record.end);
      continue;
    }
    const end = fault.next === undefined ? record.end : nextRow(text, fault.next, syntax, width);
    at = skipBlankLines(text, end);
    const last = lineAt(Math.max(record.start, end - 1));
    yield { line, fault: `${fault.message}${last > line ? `; lines ${line} to ${last} are left out` : ''}` };
  }
}

interface RecordFault {
  readonly message: string;
  /** Where the next row may begin, when quotation marks do not tell; else it begins after the record. */
  readonly next?: number;
}

/** What is wrong with a record. */
function faultOf(
  record: ScannedRecord,
  width: number,
  text: string,
  syntax: TableSyntax,
): RecordFault | undefined {
  const { start, end, isUnclosed, hasStrayMark, isMultiline } = record;
  const isFitting = hasWidth(record.cells, width);
  // In a table of one column every line would be a row, also the paragraphs of a text.
  const nextLine = width === 1 ? Math.max(end, lineEnd(text, start)) : lineEnd(text, start);
  if (isUnclosed || (hasStrayMark && !isFitting)) {
    return {
      message:
        'a quotation mark is opened and not closed, or not doubled inside a cell; expected "…" around the cell and "" inside it',
      next: nextLine,
    };
  }
  if (hasStrayMark) {
    return {
      message: 'a quotation mark inside a quoted cell is not doubled; expected "" for each',
      next: end,
    };
  }
  if (!isFitting) {
    return {
      message: `expected ${width} ${width === 1 ? 'cell' : 'cells'} as in the header, got ${record.cells.length}; put cells that hold ${nameOf(syntax.sign)} in quotation marks`,
      ...(isMultiline ? { next: nextLine } : {}),
    };
  }
  if (isMultiline && hasRowOnEachLine(text, record, syntax, width)) {
    return {
      message:
        'quotation marks that open on one line and close on another, where each line is a row; double them, or put whole cells in quotation marks',
      next: nextLine,
    };
  }
  return undefined;
}

/** The first line from an offset on that is a row as programs write them. */
function nextRow(text: string, from: number, syntax: TableSyntax, width: number): number {
  let at = skipBlankLines(text, from);
  while (at < text.length) {
    const record = scanRecord(text, at, syntax);
    if (record.isClean && record.cells.length === width) return at;
    at = skipBlankLines(text, lineEnd(text, at));
  }
  return at;
}

function hasWidth(cells: readonly (string | null)[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell === '');
}

function fitCells(cells: readonly (string | null)[], width: number): readonly (string | null)[] {
  return cells.length === width ? cells : cells.slice(0, width);
}

/** Line numbers of offsets that only grow or stay near. */
function createLineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    if (offset < at) [at, line] = [0, 1];
    for (let end = lineEnd(text, at); end <= offset && end > at; end = lineEnd(text, at)) {
      at = end;
      line++;
    }
    return line;
  };
}

function nameOf(sign: string): string {
  return (
    { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab', '|': 'a vertical bar' }[sign] ?? 'the separator'
  );
}

/** A cell as metadata: `true` and `false` as booleans, empty as `null`, all else as the text it is. */
export function parseCell(value: string): MetadataValue {
  if (value === '') return null;
  if (value === 'true') return true;
  if (value === 'false') return false;
  return value;
}
