import { STANCES } from '../tables/stance-table';
import type { Table } from '../tables/table';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { nameOf } from './layer-names';
import { countNoun } from './number-format';
import { PALETTE, STANCE_COLOURS, type ChartOptions } from './theme';

/**
 * Sankey of sources: from the kind of source to the stance that introduces it; width is the number of relations.
 *
 * @param table - A table of `stanceTable`.
 * @throws RangeError when the table is not one of `stanceTable`.
 */
export function sourceFlowChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['sourceKind', 'stance', 'relations'], 'sourceFlowChart', 'stanceTable');
  checkChartOptions(options, 'sourceFlowChart');
  const { language = 'en' } = options;
  const { sourceKind, stance, relations } = table.columns;
  const rows = relations.map((_, row) => row).filter((row) => Number(relations[row]) > 0);
  const kinds = [...new Set(rows.map((row) => String(sourceKind[row])))];
  const stances = STANCES.filter((wanted) => rows.some((row) => stance[row] === wanted));
  const sumOf = (column: readonly unknown[], wanted: string): number =>
    rows.reduce((sum, row) => sum + (column[row] === wanted ? Number(relations[row]) : 0), 0);
  const total = rows.reduce((sum, row) => sum + Number(relations[row]), 0);
  const title = say(
    language,
    `From source to stance: ${countNoun(total, 'relation', 'relations', language)}`,
    `De la source à la posture : ${countNoun(total, 'relation', 'relations', language)}`,
  );
  const flows = rows.map(
    (row) =>
      `${nameOf(String(sourceKind[row]), language, 'sourceKind')} – ${nameOf(String(stance[row]), language, 'stance')}: ${String(relations[row])}`,
  );
  return chart(
    {
      title,
      notes: [say(language, 'Width: number of relations', 'Largeur : nombre de relations')],
      base: table.base,
      described: flows,
      data: [
        {
          type: 'sankey',
          arrangement: 'fixed',
          node: {
            label: [
              ...kinds.map((kind) => `${nameOf(kind, language, 'sourceKind')} (${sumOf(sourceKind, kind)})`),
              ...stances.map((wanted) => `${nameOf(wanted, language, 'stance')} (${sumOf(stance, wanted)})`),
            ],
            color: [...kinds.map(() => PALETTE.grey), ...stances.map((wanted) => STANCE_COLOURS[wanted])],
            pad: 22,
            thickness: 16,
            line: { width: 0 },
          },
          link: {
            source: rows.map((row) => kinds.indexOf(String(sourceKind[row]))),
            target: rows.map((row) => kinds.length + stances.findIndex((wanted) => wanted === stance[row])),
            value: rows.map((row) => Number(relations[row])),
            color: rows.map((row) => `${STANCE_COLOURS[String(stance[row])]}66`),
            customdata: rows.map((row) => hoverSentences(table, row, language)),
            hovertemplate: '%{value}<br>%{customdata}<extra></extra>',
          },
        },
      ],
      height: 110 + 42 * Math.max(kinds.length, stances.length),
      layout: {},
    },
    language,
  );
}
