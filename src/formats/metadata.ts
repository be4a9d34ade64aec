import { parse } from 'csv-parse/sync';
import type { Metadata, MetadataValue } from '../model/document';
import { CorpusError } from '../util/errors';
import { checkLanguage } from './source-text';

/** One row of a corpus's `metadata.csv`. */
export interface MetadataRow {
  readonly id: string;
  /** Name of the text file, relative to the corpus folder or to its `texts` folder. */
  readonly file: string;
  readonly language?: string;
  readonly metadata: Metadata;
  /** Line of the file, counted from 1. */
  readonly line: number;
}

/** Rows that can be used, and what is wrong with the others. */
export interface MetadataResult {
  readonly rows: readonly MetadataRow[];
  readonly errors: readonly CorpusError[];
  /** Files that any row names, bad rows included: their texts are not without a row. */
  readonly files: readonly string[];
}

/**
 * Rows of a metadata table (RFC 4180, with a header). Column `id` is required; `file` defaults to `id.txt`,
 * `language` to detection. `true` and `false` become booleans, empty cells `null`; all else stays text, so that
 * `007` and dates keep their form.
 *
 * @param csv - Content of the file.
 * @param path - Name of the file, for messages.
 * @returns The good rows in order, and one error for each bad row.
 */
export function parseMetadata(csv: string, path: string): MetadataResult {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(csv, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (cause) {
    const { message, lines } = cause as Error & { lines?: number };
    const place = { path, ...(lines === undefined ? {} : { line: lines }), cause };
    return {
      rows: [],
      files: [],
      errors: [new CorpusError(`parseMetadata: not a table; ${message}`, place)],
    };
  }
  const rows: MetadataRow[] = [];
  const errors: CorpusError[] = [];
  const lineOfId = new Map<string, number>();
  for (const { record, info } of records) {
    try {
      const row = createRow(record, path, info.lines);
      const earlier = lineOfId.get(row.id);
      if (earlier !== undefined) {
        throw new CorpusError(`parseMetadata: duplicate id ${row.id}; first used on line ${earlier}`, {
          path,
          line: info.lines,
        });
      }
      lineOfId.set(row.id, info.lines);
      rows.push(row);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      errors.push(error);
    }
  }
  const files = records.map(({ record }) => fileOf(record));
  return { rows, errors, files };
}

function fileOf({ id = '', file = '' }: Readonly<Record<string, string>>): string {
  return file || `${id}.txt`;
}

function createRow(record: Record<string, string>, path: string, line: number): MetadataRow {
  const { id = '', language = '', ...rest } = record;
  if (id === '') {
    throw new CorpusError('parseMetadata: a row without id; expected a name that is unique in the table', {
      path,
      line,
      column: 'id',
    });
  }
  if (language !== '') checkLanguage(language, { path, line });
  const metadata: Record<string, MetadataValue> = {};
  for (const [column, value] of Object.entries(rest)) {
    if (column !== 'file') metadata[column] = parseCell(value);
  }
  return { id, file: fileOf(record), ...(language === '' ? {} : { language }), metadata, line };
}

/** A cell as metadata: `true` and `false` as booleans, empty as `null`, all else as the text it is. */
export function parseCell(value: string): MetadataValue {
  if (value === '') return null;
  if (value === 'true') return true;
  if (value === 'false') return false;
  return value;
}
