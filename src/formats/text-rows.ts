import { parse } from 'csv-parse/sync';
import type { MetadataValue } from '../model/document';
import { CorpusError } from '../util/errors';
import { parseCell } from './metadata';
import { checkLanguage, checkNotEmpty, type DocumentSource } from './source-text';

/** A row that can be used, or what is wrong with it; with its line. */
export interface TextRow {
  readonly line: number;
  readonly result: { readonly source: DocumentSource } | { readonly error: CorpusError };
}

/** Names of the column with the texts, in the order in which they are looked for. */
const TEXT_COLUMNS = ['text', 'texte', 'текст', 'body', 'content', 'article'];

/**
 * Documents of a table with one text in each row, as a spreadsheet saves it: commas, semicolons or tabs between cells,
 * a header, UTF-8.
 *
 * `id` names the text, else the row gets the table's name and its number (`articles-1`); `language` is a BCP 47 code,
 * else it is detected. Every other column becomes metadata, as in `metadata.csv`.
 *
 * @param table - Content of the file.
 * @param path - Name of the file, for messages.
 * @param name - Beginning of the ids of rows without one.
 * @param textColumn - Column with the texts; default the first of `text`, `texte`, `текст`, `body`, `content`, `article`
 *   that there is, in any case.
 * @returns One record for each row, in their order; a single error when the table cannot be read at all.
 */
export function parseTextRows(
  table: string,
  path: string,
  name: string,
  textColumn?: string,
): readonly TextRow[] {
  const failure = (message: string, line: number): readonly TextRow[] => [
    { line, result: { error: new CorpusError(`parseTextRows: ${message}`, { path, line }) } },
  ];
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(table, {
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(table),
    }) as unknown as typeof records;
  } catch (cause) {
    const { message, lines } = cause as Error & { lines?: number };
    return failure(`not a table; ${message}`, lines ?? 1);
  }
  if (records.length === 0) return failure('no rows; expected a header and one text in each row', 1);
  const columns = Object.keys(records[0].record);
  const column = findColumn(columns, textColumn);
  if (column === undefined) {
    return failure(
      `no column with the texts; expected ${textColumn ?? 'text'}, got ${columns.join(', ')}; rename one, or name it in textColumn`,
      1,
    );
  }
  return records.map(({ record, info }, index) => {
    const line = info.lines;
    try {
      return {
        line,
        result: { source: createSource(record, column, `${name}-${index + 1}`, { path, line }) },
      };
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      return { line, result: { error } };
    }
  });
}

function createSource(
  record: Readonly<Record<string, string>>,
  column: string,
  fallbackId: string,
  place: { readonly path: string; readonly line: number },
): DocumentSource {
  const text = record[column];
  checkNotEmpty(text, place);
  const metadata: Record<string, MetadataValue> = {};
  let id = fallbackId;
  let language: string | undefined;
  for (const [name, value] of Object.entries(record)) {
    const cell = value.trim();
    if (name === column) continue;
    if (name === 'id') id = cell || fallbackId;
    else if (name === 'language') language = cell || undefined;
    else metadata[name] = parseCell(cell);
  }
  if (language !== undefined) checkLanguage(language, place);
  return { id, text, ...(language === undefined ? {} : { language }), metadata };
}

function findColumn(columns: readonly string[], wanted: string | undefined): string | undefined {
  if (wanted !== undefined) return columns.find((column) => column === wanted);
  return TEXT_COLUMNS.map((name) => columns.find((column) => column.trim().toLowerCase() === name)).find(
    (column) => column !== undefined,
  );
}

/** What stands between the cells of the header most often: a comma, a semicolon or a tab. */
function delimiterOf(table: string): string {
  const header = table.slice(0, table.search(/[\r\n]|$/u)).replace(/"[^"]*"/gu, '');
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
