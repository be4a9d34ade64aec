import type { Cell, Table } from '../tables/table';
import { checkString } from '../util/check';
import type { Figure, Trace } from './figure';
import { textWidthPx } from './font-metrics';
import { formatCount, formatDecimal } from './number-format';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/** Options of `scoreChart`. */
export interface ScoreChartOptions extends ChartOptions {
  /** What was scored, for the title: `Attribution`. */
  readonly what: string;
}

/** Pixels: a longer name takes two lines. */
const WIDEST_NAME = 280;

/**
 * Scores with their intervals, 0 to 1: a dot for this project's system, a grey square for what it is compared with, an
 * open dot for a score that is stale, a diamond for what texts gave that no rule had seen. No bar: a score does not grow out of nothing.
 *
 * @param table - A table of `evaluationSummary`.
 * @throws RangeError when the table is not one of `evaluationSummary`.
 */
export function scoreChart(table: Table, options: ScoreChartOptions): Figure {
  checkChartTable(table, ['figure', 'system', 'stale', 'value'], 'scoreChart', 'evaluationSummary');
  checkChartOptions(options, 'scoreChart', ['what']);
  const { what, language = 'en' } = options;
  checkString(what, 'scoreChart', 'what was scored, for the title,');
  const { data, figure, system, value, low, high, n, stale, unseen } = table.columns;
  const rows = value.map((_, row) => row).filter((row) => typeof value[row] === 'number');
  const keyOf = (row: number): string => `${String(data[row])}: ${String(figure[row])}`;
  // What a baseline is scored on may differ in number (pairs that it found); the n is that of this project's system.
  const sizes = new Map([...rows].reverse().map((row) => [keyOf(row), n[row]]));
  for (const row of rows) if (system[row] === 'selon') sizes.set(keyOf(row), n[row]);
  const nameOf = (row: number): string => {
    const size = sizes.get(keyOf(row)) ?? null;
    return size === null ? keyOf(row) : `${keyOf(row)} (n = ${formatCount(Number(size), language)})`;
  };
  const names = [...new Set(rows.map(nameOf))];
  const own = rows.filter((row) => system[row] === 'selon');
  const others = [
    ...new Set(rows.filter((row) => system[row] !== 'selon').map((row) => String(system[row]))),
  ];
  const unseenAt = (row: number): number | null => numberIn(unseen?.[row] ?? null);
  const dots = (
    name: string,
    kept: readonly number[],
    marker: Trace['marker'],
    scores: (row: number) => number = (row) => Number(value[row]),
  ): Trace => ({
    type: 'scatter',
    mode: 'markers',
    name,
    x: kept.map(scores),
    y: kept.map(nameOf),
    marker,
    cliponaxis: false,
    showlegend: true,
    hovertemplate: '%{y}<br>%{x}<extra></extra>',
  });
  const traces = [
    ...own.flatMap((row): Trace[] => {
      const ends = [numberIn(low[row]), numberIn(high[row])];
      if (ends[0] === null || ends[1] === null) return [];
      return [
        {
          type: 'scatter',
          mode: 'lines',
          x: ends,
          y: [nameOf(row), nameOf(row)],
          line: { color: PALETTE.blue, width: 2 },
          hoverinfo: 'skip',
          showlegend: false,
        },
      ];
    }),
    ...others.map((name) =>
      dots(
        name,
        rows.filter((row) => system[row] === name),
        { size: 9, symbol: 'square', color: PALETTE.grey },
      ),
    ),
    dots(
      'selon',
      own.filter((row) => stale[row] !== true),
      { size: 11, color: PALETTE.blue, line: { color: PALETTE.blue, width: 2 } },
    ),
    dots(
      say(language, 'selon, stale', 'selon, périmé'),
      own.filter((row) => stale[row] === true),
      { size: 11, color: 'white', line: { color: PALETTE.blue, width: 2 } },
    ),
    dots(
      say(language, 'selon, texts that no rule had seen', 'selon, textes qu’aucune règle ne connaissait'),
      own.filter((row) => unseenAt(row) !== null),
      { size: 10, symbol: 'diamond', color: PALETTE.vermilion },
      (row) => unseenAt(row) ?? NaN,
    ),
  ].filter((trace) => trace.mode === 'lines' || (trace.x as readonly unknown[]).length > 0);
  const title = say(
    language,
    `${what}: scores against hand annotation`,
    `${what} : scores contre l’annotation humaine`,
  );
  const labels = names.map(breakName);
  const isBroken = labels.some((label) => label.includes('<br>'));
  const inWords = own.map((row) => {
    const fresh = unseenAt(row);
    const beside = say(language, 'unseen texts', 'textes inconnus');
    const also = fresh === null ? '' : ` (${beside}: ${formatDecimal(fresh, 2, language)})`;
    return `${nameOf(row)}: ${formatDecimal(Number(value[row]), 2, language)}${also}`;
  });
  return chart(
    {
      title,
      notes: [
        say(
          language,
          'Line: 95 % bootstrap interval over documents',
          'Trait : intervalle bootstrap à 95 % sur les documents',
        ),
      ],
      described: inWords,
      data: traces,
      height: 70 + (isBroken ? 38 : 30) * names.length,
      layout: {
        legend: LEGEND,
        xaxis: numberAxis('0–1', { range: [0, 1.02] }),
        yaxis: {
          ...nameAxis(names),
          range: [-0.6, names.length - 0.4],
          tickmode: 'array',
          tickvals: names,
          ticktext: labels,
        },
      },
    },
    language,
  );
}

/** A long name on two lines, the data above the figure. */
function breakName(name: string): string {
  return textWidthPx(name, 13) > WIDEST_NAME ? name.replace(': ', ':<br>') : name;
}

function numberIn(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}
