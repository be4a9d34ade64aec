import { describe, expect, it } from 'vitest';
import { scoreChart } from '../../src/charts/score-chart';
import { comparedScores } from '../../src/notebook/compared-scores';
import { evaluationFiles, evaluationOverview } from '../../src/notebook/evaluation-scores';
import { evaluationSummary } from '../../src/notebook/evaluation-summary';
import { readUnseenScores, unseenScores } from '../../src/notebook/unseen-scores';
import { MEASURES } from '../../src/measures/annotate';
import { countRows, createTable, rowAt } from '../../src/tables/table';

describe('evaluationSummary', () => {
  it('has every score of every task between 0 and 1, each with its file', () => {
    const all = evaluationSummary();
    expect(new Set(all.columns.task)).toEqual(
      new Set(['attribution', 'hedging', 'labelling', 'tagger', 'text']),
    );
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

/** The last row of a figure on fresh text of a language. */
const latest = (language: string, figure: string) =>
  readUnseenScores()
    .filter((row) => row.data.startsWith('fresh') && row.language === language && row.figure === figure)
    .at(-1)!;

describe('scores on texts that no rule had seen', () => {
  it('have n, version and origin each, and stand between 0 and 1', () => {
    const scores = readUnseenScores();
    expect(scores.length).toBeGreaterThan(0);
    for (const { task, version, texts, n, note, value, origin, language } of scores) {
      expect(version).toMatch(new RegExp(`^${task}@\\d+\\.\\d+\\.\\d+$`, 'u'));
      expect(texts).toBeGreaterThan(0);
      if (n === null) expect(note).toMatch(/not counted/u);
      else expect(n).toBeGreaterThan(0);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect([language, origin]).not.toContain(null);
    }
  });

  it('are stale where the measure has another version now', () => {
    const table = unseenScores();
    for (let row = 0; row < countRows(table); row++) {
      const { task, version, stale } = rowAt(table, row);
      expect(stale).toBe(!MEASURES.some((m) => m.id === task && `${m.id}@${m.version}` === version));
    }
  });

  it('stand beside each development score of their figure and kind of text, and beside no baseline', () => {
    const { system, data, figure, unseen, unseenN } = evaluationSummary({ task: 'attribution' }).columns;
    const beside = (wanted: string): readonly unknown[] =>
      data.flatMap((name, row) =>
        name === wanted && figure[row] === 'cue F1' ? [[system[row], unseen[row], unseenN[row]]] : [],
      );
    const { value, n } = latest('fr', 'cue F1');
    expect(beside('fr_press_dev')).toEqual([
      ['selon', value, n],
      ['quotation marks and nearest verb', null, null],
    ]);
    // PolNeAR has a notion of attribution of its own.
    expect(beside('polnear_dev')[0]).toEqual(['selon', 0.683, null]);
  });

  it('are compared by their last row for each task, figure and kind of text', () => {
    const compared = comparedScores();
    const keys = compared.map(({ unseen }) => `${unseen.task} ${unseen.data} ${unseen.figure}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.some((key) => key.includes('fr_press_dev2'))).toBe(false);
    expect(keys).toContain('attribution polnear_test cue F1');
    expect(keys).toContain(`attribution ${latest('en', 'cue F1').data} cue F1`);
    const hedges = compared.find(
      ({ unseen }) => unseen.figure === 'all hedges, F1, overlapping' && unseen.language === 'fr',
    );
    expect(hedges?.unseen).toEqual(latest('fr', 'all hedges, F1, overlapping'));
    expect(hedges?.development?.data).toBe('fr_press_dev + fr_hedging_dev');
    const speaker = compared.find(
      ({ unseen }) => unseen.figure === 'speaker right, of those given' && unseen.language === 'fr',
    );
    expect(speaker?.unseen).toEqual(latest('fr', 'speaker right, of those given'));
    expect(speaker?.development?.data).toBe('fr_news_dev');
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
    const fresh = createTable(
      {
        ...Object.fromEntries(Object.keys(rows[0]).map((name) => [name, { description: name }])),
        unseen: { description: 'u' },
      },
      rows.slice(0, 2).map((cells, row) => ({ cells: { ...cells, unseen: row === 0 ? 0.6 : null } })),
      { documents: [], annotations: [] },
    );
    const chart = scoreChart(fresh, { what: 'Sources' });
    expect(
      chart.data.filter(({ name }) => name === 'selon, texts that no rule had seen').map(({ x }) => x),
    ).toEqual([[0.6]]);
    expect(chart.layout.meta?.altText).toContain('press: F1 (n = 12): 0.80 (unseen texts: 0.60)');
    expect(data.filter((trace) => trace.mode === 'lines').map(({ x }) => x)).toEqual([[0.7, 0.9]]);
    expect(layout.meta?.altText).toBe(
      'Sources: scores against hand annotation. press: F1 (n = 12): 0.80; press: recall (n = 12): 0.40.',
    );
  });
});
