import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOKEN_KIND } from '../../src/model/document';
import { dispersionTable } from '../../src/tables/dispersion-table';
import { kwic } from '../../src/tables/kwic';
import { stopWords } from '../../src/tables/stop-words';
import { countRows, rowAt, sentencesBehind, type Table } from '../../src/tables/table';
import { wordList } from '../../src/tables/word-list';
import { annotateByHand, joinTexts } from './annotated-texts';

/** Words: le pont tient, le pont plie (6); l' arche du pont tient bon (6); tout va (2). */
const bridge = joinTexts(
  annotateByHand('pont', 'Le pont tient. Le pont plie.', []),
  annotateByHand('arche', 'L’arche du pont tient bon.', []),
  annotateByHand('rien', 'Tout va.', []),
);

const rowOf = (table: Table, word: string) => rowAt(table, table.columns.word.indexOf(word));

describe('wordList', () => {
  it('counts what a hand counts', () => {
    const table = wordList(bridge);
    expect(table.columns.word).toEqual([
      ...['pont', 'le', 'tient', 'arche', 'bon', 'du', 'plie', 'tout', 'va'],
    ]);
    expect(rowOf(table, 'pont')).toMatchObject({ count: 3, texts: 2, perMillion: (1e6 * 3) / 14 });
    expect(rowOf(table, 'le')).toMatchObject({ count: 2, texts: 1 });
    expect(sentencesBehind(table, 0).map(({ sentence }) => sentence)).toEqual([
      'Le pont tient.',
      'Le pont plie.',
      'L’arche du pont tient bon.',
    ]);
  });

  it('is as even as DPnorm says', () => {
    // Shares of pont 2/3, 1/3, 0; of the texts 6/14, 6/14, 2/14: DP 5/21, divided by 1 - 2/14.
    expect(rowOf(wordList(bridge), 'pont').dpNorm).toBeCloseTo(5 / 21 / (12 / 14), 12);
    const other = dispersionTable(bridge, { of: 'word', words: ['pont'] });
    expect(rowAt(other, 0).dpNorm).toBeCloseTo(5 / 21 / (12 / 14), 12);
    expect(rowAt(wordList(annotateByHand('a', 'Le pont.', [])), 0).dpNorm).toBeNull();
  });

  it('counts n-grams inside sentences, with the short words between', () => {
    const pairs = wordList(bridge, { length: 2 });
    expect(pairs.columns.word).toEqual([
      ...['le pont', 'pont tient', 'arche du', 'du pont', 'l’arche', 'pont plie', 'tient bon', 'tout va'].map(
        (pair) => (pair === 'l’arche' ? `${bridge.documents[1].forms[0]} arche` : pair),
      ),
    ]);
    expect(pairs.columns.word).not.toContain('tient le');
    expect(rowOf(pairs, 'pont tient')).toMatchObject({ count: 2, texts: 2, forms: 'pont tient' });
  });

  it('leaves words out of the list and not out of the base; n-grams only where all their words are', () => {
    const table = wordList(bridge, { leaveOut: stopWords('fr') });
    expect(table.columns.word).not.toContain('le');
    expect(rowOf(table, 'pont').perMillion).toBe((1e6 * 3) / 14);
    expect(wordList(bridge, { length: 2, leaveOut: ['Le', 'pont'] }).columns.word).not.toContain('le pont');
    expect(wordList(bridge, { length: 2, leaveOut: ['Le', 'pont'] }).columns.word).toContain('du pont');
  });

  it('groups forms by stem when asked, the commonest first', () => {
    const forms = annotateByHand('a', 'Une attaque, des attaques, une attaque.', []);
    expect(rowOf(wordList(forms, { stems: true }), 'attaque')).toMatchObject({
      count: 3,
      forms: 'attaque attaques',
    });
  });

  it('gives the figures of NLTK for a text of the corpus', () => {
    // FreqDist over re.findall(r"\w+|[^\w\s]"), of letters alone, lower case; bigrams of neighbours in that list.
    const path = join(__dirname, '../../corpus/texts/en-prison-agency.txt');
    const text = annotateByHand('agency', readFileSync(path, 'utf8'), [], {}, 'en');
    const shown = (table: Table) => table.columns.word.map((word, row) => [word, table.columns.count[row]]);
    expect(shown(wordList(text, { limit: 12 }))).toEqual([
      ...[
        ['the', 14],
        ['for', 7],
        ['prison', 6],
        ['in', 5],
        ['of', 5],
        ['on', 5],
        ['at', 4],
        ['from', 4],
      ],
      ...[
        ['inmates', 3],
        ['tessarine', 3],
        ['and', 2],
        ['any', 2],
      ],
    ]);
    expect(shown(wordList(text, { length: 2, limit: 3 }))).toEqual([
      ['a prison', 3],
      ['in the', 2],
      ['tessarine prison', 2],
    ]);
    expect(countRows(kwic(text, { query: 'prison' }))).toBe(6);
  });

  it('counts every word of two letters and more once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('le', 'pont', 'été', 'd’ici', '12', '.', ';')), (parts) => {
        const text = annotateByHand('a', parts.join(' '), []);
        const { forms, tokens } = text.documents[0];
        const expected = forms.filter(
          (form, t) => tokens.kind[t] === TOKEN_KIND.word && /\p{L}{2}/u.test(form),
        ).length;
        const table = wordList(text);
        expect(table.columns.count.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(expected);
      }),
    );
  });

  it('keeps so many rows, of words that occur so often, and is empty where there are no words', () => {
    expect(countRows(wordList(bridge, { limit: 2 }))).toBe(2);
    expect(wordList(bridge, { minimum: 3 }).columns.word).toEqual(['pont']);
    expect(countRows(wordList(annotateByHand('a', '…', [])))).toBe(0);
    expect(() => wordList(bridge, { length: 0 })).toThrow(/wordList: length .*got 0/u);
  });
});

describe('stopWords', () => {
  it('are function words in lower case', () => {
    for (const [language, word] of [
      ['fr', 'avec'],
      ['en', 'about'],
      ['ru', 'также'],
    ] as const) {
      expect(stopWords(language)).toContain(word);
      expect(stopWords(language).every((one) => one === one.toLowerCase() && one.length > 1)).toBe(true);
    }
    expect(() => stopWords('de' as 'fr')).toThrow(/stopWords: .*language.*de/u);
  });
});
