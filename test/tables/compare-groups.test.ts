import { describe, expect, it } from 'vitest';
import { balanceTable } from '../../src/tables/balance-table';
import { compareGroups } from '../../src/tables/compare-groups';
import { ratePer } from '../../src/tables/rate-per';
import { rowAt, sentencesBehind } from '../../src/tables/table';
import { createRandom } from '../../src/util/random';
import { annotateByHand, joinTexts, sampleTexts } from './annotated-texts';

/** Texts of five words each; `hedged` of them have one cue. */
const group = (genre: string, hedged: number, plain: number) =>
  joinTexts(
    ...Array.from({ length: hedged + plain }, (_, i) =>
      annotateByHand(
        `${genre}-${i}`,
        'Le pont serait fermé demain.',
        i < hedged ? [{ words: 'serait', label: 'conditional' }] : [],
        { genre },
      ),
    ),
  );
const random = createRandom(1);

describe('compareGroups', () => {
  const texts = joinTexts(group('blog', 3, 0), group('agency', 0, 3));
  const table = compareGroups(texts, { by: 'genre', first: 'blog', random });

  it('gives rates, difference, effect size and a test over texts', () => {
    // Of 20 ways to divide six texts, the observed one and its mirror are the most extreme: p = 0.1.
    expect(rowAt(table, 0)).toMatchObject({
      layer: 'hedging',
      label: 'conditional',
      firstCount: 3,
      secondCount: 0,
      firstRate: 200,
      secondRate: 0,
      difference: 200,
      delta: 1,
    });
    expect(table.columns.pValue[0]).toBeCloseTo(0.1, 12);
    expect(table.columns.adjusted).toEqual(table.columns.pValue);
  });

  it('gives no test where a group is a single text', () => {
    const single = compareGroups(joinTexts(group('blog', 1, 0), group('agency', 0, 3)), {
      by: 'genre',
      first: 'blog',
      random,
    });
    expect(rowAt(single, 0)).toMatchObject({ firstRate: 200, pValue: null, delta: null, adjusted: null });
  });

  it('leads to the sentences of both groups', () => {
    expect(sentencesBehind(table, 0).map(({ document }) => document)).toEqual(['blog-0', 'blog-1', 'blog-2']);
  });

  it('takes a year as a number, and a fact as true or false', () => {
    const random = createRandom(1);
    const dated = joinTexts(
      annotateByHand('a', 'Il pourrait fuir.', [{ words: 'pourrait' }], { date: '2020-01-02', open: true }),
      annotateByHand('b', 'Il semble fuir.', [{ words: 'semble' }], { date: '2021-01-02', open: false }),
    );
    for (const options of [
      { by: 'year', first: 2021, second: 2020 },
      { by: 'open', first: false },
    ]) {
      const [row] = [rowAt(compareGroups(dated, { ...options, random }), 0)];
      expect(row).toMatchObject({ firstCount: 1, secondCount: 1 });
    }
    expect(() => compareGroups(dated, { by: 'year', first: 2022, random })).toThrow(
      'compareGroups: no text with year 2022; expected one of 2020, 2021, got "2022"',
    );
  });

  it('says which values there are when a group has no text', () => {
    expect(() => compareGroups(texts, { by: 'genre', first: 'broadsheet', random })).toThrow(
      'no text with genre broadsheet; expected one of blog, agency',
    );
  });

  it('leaves out texts that were not measured', () => {
    const spanish = annotateByHand('es', 'El puente cierra hoy.', [], { genre: 'blog' }, 'es');
    expect(compareGroups(joinTexts(texts, spanish), { by: 'genre', first: 'blog', random }).base.texts).toBe(
      6,
    );
  });
});

describe('balanceTable', () => {
  it('counts hedges and boosters apart, by voice', () => {
    const texts = annotateByHand('x', 'Il viendrait, clairement, dit-il.', [
      { words: 'viendrait', label: 'conditional', attributes: { voice: 'attributed' } },
      { words: 'clairement', label: 'booster', attributes: { voice: 'averral' } },
    ]);
    const table = balanceTable(texts);
    expect(rowAt(table, 0)).toMatchObject({ voice: 'averral', hedges: 0, boosters: 1, hedgeShare: 0 });
    expect(rowAt(table, 1)).toMatchObject({ voice: 'attributed', hedges: 1, boosters: 0, hedgeShare: 1 });
  });

  it('has an interval over texts for a group of three texts with cues that differ', () => {
    const cues = (id: string, labels: readonly string[]) =>
      annotateByHand(
        id,
        'Peut-être, clairement, sans doute, certes.',
        ['Peut-être', 'clairement', 'sans doute', 'certes']
          .slice(0, labels.length)
          .map((words, i) => ({ words, label: labels[i], attributes: { voice: 'averral' } })),
        { genre: 'blog' },
      );
    const texts = joinTexts(
      joinTexts(cues('a', ['hedge', 'hedge']), cues('b', ['booster', 'booster'])),
      joinTexts(cues('c', []), cues('d', ['hedge', 'booster'])),
    );
    const row = rowAt(balanceTable(texts, { by: 'genre' }), 0);
    // Shares 1, 0, ½ of two cues each: residuals 1, -1, 0, so the error is √(3/2 · 2)/6 = .288675, its log-odds four times that.
    const odds = Math.exp(4.302652729696142 * 4 * (Math.sqrt(3) / 6));
    expect(row).toMatchObject({ texts: 3, hedgeShare: 0.5 });
    expect(row.low as number).toBeCloseTo(1 / (1 + odds), 8);
    expect(row.high as number).toBeCloseTo(odds / (1 + odds), 8);
    const alone = rowAt(balanceTable(texts), 0);
    expect(alone).toMatchObject({ texts: 1, hedgeShare: 1, low: null, high: null });
    const alike = joinTexts(cues('a', ['hedge']), cues('b', ['hedge', 'hedge']));
    expect(rowAt(balanceTable(alike, { by: 'genre', random }), 0)).toMatchObject({
      hedgeShare: 1,
      low: null,
    });
    const mixed = joinTexts(cues('a', ['hedge', 'hedge', 'hedge']), cues('b', ['booster']));
    const { hedgeShare, low, high } = rowAt(balanceTable(mixed, { by: 'genre' }), 0);
    // All cues together, not the mean of the texts' shares.
    expect([hedgeShare, low, high]).toEqual([0.75, null, null]);
  });

  it('has no share where there is neither, and no row for what was not measured', () => {
    const table = balanceTable(sampleTexts());
    expect(table.columns.document).toEqual(['port', 'port', 'gare', 'gare']);
    expect(table.columns.hedgeShare).toEqual([1, null, 1, null]);
  });
});

describe('ratePer by time', () => {
  it('takes year and month from the date', () => {
    const by = (field: string) =>
      ratePer(sampleTexts(), { layer: 'hedging', by: field, random }).columns[field];
    expect(by('month')).toEqual(['2019-03', 'not known']);
    expect(by('year')).toEqual(['2019', 'not known']);
  });
});
