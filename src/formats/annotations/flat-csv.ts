import { csvLine } from '../../util/csv-line';
import type { FlatColumn } from './flat-columns';
import type { FlatRow } from './flat-rows';

/** The head of a flat table as CSV: the names of its columns. */
export function formatFlatHead(columns: readonly FlatColumn[]): string {
  return csvLine(columns.map(({ name }) => name));
}

/**
 * Rows of a flat table as CSV (RFC 4180, UTF-8 without byte order mark, LF), below the head that `formatFlatHead` gives.
 *
 * Words stand exactly as in the text: no cell is changed for a spreadsheet. Not carried: the difference between a missing
 * cell and an empty one; the types of columns, so that a reader may take the id `007` for a number.
 */
export function formatFlatRows(rows: readonly FlatRow[]): string {
  return rows.map((row) => csvLine(row.map((cell) => (cell === null ? '' : String(cell))))).join('');
}
