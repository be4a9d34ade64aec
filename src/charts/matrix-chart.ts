import type { Table } from '../tables/table';
import { unknownName } from '../util/check';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { nameOf } from './layer-names';
import { countNoun, formatCount } from './number-format';
import { nameAxis, PALETTE, type ChartOptions } from './theme';

/** Options of `matrixChart`. */
export interface MatrixChartOptions extends ChartOptions {
  /** Column of the table that becomes the rows of the picture. */
  readonly rows: string;
  /** Column of the table that becomes the columns of the picture. */
  readonly columns: string;
}

/** Area of the largest square: side in pixels. */
const LARGEST_SIDE = 30;

/** Columns of `countBy` that are no field. */
const COUNTS: readonly string[] = ['count', 'share', 'constructed'];

/**
 * Matrix of counts, such as labels by text: the area of a square is the count, which stands beside it.
 *
 * An empty place is a combination that does not occur.
 *
 * @param table - A table of `countBy` with two fields or more; further fields are summed over.
 * @throws RangeError when the table lacks one of the columns or the counts.
 */
export function matrixChart(table: Table, options: MatrixChartOptions): Figure {
  checkChartOptions(options, 'matrixChart', ['rows', 'columns']);
  const { language = 'en', rows: rowField, columns: columnField } = options;
  checkChartTable(table, ['count', 'share'], 'matrixChart', `countBy with ${rowField} and ${columnField}`);
  const fields = Object.keys(table.columns).filter((name) => !COUNTS.includes(name));
  for (const field of [rowField, columnField]) {
    const fault = `unknown column for a matrix of ${rowField} and ${columnField}`;
    if (!fields.includes(field)) throw new RangeError(`matrixChart: ${unknownName(fault, field, fields)}`);
  }
  const { [rowField]: rowCells, [columnField]: columnCells, count } = table.columns;
  const cells = new Map<string, { row: string; column: string; count: number; sentences: string }>();
  count.forEach((value, index) => {
    const row = nameOf(String(rowCells[index] ?? '–'), language);
    const column = nameOf(String(columnCells[index] ?? '–'), language);
    const cell = cells.get(JSON.stringify([row, column])) ?? { row, column, count: 0, sentences: '' };
    cell.count += Number(value);
    cell.sentences ||= hoverSentences(table, index, language);
    cells.set(JSON.stringify([row, column]), cell);
  });
  const all = [...cells.values()];
  const rowNames = [...new Set(all.map((cell) => cell.row))].sort();
  const columnNames = [...new Set(all.map((cell) => cell.column))].sort();
  const largest = Math.max(1, ...all.map((cell) => cell.count));
  const total = all.reduce((sum, cell) => sum + cell.count, 0);
  const title = say(
    language,
    `${countNoun(total, 'annotation', 'annotations', language)} by ${rowField} and ${columnField}`,
    `${countNoun(total, 'annotation', 'annotations', language)} par ${rowField} et ${columnField}`,
  );
  const described = all.map((cell) => `${cell.row}, ${cell.column}: ${cell.count}`);
  return chart(
    {
      title,
      notes: [
        say(
          language,
          'Area of the square: number of annotations; empty: none',
          'Surface du carré : nombre d’annotations ; vide : aucune',
        ),
      ],
      base: table.base,
      described: described,
      data: [
        {
          type: 'scatter',
          mode: 'markers+text',
          x: all.map((cell) => cell.column),
          y: all.map((cell) => cell.row),
          text: all.map((cell) => formatCount(cell.count, language)),
          textposition: 'middle right',
          marker: {
            symbol: 'square',
            color: PALETTE.skyBlue,
            line: { width: 0 },
            opacity: 1,
            size: all.map((cell) => LARGEST_SIDE * Math.sqrt(cell.count / largest)),
          },
          hovertext: all.map(
            (cell) => `<b>${cell.row}, ${cell.column}: ${cell.count}</b><br>${cell.sentences}`,
          ),
          hoverinfo: 'text',
          cliponaxis: false,
          showlegend: false,
        },
      ],
      height: 100 + 36 * rowNames.length,
      layout: {
        xaxis: {
          type: 'category',
          categoryorder: 'array',
          categoryarray: columnNames,
          side: 'bottom',
          automargin: true,
          showgrid: false,
          range: [-0.5, columnNames.length - 0.5],
        },
        yaxis: {
          ...nameAxis(rowNames),
          range: [-0.6, rowNames.length - 0.4],
          showgrid: true,
          gridcolor: '#EEEEEE',
        },
      },
    },
    language,
  );
}
