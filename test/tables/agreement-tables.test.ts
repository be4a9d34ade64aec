import { describe, expect, it } from 'vitest';
import { cohenKappa, krippendorffAlpha } from '../../src/stats/agreement';
import { agreementTable } from '../../src/tables/agreement-table';
import type { Annotators } from '../../src/tables/annotators';
import { disagreementTable } from '../../src/tables/disagreement-table';
import { countRows, rowAt, sentencesBehind, type Table } from '../../src/tables/table';
import { createRandom } from '../../src/util/random';
import { annotateByHand, joinTexts, type Finding } from './annotated-texts';

const TEXT = 'Le port pourrait peut-être fermer. La gare semble sûre, dit la maire.';
const mark = (id: string, text: string, findings: readonly Finding[]) => annotateByHand(id, text, findings);
const anne = mark('a', TEXT, [
  { words: 'pourrait' },
  { words: 'peut-être', label: 'epistemic-adverb' },
  { words: 'semble' },
  { words: 'dit la maire', label: 'belief' },
]);
const bruno = mark('a', TEXT, [
  { words: 'pourrait' },
  { words: 'peut-être', label: 'approximator' },
  { words: 'semble sûre' },
]);
const other = mark('b', 'Rien ne bouge, semble-t-il, au pont.', [{ words: 'semble-t-il' }]);
const [doc] = anne.documents;
const annotators: Annotators = { Anne: anne.annotations, Bruno: bruno.annotations };
const options = () => ({ random: createRandom(1), samples: 50 });
const rowOf = (table: Table, column: string, value: string) =>
  rowAt(table, table.columns[column].indexOf(value));

