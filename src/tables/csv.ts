import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './table';

/** A table as CSV (RFC 4180, LF): numbers with at most six decimals, missing cells empty. */
export function tableToCsv(table: Table): string {
  const names = Object.keys(table.columns);
  const rows = table.behind.map((_, row) => names.map((name) => formatCsvCell(table.columns[name][row])));
  return stringify([names, ...rows]);
}

/** The data dictionary of a table as CSV: column, description, unit, denominator. */
export function dataDictionary(table: Table): string {
  const rows = Object.entries(table.codebook).map(([name, { description, unit = '', denominator = '' }]) => [
    name,
    description,
    unit,
    denominator,
  ]);
  return stringify([['column', 'description', 'unit', 'denominator'], ...rows]);
}

function formatCsvCell(cell: Cell): string {
  if (cell === null || (typeof cell === 'number' && Number.isNaN(cell))) return '';
  if (typeof cell === 'number') return String(Number(cell.toFixed(6)));
  return String(cell);
}
