import type { Cell, Table } from '../tables/table';
import { hoverSentences } from './caption';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { nameOf } from './layer-names';
import { countNoun } from './number-format';
import { chart } from './chart';
import { say, type ChartLanguage } from './chart-language';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

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
    return `${parts.join(', ')}${say(language, ':', ' :')} ${String(marked[row])}/${String(mentions[row])}`;
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
  const title = say(
    language,
    `Label coverage: ${sum(marked)} of ${countNoun(sum(mentions), 'mention carries', 'mentions carry', language)} a mark`,
    `Couverture des étiquettes : ${countNoun(sum(marked), 'mention marquée', 'mentions marquées', language)} sur ${sum(mentions)}`,
  );

  return chart(
    {
      title,
      notes: [
        say(
          language,
          'Names that are marked at least once in their text',
          'Noms marqués au moins une fois dans leur texte',
        ),
      ],
      base: table.base,
      described: names,
      data: [
        {
          ...bar,
          name: say(language, 'marked', 'marquée'),
          x: marked.map(Number),
          marker: { color: PALETTE.green },
        },
        {
          ...bar,
          name: say(language, 'unmarked', 'sans marque'),
          x: without,
          marker: { color: '#C8C8C8' },
        },
      ],
      height: 70 + 32 * names.length,
      layout: {
        barmode: 'stack',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis('mentions', {
          rangemode: 'tozero',
          dtick: Math.max(...mentions.map(Number), 1) > 12 ? 5 : 1,
        }),
        yaxis: nameAxis(names),
      },
    },
    language,
  );
}

function groupName(group: string, value: Cell, language: ChartLanguage): string {
  if (group === 'place' && value === 'quotation') return say(language, 'quotation', 'citation');
  if (group !== 'inQuotation') return nameOf(String(value), language);
  if (value === true) return say(language, 'in quotation', 'en citation');
  return say(language, 'outside quotation', 'hors citation');
}
