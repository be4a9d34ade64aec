import { serialize } from 'node:v8';
import { formatAnnotationLine } from '../formats/annotation-line';
import { documentProfile } from '../formats/annotations/document-profile';
import { FLAT_TABLES, ownAttributes, type FlatTable } from '../formats/annotations/flat-columns';
import { formatFlatRows } from '../formats/annotations/flat-csv';
import { createFlatRows, type FlatRow, type FlatRows } from '../formats/annotations/flat-rows';
import { confidenceField, jsonLinePieces } from '../formats/ndjson';
import { LAYERS, type Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import type { AnnotationSettings, Blocks } from './annotation-settings';
import { createTextBlocks } from './text-blocks';

/** Gathers what a batch of documents becomes. */
export interface DocumentOutput {
  /** Takes one document whole, or throws and takes nothing of it. */
  readonly add: (doc: Document, annotations: readonly Annotation[], confidence: number | undefined) => void;
  /** A stream, or one for each table. */
  readonly end: () => readonly Blocks[];
}

/**
 * What gathers the output of batches in the form of the settings, one after the other.
 *
 * @returns Begins a batch.
 */
export function createDocumentOutput(settings: AnnotationSettings): () => DocumentOutput {
  const { form, offsets, profile = false, layers = LAYERS, tables = FLAT_TABLES } = settings;
  if (form === 'csv') return () => csvOutput(flatRowsOf(settings), tables);
  if (form === 'rows') return () => rowOutput(flatRowsOf(settings), tables);
  if (form === 'records') return () => lineOutput([(_, annotations) => ({ annotations })]);
  const lineOf: LineMaker = (doc, annotations, confidence) => {
    const options = { offsets, profile, layers };
    const { document, language, ...rest } = formatAnnotationLine(doc, annotations, options);
    return { document, language, ...confidenceField(confidence), ...rest };
  };
  const profileOf: LineMaker = (doc, annotations) => ({
    document: doc.id,
    language: doc.language,
    ...documentProfile(doc, annotations, layers),
  });
  return () => lineOutput(settings.tables?.includes('documents') === true ? [lineOf, profileOf] : [lineOf]);
}

/** Makes the record that a line holds. */
type LineMaker = (
  doc: Document,
  annotations: readonly Annotation[],
  confidence: number | undefined,
) => object;

/** The rows of the flat tables, with a column for each attribute that the user's lexicons give. */
export function flatRowsOf({
  offsets,
  lexicons,
  layers,
}: Pick<AnnotationSettings, 'offsets' | 'lexicons' | 'layers'>): FlatRows {
  const own = ownAttributes(lexicons);
  return createFlatRows(layers === undefined ? { offsets, own } : { offsets, own, layers });
}

/** A stream of lines for each maker. */
function lineOutput(makers: readonly LineMaker[]): DocumentOutput {
  const streams = makers.map((lineOf) => ({ lineOf, blocks: createTextBlocks() }));
  return {
    add: (doc, annotations, confidence) => {
      try {
        for (const { lineOf, blocks } of streams)
          for (const piece of jsonLinePieces(lineOf(doc, annotations, confidence))) blocks.add(piece);
        for (const { blocks } of streams) blocks.keep();
      } finally {
        // Nothing is left of a whole document to let go.
        for (const { blocks } of streams) blocks.drop();
      }
    },
    end: () => streams.map(({ blocks }) => blocks.end()),
  };
}

function csvOutput({ rowsOf }: FlatRows, tables: readonly FlatTable[]): DocumentOutput {
  const blocks = tables.map(() => createTextBlocks());
  return {
    add: (doc, annotations) => {
      const rows = rowsOf(doc, annotations);
      for (const [n, text] of tables.map((table) => formatFlatRows(rows[table])).entries()) {
        blocks[n]!.add(text);
        blocks[n]!.keep();
      }
    },
    end: () => blocks.map((one) => one.end()),
  };
}

function rowOutput({ rowsOf }: FlatRows, tables: readonly FlatTable[]): DocumentOutput {
  const gathered = tables.map((): FlatRow[] => []);
  return {
    add: (doc, annotations) => {
      const rows = rowsOf(doc, annotations);
      for (const [n, table] of tables.entries()) for (const row of rows[table]) gathered[n]!.push(row);
    },
    // Copied: the memory that the serialiser gives cannot be handed to another thread.
    end: () => gathered.map((rows) => (rows.length === 0 ? [] : [new Uint8Array(serialize(rows))])),
  };
}
