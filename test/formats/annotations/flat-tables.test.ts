import { parse } from 'csv-parse/sync';
import { parquetReadObjects, parquetSchema, parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { OffsetUnit } from '../../../src/formats/annotation-line';
import {
  flatColumns,
  FLAT_TABLES,
  ownAttributes,
  type FlatTable,
} from '../../../src/formats/annotations/flat-columns';
import { formatFlatHead, formatFlatRows } from '../../../src/formats/annotations/flat-csv';
import { encodeFlatParquet } from '../../../src/formats/annotations/flat-parquet';
import { createFlatRows, type FlatOptions } from '../../../src/formats/annotations/flat-rows';
import { readCorpus } from '../../../src/formats/corpus-files';
import { loadResources } from '../../../src/formats/files';
import { annotate } from '../../../src/measures/annotate';
import type { Annotation } from '../../../src/model/annotation';
import type { Document } from '../../../src/model/document';
import { isLanguage } from '../../../src/model/language';
import { LAYER_RECORDS } from '../../../src/model/layers';
import { annotateCorpus } from '../../../src/notebook/annotate-corpus';
import { attributionProfile } from '../../../src/tables/attribution-profile';
import { hedgeProfile } from '../../../src/tables/hedge-profile';
import type { Cell } from '../../../src/tables/table';
import { createDocument } from '../../../src/text/create-document';
import { createTestLexicon } from '../../lexicon/test-lexicon';

type Row = Readonly<Record<string, Cell>>;

/** A text in which every kind of offset differs, with line ends of all kinds. */
const TEXT =
  '🦔 Selon la préfète, "Odile" 😀 aurait\r\ncédé.\rSelon le maire, “la digue” pourrait tenir.\n\nDaech* a démenti.'.normalize(
    'NFD',
  );

const DOC = createDocument(TEXT, {
  id: 'quai, "a"',
  language: 'fr',
  metadata: { outlet: 'Le Phare', page: 4 },
});

function annotationsOf(doc: Document): readonly Annotation[] {
  return annotate(doc, isLanguage(doc.language) ? loadResources(doc.language) : undefined).annotations;
}

/** The rows of some documents, by their columns. */
function rowsOf(table: FlatTable, docs: readonly Document[], options: FlatOptions = {}): readonly Row[] {
  const flat = createFlatRows(options);
  const names = flat.columns[table].map(({ name }) => name);
  return docs
    .flatMap((doc) => flat.rowsOf(doc, annotationsOf(doc))[table])
    .map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]!])));
}

async function readParquet(table: FlatTable, bytes: Uint8Array): Promise<readonly Row[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  expect(parquetSchema(parquetMetadata(file)).children.map(({ element }) => element.name)).toEqual(
    flatColumns(table).map(({ name }) => name),
  );
  return (await parquetReadObjects({ file })) as readonly Row[];
}

