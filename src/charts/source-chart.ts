import type { Table } from '../tables/table';
import { countWordsOfAll } from '../tables/words';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { nameOf } from './layer-names';
import { countNoun, formatPercent } from './number-format';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

const AXIS_NAMES = {
  en: { sourceKind: 'kind of source', sourceRole: 'role', gender: 'gender', named: 'name', side: 'side' },
  fr: {
    sourceKind: 'type de source',
    sourceRole: 'rôle',
    gender: 'genre grammatical',
    named: 'nom',
    side: 'camp',
  },
} as const;

/**
 * Who speaks: words ascribed to each kind of source (role, gender …) as a share of the text, verbatim words told apart.
 *
 * @param table - A table of `sourceTable`.
 * @throws RangeError when the table is not one of `sourceTable`.
 */
export function sourceChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['relations', 'share', 'verbatimWords'], 'sourceChart', 'sourceTable');
  checkChartOptions(options, 'sourceChart');
  const { language = 'en' } = options;
  const { relations, words, share, verbatimWords } = table.columns;
  const [axis] = Object.keys(table.columns);
  const names = table.columns[axis].map(
    (value, row) => `${nameOf(String(value), language, 'sourceKind')} (n = ${String(relations[row])})`,
  );
  const axisName = AXIS_NAMES[language][axis as keyof typeof AXIS_NAMES.en];
  const total = countWordsOfAll(table.texts.documents);
  const verbatim = verbatimWords.map((value) => (100 * Number(value)) / total);
  const rest = words.map((value, row) => (100 * (Number(value) - Number(verbatimWords[row]))) / total);
  const bar = {
    type: 'bar',
    orientation: 'h',
    y: names,
    hovertext: names.map((name, row) => `<b>${name}</b><br>${hoverSentences(table, row, language)}`),
    hoverinfo: 'text',
  } as const;
  const relationCount = relations.reduce<number>((sum, value) => sum + Number(value), 0);
  const base = [
    countNoun(relationCount, 'relation', 'relations', language),
    countNoun(total, say(language, 'word', 'mot'), say(language, 'words', 'mots'), language),
  ].join(', ');
  const title = say(
    language,
    `Who speaks: share of words by ${axisName} (${base})`,
    `Qui parle : part des mots par ${axisName} (${base})`,
  );

  return chart(
    {
      title,
      notes: [
        say(
          language,
          'A word in nested relations counts for each kind of source',
          'Un mot dans des relations emboîtées compte pour chacune de ses sources',
        ),
      ],
      base: table.base,
      described: names.map((name, row) => `${name}: ${formatPercent(Number(share[row]), language)}`),
      data: [
        {
          ...bar,
          name: say(language, 'verbatim', 'citation directe'),
          x: verbatim,
          marker: { color: PALETTE.blue },
        },
        {
          ...bar,
          name: say(language, 'paraphrased or mixed', 'paraphrase ou mixte'),
          x: rest,
          marker: { color: PALETTE.skyBlue },
        },
      ],
      height: 70 + 32 * names.length,
      layout: {
        barmode: 'stack',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis(say(language, '% of words', '% des mots'), { rangemode: 'tozero' }),
        yaxis: nameAxis(names),
      },
    },
    language,
  );
}
