import { parquetWriteBuffer } from 'hyparquet-writer';
import type { FlatColumn, FlatType } from './flat-columns';
import type { FlatRow } from './flat-rows';

const PARQUET_TYPES = {
  text: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<FlatType, string>;

/**
 * Rows of a flat table as a Parquet file: typed columns, missing cells as nulls, compressed with Snappy.
 *
 * Not carried: half of a surrogate pair, for Parquet's texts are UTF-8; U+FFFD stands in its place.
 *
 * @param columns - As `flatColumns` gives them; they are all in the file, also where there are no rows.
 * @param rows - All rows of the file, in memory: a file of a part of a corpus.
 */
export function encodeFlatParquet(columns: readonly FlatColumn[], rows: readonly FlatRow[]): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type, isRequired }, place) => ({
        name,
        type: PARQUET_TYPES[type],
        nullable: !isRequired,
        data: rows.map((row) => row[place]),
      })),
      rowGroupSize: ROWS_TOGETHER,
    }),
  );
}

const ROWS_TOGETHER = 100_000;
