import type { Metadata } from '../../model/document';
import { LAYER_RECORDS, layerRecord } from '../../model/layers';
import type { CountedAnnotation } from '../../tables/count-by';
import type { Cell } from '../../tables/table';
import type { TextFacts, TextProfile } from '../../tables/text-facts';
import { FormatError } from '../../util/errors';
import type { AnnotationLine } from '../annotation-line';
import type { DocumentProfile } from './document-profile';
import { flatColumns } from './flat-columns';

/** A row of a flat table by its columns; every cell of one that comes from CSV is text, the empty one missing. */
export type NamedRow = Readonly<Record<string, unknown>>;

const FIXED: ReadonlySet<string> = new Set(
  flatColumns('annotations')
    .filter(({ isRequired }) => isRequired)
    .map(({ name }) => name),
);
const TYPES: ReadonlyMap<string, string> = new Map(
  [...flatColumns('annotations'), ...flatColumns('documents')].map(({ name, type }) => [name, type]),
);

/**
 * What tables need of a line of `selon annotate`.
 *
 * @param profile - Of the document, where it does not stand in the line.
 */
export function factsOfLine(
  { document, language, annotations, ...line }: AnnotationLine,
  profile: DocumentProfile | undefined = line.profile,
): TextFacts {
  return {
    id: document,
    language,
    annotations: annotations.map((annotation) => ({ ...annotation, document })),
    profile: profile === undefined ? undefined : { ...profile, cells: { ...profile, metadata: null } },
  };
}

/** What tables need of the row of a document and of its annotations' rows. */
export function factsOfRows(row: NamedRow, annotations: readonly NamedRow[]): TextFacts {
  const cells = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(name, value)]));
  const profile: TextProfile = {
    layers: String(cells['layers']),
    words: Number(cells['words']),
    constructed: cells['constructed'] === true,
    metadata: JSON.parse(String(cells['metadata'])) as Metadata,
    cells,
  };
  return {
    id: String(row['document']),
    language: String(row['language']),
    annotations: annotations.map(annotationOf),
    profile,
  };
}

function annotationOf(row: NamedRow): CountedAnnotation {
  const layer = String(row['layer']);
  const attributes: Record<string, Cell> = {};
  for (const [column, value] of Object.entries(row)) {
    if (FIXED.has(column)) continue;
    const name = column.replace(/^own\./u, '');
    const isOfLayer = Object.hasOwn(layerRecord(layer)?.attributes ?? {}, column);
    const isOfOther = Object.values(LAYER_RECORDS).some(({ attributes: known }) =>
      Object.hasOwn(known, column),
    );
    if (isOfLayer || !isOfOther) attributes[name] = cellOf(column, value);
  }
  return {
    document: String(row['document']),
    layer: layer as CountedAnnotation['layer'],
    label: String(row['label']),
    measure: String(row['measure']),
    attributes,
  };
}

function cellOf(column: string, value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') return typeof value === 'bigint' ? Number(value) : (value as Cell);
  const type = TYPES.get(column) ?? 'text';
  if (type === 'boolean') return value === 'true';
  return type === 'text' ? value : Number(value);
}

/**
 * Joins rows of documents with rows of their annotations, which come in the same order; holds one document at a time.
 *
 * @param path - For messages: where the rows come from.
 * @throws FormatError for annotations whose document does not come where it should.
 */
export async function* joinRows(
  documents: AsyncIterable<NamedRow> | Iterable<NamedRow>,
  annotations: AsyncIterable<NamedRow> | Iterable<NamedRow>,
  path: string,
): AsyncGenerator<TextFacts> {
  const source =
    Symbol.asyncIterator in annotations
      ? annotations[Symbol.asyncIterator]()
      : annotations[Symbol.iterator]();
  let next = await source.next();
  for await (const row of documents) {
    const own: NamedRow[] = [];
    while (next.done !== true && next.value['document'] === row['document']) {
      own.push(next.value);
      next = await source.next();
    }
    yield factsOfRows(row, own);
  }
  if (next.done !== true) {
    throw new FormatError(
      `joinRows: annotations of document ${String(next.value['document'])} stand where none of it is expected; expected the tables as selon annotate --out wrote them, both in one order`,
      { path },
    );
  }
}
