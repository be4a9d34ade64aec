import type { Cell, Table } from '../tables/table';
import { checkString } from '../util/check';
import { hoverSentences, joinNotes } from './caption';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure, Trace } from './figure';
import { capitalise, nameOf } from './layer-names';
import { countNoun, formatCount, formatDecimal } from './number-format';
import type { ChartLanguage } from './chart-language';
import {
  constructedNotice,
  createLayout,
  LEGEND,
  nameAxis,
  numberAxis,
  PALETTE,
  type ChartOptions,
} from './theme';

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
    language === 'fr' ? 'texte' : 'text',
    language === 'fr' ? 'textes' : 'texts',
    language,
  );
  const base = language === 'fr' ? 'pour 1 000 mots' : 'per 1,000 words';
  const groups = by === 'document' ? '' : language === 'fr' ? `, par ${by}` : `, by ${by}`;
  const title = `${capitalise(nameOf(what, language))} ${base}, ${countOfTexts}${groups}`;
  const subtitle = joinNotes(
    intervalNote(table, language),
    constructedNotice({ texts: total, constructed: sum(constructed) }, language),
  );
  const furthest = Math.max(...[...rate, ...table.columns.high].map((cell) => numberIn(cell) ?? 0)) || 1;
  const altText = `${title}. ${names.map((name, row) => `${name}: ${describe(rate[row], language)}`).join('; ')}.`;
  return {
    data: [
      ...intervals(table, names),
      dots(
        language === 'fr' ? 'textes réels' : 'real texts',
        rows.filter((row) => !isConstructed(row)),
        false,
      ),
      dots(
        language === 'fr' ? 'avec textes construits' : 'with constructed texts',
        rows.filter(isConstructed),
        true,
      ),
    ],
    layout: createLayout({ title, subtitle, altText, language }, 70 + 32 * names.length, {
      legend: LEGEND,
      xaxis: numberAxis(language === 'fr' ? 'pour 1 000 mots' : 'per 1,000 words', {
        range: [0, 1.06 * furthest],
      }),
      yaxis: { ...nameAxis(names), range: [-0.6, names.length - 0.4] },
    }),
  };
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
    return language === 'fr' ? 'Un texte par ligne : sans intervalle' : 'One text a row: no interval';
  }
  const bootstrap =
    language === 'fr'
      ? 'Trait : intervalle bootstrap à 95 % sur les textes'
      : 'Line: 95 % bootstrap interval over texts';
  if (!low.some((end, row) => end !== null && count[row] === 0)) return bootstrap;
  return `${bootstrap} ${language === 'fr' ? '(borne de Poisson pour 0)' : '(Poisson bound for 0)'}`;
}

function describe(rate: Cell, language: ChartLanguage): string {
  if (typeof rate === 'number') return formatDecimal(rate, 1, language);
  return language === 'fr' ? 'non mesuré' : 'not measured';
}

function numberIn(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce<number>((total, cell) => total + (numberIn(cell) ?? 0), 0);
}
