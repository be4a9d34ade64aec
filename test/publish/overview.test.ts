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
import { summariseResults, writeOverview } from '../../src/publish/overview';
import { SAVED, saveTable } from '../../src/notebook/save';
import { countBy } from '../../src/tables/count-by';

const folder = mkdtempSync(join(tmpdir(), 'selon-overview-'));
const corpus = join(folder, 'corpus');
const results = join(folder, 'results');
const later = join(folder, 'later');

const notebook = (table: string): string =>
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
            data: { 'text/plain': `${SAVED}tables/${table}.csv` },
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
