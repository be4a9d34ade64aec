import { FEWEST_TEXTS } from '../stats/ratio-interval';
import type { Cell, Table } from '../tables/table';
import { checkString } from '../util/check';
import { hoverSentences } from './caption';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure, Trace } from './figure';
import { capitalise, nameOf } from './layer-names';
import { countNoun, formatCount, formatDecimal } from './number-format';
import { chart } from './chart';
import { say, type ChartLanguage } from './chart-language';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/** Options of `rateChart`. */
export interface RateChartOptions extends ChartOptions {
  /** What is counted, for the title: `Hedges`, `Relations`. */
  readonly what: string;
}

/**
 * Rates with their intervals: a dot for each group, a line for the interval over texts; no line for a single text.
 *
 * Dots are open where any text of the group is constructed.
 *
 * @param table - A table of `ratePer`.
 * @param options - What is counted; language.
 * @throws RangeError when the table is not one of `ratePer`.
 */
export function rateChart(table: Table, options: RateChartOptions): Figure {
  checkChartTable(table, ['rate', 'low', 'texts', 'constructed'], 'rateChart', 'ratePer');
  checkChartOptions(options, 'rateChart', ['what']);
  const { what, language = 'en' } = options;
  checkString(what, 'rateChart', 'what is counted, for the title,');
  const { rate, texts, constructed } = table.columns;
  const [by] = Object.keys(table.columns);
  const names = rate.map((_, row) => rowName(table, by, row, language));
  const rows = rate.map((_, row) => row);
  const isConstructed = (row: number): boolean => Number(constructed[row]) > 0;
  const dots = (name: string, own: readonly number[], open: boolean): Trace => ({
    type: 'scatter',
    mode: 'markers',
    name,
    x: own.map((row) => numberIn(rate[row])),
    y: own.map((row) => names[row]),
    marker: { size: 11, color: open ? 'white' : PALETTE.blue, line: { color: PALETTE.blue, width: 2 } },
    cliponaxis: false,
    hovertext: own.map((row) => `<b>${names[row]}</b><br>${hoverSentences(table, row, language)}`),
    hoverinfo: 'text',
    showlegend: rows.some(isConstructed) && own.length > 0,
  });
  const total = sum(texts);
  const countOfTexts = countNoun(
    total,
    say(language, 'text', 'texte'),
    say(language, 'texts', 'textes'),
    language,
  );
  const base = say(language, 'per 1,000 words', 'pour 1 000 mots');
  const groups = by === 'document' ? '' : say(language, `, by ${by}`, `, par ${by}`);
  const title = `${capitalise(nameOf(what, language))} ${base}, ${countOfTexts}${groups}`;

  const furthest = Math.max(...[...rate, ...table.columns.high].map((cell) => numberIn(cell) ?? 0)) || 1;
  return chart(
    {
      title,
      notes: [intervalNote(table, language)],
      base: { texts: total, constructed: sum(constructed) },
      described: names.map((name, row) => `${name}: ${describe(rate[row], language)}`),
      data: [
        ...intervals(table, names),
        dots(
          say(language, 'real texts', 'textes réels'),
          rows.filter((row) => !isConstructed(row)),
          false,
        ),
        dots(
          say(language, 'with constructed texts', 'avec textes construits'),
          rows.filter(isConstructed),
          true,
        ),
      ],
      height: 70 + 32 * names.length,
      layout: {
        legend: LEGEND,
        xaxis: numberAxis(say(language, 'per 1,000 words', 'pour 1 000 mots'), {
          range: [0, 1.06 * furthest],
        }),
        yaxis: { ...nameAxis(names), range: [-0.6, names.length - 0.4] },
      },
    },
    language,
  );
}

/** A group with its n of texts; a single text with its count and length. */
function rowName(table: Table, by: string, row: number, language: ChartLanguage): string {
  const { texts, count, words } = table.columns;
  const name = String(table.columns[by][row]);
  if (by !== 'document') return `${name} (n = ${String(texts[row])})`;
  return `${name} (${count[row] === null ? '–' : String(count[row])}/${formatCount(Number(words[row]), language)})`;
}

/** One line for each interval. */
function intervals(table: Table, names: readonly string[]): Trace[] {
  const { low, high } = table.columns;
  return names.flatMap((name, row): Trace[] => {
    if (typeof low[row] !== 'number' || typeof high[row] !== 'number') return [];
    return [
      {
        type: 'scatter',
        mode: 'lines',
        x: [low[row], high[row]],
        y: [name, name],
        line: { color: PALETTE.blue, width: 2 },
        hoverinfo: 'skip',
        showlegend: false,
      },
    ];
  });
}

function intervalNote(table: Table, language: ChartLanguage): string {
  const { low, count } = table.columns;
  if (low.every((end) => end === null)) {
    return say(language, 'One text a row: no interval', 'Un texte par ligne : sans intervalle');
  }
  const line = say(
    language,
    `Line: 95 % interval over texts, from ${FEWEST_TEXTS} on`,
    `Trait : intervalle à 95 % sur les textes, à partir de ${FEWEST_TEXTS}`,
  );
  if (!low.some((end, row) => end !== null && count[row] === 0)) return line;
  return `${line} ${say(language, '(Poisson bound for 0)', '(borne de Poisson pour 0)')}`;
}

function describe(rate: Cell, language: ChartLanguage): string {
  if (typeof rate === 'number') return formatDecimal(rate, 1, language);
  return say(language, 'not measured', 'non mesuré');
}

function numberIn(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce<number>((total, cell) => total + (numberIn(cell) ?? 0), 0);
}
