import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { indexPage, type ResultContents } from '../../src/publish/pages/index-page';
import { markdownToHtml } from '../../src/publish/pages/markdown';
import { notebookFacts, notebookPage } from '../../src/publish/pages/notebook-page';
import { tablePage } from '../../src/publish/pages/table-page';
import { concordance } from '../../src/tables/concordance';
import { dataDictionary, sentencesToCsv, tableToCsv } from '../../src/tables/csv';
import { corpusTable } from '../../src/tables/corpus-table';
import { countBy } from '../../src/tables/count-by';
import { createDocument } from '../../src/text/create-document';
import { annotateByHand } from '../tables/annotated-texts';

const parse = (html: string): Document => new JSDOM(html).window.document;

describe('markdownToHtml', () => {
  it('knows headings, paragraphs, emphasis, code, lists, tables and links', () => {
    const html = markdownToHtml(
      '# Qui\n\nUn *mot* et **deux**, `a*b*c`,\n[là](../x.html).\n- un\n  encore\n- deux\n\n1. a\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\n<b>\n```',
    );
    const body = parse(html).body;
    expect(body.querySelector('h1')?.textContent).toBe('Qui');
    expect(body.querySelector('p')?.innerHTML).toBe(
      'Un <em>mot</em> et <strong>deux</strong>, <code>a*b*c</code>,\n<a href="../x.html">là</a>.',
    );
    expect([...body.querySelectorAll('ul li')].map((item) => item.textContent)).toEqual([
      'un encore',
      'deux',
    ]);
    expect(body.querySelectorAll('ol li')).toHaveLength(1);
    expect([...body.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['1', '2']);
    expect(body.querySelector('pre')?.textContent).toBe('<b>');
  });

  it('keeps an escaped asterisk, shows HTML instead of using it, and makes no link to a program', () => {
    expect(markdownToHtml('*Daech\\** et <script>alert(1)</script>')).toBe(
      '<p><em>Daech*</em> et &lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
    expect(markdownToHtml('[x](javascript:alert)')).not.toContain('<a');
  });

  it('comes to an end on every kind of odd line', () => {
    for (const line of ['#', '# ', '```', '|', '-', '- ', '1.', '\\', '**', '\uE000', '  - x'])
      expect(typeof markdownToHtml(`${line}\n${line}`)).toBe('string');
  });
});

const notebook = JSON.stringify({
  cells: [
    { cell_type: 'markdown', source: ['# Étoiles\n', '\n', '**What and why.** Stars. **Who marks them?**'] },
    {
      cell_type: 'code',
      source: 'await show(chart);',
      outputs: [
        { output_type: 'stream', text: ['<3 texts\n'] },
        {
          output_type: 'display_data',
          data: { 'image/png': 'AAAA', 'text/plain': 'Marks "by" name.\n\nx  y' },
        },
        { output_type: 'display_data', data: { 'text/html': '<table></table>', 'text/plain': 't' } },
        {
          output_type: 'display_data',
          data: { 'text/html': '<a>x</a>', 'text/plain': 'saved: tables/stars.csv' },
        },
      ],
    },
  ],
});

describe('notebookPage', () => {
  it('shows prose, texts, tables and pictures with their words, and folds the code', () => {
    const page = parse(notebookPage(notebook, '01-stars'));
    expect(page.title).toBe('Étoiles');
    expect(page.querySelector('details.code')?.textContent).toContain('await show(chart);');
    expect(page.querySelector('pre.said')?.textContent).toBe('<3 texts\n');
    expect(page.querySelector('img')?.alt).toBe('Marks "by" name.');
    expect(page.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,AAAA');
    expect(page.querySelector('table')).not.toBeNull();
  });

  it('shows the saved figure instead of the picture where they are the same', () => {
    const figures = new Map([['Marks "by" name.', 'figures/marks.svg']]);
    const page = parse(notebookPage(notebook, '01-stars', figures));
    expect(page.querySelector('img')?.getAttribute('src')).toBe('../figures/marks.svg');
  });

  it('knows what a notebook asks and what it saved', () => {
    expect(notebookFacts(notebook, 'x')).toEqual({
      title: 'Étoiles',
      question: 'Who marks them?',
      saved: ['tables/stars.csv'],
    });
  });
});

describe('tablePage', () => {
  const texts = annotateByHand('quai', 'Il pourrait partir. Elle semble <lasse>.', [
    { words: 'pourrait' },
    { words: 'semble', label: 'booster' },
  ]);
  const table = countBy(texts, ['label']);
  const files = {
    name: 'counts',
    csv: tableToCsv(table),
    columns: dataDictionary(table),
    sentences: sentencesToCsv(table),
  };

  it('leads from each number to its sentences, and from each sentence into its text', () => {
    const page = parse(tablePage(files, (document, id) => `readers/${document}.html#${id}`));
    const rows = [...page.querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(2);
    const [cell] = [...rows[1].querySelectorAll('td')].slice(-1);
    expect(cell.querySelector('summary')?.textContent).toBe('1');
    expect(cell.querySelector('li')?.innerHTML).toContain('Elle <b>semble</b> &lt;lasse&gt;.');
    expect(cell.querySelector('a')?.getAttribute('href')).toBe('../readers/quai.html#hedging:25-31:booster');
    expect(page.querySelector('dl')?.textContent).toContain('Number of annotations.');
  });

  it('leads from a row of a concordance, which shows its words, straight into the text', () => {
    const lines = concordance(texts);
    const csv = {
      name: 'c',
      csv: tableToCsv(lines),
      columns: dataDictionary(lines),
      sentences: sentencesToCsv(lines),
    };
    const page = parse(tablePage(csv, (document) => `readers/${document}.html`));
    expect(page.querySelector('details')).toBeNull();
    expect(page.querySelectorAll('tbody tr td:first-child a[href="../readers/quai.html"]')).toHaveLength(2);
  });

  it('leads from the name of a text to the text, in a table that counts no annotations too', () => {
    const corpus = corpusTable(texts.documents);
    const own = { name: 'corpus', csv: tableToCsv(corpus), columns: dataDictionary(corpus) };
    const page = parse(tablePage(own, (document) => `readers/${document}.html`));
    expect(page.querySelector('tbody td a')?.getAttribute('href')).toBe('../readers/quai.html');
  });

  it('shows three decimals, and leaves all of them to the CSV', () => {
    const files = { name: 'a', csv: 'share,n\n0.806452,7\n0.000012,8\n', columns: 'column,description\n' };
    const page = parse(tablePage(files, () => undefined));
    const cells = [...page.querySelectorAll('tbody td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['0.806', '7', '0.0000120', '8']);
  });

  it('has no such column for a table that counts nothing in texts', () => {
    const { name, csv, columns } = files;
    const page = parse(tablePage({ name, csv, columns }, () => undefined));
    expect(page.querySelector('details')).toBeNull();
  });
});

describe('indexPage', () => {
  const contents: ResultContents = {
    findings: { en: '## Texts\n\n- 1 text.', fr: '## Textes\n\n- 1 texte.' },
    notebooks: [
      {
        name: '01-stars',
        title: 'Étoiles',
        question: 'Who?',
        saved: ['tables/stars.csv', 'figures/stars.svg'],
      },
    ],
    files: [
      'figures/loose.svg',
      'figures/stars.svg',
      'provenance.json',
      'readers/a.html',
      'tables/stars.columns.csv',
      'tables/stars.csv',
      'tables/stars.html',
      'tables/stars.sentences.csv',
    ],
    hasWorkbench: true,
    altTexts: new Map([['figures/stars.svg', 'Stars by <year>']]),
    texts: [
      {
        doc: createDocument('Un texte.', { id: 'a', language: 'fr', metadata: { constructed: true } }),
        page: 'readers/a.html',
      },
    ],
    evaluation: [
      {
        file: 'text.csv',
        task: 'text',
        rows: 2,
        scored: 'segmentation@0.9.0',
        current: 'segmentation@1.0.0',
        stale: true,
      },
    ],
    accuracy: [
      {
        unseen: {
          ...{ task: 'attribution', version: 'attribution@1.1.0', language: 'fr', data: 'fresh', texts: 60 },
          ...{ n: 360, unit: 'relations', figure: 'cue F1', value: 0.834, low: null, high: null },
          ...{ origin: 'o', note: null },
        },
        development: { value: 0.987, n: 115, data: 'fr_press_dev' },
      },
    ],
  };

  it('shows what fresh text gave beside the development score, and what has none', () => {
    const cells = [...parse(indexPage(contents, 'en')).querySelectorAll('td')].map((td) => td.textContent);
    const row = ['attribution', 'fresh', 'cue F1', '0.83', '360', '60', 'attribution@1.1.0', '0.99', '115'];
    expect(cells.join('|')).toContain(row.join('|'));
    expect(indexPage(contents, 'en')).toMatch(
      /Voice was scored on development texts alone\. No score was ever made for stance/u,
    );
    expect(indexPage(contents, 'fr')).toContain('<td class="number">0,83</td>');
  });

  it('leads to every notebook, table, figure, text and score, once each kind of file', () => {
    const page = parse(indexPage(contents, 'en'));
    const targets = [...page.querySelectorAll('main a')].map((a) => a.getAttribute('href'));
    for (const wanted of [
      'notebooks/01-stars.html',
      'notebooks/01-stars.ipynb',
      'tables/stars.html',
      'figures/stars.svg',
      'figures/loose.svg',
      'readers/a.html',
      'evaluation/text.csv',
      'evaluation/unseen.csv',
      'provenance.json',
      'workbench.html',
    ])
      expect(targets).toContain(wanted);
    expect(targets.filter((target) => target === 'readers/a.html')).toHaveLength(1);
    expect(page.querySelector('img')?.alt).toBe('Stars by <year>');
    expect(page.body.textContent).toContain('constructed for teaching');
    expect(page.body.textContent).toContain('STALE');
  });

  it('speaks French on the French page, and each leads to the other', () => {
    const page = parse(indexPage(contents, 'fr'));
    expect(page.documentElement.lang).toBe('fr');
    expect(page.body.textContent).toContain('Ce qui a été trouvé');
    expect(page.body.textContent).toContain('PÉRIMÉ');
    expect(page.querySelector('nav a')?.getAttribute('href')).toBe('index.html');
    expect(parse(indexPage(contents, 'en')).querySelector('nav a')?.getAttribute('href')).toBe(
      'index.fr.html',
    );
  });

  it('has no script, allows no network, and gives every picture words', () => {
    const page = parse(indexPage(contents, 'en'));
    expect(page.querySelectorAll('script')).toHaveLength(0);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/u);
    expect([...page.querySelectorAll('img')].filter((image) => image.alt === '')).toEqual([]);
  });
});
