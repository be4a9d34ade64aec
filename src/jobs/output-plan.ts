import { FLAT_TABLES, type FlatTable } from '../formats/annotations/flat-columns';
import { formatFlatHead } from '../formats/annotations/flat-csv';
import type { AnnotationSettings } from './annotation-settings';
import { flatRowsOf } from './document-output';
import { BATCH_LIMITS } from './input-batches';
import { openParquetFolder } from './parquet-folder';
import { openPartFolder, partName } from './part-folder';
import type { OutputState, RunOutput } from './run-output';
import { openLastingOutput, openStandardOutput } from './standard-output';

/** Forms in which annotations leave the program. */
export type OutputFormat = 'ndjson' | 'csv' | 'parquet';

/** What threads make of each document, and where it goes. */
export interface OutputPlan {
  readonly settings: Pick<AnnotationSettings, 'form' | 'tables'>;
  readonly open: (earlier: OutputState | undefined) => RunOutput | Promise<RunOutput>;
}

/**
 * Where annotations go: standard output, with the table of annotations for `csv`; or a folder: `part-00000.ndjson` and so
 * on, with the profiles of their documents in `documents/`; `annotations.csv`, `parts.csv`, `documents.csv`; parts of each of these tables for `parquet`.
 *
 * @param format - `parquet` needs a folder.
 * @param folder - A new one; default: standard output.
 * @param settings - What decides on the columns of tables, and whether a later run may take the output up again.
 */
export function planOutput(
  format: OutputFormat,
  folder: string | undefined,
  settings: Pick<AnnotationSettings, 'offsets' | 'lexicons' | 'layers'> & { readonly isLasting: boolean },
): OutputPlan {
  const { documentsPerPart } = BATCH_LIMITS;
  if (format === 'ndjson') {
    const path = (part: number): string => `${partName(part)}.ndjson`;
    const streams = [
      { name: 'bytes', path },
      // Beside the lines, for whoever makes rates of them.
      { name: 'documents', path: (part: number): string => `documents/${path(part)}` },
    ];
    return {
      settings: { form: 'ndjson', tables: folder === undefined ? [] : ['documents'] },
      open: (earlier) =>
        folder === undefined
          ? openStream('', earlier, settings.isLasting)
          : openPartFolder(folder, streams, documentsPerPart, earlier),
    };
  }
  const { columns } = flatRowsOf(settings);
  const head = (table: FlatTable): string => formatFlatHead(columns[table]);
  if (folder === undefined) {
    return {
      settings: { form: 'csv', tables: ['annotations'] },
      open: (earlier) => openStream(head('annotations'), earlier, settings.isLasting),
    };
  }
  if (format === 'csv') {
    const streams = FLAT_TABLES.map((name) => ({ name, path: () => `${name}.csv`, head: head(name) }));
    return {
      settings: { form: 'csv' },
      open: (earlier) => openPartFolder(folder, streams, Infinity, earlier),
    };
  }
  const tables = FLAT_TABLES.map((name) => [name, columns[name]] as const);
  return {
    settings: { form: 'rows' },
    open: (earlier) => openParquetFolder(folder, tables, documentsPerPart, earlier),
  };
}

function openStream(head: string, earlier: OutputState | undefined, isLasting: boolean): RunOutput {
  return isLasting ? openLastingOutput(head, earlier) : openStandardOutput(head);
}
