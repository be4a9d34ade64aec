import { describe, expect, it } from 'vitest';
import { association, logDice } from '../../src/stats/association';
import { collocates } from '../../src/tables/collocates';
import { dispersionTable } from '../../src/tables/dispersion-table';
import { keyEntries } from '../../src/tables/key-entries';
import { keyWords } from '../../src/tables/key-words';
import { countRows, rowAt, sentencesBehind, type Table } from '../../src/tables/table';
import { annotateByHand, joinTexts, sampleTexts } from './annotated-texts';

/** Words: le pont tient / Zarnak attaque le pont / Zarnak attaque encore / le quai reste ouvert. */
const bridge = joinTexts(
  annotateByHand('pont', 'Le pont tient. Zarnak attaque le pont. Zarnak* attaque encore.', []),
  annotateByHand('quai', 'Le quai reste ouvert.', []),
);

const rowOf = (table: Table, column: string, value: string) =>
  rowAt(table, table.columns[column].indexOf(value));

describe('collocates', () => {
  const table = collocates(bridge, { node: 'Zarnak', minimum: 1 });

  it('are what a hand counts', () => {
    // Outside the node 11 words: le pont tient, attaque le pont, attaque encore, le quai reste ouvert - minus none.
    // In the windows: attaque, le, pont; attaque, encore: 5 words. The node stands twice.
    const strength = association({ joint: 2, first: 5, second: 2, total: 12 });
    expect(rowOf(table, 'word', 'attaque')).toMatchObject({
      count: 2,
      nodes: 2,
      total: 2,
      texts: 1,
      expected: strength.expected,
      mutualInformation: strength.mutualInformation,
      logLikelihood: strength.logLikelihood,
      logDice: 14,
    });
    expect(rowOf(table, 'word', 'pont')).toMatchObject({
      count: 1,
      nodes: 1,
      total: 2,
      logDice: logDice(1, 2, 2),
    });
    expect(rowAt(table, 0)).toMatchObject({ word: 'attaque' });
  });

  it('never come from another sentence unless that is asked for', () => {
    expect(table.columns.word).not.toContain('tient');
    const across = collocates(bridge, { node: 'Zarnak', minimum: 1, acrossSentences: true });
    expect(across.columns.word).toContain('tient');
    expect(across.columns.word).not.toContain('quai');
  });

  it('count a word near two occurrences of the node once, and stop at the window', () => {
    const near = annotateByHand('n', 'Zarnak voit alors Zarnak partir demain matin.', []);
    const one = collocates(near, { node: 'Zarnak', windowTokens: 2, minimum: 1 });
    expect(rowOf(one, 'word', 'alors')).toMatchObject({ count: 1, nodes: 2 });
    expect(one.columns.word).not.toContain('matin');
    expect(one.columns.logDice.every((value) => Number(value) <= 14)).toBe(true);
  });

  it('group forms by stem when asked, leave words out, and find names of several words', () => {
    const forms = annotateByHand('f', 'Le Front Gris attaquait. Le front gris attaque.', []);
    const options = { node: ['Front Gris', 'absent'], minimum: 1 };
    expect(collocates(forms, options).columns.word).toEqual(expect.arrayContaining(['attaquait', 'attaque']));
    const stems = collocates(forms, { ...options, stems: true, leaveOut: ['Le'] });
    expect(stems.columns.forms).toEqual(['attaquait attaque']);
  });

  it('lead to the sentences that they are counted in', () => {
    for (let row = 0; row < countRows(table); row++)
      expect(sentencesBehind(table, row)).toHaveLength(Number(table.columns.count[row]));
    const [first] = sentencesBehind(table, 0);
    expect(first).toMatchObject({ document: 'pont', sentence: 'Zarnak attaque le pont.' });
    expect(first.annotation).toMatchObject({ layer: 'word', label: 'attaque' });
  });

  it('rank as asked, ties by word, and refuse what cannot be looked for', () => {
    const ranked = collocates(bridge, { node: 'Zarnak', minimum: 1, rank: 'logLikelihood' }).columns
      .logLikelihood;
    expect([...ranked].sort((a, b) => Number(b) - Number(a))).toEqual(ranked);
    expect(countRows(collocates(bridge, { node: 'absent' }))).toBe(0);
    expect(() => collocates(bridge, { node: ' ' })).toThrow('no words to look for');
    expect(() => collocates(bridge, { node: 'Zarnak', windowTokens: 0 })).toThrow('windowTokens');
  });
});

