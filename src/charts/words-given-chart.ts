import { NOT_TOLD } from '../tables/source-table';
import { UNKNOWN_SPEAKER } from '../tables/speaker-stance-table';
import type { Table } from '../tables/table';
import { checkInteger } from '../util/check';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { nameOf } from './layer-names';
import { countNoun } from './number-format';
import { shortName, stackedBars } from './stacked-bars';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/** Longest name of a speaker on the axis, in characters. */
const NAME_LENGTH = 44;
/** Colours of sides with most words; all further ones share the last. */
const SIDE_COLOURS = [PALETTE.blue, PALETTE.orange, PALETTE.green, PALETTE.purple, PALETTE.skyBlue];

/** Options of `wordsGivenChart`. */
export interface WordsGivenChartOptions extends ChartOptions {
  /** Speakers shown, in the order of the table; default 20. */
  readonly most?: number;
}

/**
 * Words given to each speaker, in the colour of the side that the speaker stands on.
 *
 * @param table - A table of `wordsGiven`.
 * @throws RangeError when the table is not one of `wordsGiven`.
 */
export function wordsGivenChart(table: Table, options: WordsGivenChartOptions = {}): Figure {
  checkChartTable(table, ['side', 'speaker', 'words', 'verbatimWords'], 'wordsGivenChart', 'wordsGiven');
  checkChartOptions(options, 'wordsGivenChart', ['most']);
  const { language = 'en', most = 20 } = options;
  checkInteger(most, 'wordsGivenChart', 'most', 1);
  const { side, speaker, words, relations } = table.columns;
  const rows = side.map((_, row) => row).slice(0, most);
  const sides = [...new Set(rows.map((row) => String(side[row])))];
  const who = (row: number): string =>
    speaker[row] === UNKNOWN_SPEAKER
      ? say(language, UNKNOWN_SPEAKER, 'non identifié')
      : shortName(String(speaker[row]), NAME_LENGTH);
  const ofSide = (row: number): string => nameOf(String(side[row]), language);
  const bars = rows.map(
    (row) => [String(row), `${who(row)}, ${ofSide(row)} (n = ${String(relations[row])})`] as const,
  );
  const total = words.reduce<number>((sum, value) => sum + Number(value), 0);
  const count = countNoun(total, say(language, 'word', 'mot'), say(language, 'words', 'mots'), language);
  const sumOf = (wanted: string): number =>
    words.reduce<number>((sum, value, row) => sum + (side[row] === wanted ? Number(value) : 0), 0);
  return chart(
    {
      title: say(
        language,
        `Words given: ${count} by speaker and side`,
        `Mots accordés : ${count} par locuteur et camp`,
      ),
      notes: [
        say(language, 'n: relations', 'n : relations'),
        rows.length < side.length
          ? say(
              language,
              `${rows.length} of ${side.length} speakers`,
              `${rows.length} locuteurs sur ${side.length}`,
            )
          : '',
      ],
      base: table.base,
      described: [...new Set(side.map(String))].map((one) => `${nameOf(one, language)}: ${sumOf(one)}`),
      data: stackedBars(
        table,
        {
          bars,
          series: sides.map((one, index) => [one, nameOf(one, language), colourOf(one, index)]),
          rowsOf: (bar, one) => (String(side[Number(bar)]) === one ? [Number(bar)] : []),
          length: (row) => Number(words[row]),
        },
        language,
      ),
      height: 70 + 30 * rows.length,
      layout: {
        barmode: 'stack',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis(say(language, 'words', 'mots'), { rangemode: 'tozero' }),
        yaxis: nameAxis(bars.map(([, name]) => name)),
      },
    },
    language,
  );
}

function colourOf(side: string, index: number): string {
  return side === NOT_TOLD ? PALETTE.grey : (SIDE_COLOURS[index] ?? PALETTE.yellow);
}
