import { checkTable, type Table } from '../tables/table';
import { checkOneOf, checkOptions } from '../util/check';
import { CHART_LANGUAGES } from './chart-language';
import type { ChartOptions } from './theme';

/**
 * Checks that a value is the table that a chart draws.
 *
 * @param value - What came.
 * @param columns - Columns that the chart needs.
 * @param where - Name of the chart.
 * @param maker - What makes such a table: `ratePer`.
 * @throws TypeError when it is no table; RangeError when it is another one.
 */
export function checkChartTable(
  value: unknown,
  columns: readonly string[],
  where: string,
  maker: string,
): asserts value is Table {
  checkTable(value, where, maker);
  if (columns.every((name) => Object.hasOwn(value.columns, name))) return;
  throw new RangeError(
    `${where}: another table; expected a table of ${maker}, got one with ${Object.keys(value.columns).join(', ')}`,
  );
}

/**
 * Checks the options of a chart: their names, and the language.
 *
 * @param options - What came.
 * @param where - Name of the chart.
 * @param own - Options that this chart has beside the language.
 * @throws TypeError when it is no record; RangeError for an option or language that does not exist.
 */
export function checkChartOptions<T extends ChartOptions>(
  options: T,
  where: string,
  own: readonly (keyof T & string)[] = [],
): void {
  checkOptions(options, where, ['language', ...own]);
  if (options.language !== undefined) checkOneOf(options.language, CHART_LANGUAGES, where, 'language');
}
