import type { Table } from '../tables/table';
import { countWordsOfAll } from '../tables/words';
import { hoverSentences, joinNotes } from './caption';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { nameOf } from './layer-names';
import { countNoun, formatPercent } from './number-format';
import {
  constructedNotice,
  createLayout,
  LEGEND,
  nameAxis,
  numberAxis,
  PALETTE,
  type ChartOptions,
} from './theme';

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
    countNoun(total, language === 'fr' ? 'mot' : 'word', language === 'fr' ? 'mots' : 'words', language),
  ].join(', ');
  const title =
    language === 'fr'
      ? `Qui parle : part des mots par ${axisName} (${base})`
      : `Who speaks: share of words by ${axisName} (${base})`;
  const subtitle = joinNotes(
    language === 'fr'
      ? 'Un mot dans des relations emboîtées compte pour chacune de ses sources'
      : 'A word in nested relations counts for each kind of source',
    constructedNotice(table.base, language),
  );
  const altText = `${title}. ${names.map((name, row) => `${name}: ${formatPercent(Number(share[row]), language)}`).join('; ')}.`;
  return {
    data: [
      {
        ...bar,
        name: language === 'fr' ? 'citation directe' : 'verbatim',
        x: verbatim,
        marker: { color: PALETTE.blue },
      },
      {
        ...bar,
        name: language === 'fr' ? 'paraphrase ou mixte' : 'paraphrased or mixed',
        x: rest,
        marker: { color: PALETTE.skyBlue },
      },
    ],
    layout: createLayout({ title, subtitle, altText, language }, 70 + 32 * names.length, {
      barmode: 'stack',
      bargap: 0.35,
      legend: LEGEND,
      xaxis: numberAxis(language === 'fr' ? '% des mots' : '% of words', { rangemode: 'tozero' }),
      yaxis: nameAxis(names),
    }),
  };
}
