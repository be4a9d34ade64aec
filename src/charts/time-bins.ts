import { NOT_ISO, NOT_KNOWN } from '../tables/document-groups';
import { checkTable, type Table } from '../tables/table';
import type { ChartLanguage } from './chart-language';
import { checkChartTable } from './check-chart';
import { countNoun } from './number-format';

/**
 * The column of years or months of a table, checked.
 *
 * @param table - What came.
 * @param columns - Other columns that the chart needs.
 * @param where - Name of the chart.
 * @param maker - What makes such a table.
 * @throws TypeError when it is no table; RangeError when it is another one.
 */
export function timeColumnOf(
  table: Table,
  columns: readonly string[],
  where: string,
  maker: string,
): 'year' | 'month' {
  checkTable(table, where, maker);
  const column = Object.hasOwn(table.columns, 'month') ? 'month' : 'year';
  checkChartTable(table, [...columns, column], where, maker);
  return column;
}

/** How many texts a chart over time leaves out, and how many of them have a date that cannot be read; empty for none. */
export function undatedNote(table: Table, column: 'year' | 'month', language: ChartLanguage): string {
  const row = table.columns[column].indexOf(NOT_KNOWN);
  const undated = row < 0 ? 0 : Number(table.columns.texts[row]);
  if (undated === 0) return '';
  const unread = table.warnings.filter(({ code }) => code === NOT_ISO).length;
  if (language === 'fr') {
    const bin = column === 'year' ? 'année' : 'mois';
    const texts = countNoun(undated, `texte sans ${bin}`, `textes sans ${bin}`, language);
    return `Non montré : ${texts}${unread > 0 ? `, dont ${unread} à date illisible` : ''}`;
  }
  const texts = countNoun(undated, `text without a ${column}`, `texts without a ${column}`, language);
  return `Not shown: ${texts}${unread > 0 ? `, ${unread} of them because the date cannot be read` : ''}`;
}
