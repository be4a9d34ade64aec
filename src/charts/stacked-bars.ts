import type { Table } from '../tables/table';
import { hoverSentences } from './caption';
import type { ChartLanguage } from './chart-language';
import type { Trace } from './figure';

/** Bars with a stretch for each series. */
export interface StackedBars {
  /** Bars from top to bottom: what the bar is of, and its name on the axis. */
  readonly bars: readonly (readonly [bar: string, name: string])[];
  /** Series: what it is of, its name in the legend, its colour. */
  readonly series: readonly (readonly [series: string, name: string, colour: string])[];
  /** Rows of the table behind the stretch of a bar and a series. */
  readonly rowsOf: (bar: string, series: string) => readonly number[];
  /** How long the stretch of a row is. */
  readonly length: (row: number) => number;
}

/** Rows of which a hover label shows sentences. */
const ROWS_SHOWN = 3;

/** One trace for each series; each stretch opens to the sentences behind it. */
export function stackedBars(table: Table, spec: StackedBars, language: ChartLanguage): readonly Trace[] {
  const { bars, series, rowsOf, length } = spec;
  return series.map(([one, name, colour]): Trace => ({
    type: 'bar',
    orientation: 'h',
    name,
    y: bars.map(([, label]) => label),
    x: bars.map(([bar]) => rowsOf(bar, one).reduce((sum, row) => sum + length(row), 0)),
    marker: { color: colour },
    hovertext: bars.map(([bar]) => {
      const rows = rowsOf(bar, one).slice(0, ROWS_SHOWN);
      return `<b>${name}</b><br>${rows.map((row) => hoverSentences(table, row, language)).join('<br>')}`;
    }),
    hoverinfo: 'text',
  }));
}

/** A name on an axis or in a legend, cut to so many characters. */
export function shortName(name: string, most: number): string {
  const line = name.replace(/\s+/gu, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