describe('dispersionTable', () => {
  it('is what a hand finds for words over two texts', () => {
    const table = dispersionTable(bridge, { of: 'word', words: ['le', 'Zarnak', 'absent'] });
    // Texts of 10 and 4 words; le 2 : 1. |2/3 - 10/14| = |1/3 - 4/14| = 1/21: DP 1/21, over 1 - 4/14.
    expect(rowAt(table, 0)).toMatchObject({ item: 'le', count: 3, range: 2, rate: 3000 / 14 });
    expect(table.columns.dp[0]).toBeCloseTo(1 / 21, 12);
    expect(table.columns.dpNorm[0]).toBeCloseTo(1 / 21 / (10 / 14), 12);
    expect(rowOf(table, 'item', 'Zarnak')).toMatchObject({ count: 2, range: 1 });
    expect(rowOf(table, 'item', 'absent')).toMatchObject({ count: 0, range: 0, dp: null, juillandD: null });
    expect(sentencesBehind(table, 0)).toHaveLength(3);
  });

  it('counts labels over the texts that were measured', () => {
    const table = dispersionTable(sampleTexts(), { of: 'label', layer: 'hedging' });
    expect(table.columns.item).toEqual(['epistemic-modal', 'epistemic-adverb']);
    expect(table.columns.range).toEqual([2, 1]);
    expect(table.codebook.range.denominator).toBe('2 texts');
  });

  it('lists every word from its minimum on, forms by stem when asked', () => {
    const words = dispersionTable(bridge, { of: 'word', minimum: 2 }).columns.item;
    expect(words).toEqual(['le', 'attaque', 'pont', 'zarnak']);
    const verbs = joinTexts(
      annotateByHand('a', 'Zarnak attaque.', []),
      annotateByHand('b', 'Il attaquait.', []),
    );
    const stems = dispersionTable(verbs, { of: 'word', minimum: 2, stems: true });
    expect(rowAt(stems, 0)).toMatchObject({ item: 'attaquait', count: 2, range: 2 });
  });

  it('refuses one text: it has no dispersion', () => {
    const [doc] = bridge.documents;
    expect(() => dispersionTable({ documents: [doc], annotations: [] }, { of: 'word' })).toThrow(
      'one text is no sample',
    );
  });
});

describe('keyness tables', () => {
  it('of words lead to every sentence, target first', () => {
    const [target, reference] = bridge.documents;
    const table = keyWords([target], [reference], { language: 'fr', minimum: 1 });
    for (let row = 0; row < countRows(table); row++) {
      const { target: inTarget, reference: inReference } = rowAt(table, row);
      expect(sentencesBehind(table, row)).toHaveLength(Number(inTarget) + Number(inReference));
    }
    expect(sentencesBehind(table, table.columns.word.indexOf('le')).map(({ document }) => document)).toEqual([
      'pont',
      'pont',
      'quai',
    ]);
  });

  it('have an interval that is missing where a group has none, and a bound that is 0 where the interval holds 0', () => {
    const [target, reference] = bridge.documents;
    const table = keyWords([target], [reference], { language: 'fr', minimum: 1 });
    expect(rowOf(table, 'word', 'attaque')).toMatchObject({ high: null, conservative: 0 });
    expect(rowOf(table, 'word', 'quai')).toMatchObject({ low: null, difference: -100 });
    const { low, high } = rowOf(table, 'word', 'le');
    expect(Number(low) < 0 && Number(high) > 0).toBe(true);
    // Corrected for all 7 words, whatever the rows kept.
    const short = keyWords([target], [reference], { language: 'fr', minimum: 1, limit: 1 });
    expect(short.codebook.low.description).toContain(`for ${countRows(table)} items`);
  });

  it('of entries compare cues by the entry or rule that found them', () => {
    const { documents, annotations } = sampleTexts();
    const only = (id: string) => ({
      documents: documents.filter((doc) => doc.id === id),
      annotations: annotations.filter(({ document }) => document === id),
    });
    const table = keyEntries(only('port'), only('gare'), { layer: 'hedging', minimum: 1 });
    expect(rowAt(table, 0)).toMatchObject({ entry: 'by hand', layer: 'hedging', target: 1, reference: 2 });
    expect(sentencesBehind(table, 0)).toHaveLength(3);
  });
});
