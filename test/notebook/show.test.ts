import { DataFrame } from 'danfojs-node';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { figureBundle } from '../../src/notebook/show-figure';
import { documentBundle } from '../../src/notebook/show-document';
import { frameBundle } from '../../src/notebook/show-frame';
import { show } from '../../src/notebook/show';
import { formatCell, formatTable } from '../../src/notebook/text-table';
import { createDocument } from '../../src/text/create-document';

beforeEach(() => void (process.env['SELON_HEADLESS'] = '1'));
afterEach(() => void delete process.env['SELON_HEADLESS']);

const frame = new DataFrame({
  name: ['b', 'a', '<i>'],
  share: [0.25, Number.NaN, 0.5],
  mentions: [12_345, 7, 100],
});
const codebook = {
  share: { description: 'Share of marked mentions.', unit: 'share 0-1', denominator: 'all mentions' },
};

describe('show', () => {
  it('says what it can show', async () => {
    await expect(show(7 as never)).rejects.toThrow(
      /expected a figure, a table, a DataFrame or a document, got 7/u,
    );
    await expect(show({} as never)).rejects.toThrow(/cannot show this/u);
  });
});

describe('figureBundle', () => {
  const figure = {
    data: [{ type: 'bar', name: 'marks', x: ['a', 'b'], y: [1, 2] }],
    layout: { meta: { altText: 'Marks by name.', width: 400, height: 300 } },
  };

  it('gives a picture and its numbers in a headless run, the same twice', async () => {
    const bundle = await figureBundle(figure);
    expect(Object.keys(bundle)).toEqual(['image/png', 'text/plain']);
    expect(Buffer.from(bundle['image/png']!, 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(bundle['text/plain']).toBe('Marks by name.\n\nmarks\nx  y\n-  -\na  1\nb  2');
    expect(await figureBundle(figure)).toEqual(bundle);
  });
});

describe('frameBundle', () => {
  it('shows units, right-aligned numbers and dashes for what is missing', () => {
    const { document } = new JSDOM(frameBundle(frame, codebook, 20)['text/html']).window;
    const heads = [...document.querySelectorAll('th')];
    expect(heads[1]?.innerHTML).toBe('share<br><small>share 0-1</small>');
    expect(heads[1]?.title).toBe('Share of marked mentions. Base: all mentions');
    expect(heads.map((head) => head.style.textAlign)).toEqual(['left', 'right', 'right']);
    const cells = [...document.querySelectorAll('tr:nth-child(2) td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['a', '–', '7']);
    expect(document.querySelector('i')).toBeNull();
  });

  it('shows some rows of many in a headless run, and says of how many', () => {
    const html = frameBundle(frame, codebook, 2)['text/html']!;
    expect(html).toContain('2 of 3 rows');
    expect(html).not.toContain('<script');
  });

  it('sorts by a click on a title and turns pages in a live notebook, with missing values last', () => {
    process.env['SELON_HEADLESS'] = '0';
    const { document } = new JSDOM(frameBundle(frame, codebook, 2)['text/html'], {
      runScripts: 'dangerously',
    }).window;
    const names = (): (string | null)[] =>
      [...document.querySelectorAll('tbody tr')].map((row) => row.firstChild!.textContent);
    expect(names()).toEqual(['b', 'a']);
    const share = document.querySelectorAll('th')[1]!;
    share.click();
    expect(names()).toEqual(['b', '<i>']);
    share.click();
    expect(names()).toEqual(['<i>', 'b']);
    document.querySelectorAll('button')[1]!.click();
    expect(names()).toEqual(['a']);
    expect(document.querySelector('span')?.textContent).toContain('3–3 of 3 rows');
  });

  it('takes a frame with one column', () => {
    expect(frameBundle(new DataFrame({ n: [1, 2] }), {}, 5)['text/plain']).toBe('n\n-\n1\n2');
  });
});

describe('documentBundle', () => {
  it('has the text and, as plain text, what was found', () => {
    const doc = createDocument('Il serait parti.', { id: 'a', language: 'fr' });
    const hedge = {
      layer: 'hedging',
      label: 'conditional',
      start: 3,
      end: 9,
      parts: {},
      attributes: {},
      cues: [],
      measure: 'm',
    } as const;
    const bundle = documentBundle(doc, [
      { id: 'x', document: 'a', ...hedge },
      { id: 'y', document: 'b', ...hedge },
    ]);
    expect(bundle['text/plain']).toBe('a: 1 annotations\nhedging: conditional 1');
    expect(bundle['text/html']).toContain('>serait</mark>');
  });
});

describe('formatCell', () => {
  it('writes numbers as readers expect them', () => {
    const values = [3, 12_345, -0.5, 0.000_123_4, 0.3333, Number.NaN, null, -Infinity, 'a', true];
    expect(values.map(formatCell)).toEqual([
      '3',
      '12\u202f345',
      '−0.500',
      '0.000123',
      '0.333',
      '–',
      '–',
      '−∞',
      'a',
      'true',
    ]);
  });

  it('cuts long cells and rows in a table', () => {
    const table = formatTable(['t'], [['x'.repeat(100)], ['y']], 1);
    expect(table.split('\n')).toEqual(['t', '-'.repeat(60), `${'x'.repeat(59)}…`, '(1 of 2 rows)']);
  });
});
