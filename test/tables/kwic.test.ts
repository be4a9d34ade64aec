import { describe, expect, it } from 'vitest';
import { collocates } from '../../src/tables/collocates';
import { dispersionTable } from '../../src/tables/dispersion-table';
import { kwic } from '../../src/tables/kwic';
import { countRows, rowAt } from '../../src/tables/table';
import { annotateByHand, joinTexts } from './annotated-texts';

const texts = joinTexts(
  annotateByHand('a', 'Le gouvernement tient. Gouverner, c’est prévoir.\nDaech* recule, Daech attend.', [], {
    outlet: 'Le Phare',
    date: '2021-07-22',
  }),
  annotateByHand('b', 'Гордон видел мост.', [], {}, 'ru'),
);

const keywords = (query: Parameters<typeof kwic>[1]['query']) => kwic(texts, { query }).columns.keyword;

describe('kwic', () => {
  it('shows a word in its line and sentence, with outlet and date', () => {
    const table = kwic(texts, { query: 'gouvernement', windowTokens: 2 });
    expect(rowAt(table, 0)).toEqual({
      document: 'a',
      outlet: 'Le Phare',
      date: '2021-07-22',
      start: 3,
      end: 15,
      left: 'Le',
      keyword: 'gouvernement',
      right: 'tient.',
      sentence: 'Le gouvernement tient.',
      constructed: 0,
    });
  });

  it('never takes an asterisk for a wildcard, but in a pattern', () => {
    expect(keywords('Daech*')).toEqual(['Daech*']);
    expect(keywords('daech')).toEqual(['Daech', 'Daech']);
    expect(keywords({ pattern: 'gouvern*' })).toEqual(['gouvernement', 'Gouverner']);
    expect(keywords({ pattern: 'daech\\*' })).toEqual(['Daech*']);
  });

  it('says so where an asterisk was perhaps meant as a wildcard', () => {
    const message = 'stands nowhere with its asterisk; for any ending write { pattern: "gouvern*" }';
    for (const table of [
      kwic(texts, { query: 'gouvern*' }),
      collocates(texts, { node: 'gouvern*' }),
      dispersionTable(texts, { of: 'word', words: ['tient', 'gouvern*'] }),
    ])
      expect(table.warnings.map((warning) => warning.message)).toEqual([
        expect.stringContaining(`gouvern* ${message}`),
      ]);
    expect(kwic(texts, { query: ['gouvern*', 'tient'] }).warnings).toEqual([]);
  });

  it('finds several words in a row, regular expressions widened to whole words, and several queries at once', () => {
    expect(keywords('gouvernement tient')).toEqual(['gouvernement tient']);
    expect(keywords({ regex: 'vern' })).toEqual(['gouvernement', 'Gouverner']);
    expect(keywords({ regex: 'daech\\b[^.]*?daech' })).toEqual(['Daech* recule, Daech']);
    expect(keywords(['tient', { pattern: 'gouvernement tient' }, 'recule'])).toEqual([
      'gouvernement tient',
      'recule',
    ]);
    expect(keywords({ pattern: 'мост*' })).toEqual(['мост']);
  });

  it('is sorted by its context', () => {
    const table = kwic(texts, { query: [{ pattern: 'gouvern*' }, 'daech'], sort: 'right' });
    // attend; c’est; recule; tient: punctuation and marks do not count.
    expect(table.columns.keyword).toEqual(['Daech', 'Gouverner', 'Daech', 'gouvernement']);
  });

  it('ends on a regular expression that would run away elsewhere', () => {
    const long = annotateByHand('long', `${'a'.repeat(20_000)}!`, []);
    expect(countRows(kwic(long, { query: { regex: '(a+)+$' } }))).toBe(0);
  });

  it('says what a query is and what is wrong with one', () => {
    expect(() => kwic(texts, { query: '' })).toThrow(/kwic: no words to look for/u);
    expect(() => kwic(texts, { query: [] })).toThrow(/kwic: no words to look for.*got none/u);
    expect(() => kwic(texts, { query: { regex: '(?<=a)b' } })).toThrow(
      /kwic: the regular expression cannot be read; expected one in RE2's syntax/u,
    );
    expect(() => kwic(texts, { query: 3 as unknown as string })).toThrow(/kwic: the words.*got 3/u);
  });
});
