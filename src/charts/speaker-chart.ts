import { UNKNOWN_SPEAKER } from '../tables/speaker-stance-table';
import { STANCES } from '../tables/stance-table';
import type { Table } from '../tables/table';
import { checkInteger } from '../util/check';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure, Trace } from './figure';
import { nameOf } from './layer-names';
import { countNoun } from './number-format';
import { LEGEND, nameAxis, numberAxis, STANCE_COLOURS, type ChartOptions } from './theme';

/** Longest name of a speaker on the axis, in characters. */
const NAME_LENGTH = 48;

/** Options of `speakerChart`. */
export interface SpeakerChartOptions extends ChartOptions {
  /** Speakers shown, those with most words; default 15. */
  readonly most?: number;
}

/**
 * Who says what: the words that a text lets each speaker say, by the stance of the cues.
 *
 * @param table - A table of `speakerStanceTable`.
 * @throws RangeError when the table is not one of `speakerStanceTable`.
 */
export function speakerChart(table: Table, options: SpeakerChartOptions = {}): Figure {
  checkChartTable(table, ['speaker', 'stance', 'words'], 'speakerChart', 'speakerStanceTable');
  checkChartOptions(options, 'speakerChart', ['most']);
  const { language = 'en', most = 15 } = options;
  checkInteger(most, 'speakerChart', 'most', 1);
  const { speaker, stance, words, relations } = table.columns;
  const all = [...new Set(speaker.map(String))];
  const shown = all.slice(0, most);
  const rowOf = (who: string, wanted: string): number =>
    speaker.findIndex((other, row) => other === who && stance[row] === wanted);
  const sumOf = (column: readonly unknown[], who: string): number =>
    speaker.reduce<number>((sum, other, row) => sum + (other === who ? Number(column[row]) : 0), 0);
  const names = shown.map((who) => `${shortName(who, language)} (n = ${sumOf(relations, who)})`);
  const data = STANCES.filter((wanted) => shown.some((who) => rowOf(who, wanted) >= 0)).map(
    (wanted): Trace => ({
      type: 'bar',
      orientation: 'h',
      name: nameOf(wanted, language, 'stance'),
      y: names,
      x: shown.map((who) => Number(words[rowOf(who, wanted)] ?? 0)),
      marker: { color: STANCE_COLOURS[wanted] },
      hovertext: shown.map((who) => {
        const row = rowOf(who, wanted);
        return `<b>${nameOf(wanted, language, 'stance')}</b><br>${row < 0 ? '' : hoverSentences(table, row, language)}`;
      }),
      hoverinfo: 'text',
    }),
  );
  const total = words.reduce<number>((sum, value) => sum + Number(value), 0);
  const count = countNoun(total, say(language, 'word', 'mot'), say(language, 'words', 'mots'), language);
  const title = say(language, `Who says what: ${count} by speaker`, `Qui dit quoi : ${count} par locuteur`);
  const rest = all.length - shown.length;

  const inWords = shown.map((who) => `${shortName(who, language)}: ${sumOf(words, who)}`);
  return chart(
    {
      title,
      notes: [
        say(
          language,
          'Ascribed words, by the stance of the reporting expression; n: relations',
          'Mots attribués, selon la posture de l’introducteur ; n : relations',
        ),
        rest > 0
          ? say(
              language,
              `${shown.length} of ${all.length} speakers`,
              `${shown.length} locuteurs sur ${all.length}`,
            )
          : '',
      ],
      base: table.base,
      described: inWords,
      data,
      height: 70 + 30 * names.length,
      layout: {
        barmode: 'stack',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis(say(language, 'words', 'mots'), { rangemode: 'tozero' }),
        yaxis: nameAxis(names),
      },
    },
    language,
  );
}

function shortName(who: string, language: 'en' | 'fr'): string {
  if (who === UNKNOWN_SPEAKER) return say(language, UNKNOWN_SPEAKER, 'non identifié');
  const line = who.replace(/\s+/gu, ' ');
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}
