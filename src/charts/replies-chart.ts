import type { Table } from '../tables/table';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure, Trace } from './figure';
import { countNoun } from './number-format';
import { shortName } from './stacked-bars';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/** Longest name of a speaker on the axis, in characters. */
const NAME_LENGTH = 22;

/**
 * How far each denial stands from the claim that it answers, a dot each.
 *
 * Denials without a claim in the text are counted below the title, and have no dot.
 *
 * @param table - A table of `replies`.
 * @throws RangeError when the table is not one of `replies`.
 */
export function repliesChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['denying', 'claiming', 'pairedBy', 'words'], 'repliesChart', 'replies');
  checkChartOptions(options, 'repliesChart');
  const { language = 'en' } = options;
  const { denying, claiming, pairedBy, words } = table.columns;
  const paired = words.map((_, row) => row).filter((row) => words[row] !== null);
  const names = paired.map(
    (row, index) =>
      `${index + 1}. ${shortName(String(denying[row]), NAME_LENGTH)} – ${shortName(String(claiming[row]), NAME_LENGTH)}`,
  );
  const ways = say(
    language,
    { speaker: 'names who claims', topic: 'shares its words' },
    { speaker: 'nomme qui affirme', topic: 'partage ses mots' },
  );
  const data = (['speaker', 'topic'] as const).map((way, index): Trace => {
    const own = paired.map((row, at) => ({ row, at })).filter(({ row }) => pairedBy[row] === way);
    return {
      type: 'scatter',
      mode: 'markers',
      name: ways[way],
      x: own.map(({ row }) => Number(words[row])),
      y: own.map(({ at }) => names[at]),
      marker: { size: 12, color: index === 0 ? PALETTE.blue : PALETTE.orange },
      hovertext: own.map(({ row, at }) => `<b>${names[at]}</b><br>${hoverSentences(table, row, language)}`),
      hoverinfo: 'text',
      cliponaxis: false,
    };
  });
  const count = countNoun(
    words.length,
    say(language, 'denial', 'démenti'),
    say(language, 'denials', 'démentis'),
    language,
  );
  const alone = words.length - paired.length;
  const furthest = Math.max(1, ...paired.map((row) => Number(words[row])));
  return chart(
    {
      title: say(language, `From claim to denial: ${count}`, `De l’affirmation au démenti : ${count}`),
      notes: [
        say(language, 'Who denies – who claims', 'Qui dément – qui affirme'),
        alone > 0
          ? say(language, `${alone} without a claim in the text`, `${alone} sans affirmation dans le texte`)
          : '',
      ],
      base: table.base,
      described: paired.map((row, at) => `${names[at]}: ${String(words[row])}`),
      data,
      height: 90 + 30 * Math.max(1, names.length),
      layout: {
        legend: LEGEND,
        xaxis: numberAxis(
          say(language, 'words between claim and denial', 'mots entre affirmation et démenti'),
          {
            range: [0, 1.08 * furthest],
          },
        ),
        yaxis: nameAxis(names),
      },
    },
    language,
  );
}
