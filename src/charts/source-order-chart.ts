import type { Table } from '../tables/table';
import { checkInteger } from '../util/check';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { countNoun } from './number-format';
import { shortName } from './stacked-bars';
import { nameAxis, PALETTE, type ChartOptions } from './theme';

const SPEAKER_LENGTH = 40;
const DOCUMENT_LENGTH = 16;

/** Options of `sourceOrderChart`. */
export interface SourceOrderChartOptions extends ChartOptions {
  /** Speakers shown, those of most tellings; default 20. */
  readonly most?: number;
}

/**
 * The order of sources in several tellings, side by side: who speaks in which telling, and as the how many-eth.
 *
 * @param table - A table of `sourceOrder`.
 * @throws RangeError when the table is not one of `sourceOrder`.
 */
export function sourceOrderChart(table: Table, options: SourceOrderChartOptions = {}): Figure {
  checkChartTable(table, ['document', 'rank', 'speaker', 'before'], 'sourceOrderChart', 'sourceOrder');
  checkChartOptions(options, 'sourceOrderChart', ['most']);
  const { language = 'en', most = 20 } = options;
  checkInteger(most, 'sourceOrderChart', 'most', 1);
  const { document, rank, speaker } = table.columns;
  const rows = rank.map((_, row) => row);
  const tellings = [...new Set(document.map(String))];
  // `Le mouvement` at the head of a sentence is `le mouvement`.
  const keyAt = (row: number): string => String(speaker[row]).toLowerCase();
  const speakers = [...new Set(rows.map(keyAt))]
    .map((key) => {
      const own = rows.filter((row) => keyAt(row) === key);
      return {
        key,
        who: String(speaker[own[0]]),
        tellings: own.length,
        rank: Math.min(...own.map((row) => Number(rank[row]))),
      };
    })
    .sort((a, b) => b.tellings - a.tellings || a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const shown = speakers.slice(0, most).map(({ key }) => key);
  const names = speakers.slice(0, most).map(({ who }) => shortName(who, SPEAKER_LENGTH));
  const columns = tellings.map((id, index) => `${index + 1}. ${shortName(id, DOCUMENT_LENGTH)}`);
  const drawn = rows.filter((row) => shown.includes(keyAt(row)));
  const nameAt = (row: number): string => names[shown.indexOf(keyAt(row))];
  const columnAt = (row: number): string => columns[tellings.indexOf(String(document[row]))];
  const count = countNoun(
    tellings.length,
    say(language, 'telling', 'récit'),
    say(language, 'tellings', 'récits'),
    language,
  );
  return chart(
    {
      title: say(
        language,
        `In which order sources speak: ${count}`,
        `Dans quel ordre parlent les sources : ${count}`,
      ),
      notes: [
        say(
          language,
          'Number: place among the speakers of the telling',
          'Nombre : rang parmi les locuteurs du récit',
        ),
        shown.length < speakers.length
          ? say(
              language,
              `${shown.length} of ${speakers.length} speakers`,
              `${shown.length} locuteurs sur ${speakers.length}`,
            )
          : '',
      ],
      base: table.base,
      described: tellings.map(
        (id, index) =>
          `${columns[index]}: ${rows
            .filter((row) => String(document[row]) === id)
            .map((row) => String(speaker[row]))
            .join(', ')}`,
      ),
      data: [
        {
          type: 'scatter',
          mode: 'markers+text',
          x: drawn.map(columnAt),
          y: drawn.map(nameAt),
          text: drawn.map((row) => String(rank[row])),
          textfont: { color: '#FFFFFF', size: 13 },
          marker: {
            size: 24,
            color: drawn.map((row) => (Number(rank[row]) === 1 ? PALETTE.vermilion : PALETTE.blue)),
          },
          hovertext: drawn.map((row) => `<b>${nameAt(row)}</b><br>${hoverSentences(table, row, language)}`),
          hoverinfo: 'text',
          cliponaxis: false,
          showlegend: false,
        },
      ],
      height: 110 + 32 * Math.max(1, names.length),
      layout: {
        xaxis: {
          type: 'category',
          categoryorder: 'array',
          categoryarray: columns,
          side: 'bottom',
          automargin: true,
          showgrid: true,
          gridcolor: '#EEEEEE',
        },
        yaxis: nameAxis(names),
      },
    },
    language,
  );
}
