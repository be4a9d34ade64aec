import { FEWEST_TEXTS } from '../stats/ratio-interval';
import type { Table } from '../tables/table';
import { hoverSentences } from './caption';
import { checkChartOptions } from './check-chart';
import { chart } from './chart';
import { say, type ChartLanguage } from './chart-language';
import type { Figure, Trace } from './figure';
import { countNoun, formatPercent } from './number-format';
import { LAYER_COLOURS, numberAxis, type ChartOptions } from './theme';
import { timeAxis, timeColumnOf, undatedNote } from './time-bins';

/**
 * Label coverage over time: a dot for each day, week, month or year with its number of texts, a line for the interval
 * over texts.
 *
 * Dots are not joined: between two bins nothing was measured. Bins without texts, and bins in which no text marks a
 * name, keep their place on the axis and have no dot.
 *
 * @param table - A table of `labelRates` by `day`, `week`, `month` or `year`; the subtitle counts the texts whose date is
 *   missing or cannot be read.
 * @throws RangeError when the table is not one.
 */
export function labelTimelineChart(table: Table, options: ChartOptions = {}): Figure {
  const { unit, bins, rowOf } = timeColumnOf(
    table,
    ['coverage', 'marking'],
    'labelTimelineChart',
    'labelRates',
  );
  checkChartOptions(options, 'labelTimelineChart');
  const { language = 'en' } = options;
  const { coverage, low, high, marking, texts, constructed } = table.columns;
  const dotted = bins.filter((bin) => typeof coverage[rowOf(bin) ?? -1] === 'number');
  const cell = (cells: readonly unknown[], bin: string): number => Number(cells[rowOf(bin) ?? -1] ?? 0);
  const colour = LAYER_COLOURS['labelling'];
  const lines = dotted
    .filter((bin) => typeof low[rowOf(bin)!] === 'number')
    .map((bin): Trace => ({
      type: 'scatter',
      mode: 'lines',
      x: [bin, bin],
      y: [cell(low, bin), cell(high, bin)],
      line: { color: colour, width: 2 },
      hoverinfo: 'skip',
      showlegend: false,
    }));
  const sum = (cells: readonly unknown[]): number => bins.reduce((total, bin) => total + cell(cells, bin), 0);
  const title = titleOf(sum(marking), sum(texts), language);

  const countsOf = (bin: string): string => {
    if (rowOf(bin) === undefined) return say(language, 'no text', 'aucun texte');
    return `n = ${cell(marking, bin)} ${say(language, 'of', 'sur')} ${cell(texts, bin)}`;
  };
  const described = bins.map((bin) =>
    dotted.includes(bin)
      ? `${bin}: ${formatPercent(cell(coverage, bin), language)} (${countsOf(bin)})`
      : `${bin}: ${countsOf(bin)}`,
  );
  return chart(
    {
      title,
      notes: [
        say(
          language,
          `n: texts that mark a name, of all texts of the period. Line: 95 % interval over these texts, where ${FEWEST_TEXTS} or more do and differ`,
          `n : textes qui marquent un nom, parmi les textes de la période. Trait : intervalle à 95 % sur ces textes, s’il y en a ${FEWEST_TEXTS} ou plus et qui diffèrent`,
        ),
        undatedNote(table, unit, language),
        table.base.constructed === 0
          ? ''
          : say(language, 'Open dots: with constructed texts', 'Points ouverts : avec textes construits'),
      ],
      base: table.base,
      described: described,
      data: [
        ...lines,
        {
          type: 'scatter',
          mode: 'markers',
          x: dotted,
          y: dotted.map((bin) => cell(coverage, bin)),
          marker: {
            size: 11,
            color: dotted.map((bin) => (cell(constructed, bin) > 0 ? 'white' : colour)),
            line: { color: colour, width: 2 },
          },
          hovertext: dotted.map((bin) => `<b>${bin}</b><br>${hoverSentences(table, rowOf(bin)!, language)}`),
          hoverinfo: 'text',
          cliponaxis: false,
          showlegend: false,
        },
      ],
      height: 330,
      layout: {
        xaxis: timeAxis(bins, countsOf),
        yaxis: numberAxis(say(language, 'marked mentions', 'mentions marquées'), {
          range: [0, 1.04],
          tickvals: SHARES,
          ticktext: SHARES.map((share) => `${100 * share}\u202f%`),
        }),
      },
    },
    language,
  );
}

/** Ticks of the axis of shares. */
const SHARES: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

function titleOf(marking: number, texts: number, language: ChartLanguage): string {
  return say(
    language,
    `Label coverage over time, ${countNoun(marking, 'text that marks', 'texts that mark', language)} names, of ${texts}`,
    `Couverture des étiquettes dans le temps, ${countNoun(marking, 'texte', 'textes', language)} qui marquent, sur ${texts}`,
  );
}
