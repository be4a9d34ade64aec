import { CorpusError } from '../util/errors';
import { readDelimited } from './corpora/delimited';
import { hasTextColumn, readTableItems } from './corpora/table-items';
import type { DocumentSource } from './source-text';

/** A row that can be used, or what is wrong with it; with its line. */
export interface TextRow {
  readonly line: number;
  readonly result: { readonly source: DocumentSource } | { readonly error: CorpusError };
}

/**
 * Documents of a table with one text in each row, as `readTableItems` reads them; rows without an id get the table's name
 * and their number (`articles-1`).
 *
 * @param table - Content of the file.
 * @param path - Name of the file, for messages.
 * @param name - Beginning of the ids of rows without one.
 * @param textColumn - Column with the texts; default the first of the usual names.
 * @returns One record for each row, in their order; a single error when the table cannot be read at all.
 */
export function parseTextRows(
  table: string,
  path: string,
  name: string,
  textColumn?: string,
): readonly TextRow[] {
  const options = textColumn === undefined ? {} : { textColumn };
  const found = readDelimited(table.replace(/^\uFEFF/u, ''), (cells) => hasTextColumn(cells, options));
  if (found === undefined) {
    const error = new CorpusError(
      'parseTextRows: the table is empty; expected a header and one text in each row',
      {
        path,
        line: 1,
      },
    );
    return [{ line: 1, result: { error } }];
  }
  return [...readTableItems(found, options)].flatMap((item, index): readonly TextRow[] => {
    const line = item.line ?? 1;
    if (item.kind === 'left-out') return [];
    if (item.kind === 'fault') {
      const column = item.column === undefined ? {} : { column: item.column };
      return [{ line, result: { error: new CorpusError(item.message, { path, line, ...column }) } }];
    }
    const { id = `${name}-${index + 1}`, text, language, metadata } = item;
    return [
      { line, result: { source: { id, text, ...(language === undefined ? {} : { language }), metadata } } },
    ];
  });
}
