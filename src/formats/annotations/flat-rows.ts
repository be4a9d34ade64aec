import { isRecordedAttribute } from '../../model/layers';
import { LAYERS, type Annotation, type Layer } from '../../model/annotation';
import type { Document } from '../../model/document';
import { rangeIn } from '../../model/span';
import type { Cell } from '../../tables/table';
import { createCodePointMap } from '../../util/code-points';
import { writtenAnnotations, type OffsetOptions, type WrittenAnnotation } from '../annotation-line';
import { documentProfile, type DocumentProfile } from './document-profile';
import { flatColumns, ownColumn, type FlatColumn, type FlatTable, type OwnAttributes } from './flat-columns';

/** Options of `createFlatRows`. */
export interface FlatOptions extends OffsetOptions {
  /** Attributes of lexicons of one's own, as `ownAttributes` finds them; default none. */
  readonly own?: OwnAttributes;
  /** Layers that were asked for; default all. Numbers of a document that need another layer are missing. */
  readonly layers?: readonly Layer[];
}

/** One row: a cell for each column of its table. */
export type FlatRow = readonly Cell[];

/** What makes rows of one document's annotations; each list has the columns of `flatColumns`. */
export interface FlatRows {
  readonly columns: Readonly<Record<FlatTable, readonly FlatColumn[]>>;
  readonly rowsOf: (
    doc: Document,
    annotations: readonly Annotation[],
  ) => Readonly<Record<FlatTable, readonly FlatRow[]>>;
}

/**
 * Makes the flat tables of one document after the other: its annotations, their parts, and one row of the document itself
 * with its length and its profiles of hedging and attribution, so that rates can be had from the rows alone.
 *
 * @param options - What offsets count; attributes of lexicons of one's own; layers.
 * @returns `rowsOf` throws RangeError for an attribute that has no column.
 */
export function createFlatRows(options: FlatOptions = {}): FlatRows {
  const { own = {}, offsets = 'utf-16', layers = LAYERS } = options;
  const columns = {
    annotations: flatColumns('annotations', own),
    parts: flatColumns('parts'),
    documents: flatColumns('documents'),
  };
  const fill = createAttributeCells(columns.annotations);
  return {
    columns,
    rowsOf: (doc, annotations) => {
      const written = writtenAnnotations(doc, annotations, { offsets });
      return {
        annotations: written.map((annotation, i) => [
          doc.id,
          annotation.id,
          annotation.layer,
          annotation.label,
          annotation.start,
          annotation.end,
          offsets,
          annotation.text,
          sentencesAround(doc, annotations[i]!),
          doc.language,
          annotation.measure,
          cuesOf(annotation),
          ...fill(annotation),
        ]),
        parts: partRows(doc, written, { offsets }),
        documents: [[doc.id, doc.language, ...profileCells(documentProfile(doc, annotations, layers))]],
      };
    },
  };
}

/** Cells of an annotation's attributes, in the order of their columns. */
function createAttributeCells(columns: readonly FlatColumn[]): (annotation: WrittenAnnotation) => Cell[] {
  const first = columns.findIndex(({ isRequired }) => !isRequired);
  const placeOf = new Map(columns.slice(first).map(({ name }, place) => [name, place]));
  const isText = columns.slice(first).map(({ type }) => type === 'text');
  return ({ id, layer, attributes }) => {
    const cells = new Array<Cell>(isText.length).fill(null);
    for (const name in attributes) {
      const place = placeOf.get(isRecordedAttribute(name, layer) ? name : ownColumn(name));
      if (place === undefined) {
        throw new RangeError(
          `createFlatRows: attribute ${name} of ${id} has no column; expected the lexicon that gives it among those of ownAttributes`,
        );
      }
      const value = attributes[name]!;
      cells[place] = value !== null && isText[place] ? String(value) : value;
    }
    return cells;
  };
}

/** The sentence that an annotation stands in, or all of them, from the first to the last. */
function sentencesAround({ sentences, text }: Document, { start, end }: Annotation): string {
  const [from, to] = rangeIn(sentences, start, end);
  return text.slice(Math.min(start, sentences.start[from]!), Math.max(end, sentences.end[to - 1]!));
}

/** The lexicon entries and rules that fired, in their order, each once. */
function cuesOf({ cues }: WrittenAnnotation): string {
  return [...new Set(cues.flatMap(({ entry, rule }) => [entry, rule]))]
    .filter((name) => name !== undefined)
    .join('; ');
}

function partRows(
  doc: Document,
  written: readonly WrittenAnnotation[],
  { offsets = 'utf-16' }: OffsetOptions,
): readonly FlatRow[] {
  const index = offsets === 'utf-16' ? undefined : createCodePointMap(doc.text).toUtf16;
  return written.flatMap(({ id, parts = {} }) =>
    Object.entries(parts).flatMap(([part, spans]) =>
      spans.map(([start, end], n): FlatRow => {
        const text =
          index === undefined ? doc.text.slice(start, end) : doc.text.slice(index(start), index(end));
        return [doc.id, id, part, n + 1, start, end, offsets, text];
      }),
    ),
  );
}

function profileCells({ metadata, ...facts }: DocumentProfile): readonly Cell[] {
  return [...Object.values(facts), JSON.stringify(metadata)];
}
