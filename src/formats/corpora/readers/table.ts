import type { CorpusReader, ReaderInput } from '../corpus-item';
import { readDelimited, type DelimitedTable } from '../delimited';
import { hasTextColumn, readTableItems } from '../table-items';

/**
 * A table with a text in each row: commas, semicolons, tabs or vertical bars between cells.
 *
 * Text: the cell of the text column as it stands, white space included. Metadata and what is dropped: `readTableItems`.
 * Lines above the header, such as the title of an export, are no rows.
 */
export const table: CorpusReader = {
  id: 'table',
  version: '1.0.0',
  title: 'table (CSV, TSV)',
  holds: 'many',
  recognises: () => true,
  read: (input) => readTable(input),
};

function readTable({ text, options }: ReaderInput): ReturnType<CorpusReader['read']> {
  const found: DelimitedTable | undefined = readDelimited(text, (cells) => hasTextColumn(cells, options));
  return found === undefined
    ? [
        {
          kind: 'fault',
          message: 'readTable: the table is empty; expected a header and one text in each row',
          line: 1,
        },
      ]
    : readTableItems(found, options);
}
