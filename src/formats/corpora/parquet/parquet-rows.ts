import { gunzipSync } from 'fflate';
import type * as Fzstd from 'fzstd';
import type * as Hyparquet from 'hyparquet';
import type { SchemaTree } from 'hyparquet';
import type { ByteSource } from './byte-source';
import { columnValues, type ParquetTools } from './column-values';

/** Bytes of the end of a file that hold what it consists of, at first sight. */
const TAIL_BYTES = 1 << 16;

/**
 * Rows of a Parquet file, one at a time: a page of each column is held, not a row group. Numbers of 64 bits are numbers
 * where they can be, dates ISO text; columns of lists and records are left out. Compression: none, Snappy, gzip and Zstandard.
 *
 * @param source - The file.
 * @throws Error when the file is damaged, or compressed in another way; while rows are read, too.
 */
export function* parquetRows(
  source: ByteSource,
): Generator<Readonly<Record<string, unknown>>, void, undefined> {
  const { parquetMetadata, parquetSchema } = loadMetadataTools();
  const tail = source.read(Math.max(0, source.sizeBytes - TAIL_BYTES), source.sizeBytes);
  const need = tail.length < 8 ? 0 : new DataView(tail.buffer).getUint32(tail.length - 8, true) + 8;
  const isWhole = need <= tail.length || need > source.sizeBytes;
  const metadata = parquetMetadata(isWhole ? tail : source.read(source.sizeBytes - need, source.sizeBytes));
  const tree = parquetSchema(metadata);
  const flat = tree.children.filter(isFlat);
  const tools = loadTools();
  for (const group of metadata.row_groups) {
    const columns = flat.map((child) => {
      const { name } = child.element;
      const chunk = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema.join('.') === name);
      if (chunk === undefined) throw new Error(`no column ${name} in a row group`);
      return [name, columnValues(source, chunk, [tree, child], tools)] as const;
    });
    for (let row = 0; row < Number(group.num_rows); row++) {
      const values = columns.map(([name, column]) => {
        const next = column.next();
        if (next.done === true) throw new Error(`column ${name} ends before the others`);
        return [name, plainValue(next.value)];
      });
      yield Object.fromEntries(values) as Readonly<Record<string, unknown>>;
    }
  }
}

function isFlat({ children, element }: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== 'REPEATED';
}

function plainValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00:00\.000Z$/u, '');
}

/* eslint-disable @typescript-eslint/no-require-imports */
function loadMetadataTools(): Pick<typeof Hyparquet, 'parquetMetadata' | 'parquetSchema'> {
  return require('hyparquet') as typeof Hyparquet;
}

function loadTools(): ParquetTools {
  const { decompress } = require('fzstd') as typeof Fzstd;
  return {
    column: require('hyparquet/src/column.js') as ParquetTools['column'],
    convert: require('hyparquet/src/convert.js') as ParquetTools['convert'],
    compressors: {
      GZIP: (input) => gunzipSync(input),
      ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
    },
  };
}
/* eslint-enable @typescript-eslint/no-require-imports */
