import { stringify } from 'csv-stringify/sync';
import { sentencesBehind, type Cell, type Table } from './table';

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

/**
 * The sentences behind every row of a table as CSV: row (1 is the first below the head), document, offsets and words of
 * what was counted, its label, offset of the sentence and the sentence as it stands.
 */
export function sentencesToCsv(table: Table): string {
  const rows = table.behind.flatMap((_, row) =>
    sentencesBehind(table, row).map(({ document, start, end, sentence, annotation }) => {
      const { start: from, end: to } = annotation.cues[0];
      const label = `${annotation.layer}: ${annotation.label}`;
      const words = sentence.slice(from - start, Math.min(to, end) - start);
      return [row + 1, document, from, to, words, label, annotation.id, start, sentence];
    }),
  );
  return stringify([[...SENTENCE_COLUMNS], ...rows]);
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
