import type { Table } from '../tables/table';
import { checkString } from '../util/check';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { formatDecimal } from './number-format';
import { nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/** Options of `collocatesChart`. */
export interface CollocatesChartOptions extends ChartOptions {
  /** The name or word whose company is shown, for the title. */
  readonly node: string;
}

/** Area of the largest dot: side in pixels. */
const LARGEST_DOT = 22;

/**
 * Collocates of a name: how typical each word is of it (logDice), and how often it stands near it (area of the dot).
 *
 * @param table - A table of `collocates`; its order is kept.
 * @param options - The node; language.
 * @throws RangeError when the table is not one of `collocates`.
 */
export function collocatesChart(table: Table, options: CollocatesChartOptions): Figure {
  checkChartTable(table, ['word', 'count', 'total', 'logDice'], 'collocatesChart', 'collocates');
  checkChartOptions(options, 'collocatesChart', ['node']);
  const { language = 'en', node } = options;
  checkString(node, 'collocatesChart', 'node');
  const { word, count, total, logDice } = table.columns;
  const names = word.map((cell, row) => `${String(cell)} (${String(count[row])}/${String(total[row])})`);
  const values = logDice.map(Number);
  const largest = Math.max(1, ...count.map(Number));
  const [low, high] = [Math.min(...values, 14), Math.max(...values, 0)];
  const title = say(
    language,
    `${names.length} words in the company of “${node}”`,
    `${names.length} mots qui accompagnent « ${node} »`,
  );
  const described = names.map((name, row) => `${name}: ${formatDecimal(values[row], 1, language)}`);
  return chart(
    {
      title,
      notes: [
        say(
          language,
          'One step to the right: twice as typical. In brackets: occurrences in the window / in the texts',
          'Un pas à droite : deux fois plus typique. Entre parenthèses : occurrences dans la fenêtre / dans les textes',
        ),
      ],
      base: table.base,
      described: described,
      data: [
        {
          type: 'scatter',
          mode: 'markers',
          x: values,
          y: names,
          marker: {
            color: PALETTE.blue,
            line: { width: 0 },
            opacity: 1,
            size: count.map((cell) => Math.max(5, LARGEST_DOT * Math.sqrt(Number(cell) / largest))),
          },
          cliponaxis: false,
          hovertext: names.map((name, row) => `<b>${name}</b><br>${hoverSentences(table, row, language)}`),
          hoverinfo: 'text',
          showlegend: false,
        },
      ],
      height: 80 + 24 * Math.max(1, names.length),
      layout: {
        xaxis: numberAxis('logDice', { range: [low - 0.5, high + 0.5] }),
        yaxis: {
          ...nameAxis(names),
          range: [-0.6, names.length - 0.4],
          showgrid: true,
          gridcolor: '#EEEEEE',
        },
      },
    },
    language,
  );
}
