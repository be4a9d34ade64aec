import { SPEAKING_PLACES } from '../tables/speaking-places';
import type { Table } from '../tables/table';
import { chart } from './chart';
import { say, type ChartLanguage } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure } from './figure';
import { nameOf } from './layer-names';
import { countNoun } from './number-format';
import { stackedBars } from './stacked-bars';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/** Stands for texts in which nobody speaks in the place. */
const NOBODY = 'nobody';

const KIND_COLOURS: Readonly<Record<string, string>> = {
  person: PALETTE.blue,
  role: PALETTE.skyBlue,
  institution: PALETTE.green,
  media: PALETTE.purple,
  document: PALETTE.yellow,
  collective: PALETTE.orange,
  anonymous: PALETTE.vermilion,
  pronoun: '#BDBDBD',
  [NOBODY]: '#E4E4E4',
};

/**
 * Who speaks first and last, in the headline and in the lead: texts by kind of speaker.
 *
 * @param table - A table of `speakingPlaces`.
 * @throws RangeError when the table is not one of `speakingPlaces`.
 */
export function speakingPlacesChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['place', 'speakerKind', 'before'], 'speakingPlacesChart', 'speakingPlaces');
  checkChartOptions(options, 'speakingPlacesChart');
  const { language = 'en' } = options;
  const { place, speakerKind } = table.columns;
  const kindAt = (row: number): string => String(speakerKind[row] ?? NOBODY);
  const rows = place.map((_, row) => row);
  const present = new Set(rows.map(kindAt));
  const kinds = [...Object.keys(KIND_COLOURS), ...present].filter(
    (kind, index, all) => present.has(kind) && all.indexOf(kind) === index,
  );
  const series = [...kinds.filter((kind) => kind !== NOBODY), ...kinds.filter((kind) => kind === NOBODY)];
  const rowsOf = (where: string, kind: string): readonly number[] =>
    rows.filter((row) => place[row] === where && kindAt(row) === kind);
  const bars = SPEAKING_PLACES.map((one) => [one, placeName(one, language)] as const);
  const texts = rows.length / SPEAKING_PLACES.length;
  const count = countNoun(texts, say(language, 'text', 'texte'), say(language, 'texts', 'textes'), language);
  return chart(
    {
      title: say(
        language,
        `Who speaks first, last, in headline and lead: ${count}`,
        `Qui parle en premier, en dernier, dans le titre et le chapeau : ${count}`,
      ),
      notes: [say(language, 'Kind of speaker, where it is known', 'Type du locuteur, quand il est connu')],
      base: table.base,
      described: bars.map(
        ([one, name]) =>
          `${name}: ${series
            .filter((kind) => rowsOf(one, kind).length > 0)
            .map((kind) => `${kindName(kind, language)} ${rowsOf(one, kind).length}`)
            .join(', ')}`,
      ),
      data: stackedBars(
        table,
        {
          bars,
          series: series.map((kind) => [kind, kindName(kind, language), KIND_COLOURS[kind] ?? PALETTE.grey]),
          rowsOf,
          length: () => 1,
        },
        language,
      ),
      height: 70 + 36 * bars.length,
      layout: {
        barmode: 'stack',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis(say(language, 'texts', 'textes'), { rangemode: 'tozero' }),
        yaxis: nameAxis(bars.map(([, name]) => name)),
      },
    },
    language,
  );
}

function kindName(kind: string, language: ChartLanguage): string {
  return kind === NOBODY ? say(language, NOBODY, 'personne') : nameOf(kind, language, 'sourceKind');
}

function placeName(place: (typeof SPEAKING_PLACES)[number], language: ChartLanguage): string {
  const french = { headline: 'titre', lead: 'chapeau', first: 'en premier', last: 'en dernier' };
  return say(language, place, french[place]);
}
