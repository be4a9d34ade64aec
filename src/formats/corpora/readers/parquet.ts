import type { CorpusItem, CorpusReader, ReadingOptions } from '../corpus-item';
import { createRecordReader } from '../json/read-record';
import { memorySource, type ByteSource } from '../parquet/byte-source';
import { parquetRows } from '../parquet/parquet-rows';

/**
 * A Parquet file with a text in each row, as pandas, polars, DuckDB and Spark write them.
 *
 * Text: the column of texts as it stands, told by its name as in JSON lines. Metadata: all other columns of plain values;
 * columns of lists and records are dropped. A file may be of any size: a page of each column is held at a time.
 */
export const parquet: CorpusReader = {
  id: 'parquet',
  version: '1.0.0',
  title: 'Parquet',
  holds: 'many',
  recognises: () => true,
  read: ({ bytes, options }) => readParquet(memorySource(bytes), options),
};

/**
 * The items of a Parquet file, row by row.
 *
 * @param source - The file.
 * @param options - How it is read.
 */
export function* readParquet(source: ByteSource, options: ReadingOptions): Generator<CorpusItem> {
  const readRecord = createRecordReader(options);
  let row = 0;
  try {
    for (const record of parquetRows(source)) yield* readRecord(record, { line: ++row });
    if (row === 0) yield fault('the table is empty; expected one text in each row');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    yield fault(
      `the Parquet file cannot be read any further (${error.message}); write it again, compressed with Snappy, Zstandard, gzip or not at all`,
      row + 1,
    );
  }
}

function fault(message: string, line: number = 1): CorpusItem {
  return { kind: 'fault', message: `readParquet: ${message}`, line };
}
