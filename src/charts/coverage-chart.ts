import type { Cell, Table } from '../tables/table';
import { hoverSentences, joinNotes } from './caption';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { nameOf } from './layer-names';
import { countNoun } from './number-format';
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

/**
 * Label coverage: for each name and place in the text, how many of its mentions carry the mark.
 *
 * @param table - A table of `labelCoverage`.
 * @throws RangeError when the table is not one of `labelCoverage`.
 */
export function coverageChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['marked', 'mentions'], 'coverageChart', 'labelCoverage');
  checkChartOptions(options, 'coverageChart');
  const { language = 'en' } = options;
  const { marked, mentions } = table.columns;
  const groups = Object.keys(table.columns).filter(
    (name) => !['marked', 'mentions', 'coverage', 'constructed'].includes(name),
  );
  const names = mentions.map((_, row) => {
    const parts = groups.map((group) => groupName(group, table.columns[group][row], language));
    return `${parts.join(', ')}${language === 'fr' ? ' :' : ':'} ${String(marked[row])}/${String(mentions[row])}`;
  });
  const without = mentions.map((all, row) => Number(all) - Number(marked[row]));
  const bar = {
    type: 'bar',
    orientation: 'h',
    y: names,
    hovertext: names.map((name, row) => `<b>${name}</b><br>${hoverSentences(table, row, language)}`),
    hoverinfo: 'text',
  } as const;
  const sum = (cells: readonly Cell[]): number =>
    cells.reduce<number>((total, cell) => total + Number(cell), 0);
  const title =
    language === 'fr'
      ? `Couverture des étiquettes : ${countNoun(sum(marked), 'mention marquée', 'mentions marquées', language)} sur ${sum(mentions)}`
      : `Label coverage: ${sum(marked)} of ${countNoun(sum(mentions), 'mention carries', 'mentions carry', language)} a mark`;
  const subtitle = joinNotes(
    language === 'fr'
      ? 'Noms marqués au moins une fois dans leur texte'
      : 'Names that are marked at least once in their text',
    constructedNotice(table.base, language),
  );
  return {
    data: [
      {
        ...bar,
        name: language === 'fr' ? 'marquée' : 'marked',
        x: marked.map(Number),
        marker: { color: PALETTE.green },
      },
      {
        ...bar,
        name: language === 'fr' ? 'sans marque' : 'unmarked',
        x: without,
        marker: { color: '#C8C8C8' },
      },
    ],
    layout: createLayout(
      { title, subtitle, altText: `${title}. ${names.join('; ')}.`, language },
      70 + 32 * names.length,
      {
        barmode: 'stack',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis('mentions', {
          rangemode: 'tozero',
          dtick: Math.max(...mentions.map(Number), 1) > 12 ? 5 : 1,
        }),
        yaxis: nameAxis(names),
      },
    ),
  };
}

function groupName(group: string, value: Cell, language: ChartLanguage): string {
  const isFrench = language === 'fr';
  if (group === 'place' && value === 'quotation') return isFrench ? 'citation' : 'quotation';
  if (group !== 'inQuotation') return nameOf(String(value), language);
  if (value === true) return isFrench ? 'en citation' : 'in quotation';
  return isFrench ? 'hors citation' : 'outside quotation';
}
