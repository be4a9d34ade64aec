import { STANCES } from '../tables/stance-table';
import type { Table } from '../tables/table';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure, Trace } from './figure';
import { nameOf } from './layer-names';
import { countNoun } from './number-format';
import { LEGEND, nameAxis, numberAxis, STANCE_COLOURS, type ChartOptions } from './theme';

/**
 * Stance profile: for each kind of source, how its words are introduced.
 *
 * @param table - A table of `stanceTable`.
 * @throws RangeError when the table is not one of `stanceTable`.
 */
export function stanceChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['sourceKind', 'stance', 'relations'], 'stanceChart', 'stanceTable');
  checkChartOptions(options, 'stanceChart');
  const { language = 'en' } = options;
  const { sourceKind, stance, relations } = table.columns;
  const kinds = [...new Set(sourceKind.map(String))];
  const rowOf = (kind: string, wanted: string): number =>
    sourceKind.findIndex((other, row) => other === kind && stance[row] === wanted);
  const countOf = (kind: string, wanted: string): number => Number(relations[rowOf(kind, wanted)] ?? 0);
  const names = kinds.map((kind) => {
    const n = STANCES.reduce((sum, wanted) => sum + countOf(kind, wanted), 0);
    return `${nameOf(kind, language, 'sourceKind')} (n = ${n})`;
  });
  const data = STANCES.map((wanted): Trace => ({
    type: 'bar',
    orientation: 'h',
    name: nameOf(wanted, language, 'stance'),
    y: names,
    x: kinds.map((kind) => countOf(kind, wanted)),
    marker: { color: STANCE_COLOURS[wanted] },
    hovertext: kinds.map((kind) => {
      const row = rowOf(kind, wanted);
      return `<b>${nameOf(wanted, language, 'stance')}</b><br>${row < 0 ? '' : hoverSentences(table, row, language)}`;
    }),
    hoverinfo: 'text',
  }));
  const total = relations.reduce<number>((sum, value) => sum + Number(value), 0);
  const title = say(
    language,
    `Stance towards sources: ${countNoun(total, 'relation', 'relations', language)} by kind of source`,
    `Posture envers les sources : ${countNoun(total, 'relation', 'relations', language)} par type de source`,
  );
  const totals = STANCES.map(
    (wanted) =>
      `${nameOf(wanted, language, 'stance')}: ${kinds.reduce((sum, kind) => sum + countOf(kind, wanted), 0)}`,
  );
  return chart(
    {
      title,
      notes: [
        say(
          language,
          'Stance of the reporting expression, from the lexicon',
          'Posture du verbe ou de la locution, d’après le lexique',
        ),
      ],
      base: table.base,
      described: totals,
      data,
      height: 70 + 32 * names.length,
      layout: {
        barmode: 'stack',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis('relations', { rangemode: 'tozero' }),
        yaxis: nameAxis(names),
      },
    },
    language,
  );
}