describe('flat tables', () => {
  it.each<OffsetUnit>(['utf-16', 'code-points'])('cover the words that they name, in %s', (offsets) => {
    const characters = offsets === 'utf-16' ? TEXT.split('') : Array.from(TEXT);
    const rows = [...rowsOf('annotations', [DOC], { offsets }), ...rowsOf('parts', [DOC], { offsets })];
    expect(rows.length).toBeGreaterThan(10);
    for (const { start, end, text, offsets: unit } of rows) {
      expect(unit).toBe(offsets);
      expect(characters.slice(Number(start), Number(end)).join('')).toBe(text);
    }
    for (const { text, sentence } of rows) if (sentence !== undefined) expect(sentence).toContain(text);
    expect(rows.find(({ layer }) => layer === 'hedging')?.['sentence']).toMatch(/^🦔 Selon/u);
  });

  it('have one row for each annotation and each span of each part, and lead from one to the other', () => {
    const annotations = annotationsOf(DOC);
    const rows = rowsOf('annotations', [DOC]);
    const parts = rowsOf('parts', [DOC]);
    expect(rows.map(({ layer, label }) => `${String(layer)} ${String(label)}`)).toEqual(
      annotations.map(({ layer, label }) => `${layer} ${label}`),
    );
    expect(parts).toHaveLength(annotations.flatMap(({ parts: own }) => Object.values(own).flat()).length);
    const ids = rows.map(({ annotation }) => annotation);
    for (const { annotation } of parts) expect(ids).toContain(annotation);
    const sources = parts.filter(({ part }) => part === 'source').map(({ text }) => text);
    expect(sources).toContain('le maire');
  });

  it.each(FLAT_TABLES)('always have the same columns, typed, whatever was found: %s', (table) => {
    const names = flatColumns(table).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const docs = [DOC, ...readCorpus('corpus').documents, createDocument('Guten Tag.', { language: 'de' })];
    const rows = rowsOf(table, docs);
    for (const row of rows) {
      for (const { name, type, isRequired } of flatColumns(table)) {
        const cell = row[name];
        if (cell === null) expect(isRequired, name).toBe(false);
        else if (type === 'text') expect(typeof cell, name).toBe('string');
        else if (type === 'boolean') expect(typeof cell, name).toBe('boolean');
        else expect(type === 'integer' ? Number.isInteger(cell) : typeof cell === 'number', name).toBe(true);
      }
    }
  });

  it('have a column for each attribute of each layer', () => {
    const names = flatColumns('annotations').map(({ name }) => name);
    for (const { attributes } of Object.values(LAYER_RECORDS))
      for (const name in attributes) expect(names).toContain(name);
    expect(names.slice(0, 9)).toEqual(
      'document annotation layer label start end offsets text sentence'.split(' '),
    );
  });

  it('give each document its length and the numbers of its profiles', () => {
    const { documents } = readCorpus('corpus');
    const texts = annotateCorpus(documents);
    const rows = rowsOf('documents', documents);
    for (const table of [hedgeProfile(texts), attributionProfile(texts)])
      for (const [name, cells] of Object.entries(table.columns))
        if (name !== 'constructed') expect(rows.map((row) => row[name])).toEqual(cells);
    expect(rowsOf('documents', [DOC])).toMatchObject([
      {
        outlet: 'Le Phare',
        date: null,
        constructed: false,
        sentences: DOC.sentences.length,
        metadata: '{"outlet":"Le Phare","page":4}',
      },
    ]);
  });

  it('do not give 0 for a layer that was not asked for', () => {
    const [hedging] = rowsOf('documents', [DOC], { layers: ['hedging'] });
    expect(hedging).toMatchObject({ hedges: null, relations: null });
    const [attribution] = rowsOf('documents', [DOC], { layers: ['attribution'] });
    expect(attribution!['hedges']).toBeNull();
    expect(attribution!['relations']).toBeGreaterThan(0);
  });
});

describe('attributes of lexicons of one’s own', () => {
  const lexicon = {
    ...createTestLexicon([
      {
        pattern: 'digue',
        examples: ['La [digue].'],
        attributes: { tone: 'calm', page: 3, status: 'own' },
      },
      { pattern: 'maire', examples: ['Le [maire].'], attributes: { tone: 'loud' } },
    ]),
    attributes: { tone: 'text', page: 'number', status: 'text' } as const,
  };

  it('have columns behind the others, and a name that no other column has', () => {
    expect(ownAttributes([lexicon])).toEqual({ tone: 'text', page: 'number', status: 'text' });
    const flat = createFlatRows({ own: ownAttributes([lexicon]) });
    expect(flat.columns.annotations.slice(-3).map(({ name }) => name)).toEqual([
      'tone',
      'page',
      'own.status',
    ]);
    const { annotations } = annotateCorpus([DOC], { lexicons: [lexicon] });
    const rows = flat.rowsOf(DOC, annotations).annotations.filter((row) => row.at(-3) !== null);
    expect(rows.map((row) => row.slice(-3))).toEqual([
      ['loud', null, null],
      ['calm', 3, 'own'],
    ]);
    expect(() => createFlatRows().rowsOf(DOC, annotations)).toThrow(/attribute tone of .* has no column/u);
  });
});

describe('flat tables as files', () => {
  const flat = createFlatRows({ offsets: 'code-points' });
  const rows = flat.rowsOf(DOC, annotationsOf(DOC));

  it.each(FLAT_TABLES)('give every cell of %s back from CSV', (table) => {
    const columns = flat.columns[table];
    const csv = formatFlatHead(columns) + formatFlatRows(rows[table]);
    const back = parse(csv, { relax_column_count: false }) as readonly (readonly string[])[];
    expect(back[0]).toEqual(columns.map(({ name }) => name));
    expect(back.slice(1)).toEqual(
      rows[table].map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    );
  });

  it.each(FLAT_TABLES)('give every cell of %s back from Parquet, with its type', async (table) => {
    const columns = flat.columns[table];
    const back = await readParquet(table, encodeFlatParquet(columns, rows[table]));
    expect(back.map((row) => columns.map(({ name }) => row[name] ?? null))).toEqual(rows[table]);
    expect(await readParquet(table, encodeFlatParquet(columns, []))).toEqual([]);
  });
});