describe('agreementTable', () => {
  const table = agreementTable([doc], annotators, options());

  it('compares every token, finding and classifying kept apart', () => {
    // Tokens: Le port pourrait peut-être fermer . La gare semble sûre , dit la maire .
    const finding = ['001100001001110'.split(''), '001100001100000'.split('')] as const;
    expect(doc.tokens.length).toBe(15);
    const row = rowOf(table, 'task', 'finding');
    expect(row).toMatchObject({ tokens: 15, marks: 7, texts: 1, low: null, high: null, label: null });
    expect(row.kappa).toBeCloseTo(cohenKappa(...finding).coefficient, 12);
    expect(row.alpha).toBeCloseTo(krippendorffAlpha(finding).coefficient, 12);
    expect(Number(rowOf(table, 'task', 'finding and classifying').kappa)).toBeLessThan(Number(row.kappa));
    // Classifying: three tokens that both marked, one with another label: (2/3 - 4/9) / (1 - 4/9) = 0.4.
    expect(rowOf(table, 'task', 'classifying')).toMatchObject({ tokens: 3, alphaU: null, gamma: null });
    expect(rowOf(table, 'task', 'classifying').kappa).toBeCloseTo(0.4, 12);
  });

  it('gives each label its row, with what stands behind it', () => {
    const labels = table.columns.label.slice(3);
    expect(labels).toEqual(['approximator', 'belief', 'epistemic-adverb', 'epistemic-modal']);
    const row = table.columns.label.indexOf('epistemic-modal');
    expect(rowAt(table, row)).toMatchObject({ task: 'label', marks: 4 });
    expect(sentencesBehind(table, row)).toHaveLength(4);
  });

  it('is 1 throughout for the same annotations, and less than chance is below 0', () => {
    const same = agreementTable([doc], { Anne: anne.annotations, Copy: anne.annotations }, options());
    for (const column of ['kappa', 'alpha', 'alphaU', 'gamma'])
      expect(
        same.columns[column].filter((cell) => cell !== null && Math.abs(Number(cell) - 1) > 1e-12),
      ).toEqual([]);
    const apart = agreementTable(
      [doc],
      { Anne: anne.annotations.slice(0, 1), Bruno: bruno.annotations.slice(2) },
      options(),
    );
    expect(Number(rowOf(apart, 'task', 'finding').alpha)).toBeLessThan(0);
  });

  it('has an interval of alpha over several texts, and kappa for two annotators only', () => {
    const documents = [doc, ...other.documents];
    const two = {
      Anne: [...anne.annotations, ...other.annotations],
      Bruno: [...bruno.annotations, ...other.annotations],
    };
    expect(rowAt(agreementTable(documents, two, options()), 0)).toMatchObject({ low: null, high: null });
    const fifteen = (words: readonly string[]) =>
      joinTexts(
        ...Array.from({ length: 15 }, (_, i) =>
          mark(
            `t${i}`,
            TEXT,
            words.slice(0, 1 + (i % 2)).map((found) => ({ words: found })),
          ),
        ),
      );
    const [one, another] = [fifteen(['pourrait', 'semble']), fifteen(['pourrait', 'sûre'])];
    const compared = { Anne: one.annotations, Bruno: another.annotations };
    const several = rowAt(agreementTable(one.documents, compared, options()), 0);
    expect(Number(several.low)).toBeLessThanOrEqual(Number(several.alpha));
    expect(Number(several.high)).toBeGreaterThanOrEqual(Number(several.alpha));
    const three = rowAt(agreementTable([doc], { ...annotators, Chloé: anne.annotations }, options()), 0);
    expect(three.kappa).toBeNull();
    expect(typeof three.alpha).toBe('number');
    expect(typeof three.gamma).toBe('number');
  });

  it('joins overlapping marks of one label for alpha, and is missing where nothing is marked', () => {
    const nested = mark('a', TEXT, [
      { words: 'pourrait peut-être' },
      { words: 'peut-être fermer' },
    ]).annotations;
    const joined = mark('a', TEXT, [{ words: 'pourrait peut-être fermer' }]).annotations;
    const same = agreementTable([doc], { Anne: nested, Bruno: joined }, options());
    expect(rowOf(same, 'task', 'finding').alphaU).toBe(1);
    const nothing = rowAt(agreementTable([doc], { Anne: [], Bruno: [] }, options()), 0);
    expect(nothing).toMatchObject({ kappa: null, alpha: null, alphaU: null, gamma: null, marks: 0 });
  });

  it('compares one part of the annotations when asked', () => {
    const said = (source: string): Finding => ({
      words: 'La gare semble sûre, dit la maire',
      layer: 'attribution',
      label: 'indirect',
      parts: { source, cue: 'dit' },
    });
    const two = {
      Anne: mark('a', TEXT, [said('la maire')]).annotations,
      Bruno: mark('a', TEXT, [said('maire')]).annotations,
    };
    expect(rowAt(agreementTable([doc], two, { ...options(), part: 'cue' }), 0).alpha).toBe(1);
    expect(Number(rowAt(agreementTable([doc], two, { ...options(), part: 'source' }), 0).alpha)).toBeLessThan(
      1,
    );
  });

  it('refuses one annotator, and no text', () => {
    expect(() => agreementTable([doc], { Anne: [] }, options())).toThrow('at least 2 annotators, got Anne');
    expect(() => agreementTable([], annotators, options())).toThrow('no text');
  });
});

describe('disagreementTable', () => {
  it('lists where annotators differ, and how', () => {
    const table = disagreementTable([doc], annotators);
    expect(table.columns.kind).toEqual(['label', 'boundary', 'missing']);
    expect(rowAt(table, 0)).toMatchObject({
      words: 'peut-être',
      Anne: 'epistemic-adverb: peut-être',
      Bruno: 'approximator: peut-être',
    });
    expect(rowAt(table, 1)).toMatchObject({ start: TEXT.indexOf('semble'), words: 'semble sûre' });
    expect(rowAt(table, 2)).toMatchObject({ Bruno: '–' });
    expect(sentencesBehind(table, 0)).toHaveLength(2);
  });

  it('is empty where all agree, and keeps its columns apart from an annotator’s name', () => {
    expect(countRows(disagreementTable([doc], { Anne: anne.annotations, Copy: anne.annotations }))).toBe(0);
    const table = disagreementTable([doc], { words: anne.annotations, Bruno: bruno.annotations });
    expect(table.columns['annotator words'][0]).toBe('epistemic-adverb: peut-être');
  });
});
