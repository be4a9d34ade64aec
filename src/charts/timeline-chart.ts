import { FEWEST_TEXTS } from '../stats/ratio-interval';
import type { Table } from '../tables/table';
import { checkString } from '../util/check';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions } from './check-chart';
import type { Figure, Trace } from './figure';
import { capitalise, nameOf } from './layer-names';
import { countNoun, formatDecimal } from './number-format';
import type { RateChartOptions } from './rate-chart';
import { numberAxis, PALETTE } from './theme';
import { timeAxis, timeColumnOf, undatedNote } from './time-bins';

/**
 * Rates over time: a dot for each day, week, month or year with its number of texts, a line for the interval over texts.
 *
 * Dots are not joined: between two bins nothing was measured. Bins without texts keep their place and have no dot.
 *
 * @param table - A table of `ratePer` by `day`, `week`, `month` or `year`; the subtitle counts the texts whose date is
 *   missing or cannot be read.
 * @throws RangeError when the table is not one.
 */
export function timelineChart(table: Table, options: RateChartOptions): Figure {
  const { unit, bins, rowOf } = timeColumnOf(table, ['rate', 'low'], 'timelineChart', 'ratePer');
  checkChartOptions(options, 'timelineChart', ['what']);
  const { what, language = 'en' } = options;
  checkString(what, 'timelineChart', 'what is counted, for the title,');
  const { rate, low, high, texts } = table.columns;
  const dotted = bins.filter((bin) => typeof rate[rowOf(bin) ?? -1] === 'number');
  const rows = dotted.map((bin) => rowOf(bin)!);
  const binOf = new Map(dotted.map((bin) => [rowOf(bin)!, bin]));
  const lines = rows
    .filter((row) => typeof low[row] === 'number')
    .map((row): Trace => ({
      type: 'scatter',
      mode: 'lines',
      x: [binOf.get(row)!, binOf.get(row)!],
      y: [low[row], high[row]],
      line: { color: PALETTE.blue, width: 2 },
      hoverinfo: 'skip',
      showlegend: false,
    }));
  const total = rows.reduce((sum, row) => sum + Number(texts[row]), 0);
  const countOfTexts = countNoun(
    total,
    say(language, 'text', 'texte'),
    say(language, 'texts', 'textes'),
    language,
  );
  const title = say(
    language,
    `${capitalise(nameOf(what, language))} per 1,000 words over time, ${countOfTexts}`,
    `${capitalise(nameOf(what, language))} pour 1 000 mots dans le temps, ${countOfTexts}`,
  );
  const described = rows.map((row) => `${binOf.get(row)!}: ${formatDecimal(Number(rate[row]), 1, language)}`);
  const furthest = Math.max(0, ...rows.flatMap((row) => [Number(rate[row]), Number(high[row] ?? 0)])) || 1;
  return chart(
    {
      title,
      notes: [
        say(
          language,
          `n: texts of the period. Line: 95 % interval over texts, from ${FEWEST_TEXTS} on`,
          `n : textes par période. Trait : intervalle à 95 % sur les textes, à partir de ${FEWEST_TEXTS}`,
        ),
        undatedNote(table, unit, language),
      ],
      base: table.base,
      described: described,
      data: [
        ...lines,
        {
          type: 'scatter',
          mode: 'markers',
          x: dotted,
          y: rows.map((row) => Number(rate[row])),
          marker: { size: 11, color: PALETTE.blue },
          hovertext: rows.map(
            (row) => `<b>${binOf.get(row)!}</b><br>${hoverSentences(table, row, language)}`,
          ),
          hoverinfo: 'text',
          cliponaxis: false,
          showlegend: false,
        },
      ],
      height: 330,
      layout: {
        xaxis: timeAxis(bins, (bin) => `n = ${String(texts[rowOf(bin) ?? -1] ?? 0)}`),
        yaxis: numberAxis(say(language, 'per 1,000 words', 'pour 1 000 mots'), {
          range: [0, 1.08 * furthest],
        }),
      },
    },
    language,
  );
}
