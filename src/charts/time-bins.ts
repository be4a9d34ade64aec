import { DATE_UNITS, withGaps, type DateUnit } from '../tables/date-units';
import { NOT_ISO, NOT_KNOWN } from '../tables/document-groups';
import { checkTable, type Table } from '../tables/table';
import { say, type ChartLanguage } from './chart-language';
import { checkChartTable } from './check-chart';
import type { JsonValue } from './figure';
import { textWidthPx } from './font-metrics';
import { countNoun } from './number-format';

/** Where there would be more bins than so many, those without texts are left out. */
const MOST_BINS = 400;
/** Pixels: about the width of the plot, and the space between two labels on its axis. */
const PLOT_WIDTH = 660;
const LABEL_GAP = 14;

/** The stretch of time that the rows of a table are about. */
export interface TimeColumn {
  readonly unit: DateUnit;
  /** Its bins in order of time, with those between that have no row; texts without one are left out. */
  readonly bins: readonly string[];
  /** Row of a bin; `undefined` for one that has none. */
  readonly rowOf: (bin: string) => number | undefined;
}

/**
 * The days, weeks, months or years of a table, checked.
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
): TimeColumn {
  checkTable(table, where, maker);
  const unit = DATE_UNITS.find((one) => Object.hasOwn(table.columns, one)) ?? 'year';
  checkChartTable(table, [...columns, unit], where, `${maker} by day, week, month or year`);
  const rows = new Map(table.columns[unit].map((bin, row) => [String(bin), row]));
  rows.delete(NOT_KNOWN);
  return { unit, bins: withGaps([...rows.keys()], unit, MOST_BINS), rowOf: (bin) => rows.get(bin) };
}

/**
 * An axis of bins, each at its place in time; where their labels would run into each other only every second, third … is
 * written.
 *
 * @param bins - In order of time.
 * @param counts - What stands below each label.
 */
export function timeAxis(
  bins: readonly string[],
  counts: (bin: string) => string,
): Readonly<Record<string, JsonValue>> {
  const labels = bins.map((bin) => `${bin}<br>${counts(bin)}`);
  const widest = Math.max(
    0,
    ...labels.flatMap((label) => label.split('<br>').map((line) => textWidthPx(line, 13))),
  );
  const step = Math.max(1, Math.ceil((bins.length * (widest + LABEL_GAP)) / PLOT_WIDTH));
  const shown = bins.map((_, i) => i).filter((i) => i % step === 0);
  return {
    type: 'category',
    categoryorder: 'array',
    categoryarray: [...bins],
    range: [-0.5, bins.length - 0.5],
    tickvals: shown.map((i) => bins[i]),
    ticktext: shown.map((i) => labels[i]),
    automargin: true,
    showgrid: false,
  };
}

const UNIT_NAMES: Readonly<Record<DateUnit, { readonly en: string; readonly fr: string }>> = {
  day: { en: 'day', fr: 'jour' },
  week: { en: 'week', fr: 'semaine' },
  month: { en: 'month', fr: 'mois' },
  year: { en: 'year', fr: 'année' },
};

/** How many texts a chart over time leaves out, and how many of them have a date that cannot be read; empty for none. */
export function undatedNote(table: Table, unit: DateUnit, language: ChartLanguage): string {
  const row = table.columns[unit].indexOf(NOT_KNOWN);
  const undated = row < 0 ? 0 : Number(table.columns.texts[row]);
  if (undated === 0) return '';
  const unread = table.warnings.filter(({ code }) => code === NOT_ISO).length;
  const name = UNIT_NAMES[unit][language];
  const [one, many] = say(
    language,
    [`text without a ${name}`, `texts without a ${name}`],
    [`texte sans ${name}`, `textes sans ${name}`],
  );
  const rest = say(
    language,
    `, ${unread} of them because the date cannot be read`,
    `, dont ${unread} à date illisible`,
  );
  const texts = countNoun(undated, one, many, language);
  return `${say(language, 'Not shown: ', 'Non montré : ')}${texts}${unread > 0 ? rest : ''}`;
}
