import { describe, expect, it } from 'vitest';
import { timelineChart } from '../../src/charts/timeline-chart';
import { ratePer } from '../../src/tables/rate-per';
import { createRandom } from '../../src/util/random';
import { annotateByHand, joinTexts } from '../tables/annotated-texts';

const dated = (date: string) => annotateByHand(date, 'Il viendrait.', [{ words: 'viendrait' }], { date });
const chart = (dates: readonly string[], by: string) =>
  timelineChart(ratePer(joinTexts(...dates.map(dated)), { layer: 'hedging', by, random: createRandom(1) }), {
    what: 'Hedges',
  });
const axisOf = (figure: ReturnType<typeof chart>) =>
  figure.layout['xaxis'] as {
    readonly categoryarray: readonly string[];
    readonly ticktext: readonly string[];
  };

describe('a chart over time', () => {
  it('keeps the place of days, weeks, months and years without texts', () => {
    expect(axisOf(chart(['2021-07-22', '2021-07-24'], 'day'))).toMatchObject({
      categoryarray: ['2021-07-22', '2021-07-23', '2021-07-24'],
      ticktext: ['2021-07-22<br>n = 1', '2021-07-23<br>n = 0', '2021-07-24<br>n = 1'],
    });
    expect(axisOf(chart(['2021-07-22', '2021-08-05'], 'week')).categoryarray).toEqual([
      ...['2021-W29', '2021-W30', '2021-W31'],
    ]);
    expect(axisOf(chart(['2021-11-01', '2022-01-05'], 'month')).categoryarray).toHaveLength(3);
    const markers = chart(['2019-01-01', '2021-07-24'], 'year').data.find(({ mode }) => mode === 'markers');
    expect(markers).toMatchObject({ x: ['2019', '2021'] });
  });

  it('writes only so many labels as fit beside each other, and keeps every bin', () => {
    const axis = axisOf(chart(['2021-01-01', '2021-03-31'], 'day'));
    expect(axis.categoryarray).toHaveLength(90);
    expect(axis.ticktext.length).toBeGreaterThan(3);
    expect(axis.ticktext.length).toBeLessThan(10);
  });
});
