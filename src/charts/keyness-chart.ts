import type { Table } from '../tables/table';
import { checkString } from '../util/check';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure, Trace } from './figure';
import { countNoun, formatDecimal } from './number-format';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/** Options of `keynessChart`. */
export interface KeynessChartOptions extends ChartOptions {
  /** Names of the two groups of texts. */
  readonly target: string;
  readonly reference: string;
}

const NOUNS = {
  words: {
    en: { one: 'key word', many: 'key words', plain: 'words' },
    fr: { one: 'mot clé', many: 'mots clés', plain: 'mots' },
  },
  entries: {
    en: { one: 'key entry of the lexicons', many: 'key entries of the lexicons', plain: 'entries' },
    fr: { one: 'entrée clé des lexiques', many: 'entrées clés des lexiques', plain: 'entrées' },
  },
} as const;

/**
 * Key words, or key entries of the lexicons, of two groups of texts as diverging bars of the Log Ratio, strongest for the
 * first group on top.
 *
 * @param table - A table of `keyWords` or `keyEntries`.
 * @param options - Names of the groups; language.
 * @throws RangeError when the table is neither.
 */
export function keynessChart(table: Table, options: KeynessChartOptions): Figure {
  checkChartTable(table, ['logRatio', 'conservative'], 'keynessChart', 'keyWords or keyEntries');
  checkChartOptions(options, 'keynessChart', ['target', 'reference']);
  const { language = 'en', target, reference } = options;
  checkString(target, 'keynessChart', 'target, the name of the first group,');
  checkString(reference, 'keynessChart', 'reference, the name of the second group,');
  const { word, entry, logRatio, logLikelihood, target: inTarget, reference: inReference } = table.columns;
  const names = word ?? entry;
  const nouns = NOUNS[word === undefined ? 'entries' : 'words'][language];
  const certain = table.columns.conservative.filter((bound) => bound !== 0).length;
  const rows = names.map((_, row) => row).sort((a, b) => Number(logRatio[b]) - Number(logRatio[a]));
  const nameOfRow = (row: number): string =>
    `${String(names[row])} (${String(inTarget[row])} : ${String(inReference[row])})`;
  const bars = (name: string, own: readonly number[], color: string): Trace => ({
    type: 'bar',
    orientation: 'h',
    name,
    x: own.map((row) => Number(logRatio[row])),
    y: own.map(nameOfRow),
    marker: { color },
    hovertext: own.map(
      (row) =>
        `<b>${nameOfRow(row)}</b><br>G² ${formatDecimal(Number(logLikelihood[row]), 1, language)}<br>${hoverSentences(table, row, language)}`,
    ),
    hoverinfo: 'text',
  });
  const title = say(
    language,
    `${countNoun(rows.length, nouns.one, nouns.many, language)}: ${target} against ${reference}`,
    `${countNoun(rows.length, nouns.one, nouns.many, language)} : ${target} face à ${reference}`,
  );
  const described = rows.map(
    (row) => `${String(names[row])}: ${formatDecimal(Number(logRatio[row]), 1, language)}`,
  );
  return chart(
    {
      title,
      notes: [
        say(
          language,
          'One step to the right: twice as frequent. In brackets: occurrences in each group',
          'Un pas à droite : deux fois plus fréquent. Entre parenthèses : occurrences dans chaque groupe',
        ),
        say(
          language,
          `Corrected interval without 0: ${certain} of ${rows.length} ${nouns.plain}`,
          `Intervalle corrigé qui exclut 0 : ${certain} des ${rows.length} ${nouns.plain}`,
        ),
      ],
      base: table.base,
      described: described,
      data: [
        bars(
          target,
          rows.filter((row) => Number(logRatio[row]) >= 0),
          PALETTE.blue,
        ),
        bars(
          reference,
          rows.filter((row) => Number(logRatio[row]) < 0),
          PALETTE.orange,
        ),
      ],
      height: 70 + 24 * rows.length,
      layout: {
        barmode: 'relative',
        bargap: 0.3,
        legend: LEGEND,
        xaxis: numberAxis('Log Ratio'),
        yaxis: nameAxis(rows.map(nameOfRow)),
      },
    },
    language,
  );
}
