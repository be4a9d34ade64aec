import type { Codebook } from '../model/codebook';
import type { Document } from '../model/document';
import { indexAt } from '../model/span';
import type { Warning } from '../model/warning';
import { describeValue } from '../util/describe-value';
import { nearestName } from '../util/nearest';
import { checkAnnotatedTexts, type AnnotatedTexts } from './annotated-texts';

export type { AnnotatedTexts } from './annotated-texts';

/** A cell of a table; `null` is missing, never zero. */
export type Cell = string | number | boolean | null;

/** Something in a text that a row counts: an annotation, or a word with `word` as its layer. */
export interface Finding {
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  readonly layer: string;
  readonly label: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Where it shows; never empty. */
  readonly cues: readonly { readonly start: number; readonly end: number }[];
}

/** Columns with their codebook, and for each row what it counts. */
export interface Table {
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  /** Describes every column, in their order. */
  readonly codebook: Codebook;
  /** For each row the annotations or words behind it; empty where a row counts none. */
  readonly behind: readonly (readonly Finding[])[];
  /** The texts that the table was made from. */
  readonly texts: AnnotatedTexts;
  readonly base: TextBase;
  /** What of the texts could not be used as asked, such as dates that cannot be read. */
  readonly warnings: readonly Warning[];
}

/** How many texts a table is about, and how many of them were constructed for teaching and are not press. */
export interface TextBase {
  readonly texts: number;
  readonly constructed: number;
}

/** A row before it is part of a table. */
export interface TableRow {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly behind?: readonly Finding[];
}

const CONSTRUCTED = {
  description:
    'How many of the texts behind the row were constructed for teaching; such texts are not press.',
  unit: 'texts',
};

/**
 * A table from rows; its columns are those of the codebook, in that order, and `constructed` at the end where the
 * codebook has no such column.
 *
 * @param codebook - Describes the columns.
 * @param rows - Cells, with what they count.
 * @param texts - All texts that the table is about.
 * @param warnings - What of them could not be used; default nothing.
 * @throws RangeError when a row lacks a column of the codebook.
 */
export function createTable(
  codebook: Codebook,
  rows: readonly TableRow[],
  texts: AnnotatedTexts,
  warnings: readonly Warning[] = [],
): Table {
  const constructed = new Set(
    texts.documents.filter((doc) => doc.metadata.constructed === true).map((doc) => doc.id),
  );
  const columns: Record<string, readonly Cell[]> = {};
  for (const name of Object.keys(codebook)) {
    columns[name] = rows.map(({ cells }, index) => {
      const cell = cells[name];
      if (cell === undefined) throw new RangeError(`createTable: row ${index} has no column ${name}`);
      return cell;
    });
  }
  // A table without texts (of scores) has nothing that could be constructed.
  const tellsConstructed = !('constructed' in codebook) && texts.documents.length > 0;
  if (tellsConstructed) {
    columns.constructed = rows.map(({ behind = [] }) => {
      const ids = new Set(behind.map((annotation) => annotation.document));
      return [...ids].filter((id) => constructed.has(id)).length;
    });
  }
  return {
    columns,
    codebook: { ...codebook, ...(tellsConstructed ? { constructed: CONSTRUCTED } : {}) },
    behind: rows.map((row) => row.behind ?? []),
    texts,
    base: { texts: texts.documents.length, constructed: constructed.size },
    warnings,
  };
}

/** A missing cell for each of some columns. */
export function emptyCells<T extends string>(names: readonly T[]): Record<T, null> {
  return Object.fromEntries(names.map((name) => [name, null])) as Record<T, null>;
}

/**
 * Checks that a value is a table of this project.
 *
 * @param value - What came.
 * @param where - Name of the function that was asked.
 * @param maker - What makes the table that is asked for; default any table.
 * @throws TypeError that says what came.
 */
export function checkTable(value: unknown, where: string, maker?: string): asserts value is Table {
  const isTable =
    typeof value === 'object' &&
    value !== null &&
    'columns' in value &&
    'behind' in value &&
    'codebook' in value;
  if (isTable) return;
  const expected = maker === undefined ? 'a table, such as countBy makes' : `a table of ${maker}`;
  throw new TypeError(`${where}: the table is missing; expected ${expected}, got ${describeValue(value)}`);
}

/** Number of rows. */
export function countRows(table: Table): number {
  checkTable(table, 'countRows');
  return table.behind.length;
}

/**
 * One row as a record.
 *
 * @throws RangeError when there is no such row.
 */
export function rowAt(table: Table, row: number): Readonly<Record<string, Cell>> {
  checkTable(table, 'rowAt');
  checkRow(table, row, 'rowAt');
  return Object.fromEntries(Object.entries(table.columns).map(([name, cells]) => [name, cells[row]]));
}

function checkRow(table: Table, row: unknown, where: string): void {
  const rows = table.behind.length;
  if (Number.isInteger(row) && (row as number) >= 0 && (row as number) < rows) return;
  const expected = rows === 0 ? 'none, for the table is empty' : `0..${rows - 1}`;
  throw new RangeError(`${where}: no such row; expected ${expected}, got ${describeValue(row)}`);
}

/** A sentence that stands behind a number, with the annotation or word that put it there. */
export interface SentenceBehind {
  readonly document: string;
  /** UTF-16 offsets of the sentence. */
  readonly start: number;
  readonly end: number;
  /** The sentence as it stands. */
  readonly sentence: string;
  readonly annotation: Finding;
}

/**
 * The sentences behind a row: from any number to the words that it counts.
 *
 * @param table - A table made from `texts`.
 * @param row - Row, counted from 0.
 * @param texts - The texts that the table was made from; default those that it keeps.
 * @returns One record for each annotation or word that the row counts, in text order; empty for a row that counts none.
 * @throws RangeError when there is no such row, or a document is not among the texts.
 */
export function sentencesBehind(
  table: Table,
  row: number,
  texts?: AnnotatedTexts,
): readonly SentenceBehind[] {
  checkTable(table, 'sentencesBehind');
  checkRow(table, row, 'sentencesBehind');
  if (texts !== undefined) checkAnnotatedTexts(texts, 'sentencesBehind');
  const documents = new Map((texts ?? table.texts).documents.map((doc) => [doc.id, doc]));
  return table.behind[row].map((annotation) => {
    const doc = documents.get(annotation.document);
    if (doc === undefined) {
      const nearest = nearestName(annotation.document, [...documents.keys()]);
      throw new RangeError(
        `sentencesBehind: document ${annotation.document} is not among the texts; expected the texts that the table was made from, got ${documents.size} others${nearest === undefined ? '' : `, nearest ${nearest}`}`,
      );
    }
    const [start, end] = sentenceSpan(doc, annotation.cues[0].start);
    return { document: doc.id, start, end, sentence: doc.text.slice(start, end), annotation };
  });
}

/** Offsets of the sentence that holds an offset. */
export function sentenceSpan(doc: Document, offset: number): readonly [start: number, end: number] {
  const s = Math.max(0, indexAt(doc.sentences, offset));
  return [doc.sentences.start[s], doc.sentences.end[s]];
}
