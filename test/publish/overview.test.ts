import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/formats/corpus-files';
import { annotateCorpus } from '../../src/notebook/annotate-corpus';
import { formatNotebook } from '../../src/kernel/notebook-file';
import { createStaging } from '../../src/publish/staging';
import { summariseResults, writeOverview } from '../../src/publish/overview';
import { SAVED, saveTable } from '../../src/notebook/save';
import { countBy } from '../../src/tables/count-by';

const folder = mkdtempSync(join(tmpdir(), 'selon-overview-'));
const corpus = join(folder, 'corpus');
const results = join(folder, 'results');
const later = join(folder, 'later');

const notebook = (table: string, saved: string = table): string =>
  formatNotebook({
    metadata: {},
    cells: [
      { kind: 'markdown', id: 'a', tags: [], source: `# About ${table}\n\n**Who speaks?**` },
      {
        kind: 'code',
        id: 'b',
        tags: [],
        source: 'save();',
        outputs: [
          {
            output_type: 'display_data',
            data: { 'text/plain': `${SAVED}tables/${saved}.csv` },
            metadata: {},
          },
        ],
      },
    ],
  });

beforeAll(() => {
  mkdirSync(corpus);
  writeFileSync(
    join(corpus, 'le quai.txt'),
    'Selon la mairie, le quai pourrait fermer.\n\n« Nous partirons demain », a déclaré Anna Mirel, la maire du port.',
  );
  writeFileSync(join(corpus, 'rade.txt'), 'La rade est calme. Le phare serait éteint, selon des marins.');
  for (const [place, name] of [
    [results, 'counts'],
    [later, 'layers'],
  ] as const) {
    process.env['SELON_RESULTS'] = place;
    const texts = annotateCorpus(readCorpus(corpus).documents);
    saveTable(countBy(texts, name === 'counts' ? ['document', 'label'] : ['layer']), name);
    mkdirSync(join(place, 'notebooks'));
    writeFileSync(join(place, 'notebooks', `0-${name}.ipynb`), notebook(name));
    writeFileSync(join(place, 'SHA256SUMS'), '');
  }
  delete process.env['SELON_RESULTS'];
  writeOverview(results, corpus, { hasEvaluation: false });
  writeOverview(later, corpus, { hasEvaluation: false, earlier: results, isWhole: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(place, file));

/** Links of a page that lead nowhere, read as a browser would from the files. */
function deadLinks(page: string): readonly string[] {
  const { document } = new JSDOM(readFileSync(page, 'utf8')).window;
  const targets = [...document.querySelectorAll('a[href], img[src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  return targets.filter((target) => {
    const [path, anchor] = decodeURI(target).split('#');
    const file = path === '' ? page : join(dirname(page), path);
    if (!existsSync(file)) return true;
    if (anchor === undefined) return false;
    return new JSDOM(readFileSync(file, 'utf8')).window.document.getElementById(anchor) === null;
  });
}

describe('writeOverview', () => {
  it('makes a page for each text, table and notebook, and two that lead to them', () => {
    expect(
      pages(results)
        .map((page) => relative(results, page))
        .sort(),
    ).toEqual([
      'index.fr.html',
      'index.html',
      'notebooks/0-counts.html',
      'readers/le-quai.html',
      'readers/rade.html',
      'tables/counts.html',
    ]);
  });

  it('leaves no link that leads nowhere, from the index down to the mark in a text', () => {
    for (const page of pages(results)) expect([page, deadLinks(page)]).toEqual([page, []]);
    const table = readFileSync(join(results, 'tables/counts.html'), 'utf8');
    expect(table.match(/readers\/[^"]+#[^"]+/gu)?.length).toBeGreaterThan(2);
  });

  it('writes the same bytes again', () => {
    const before = pages(results).map((page) => readFileSync(page, 'utf8'));
    writeOverview(results, corpus, { hasEvaluation: false });
    expect(pages(results).map((page) => readFileSync(page, 'utf8'))).toEqual(before);
  });

  it('lists what earlier runs made when a run adds to it, and leaves their summary', () => {
    const index = readFileSync(join(later, 'index.html'), 'utf8');
    expect(index).toContain('About counts');
    expect(index).toContain('About layers');
    expect(existsSync(join(later, 'summary.md'))).toBe(false);
    expect(existsSync(join(later, 'provenance.json'))).toBe(false);
  });

  it('sums up in plain words, in both languages', () => {
    expect(summariseResults(results)).toMatch(
      /^What was found\n\nTexts that are not constructed\n\n- 2 texts, \d+ words\.\n- Hedging: 2 hedges/u,
    );
    expect(readFileSync(join(results, 'index.fr.html'), 'utf8')).toContain('2 atténuations');
  });
});

/** A run of one notebook that saves one table, published with its pages. */
async function publishRun(
  place: string,
  texts: string,
  { name, table, ...options }: { name: string; table: string; isWhole?: boolean; isSameCorpus?: boolean },
): Promise<void> {
  const staging = await createStaging(place);
  process.env['SELON_RESULTS'] = staging.folder;
  saveTable(countBy(annotateCorpus(readCorpus(texts).documents), ['document', 'label']), table);
  delete process.env['SELON_RESULTS'];
  mkdirSync(join(staging.folder, 'notebooks'));
  writeFileSync(join(staging.folder, 'notebooks', `${name}.ipynb`), notebook(name, table));
  const { isWhole = false, isSameCorpus = true } = options;
  await staging.publish({
    isWhole,
    finish: () =>
      writeOverview(staging.folder, texts, {
        hasEvaluation: false,
        isSameCorpus,
        ...(isWhole ? {} : { earlier: place }),
      }).outdated,
  });
  staging.remove();
}

const filesOf = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/u.test(file));

describe('the pages of texts', () => {
  it('are one for each id, whatever signs it has, and none outside the results', async () => {
    const ids = ['x/y', 'x-y', 'x:y', 'X-Y', '../up', '/root', 'nul', 'a\u0301', '\u00e1', 'long'.repeat(99)];
    const texts = join(folder, 'ids.ndjson');
    writeFileSync(
      texts,
      ids
        .map((id, n) => JSON.stringify({ id, language: 'fr', text: `Il pourrait partir, texte ${n}.` }))
        .join('\n'),
    );
    const place = join(folder, 'ids', 'results');
    await publishRun(place, texts, { name: '0-ids', table: 'ids', isWhole: true });
    const readers = filesOf(place).filter((file) => file.startsWith('readers/'));
    expect(readers).toHaveLength(ids.length);
    expect(new Set(readers.map((file) => file.toLowerCase().normalize('NFC'))).size).toBe(ids.length);
    const shown = readers.map((file) => /texte \d/u.exec(readFileSync(join(place, file), 'utf8'))?.[0]);
    expect(shown.sort()).toEqual(ids.map((_, n) => `texte ${n}`));
    expect(readdirSync(join(folder, 'ids'))).toEqual(['results']);
    for (const page of pages(place)) expect([page, deadLinks(page)]).toEqual([page, []]);
  });

  it('leave a page alone that a notebook saved under such a name', () => {
    const place = join(folder, 'saved');
    mkdirSync(join(place, 'readers'), { recursive: true });
    writeFileSync(join(place, 'readers/rade.html'), '<p>two texts side by side</p>');
    writeOverview(place, corpus, { hasEvaluation: false });
    expect(readFileSync(join(place, 'readers/rade.html'), 'utf8')).toBe('<p>two texts side by side</p>');
    const readers = readdirSync(join(place, 'readers')).sort();
    expect(readers).toEqual([
      'le-quai.html',
      expect.stringMatching(/^rade-[0-9a-f]{8}\.html$/u),
      'rade.html',
    ]);
    expect(readFileSync(join(place, 'index.html'), 'utf8')).toContain(`readers/${readers[1]!}`);
  });
});

describe('a later run of some notebooks', () => {
  const place = join(folder, 'changed', 'results');
  const texts = join(folder, 'shrinking');

  it('leaves no page of a text that is gone, no link to it, and no table that its notebook saves no more', async () => {
    mkdirSync(texts);
    for (const [name, text] of [
      ['first', 'Selon la mairie, le quai pourrait fermer.'],
      ['second', 'Le phare serait éteint, selon des marins.'],
    ] as const)
      writeFileSync(join(texts, `${name}.txt`), text);
    await publishRun(place, texts, { name: '0-counts', table: 'counts', isWhole: true });
    await publishRun(place, texts, { name: '1-other', table: 'other' });
    expect(filesOf(place)).toEqual(expect.arrayContaining(['readers/second.html', 'tables/other.html']));
    writeFileSync(join(place, 'tables', 'mine.csv'), 'a,b\n1,2\n');
    writeFileSync(join(place, 'readers', 'mine.html'), 'mine');
    rmSync(join(texts, 'second.txt'));
    await publishRun(place, texts, { name: '1-other', table: 'another' });
    const files = filesOf(place);
    expect(files.filter((file) => /readers\/|tables\//u.test(file)).sort()).toEqual([
      'readers/first.html',
      'readers/mine.html',
      'tables/another.columns.csv',
      'tables/another.csv',
      'tables/another.html',
      'tables/another.sentences.csv',
      'tables/counts.columns.csv',
      'tables/counts.csv',
      'tables/counts.html',
      'tables/counts.sentences.csv',
      'tables/mine.csv',
    ]);
    for (const page of pages(place).filter((file) => !file.endsWith('mine.html'))) {
      expect([page, deadLinks(page)]).toEqual([page, []]);
      expect(readFileSync(page, 'utf8')).not.toContain('readers/second');
    }
    expect(readFileSync(join(place, 'SHA256SUMS'), 'utf8')).not.toMatch(/second|tables\/other/u);
    expect(readFileSync(join(place, 'tables/counts.html'), 'utf8')).toContain('readers/first.html#');
  });

  it('leaves the pages of the texts that are there where it is about other texts', async () => {
    await publishRun(place, corpus, { name: '2-elsewhere', table: 'elsewhere', isSameCorpus: false });
    expect(filesOf(place)).toEqual(
      expect.arrayContaining(['readers/first.html', 'readers/rade.html', 'tables/another.html']),
    );
    expect(readFileSync(join(place, 'tables/another.html'), 'utf8')).toContain('readers/first.html#');
  });
});
