import { stringify } from 'csv-stringify/sync';
import { defuseCell } from './formula-cell';
import { checkTable, sentencesBehind, type Cell, type Table } from './table';

/** How tables are written as CSV. */
export interface CsvOptions {
  /**
   * For a spreadsheet that opens the file by itself: a byte order mark, without which Excel takes accents for other signs,
   * and no cell that a spreadsheet would run as a formula. Text that begins with `=`, `+`, `-`, `@` (their full-width
   * forms, too), a tab or a line break gets an apostrophe before it, and so does text in which apostrophes stand before
   * such a sign: taking one apostrophe away gives the text back. Numbers stay as they are. Default false.
   */
  readonly excel?: boolean;
}

/**
 * A table as CSV (RFC 4180, LF): numbers with at most six decimals, missing cells empty.
 *
 * @param table - The table.
 * @param options - `excel` for a file that a spreadsheet opens.
 */
export function tableToCsv(table: Table, options: CsvOptions = {}): string {
  checkTable(table, 'tableToCsv');
  const names = Object.keys(table.columns);
  return rowsToCsv(
    [names, ...table.behind.map((_, row) => names.map((name) => table.columns[name][row]))],
    options,
  );
}

/**
 * The data dictionary of a table as CSV: column, description, unit, denominator.
 *
 * @param table - The table.
 * @param options - `excel` for a file that a spreadsheet opens.
 */
export function dataDictionary(table: Table, options: CsvOptions = {}): string {
  checkTable(table, 'dataDictionary');
  const rows = Object.entries(table.codebook).map(([name, { description, unit = '', denominator = '' }]) => [
    name,
    description,
    unit,
    denominator,
  ]);
  return rowsToCsv([['column', 'description', 'unit', 'denominator'], ...rows], options);
}

/**
 * The sentences behind every row of a table as CSV: row (1 is the first below the head), document, offsets and words of
 * what was counted, its label, offset of the sentence and the sentence as it stands.
 *
 * @param table - A table that knows its texts.
 * @param options - `excel` for a file that a spreadsheet opens.
 */
export function sentencesToCsv(table: Table, options: CsvOptions = {}): string {
  const rows = table.behind.flatMap((_, row) =>
    sentencesBehind(table, row).map(({ document, start, end, sentence, annotation }) => {
      const { start: from, end: to } = annotation.cues[0];
      const label = `${annotation.layer}: ${annotation.label}`;
      const words = sentence.slice(from - start, Math.min(to, end) - start);
      return [row + 1, document, from, to, words, label, annotation.id, start, sentence];
    }),
  );
  return rowsToCsv([[...SENTENCE_COLUMNS], ...rows], options);
}

/**
 * Rows of cells as CSV (RFC 4180, LF): numbers with at most six decimals, missing cells empty.
 *
 * @param rows - The first row is the head.
 * @param options - `excel` for a file that a spreadsheet opens.
 */
export function rowsToCsv(rows: readonly (readonly Cell[])[], options: CsvOptions = {}): string {
  const { excel = false } = options;
  const cells = rows.map((row) =>
    row.map((cell) => (excel && typeof cell === 'string' ? defuseCell(cell) : formatCsvCell(cell))),
  );
  return stringify(cells, { bom: excel });
}

/** Columns of `sentencesToCsv`. */
const SENTENCE_COLUMNS = [
  'row',
  'document',
  'start',
  'end',
  'words',
  'label',
  'annotation',
  'sentence_start',
  'sentence',
] as const;

function formatCsvCell(cell: Cell): string {
  if (cell === null || (typeof cell === 'number' && Number.isNaN(cell))) return '';
  if (typeof cell === 'number') return String(Number(cell.toFixed(6)));
  return String(cell);
}
