import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/tables';
import { formatAnnotationLine, type AnnotationLine } from '../../src/formats/annotation-line';
import { FLAT_TABLES } from '../../src/formats/annotations/flat-columns';
import { formatFlatHead, formatFlatRows } from '../../src/formats/annotations/flat-csv';
import { encodeFlatParquet } from '../../src/formats/annotations/flat-parquet';
import { createFlatRows } from '../../src/formats/annotations/flat-rows';
import { readCorpus } from '../../src/formats/corpus-files';
import type { Annotation } from '../../src/model/annotation';
import type { Document } from '../../src/model/document';
import { annotateCorpus } from '../../src/notebook/annotate-corpus';
import { attributionProfile } from '../../src/tables/attribution-profile';
import { countBy } from '../../src/tables/count-by';
import { tableToCsv } from '../../src/tables/csv';
import { hedgeProfile } from '../../src/tables/hedge-profile';
import { ratePer } from '../../src/tables/rate-per';
import type { Table } from '../../src/tables/table';
import { createDocument } from '../../src/text/create-document';

const folder = mkdtempSync(join(tmpdir(), 'selon-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documents: readonly Document[] = [
  ...readCorpus('corpus').documents,
  createDocument('Guten Tag.', { id: 'deutsch', language: 'de', metadata: { outlet: 'Hafenblatt' } }),
  createDocument('Le pont est fermé.', { id: '007', language: 'fr', metadata: { date: '2021-07-03' } }),
];
const texts = annotateCorpus(documents);
const found = (doc: Document): readonly Annotation[] =>
  texts.annotations.filter(({ document }) => document === doc.id);

const FORMS = {
  ndjson: (out: string): void => {
    const write = (part: number, docs: readonly Document[]): void =>
      writeFileSync(
        join(out, `part-0000${part}.ndjson`),
        docs
          .map((doc) => `${JSON.stringify(formatAnnotationLine(doc, found(doc), { profile: true }))}\n`)
          .join(''),
      );
    write(0, documents.slice(0, 7));
    write(1, documents.slice(7));
  },
  'ndjson with the profiles beside it': (out: string): void => {
    FORMS.ndjson(out);
    mkdirSync(join(out, 'documents'));
    for (const name of ['part-00000.ndjson', 'part-00001.ndjson']) {
      const lines = readFileSync(join(out, name), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as AnnotationLine);
      const write = (path: string, records: readonly object[]): void =>
        writeFileSync(join(out, path), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      write(
        name,
        lines.map((line) => ({ ...line, profile: undefined })),
      );
      write(
        `documents/${name}`,
        lines.map(({ document, profile }) => ({ document, ...profile })),
      );
    }
  },
  csv: (out: string): void => {
    const flat = createFlatRows();
    for (const table of FLAT_TABLES) {
      const rows = documents.flatMap((doc) => flat.rowsOf(doc, found(doc))[table]);
      writeFileSync(join(out, `${table}.csv`), formatFlatHead(flat.columns[table]) + formatFlatRows(rows));
    }
  },
  parquet: (out: string): void => {
    const flat = createFlatRows({ offsets: 'code-points' });
    for (const table of FLAT_TABLES) {
      mkdirSync(join(out, table));
      [documents.slice(0, 5), documents.slice(5)].forEach((docs, part) => {
        const rows = docs.flatMap((doc) => flat.rowsOf(doc, found(doc))[table]);
        const bytes = encodeFlatParquet(flat.columns[table], rows);
        writeFileSync(join(out, table, `part-0000${part}.parquet`), bytes);
      });
    }
  },
};

/** What the command wrote, and what it said. */
async function tables(...args: readonly string[]): Promise<{ readonly out: string; readonly said: string }> {
  const out = mkdtempSync(join(folder, 'out-'));
  const said: string[] = [];
  const listen = (line: unknown): void => void said.push(String(line));
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) =>
    spy.mockImplementation(listen),
  );
  try {
    expect(await run([...args, '--out', out])).toBe(0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { out, said: said.join('\n') };
}

describe.each(Object.keys(FORMS) as (keyof typeof FORMS)[])('selon tables, of parts in %s', (form) => {
  const parts = join(folder, form);
  beforeAll(() => {
    mkdirSync(parts);
    FORMS[form](parts);
  });

  const expectTable = (out: string, name: string, table: Table): void => {
    expect(readFileSync(join(out, `${name}.csv`), 'utf8')).toBe(tableToCsv(table));
    expect(readFileSync(join(out, `${name}.columns.csv`), 'utf8')).toMatch(/^column,description,unit/u);
  };

  it('gives the same counts, rates and profiles as the tables of all texts at once', async () => {
    const { out, said } = await tables(parts);
    expect(said).toContain(`${documents.length} texts: counts.csv`);
    expectTable(out, 'counts', countBy(texts, ['layer', 'label']));
    for (const layer of ['hedging', 'attribution', 'labelling'])
      expectTable(out, `rates-${layer}`, ratePer(texts, { layer }));
    expectTable(out, 'hedge-profile', hedgeProfile(texts));
    expectTable(out, 'attribution-profile', attributionProfile(texts));
  });

  it.each(['outlet', 'genre', 'year'])('gives the same rates by %s, with their intervals', async (by) => {
    const { out } = await tables(parts, '--by', by);
    for (const layer of ['hedging', 'attribution'])
      expectTable(out, `rates-${layer}`, ratePer(texts, { layer, by }));
  });

  it('counts by any field', async () => {
    const { out } = await tables(parts, '--count', 'layer', '--count', 'voice', '--count', 'inQuotation');
    expectTable(out, 'counts', countBy(texts, ['layer', 'voice', 'inQuotation']));
    const { out: further } = await tables(parts, '--count', 'basis', '--count', 'named');
    expectTable(further, 'counts', countBy(texts, ['basis', 'named']));
  });

  it('refuses a field that nothing has', async () => {
    await expect(tables(parts, '--by', 'outlett')).rejects.toThrow(/unknown field.*did you mean "outlet"\?/u);
    await expect(tables(parts, '--count', 'voyce')).rejects.toThrow(/unknown field.*did you mean "voice"\?/u);
  });
});

describe('selon tables', () => {
  it('makes no table of a layer that was not asked for', async () => {
    const parts = mkdtempSync(join(folder, 'layer-'));
    const options = { profile: true, layers: ['hedging'] as const };
    const lines = documents.map((doc) => {
      const hedges = found(doc).filter(({ layer }) => layer === 'hedging');
      return `${JSON.stringify(formatAnnotationLine(doc, hedges, options))}\n`;
    });
    writeFileSync(join(parts, 'part-00000.ndjson'), lines.join(''));
    expect((await tables(parts)).said).toMatch(/: counts\.csv, rates-hedging\.csv in /u);
  });

  it('counts what has no length, and says what is missing for the rest', async () => {
    const parts = mkdtempSync(join(folder, 'plain-'));
    const lines = documents.map((doc) => `${JSON.stringify(formatAnnotationLine(doc, found(doc)))}\n`);
    writeFileSync(join(parts, 'part-00000-spark.txt'), lines.join(''));
    expect((await tables(parts)).said).toMatch(/counts\.csv in .*\n.*again with --profile/u);
  });

  it('names the file and line of what is no annotation, and a folder without any', async () => {
    const parts = mkdtempSync(join(folder, 'bad-'));
    await expect(tables(parts)).rejects.toThrow(/no annotations here.*--out/u);
    writeFileSync(join(parts, 'part-00000.ndjson'), '{"document":"a","annotations":[]}\n{"id":"b"}\n');
    await expect(tables(parts)).rejects.toThrow(/no annotations; expected.*part-00000\.ndjson:2/u);
  });

  it('refuses rows of annotations that no document follows', async () => {
    const parts = mkdtempSync(join(folder, 'order-'));
    FORMS.csv(parts);
    const rows = readFileSync(join(parts, 'documents.csv'), 'utf8').split('\n');
    writeFileSync(join(parts, 'documents.csv'), [rows[0], ...rows.slice(2)].join('\n'));
    await expect(tables(parts)).rejects.toThrow(/annotations of document .* where none of it is expected/u);
  });
});
