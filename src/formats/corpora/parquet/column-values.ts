import type { ColumnChunk, Compressors, DecodedArray, SchemaTree } from 'hyparquet';
import type * as Columns from 'hyparquet/src/column.js';
import type * as Conversion from 'hyparquet/src/convert.js';
import type { ByteSource } from './byte-source';

/** What reads pages: loaded at the first Parquet file, which no other file need pay. */
export interface ParquetTools {
  readonly column: typeof Columns;
  readonly convert: typeof Conversion;
  readonly compressors: Compressors;
}

/** Bytes that the header of a page has, at first sight. */
const HEADER_BYTES = 1 << 12;

/**
 * The values of one column of a row group, from the first row to the last. One page is held at a time, so that memory
 * does not grow with the group.
 *
 * @param source - The file.
 * @param chunk - The column's part of the row group.
 * @param path - The column in the schema, which is flat: no list and no record.
 */
export function* columnValues(
  source: ByteSource,
  chunk: ColumnChunk,
  path: readonly SchemaTree[],
  tools: ParquetTools,
): Generator<unknown, void, undefined> {
  const { meta_data: meta } = chunk;
  if (meta === undefined) throw new Error('a column without its description');
  const decoder: Parameters<typeof Columns.readPage>[2] = {
    pathInSchema: meta.path_in_schema,
    type: meta.type,
    element: path.at(-1)!.element,
    schemaPath: [...path],
    codec: meta.codec,
    parsers: tools.convert.DEFAULT_PARSERS,
    compressors: tools.compressors,
  };
  const first = Number(meta.data_page_offset);
  // Some writers leave out where the dictionary is, or say 0.
  const dictionaryAt = Number(meta.dictionary_page_offset ?? 0);
  let at = dictionaryAt > 0 ? Math.min(first, dictionaryAt) : first;
  const end = at + Number(meta.total_compressed_size);
  let dictionary: DecodedArray | undefined;
  for (let left = Number(meta.num_values); left > 0 && at < end;) {
    const { header, bodyAt } = readHeader(source, at, end, tools);
    at = bodyAt + header.compressed_page_size;
    const body = source.read(bodyAt, at);
    const page = tools.column.readPage(
      { view: new DataView(body.buffer), offset: 0 },
      header,
      decoder,
      dictionary,
      undefined,
      0,
    );
    if (page.data === undefined) continue;
    if (header.type === 'DICTIONARY_PAGE') {
      dictionary = tools.convert.convert(page.data, decoder);
      continue;
    }
    left -= page.data.length;
    yield* page.data as Iterable<unknown>;
  }
}

interface PageHead {
  readonly header: ReturnType<ParquetTools['column']['parquetHeader']>;
  readonly bodyAt: number;
}

/** The header of the page at a place; it holds values of the page, and may be longer than at first sight. */
function readHeader(source: ByteSource, at: number, end: number, { column }: ParquetTools): PageHead {
  for (let length = HEADER_BYTES; ; length *= 8) {
    const bytes = source.read(at, Math.min(at + length, end));
    const reader = { view: new DataView(bytes.buffer), offset: 0 };
    try {
      return { header: column.parquetHeader(reader), bodyAt: at + reader.offset };
    } catch (error) {
      if (!(error instanceof RangeError) || at + length >= end) throw error;
    }
  }
}
