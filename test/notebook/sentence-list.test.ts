import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markedSentences, sentenceFold, sentenceHtml } from '../../src/notebook/sentence-list';
import { tableBundle } from '../../src/notebook/show-table';
import { concordance } from '../../src/tables/concordance';
import { countBy } from '../../src/tables/count-by';
import { annotateByHand } from '../tables/annotated-texts';

const texts = annotateByHand('quai', 'Il <pourrait> peut-être partir. Rien ne bouge. Elle semble lasse.', [
  { words: 'pourrait' },
  { words: 'peut-être' },
  { words: 'semble' },
]);
const counts = countBy(texts, ['layer']);

beforeEach(() => void (process.env['SELON_HEADLESS'] = '1'));
afterEach(() => void delete process.env['SELON_HEADLESS']);

describe('the sentences behind a row', () => {
  it('stand there once each, with all the words that the row counts, and never as HTML of the text', () => {
    const [first, ...rest] = markedSentences(counts, 0);
    expect(rest.map(({ start }) => start)).toEqual([texts.documents[0].text.indexOf('Elle')]);
    expect(sentenceHtml(first)).toBe('Il &lt;<b>pourrait</b>&gt; <b>peut-être</b> partir.');
  });

  it('draw overlapping words as one stretch', () => {
    const words = [
      { start: 13, end: 17 },
      { start: 10, end: 15 },
    ];
    expect(sentenceHtml({ document: 'a', start: 10, sentence: 'abcdefghij', words })).toBe(
      '<b>abcde</b><b>fg</b>hij',
    );
  });

  it('are folded under the number of findings, and say how many more there are', () => {
    const { document } = new JSDOM(sentenceFold(counts, 0, 1)).window;
    expect(document.querySelector('summary')?.textContent).toBe('3');
    expect([...document.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'Il <pourrait> peut-être partir. quai 0',
      '… and 1 more',
    ]);
  });
});

describe('tableBundle', () => {
  it('has one more column, which leads to the sentences', () => {
    const { document } = new JSDOM(tableBundle(counts, 20)['text/html']).window;
    expect([...document.querySelectorAll('th')].at(-1)?.textContent).toBe('sentences');
    expect(document.querySelectorAll('td details li')).toHaveLength(2);
  });

  it('sorts by that column as numbers in a live notebook', () => {
    process.env['SELON_HEADLESS'] = '0';
    const labels = countBy(texts, ['document', 'measure']);
    expect(tableBundle(labels, 20)['text/html']).toContain('data-n="3"');
  });

  it('is without that column for a concordance, which shows its words itself', () => {
    expect(tableBundle(concordance(texts), 20)['text/html']).not.toContain('<details');
  });
});
