import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/formats/corpus-files';
import { loadResources } from '../../src/formats/files';
import { annotate } from '../../src/measures/annotate';
import type { Document } from '../../src/model/document';

// Files as press databases, spreadsheets and corpus tools write them, with what their README says must come out. They
// lie beside the project; copies of most, and many others, are in test/fixtures/corpora.
const CASES = resolve('../shared/cases');
const isThere = existsSync(CASES);
if (!isThere) process.stderr.write('no shared cases beside the project: their files are not read\n');

const read = (name: string, options: object = {}): ReturnType<typeof readCorpus> =>
  readCorpus(join(CASES, name), { onError: 'report', ...options });

const labelsOf = (doc: Document): readonly string[] =>
  annotate(doc, loadResources('fr'), { layers: ['labelling'] }).annotations.map(
    ({ label, attributes }) => `${label} ${String(attributes.status)}`,
  );

/** Name, documents in order: what their metadata and text hold. */
const TEXTS: readonly (readonly [name: string, documents: readonly object[]])[] = [
  [
    'corpora/europresse.html',
    [
      {
        id: 'news·20210703·XX·0001',
        language: 'fr',
        metadata: {
          ...{
            outlet: 'Le Phare',
            edition: 'web',
            date: '2021-07-03',
            time: '09:12',
            section: 'Société',
            page: '4',
          },
          ...{ author: 'Colette Armand', headline: 'Le barrage aurait cédé', words: 512 },
        },
        text: 'Le barrage aurait cédé\n\nSelon la préfète, le barrage de Vormelle aurait cédé.\n\nLes Orvaks*, un groupe armé, démentent.\n\n* organisation interdite en Russie',
      },
      {
        id: 'news·20210704·VH·0002',
        language: 'en',
        metadata: { outlet: 'Vormelle Herald', issue: '5968', date: '2021-07-04', page: 'A1' },
      },
    ],
  ],
  [
    'corpora/factiva.html',
    [
      { metadata: { words: 512, date: '2021-07-03', sourceCode: 'PHAR', page: '4' }, language: 'fr' },
      { metadata: { words: 1512, date: '2021-07-04', sourceCode: 'VORH', page: '4' }, language: 'en' },
    ],
  ],
  ['corpora/factiva.rtf', [{ id: 'PHAR000020210703eh7300001', metadata: { outlet: 'Le Phare' } }]],
  [
    'corpora/nexis.TXT',
    [
      {
        metadata: {
          outlet: 'Vormelle Herald',
          date: '2021-07-03',
          section: 'NEWS',
          page: '4',
          author: 'A. Talvard',
        },
        text: 'Dam may have burst\n\nThe prefect said the dam may have burst during the night, and that the village could be flooded.',
      },
      { language: 'fr', metadata: { outlet: 'Le Phare', date: '2021-07-04' } },
    ],
  ],
  [
    'corpora/iramuteq.txt',
    [
      { metadata: { journal: 'courrierdevormelle', date: '2021-07-03', annee: '2021' } },
      { metadata: { journal: 'lephare', thema: 'enquete' } },
    ],
  ],
  [
    'corpora/ninjs.json',
    [{ metadata: { outlet: 'Le Phare', date: '2021-07-03', time: '09:12', author: 'Colette Armand' } }],
  ],
  [
    'corpora/news-page.html',
    [
      {
        metadata: { outlet: 'Le Phare', truncated: true },
        text: 'Le barrage aurait cédé\n\nSelon la préfète, le barrage aurait cédé.\n\nLes Orvaks* démentent.',
      },
    ],
  ],
  ['corpora/articles-utf16.txt', [{ text: 'Selon la préfète, le barrage aurait cédé.\r\n' }]],
  ['corpora/doccano.jsonl', [{ id: '1' }, { id: '2' }]],
  ['corpora/prodigy.jsonl', [{ id: '12' }]],
  ['corpora/labelstudio.json', [{ id: '1' }]],
  ['corpora/cas.json', [{ text: 'Selon 🦔 la préfète, la digue serait intacte.' }]],
  ...['flat.jsonl', 'strid.jsonl', 'records.jsonl', 'records.json'].map(
    (name) => [`tables/${name}`, [{ metadata: { outlet: 'Le Phare' } }, {}]] as const,
  ),
  ['tables/index.csv', [{}, {}]],
  ['tables/noindex.csv', [{}, {}]],
  ['tables/utf16.tsv', [{}, {}]],
];

/** Files that are refused by name, and how. */
const REFUSED: readonly (readonly [name: string, message: RegExp])[] = [
  ['corpora/articles-1252.csv', /--encoding windows-1252/u],
  ['corpora/mediacloud.csv', /holds no article text/u],
  ['corpora/webanno.tsv', /this is WebAnno TSV/u],
  ['corpora/sketch.vert', /vertical file/u],
  ['corpora/tei.xml', /XML/u],
  ['corpora/w3c.jsonld', /annotations of the W3C model/u],
  ['tables/dup.csv', /both called text/u],
];

describe.skipIf(!isThere)('the shared cases', () => {
  it.each(TEXTS)('%s gives its texts', (name, expected) => {
    const { documents, errors } = read(name);
    expect(errors).toEqual([]);
    expect(documents).toMatchObject(expected);
    expect(documents).toHaveLength(expected.length);
  });

  it.each(REFUSED)('%s is refused by name', (name, message) => {
    const { documents, errors } = read(name);
    expect([documents.length, errors[0].message]).toEqual([0, expect.stringMatching(message)]);
  });

  it('give their legal labels and no others', () => {
    const [first] = read('corpora/europresse.html').documents;
    expect(labelsOf(first)).toEqual(['designation resolved']);
    const [marked, noted] = read('corpora/iramuteq.txt').documents;
    expect([labelsOf(marked), labelsOf(noted)]).toEqual([
      ['designation orphan-mark'],
      ['designation orphan-note'],
    ]);
  });

  it('lose one row to one fault', () => {
    for (const name of ['tables/quotes.csv', 'tables/trunc.csv', 'tables/r.csv']) {
      const { documents, errors } = read(name);
      expect([name, documents.length, errors.length]).toEqual([name, 1, 1]);
    }
  });

  it('give dates in the order that is said, and name them without it', () => {
    const dates = (options: object): unknown[] =>
      read('tables/french-dates.csv', options).documents.map(({ metadata }) => metadata.date);
    expect(dates({})).toEqual([null, null, null]);
    expect(dates({ dates: 'dmy' })).toEqual(['2021-07-03', '2021-07-04', '2021-07-05']);
    expect(
      read('corpora/articles-1252.csv', { encoding: 'windows-1252', dates: 'dmy' }).documents,
    ).toMatchObject([
      { id: 'a1', text: 'Selon la préfète, le barrage aurait cédé.', metadata: { date: '2021-07-03' } },
    ]);
  });

  it('are read or named each in a mixed folder, a folder called like a text, and beside a table with semicolons', () => {
    const mixed = read('mixed-folder');
    expect([mixed.documents.length, mixed.errors.length]).toEqual([6, 1]);
    expect(read('input/folder-named-txt').documents.map(({ id }) => id)).toEqual(['a', 'b.txt/inside', 'z']);
    expect(read('metadata-semicolon').documents).toMatchObject([
      { id: 'a1', metadata: { outlet: 'Le Phare' } },
    ]);
    const offsets = read('offsets');
    expect(offsets.documents).toHaveLength(readdirSync(join(CASES, 'offsets')).length);
  });
});
