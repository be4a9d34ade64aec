import { describe, expect, it } from 'vitest';
import { scoreChart } from '../../src/charts/score-chart';
import { evaluationFiles, evaluationOverview } from '../../src/notebook/evaluation-scores';
import { evaluationSummary } from '../../src/notebook/evaluation-summary';
import { countRows, createTable, rowAt } from '../../src/tables/table';

describe('evaluationSummary', () => {
  it('has every score of every task between 0 and 1, each with its file', () => {
    const all = evaluationSummary();
    expect(new Set(all.columns.task)).toEqual(new Set(['attribution', 'hedging', 'labelling', 'text']));
    for (const value of all.columns.value)
      if (value !== null) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    const files = new Set(evaluationFiles().map(({ file }) => file));
    for (const file of all.columns.file) expect(files).toContain(file);
  });

  it('keeps what is asked for', () => {
    const own = evaluationSummary({ task: 'text', system: 'selon' });
    expect(countRows(own)).toBeGreaterThan(0);
    expect(new Set(own.columns.system)).toEqual(new Set(['selon']));
    expect(() => evaluationSummary({ data: 'labeling gold' })).toThrow(/did you mean "labelling gold"/u);
    expect(() => evaluationSummary({ system: 'selin' })).toThrow(/unknown system.*did you mean "selon"/u);
    expect(() => evaluationSummary({ task: 'hedgin' })).toThrow(/unknown task.*did you mean "hedging"/u);
  });
});

describe('evaluationOverview', () => {
  it('names the version that was scored and the one in use, and is stale exactly where they differ', () => {
    const overview = evaluationOverview();
    for (let row = 0; row < countRows(overview); row++) {
      const { scored, current, stale } = rowAt(overview, row);
      expect(stale).toBe(scored === null || scored !== current);
    }
  });
});

describe('scoreChart', () => {
  const score = { task: 't', low: null, high: null, stale: false, file: 'f' };
  const rows = [
    { ...score, data: 'press', system: 'selon', figure: 'F1', value: 0.8, low: 0.7, high: 0.9, n: 12 },
    { ...score, data: 'press', system: 'nearest verb', figure: 'F1', value: 0.5, n: 7 },
    { ...score, data: 'press', system: 'selon', figure: 'recall', value: 0.4, n: 12, stale: true },
    { ...score, data: 'press', system: 'selon', figure: 'nothing', value: null, n: 0 },
  ];
  const table = createTable(
    Object.fromEntries(Object.keys(rows[0]).map((name) => [name, { description: name }])),
    rows.map((cells) => ({ cells })),
    { documents: [], annotations: [] },
  );

  it('draws a baseline on the line of the score that it is compared with, and stale scores open', () => {
    const { data, layout } = scoreChart(table, { what: 'Sources' });
    const dots = data.filter((trace) => trace.mode === 'markers');
    expect(dots.map(({ name, x, y }) => [name, x, y])).toEqual([
      ['nearest verb', [0.5], ['press: F1 (n = 12)']],
      ['selon', [0.8], ['press: F1 (n = 12)']],
      ['selon, stale', [0.4], ['press: recall (n = 12)']],
    ]);
    expect(data.filter((trace) => trace.mode === 'lines').map(({ x }) => x)).toEqual([[0.7, 0.9]]);
    expect(layout.meta?.altText).toBe(
      'Sources: scores against hand annotation. press: F1 (n = 12): 0.80; press: recall (n = 12): 0.40.',
    );
  });
});
