import { groupBy } from '../tables/group';
import type { Table } from '../tables/table';
import { countWords } from '../tables/words';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions, checkChartTable } from './check-chart';
import type { Figure, Trace } from './figure';
import { heatColour } from './heat';
import { nameOf } from './layer-names';
import { countNoun, formatDecimal } from './number-format';
import { nameAxis, numberAxis, type ChartOptions } from './theme';

/**
 * Heat strips of dispersion: one strip for each row, one segment for each text, as wide as the text is long; the darker,
 * the higher the text's rate among those of its row.
 *
 * @param table - A table of `dispersionTable`.
 * @param options - Language.
 * @throws RangeError when the table is not one of `dispersionTable`.
 */
export function dispersionChart(table: Table, options: ChartOptions = {}): Figure {
  checkChartTable(table, ['item', 'dpNorm', 'range', 'count'], 'dispersionChart', 'dispersionTable');
  checkChartOptions(options, 'dispersionChart');
  const { language = 'en' } = options;
  const { item, dpNorm, range, count } = table.columns;
  const { documents } = table.texts;
  const words = documents.map(countWords);
  const allWords = words.reduce((sum, own) => sum + own, 0);
  const names = item.map((cell, row) => {
    const spread = typeof dpNorm[row] === 'number' ? formatDecimal(dpNorm[row], 2, language) : '–';
    return `${nameOf(String(cell), language)} (${String(count[row])}; ${spread})`;
  });
  const rates = table.behind.map((findings) => {
    const byDocument = groupBy(findings, ({ document }) => document);
    return documents.map((doc, d) => (1000 * (byDocument.get(doc.id)?.length ?? 0)) / words[d]);
  });
  const most = rates.map((own) => Math.max(...own));
  // One trace a text: its segment in every strip.
  const data = documents.map((doc, d): Trace => {
    const before = words.slice(0, d).reduce((sum, own) => sum + own, 0);
    return {
      type: 'bar',
      orientation: 'h',
      x: names.map(() => (100 * words[d]) / allWords),
      base: names.map(() => (100 * before) / allWords),
      y: names,
      marker: {
        color: rates.map((own, row) => heatColour(most[row] === 0 ? 0 : own[d] / most[row])),
        line: { color: 'white', width: 1 },
      },
      hovertext: names.map(
        (name, row) => `<b>${name}</b><br>${doc.id}: ${formatDecimal(rates[row][d], 1, language)}`,
      ),
      hoverinfo: 'text',
      showlegend: false,
    };
  });
  const texts = countNoun(
    documents.length,
    say(language, 'text', 'texte'),
    say(language, 'texts', 'textes'),
    language,
  );
  const title = say(language, `Dispersion over ${texts}`, `Répartition sur ${texts}`);

  const described = names.map((name, row) =>
    say(
      language,
      `${name}: in ${String(range[row])} of ${documents.length}`,
      `${name} : dans ${String(range[row])} sur ${documents.length}`,
    ),
  );
  return chart(
    {
      title,
      notes: [
        say(
          language,
          'One segment a text, as wide as the text is long; the darker, the higher its rate. In brackets: occurrences; DPnorm, 0 even, 1 in one place',
          'Un segment par texte, large comme le texte est long ; plus il est foncé, plus le taux y est haut. Entre parenthèses : occurrences ; DPnorm, 0 régulier, 1 concentré',
        ),
      ],
      base: table.base,
      described: described,
      data,
      height: 80 + 30 * Math.max(1, names.length),
      layout: {
        barmode: 'overlay',
        bargap: 0.25,
        xaxis: numberAxis(
          say(language, 'share of the words, texts in their order', 'part des mots, textes dans leur ordre'),
          { range: [0, 100], showgrid: false, zeroline: false, ticksuffix: '\u202f%' },
        ),
        yaxis: { ...nameAxis(names), range: [-0.6, names.length - 0.4] },
      },
    },
    language,
  );
}
