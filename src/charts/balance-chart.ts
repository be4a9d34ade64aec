import type { Table } from '../tables/table';
import { hoverSentences } from './caption';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure, Trace } from './figure';
import { countNoun } from './number-format';
import { LEGEND, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/**
 * Balance of caution and certainty: hedges to the left, boosters to the right, own voice and attributed words apart.
 *
 * @param table - A table of `balanceTable`.
 * @throws RangeError when the table is not one of `balanceTable`.
 */
export function balanceChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['voice', 'hedges', 'boosters'], 'balanceChart', 'balanceTable');
  checkChartOptions(options, 'balanceChart');
  const { language = 'en' } = options;
  const { voice, hedges, boosters } = table.columns;
  const [by] = Object.keys(table.columns);
  const groups = [...new Set(table.columns[by].map(String))];
  const sum = (cells: readonly unknown[]): number =>
    cells.reduce<number>((total, cell) => total + Number(cell), 0);
  const furthest = Math.max(
    1,
    ...groups.flatMap((group) => [total(table, by, group, 'hedges'), total(table, by, group, 'boosters')]),
  );
  const words = say(
    language,
    { hedges: 'hedges', boosters: 'boosters' },
    { hedges: 'atténuer', boosters: 'renforcer' },
  );
  const voices: Readonly<Record<string, string>> = say(
    language,
    { averral: 'text', attributed: 'source' },
    { averral: 'texte', attributed: 'source' },
  );
  const data = (['hedges', 'boosters'] as const).flatMap((kind) =>
    ['averral', 'attributed'].map((wanted): Trace => {
      const rows = voice.map((_, row) => row).filter((row) => voice[row] === wanted);
      return {
        type: 'bar',
        orientation: 'h',
        name: `${words[kind]}, ${voices[wanted]}`,
        x: rows.map((row) => Number(table.columns[kind][row]) * (kind === 'hedges' ? -1 : 1)),
        y: rows.map((row) => String(table.columns[by][row])),
        marker: { color: COLOURS[`${kind} ${wanted}`] },
        hovertext: rows.map((row) => hoverSentences(table, row, language)),
        hoverinfo: 'text',
      };
    }),
  );
  const [hedgeCount, boosterCount] = [sum(hedges), sum(boosters)];
  const title = say(
    language,
    `Caution and certainty: ${countNoun(hedgeCount, 'hedge', 'hedges', language)}, ${countNoun(boosterCount, 'booster', 'boosters', language)}`,
    `Atténuer ou renforcer : ${countNoun(hedgeCount, 'atténuation', 'atténuations', language)}, ${countNoun(boosterCount, 'renforcement', 'renforcements', language)}`,
  );
  const described = groups.map(
    (group) => `${group}: ${total(table, by, group, 'hedges')}/${total(table, by, group, 'boosters')}`,
  );
  const step = furthest > 30 ? 10 : furthest > 12 ? 5 : furthest > 6 ? 2 : 1;
  const ticks = Array.from(
    { length: 2 * Math.floor(furthest / step) + 1 },
    (_, i) => (i - Math.floor(furthest / step)) * step,
  );
  return chart(
    {
      title,
      notes: [
        say(
          language,
          'Number of cues; dark: the text’s own voice, light: attributed words',
          'Occurrences ; foncé : voix du texte, clair : paroles rapportées',
        ),
      ],
      base: table.base,
      described: described,
      data,
      height: 70 + 32 * groups.length,
      layout: {
        barmode: 'relative',
        bargap: 0.35,
        legend: LEGEND,
        xaxis: numberAxis(say(language, '← hedges | boosters →', '← atténuation | renforcement →'), {
          range: [-furthest * 1.05, furthest * 1.05],
          tickvals: ticks,
          ticktext: ticks.map((tick) => String(Math.abs(tick))),
        }),
        yaxis: nameAxis(groups),
      },
    },
    language,
  );
}

const COLOURS: Readonly<Record<string, string>> = {
  'hedges averral': PALETTE.blue,
  'hedges attributed': PALETTE.skyBlue,
  'boosters averral': PALETTE.vermilion,
  'boosters attributed': PALETTE.orange,
};

function total(table: Table, by: string, group: string, kind: 'hedges' | 'boosters'): number {
  return table.columns[kind].reduce<number>(
    (sum, cell, row) => sum + (String(table.columns[by][row]) === group ? Number(cell) : 0),
    0,
  );
}
