import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpusFile } from '../../../src/formats/corpora/read-file';
import { parquetRows } from '../../../src/formats/corpora/parquet/parquet-rows';
import { readCorpus } from '../../../src/formats/corpus-files';

const folder = mkdtempSync(join(tmpdir(), 'selon-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXTS = Array.from(
  { length: 500 },
  (_, n) => `Le pont n° ${n} tiendra, a dit le maire. ${'Oui. '.repeat(n % 40)}`,
);
const bytes = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'id', data: TEXTS.map((_, n) => `p${n}`), type: 'STRING' },
      { name: 'text', data: TEXTS, type: 'STRING' },
      { name: 'language', data: TEXTS.map(() => 'fr'), type: 'STRING' },
      {
        name: 'outlet',
        data: TEXTS.map((_, n) => (n % 3 === 0 ? null : `O${n % 2}`)),
        type: 'STRING',
        nullable: true,
      },
      { name: 'words', data: TEXTS.map((_, n) => BigInt(n)), type: 'INT64' },
      { name: 'date', data: TEXTS.map(() => new Date('2021-07-03T00:00:00Z')), type: 'TIMESTAMP' },
    ],
    rowGroupSize: 200,
    pageSize: 2000,
  }),
);

describe('a Parquet file', () => {
  it('is read row by row, over pages and row groups, with its columns as metadata', () => {
    const path = join(folder, 'press.parquet');
    writeFileSync(path, bytes);
    const { documents, errors } = readCorpus(path);
    expect(errors).toEqual([]);
    expect(documents.map(({ id, text }) => [id, text])).toEqual(TEXTS.map((text, n) => [`p${n}`, text]));
    expect(documents[4]).toMatchObject({
      language: 'fr',
      metadata: {
        outlet: 'O0',
        words: 4,
        date: '2021-07-03',
        file: 'press',
        item: 5,
        reader: 'parquet@1.0.0',
      },
    });
    const inMemory = readCorpusFile({ path, name: 'press.parquet', bytes }).items;
    expect(inMemory.map((item) => (item.kind === 'text' ? item.text : item.kind))).toEqual(TEXTS);
  });

  it('is read a page at a time', () => {
    let most = 0;
    const source = {
      sizeBytes: bytes.length,
      read: (start: number, end: number): Uint8Array<ArrayBuffer> => {
        most = Math.max(most, end - start);
        return new Uint8Array(bytes.subarray(start, end));
      },
    };
    const rows = parquetRows(source);
    rows.next();
    most = 0;
    expect([...rows]).toHaveLength(TEXTS.length - 1);
    expect(most).toBeLessThanOrEqual(4096);
  });

  it('that is damaged or cut off is named', () => {
    for (const [name, broken] of [
      ['cut', bytes.subarray(0, bytes.length / 2)],
      ['short', bytes.subarray(0, 4)],
      [
        'other',
        new Uint8Array([...bytes.subarray(0, 4), ...gzipSync('x'.repeat(100)), ...bytes.subarray(-8)]),
      ],
    ] as const) {
      const path = join(folder, `${name}.parquet`);
      writeFileSync(path, broken);
      const { errors } = readCorpus(path, { onError: 'report' });
      expect(errors.map(({ message }) => message)).toEqual([
        expect.stringMatching(/readParquet: the Parquet file cannot be read any further .*\.parquet:1\)$/u),
      ]);
    }
  });
});

const MADE_ELSEWHERE = 'test/fixtures/corpora/parquet';

describe('Parquet files that other programs wrote', () => {
  it.each(readdirSync(MADE_ELSEWHERE).filter((name) => name.endsWith('.parquet')))('are read: %s', (name) => {
    const { documents, errors } = readCorpus(join(MADE_ELSEWHERE, name));
    expect(errors).toEqual([]);
    const expected = JSON.parse(readFileSync(join(MADE_ELSEWHERE, 'rows.json'), 'utf8')) as unknown;
    expect(
      documents.map(({ id, text, metadata: { outlet, score, date } }) => ({ id, text, outlet, score, date })),
    ).toEqual(expected);
  });
});
