import { describe, expect, it } from 'vitest';
import { agreementChart } from '../../src/charts/agreement-chart';
import { barcodeChart } from '../../src/charts/barcode-chart';
import { rateChart } from '../../src/charts/rate-chart';
import { agreementTable } from '../../src/tables/agreement-table';
import { balanceTable } from '../../src/tables/balance-table';
import { concordance } from '../../src/tables/concordance';
import { countBy } from '../../src/tables/count-by';
import { disagreementTable } from '../../src/tables/disagreement-table';
import { dispersionTable } from '../../src/tables/dispersion-table';
import { hedgeProfile } from '../../src/tables/hedge-profile';
import { keyEntries } from '../../src/tables/key-entries';
import { ratePer } from '../../src/tables/rate-per';
import { createRandom } from '../../src/util/random';
import { annotateByHand, joinTexts } from './annotated-texts';

const first = annotateByHand('a', 'Il pourrait fuir, clairement, et semble sûr.', [
  { words: 'pourrait' },
  { words: 'clairement', label: 'booster' },
  { words: 'semble' },
]);
const second = annotateByHand('b', 'Bien sûr, la gare doit rouvrir.', [
  { words: 'Bien sûr', label: 'booster' },
  { words: 'doit' },
]);
const texts = joinTexts(first, second);
const random = createRandom(1);

describe('the layer hedging of tables and charts', () => {
  it('is hedges: a rate leaves boosters out, and says so', () => {
    const rates = ratePer(texts, { layer: 'hedging', random });
    expect(rates.columns.count).toEqual([2, 1]);
    expect(rates.behind.flat().map(({ label }) => label)).not.toContain('booster');
    expect(rates.codebook.count.description).toBe('Annotations of hedging (boosters left out).');
    expect(rateChart(rates, { what: 'Hedges' }).layout.meta?.altText).toContain('(2/');
  });

  it('has boosters where their label is asked for', () => {
    expect(ratePer(texts, { layer: 'hedging', labels: ['booster'], random }).columns.count).toEqual([1, 1]);
    const both = ratePer(texts, { layer: 'hedging', labels: ['epistemic-modal', 'booster'], random });
    expect(both.columns.count).toEqual([3, 2]);
    expect(both.codebook.count.description).toBe('Annotations of hedging (epistemic-modal, booster).');
  });

  it('is the same in lists: a rate and its concordance show the same cues', () => {
    const listed = concordance(texts, { layer: 'hedging' });
    expect(listed.columns.keyword).toEqual(['pourrait', 'semble', 'doit']);
    expect(concordance(texts, { labels: ['booster'] }).columns.keyword).toEqual(['clairement', 'Bien sûr']);
    expect(concordance(texts).columns.keyword).toHaveLength(5);
  });

  it('is the same in dispersion and in key entries', () => {
    const spread = (options: object): readonly unknown[] =>
      dispersionTable(texts, { of: 'label', ...options }).columns.item;
    expect(spread({ layer: 'hedging' })).toEqual(['epistemic-modal']);
    expect(spread({ layer: 'hedging', labels: ['booster'] })).toEqual(['booster']);
    expect(spread({})).toEqual(['epistemic-modal', 'booster']);
    const keys = (options: object): readonly unknown[] =>
      keyEntries(first, second, { minimum: 1, ...options }).columns.label;
    expect(keys({ layer: 'hedging' })).toEqual(['epistemic-modal']);
    expect(keys({ layer: 'hedging', labels: ['booster'] })).toEqual(['booster']);
  });

  it('is the same between annotators', () => {
    const annotators = {
      Anne: first.annotations,
      Luc: first.annotations.filter(({ label }) => label !== 'booster'),
    };
    const options = { layer: 'hedging' };
    expect(agreementTable(first.documents, annotators, { ...options, random }).columns.marks).toEqual([
      4, 4, 4, 4,
    ]);
    expect(disagreementTable(first.documents, annotators, options).behind).toEqual([]);
    expect(JSON.stringify(agreementChart(first.documents[0], annotators, options).data)).toContain('(n = 2)');
    const asked = { ...options, labels: ['epistemic-modal', 'booster'] };
    expect(disagreementTable(first.documents, annotators, asked).columns.words).toEqual(['clairement']);
  });

  it('has rows of its own for both in the barcode, and columns in balance and profile', () => {
    const names = barcodeChart(first.documents[0], first.annotations).data.map((trace) => trace['name']);
    expect(names).toEqual(['hedging (n = 2)', 'attribution (n = 0)', 'labelling (n = 0)', 'booster (n = 1)']);
    expect(balanceTable(first).columns).toMatchObject({ hedges: [2, 0], boosters: [1, 0] });
    expect(hedgeProfile(first).columns).toMatchObject({ hedges: [2], boosters: [1] });
  });

  it('is called both where annotations are counted by layer', () => {
    const counts = countBy(texts, ['layer']);
    expect(counts.columns.count).toEqual([5]);
    expect(counts.codebook.layer.description).toContain('hedges and boosters');
  });
});
