import { parse } from 'csv-parse/sync';
import { restoreCell } from './formula-cell';

/**
 * The cells of a CSV as text, row by row, the head first: the inverse of `rowsToCsv`, also of a file for a spreadsheet.
 *
 * Numbers come back as their digits, and missing cells as empty ones.
 */
export function parseCsvRows(csv: string): readonly (readonly string[])[] {
  const rows = parse(csv, { bom: true }) as string[][];
  return csv.startsWith('\ufeff') ? rows.map((row) => row.map(restoreCell)) : rows;
}
