import type { Annotation } from '../model/annotation';
import type { Codebook } from '../model/codebook';
import type { Document } from '../model/document';
import { indexAt } from '../model/span';

/** A cell of a table; `null` is missing, never zero. */
export type Cell = string | number | boolean | null;

/** Texts with what was found in them; what every table is made from. */
export interface AnnotatedTexts {
  readonly documents: readonly Document[];
  readonly annotations: readonly Annotation[];
}

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
 * @throws RangeError when a row lacks a column of the codebook.
 */
export function createTable(codebook: Codebook, rows: readonly TableRow[], texts: AnnotatedTexts): Table {
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
  };
}

/** Number of rows. */
export function countRows(table: Table): number {
  return table.behind.length;
}

/**
 * One row as a record.
 *
 * @throws RangeError when there is no such row.
 */
export function rowAt(table: Table, row: number): Readonly<Record<string, Cell>> {
  if (!(row >= 0 && row < countRows(table))) {
    throw new RangeError(`rowAt: no such row; expected 0..${countRows(table) - 1}, got ${row}`);
  }
  return Object.fromEntries(Object.entries(table.columns).map(([name, cells]) => [name, cells[row]]));
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
  texts: AnnotatedTexts = table.texts,
): readonly SentenceBehind[] {
  rowAt(table, row);
  const documents = new Map(texts.documents.map((doc) => [doc.id, doc]));
  return table.behind[row].map((annotation) => {
    const doc = documents.get(annotation.document);
    if (doc === undefined)
      throw new RangeError(`sentencesBehind: document ${annotation.document} is not among the texts`);
    const [start, end] = sentenceSpan(doc, annotation.cues[0].start);
    return { document: doc.id, start, end, sentence: doc.text.slice(start, end), annotation };
  });
}

/** Offsets of the sentence that holds an offset. */
export function sentenceSpan(doc: Document, offset: number): readonly [start: number, end: number] {
  const s = Math.max(0, indexAt(doc.sentences, offset));
  return [doc.sentences.start[s], doc.sentences.end[s]];
}
