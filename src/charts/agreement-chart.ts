import { checkDocument } from '../model/check-document';
import type { Document } from '../model/document';
import { marksOf, type Annotators, type ComparedMarks, type Mark } from '../tables/annotators';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions } from './check-chart';
import type { Figure, Trace } from './figure';
import { heatColour } from './heat';
import { nameOf } from './layer-names';
import { hoverText, nameAxis, numberAxis, PALETTE, type ChartOptions } from './theme';

/** Options of `agreementChart`. */
export interface AgreementChartOptions extends ChartOptions, ComparedMarks {}

/**
 * Where annotators marked one text: a row for each of them, and below a heat strip of how many marked each place.
 *
 * @param doc - The text.
 * @param annotators - Annotations by the annotators' names.
 * @param options - What to compare; language.
 * @throws RangeError for fewer than two annotators, or a layer, label or part that nothing has.
 */
export function agreementChart(
  doc: Document,
  annotators: Annotators,
  options: AgreementChartOptions = {},
): Figure {
  checkDocument(doc, 'agreementChart');
  checkChartOptions(options, 'agreementChart', ['layer', 'labels', 'part']);
  const { language = 'en' } = options;
  const marks = marksOf(annotators, options, 'agreementChart').map((find) => find(doc));
  const names = Object.keys(annotators).map((name, a) => `${name} (n = ${marks[a].length})`);
  const strip = say(language, 'together', 'ensemble');
  const runs = runsOf(marks, doc.tokens.length);
  const most = marks.length;
  const agreed = runs.filter((run) => run.annotators === most).length;
  const title = say(
    language,
    `Agreement of ${most} annotators on ${doc.id}`,
    `Accord de ${most} annotateurs sur ${doc.id}`,
  );
  const bars = (
    row: string,
    own: readonly { readonly start: number; readonly end: number }[],
    color: string | readonly string[],
    hovertext: readonly string[],
  ): Trace => ({
    type: 'bar',
    orientation: 'h',
    x: own.map(({ start, end }) => doc.tokens.end[end - 1] - doc.tokens.start[start]),
    base: own.map(({ start }) => doc.tokens.start[start]),
    y: own.map(() => row),
    marker: { color, line: { width: 0 } },
    hovertext,
    hoverinfo: 'text',
    showlegend: false,
  });
  const data = marks.map((own, a) =>
    bars(
      names[a],
      own,
      PALETTE.blue,
      own.map((mark) => `<b>${nameOf(mark.label, language)}</b><br>${wordsOf(doc, mark)}`),
    ),
  );
  data.push(
    bars(
      strip,
      runs,
      runs.map((run) => heatColour(run.annotators / most)),
      runs.map((run) => `<b>${run.annotators}/${most}</b><br>${wordsOf(doc, run)}`),
    ),
  );
  const rows = [...names, strip];
  return chart(
    {
      title,
      notes: [
        say(
          language,
          `Below, the darker, the more of them marked the place. Places marked by all: ${agreed} of ${runs.length}`,
          `En bas, plus c’est foncé, plus d’annotateurs ont marqué l’endroit. Endroits marqués par tous : ${agreed} sur ${runs.length}`,
        ),
      ],
      base: { texts: 1, constructed: doc.metadata.constructed === true ? 1 : 0 },
      described: names,
      data,
      height: 90 + 42 * rows.length,
      layout: {
        barmode: 'overlay',
        bargap: 0.35,
        xaxis: numberAxis(
          say(language, 'position in the text (characters)', 'position dans le texte (caractères)'),
          { range: [0, doc.text.length], showgrid: false, zeroline: false },
        ),
        yaxis: { ...nameAxis(rows), range: [-0.6, rows.length - 0.4], showgrid: true, gridcolor: '#EEEEEE' },
      },
    },
    language,
  );
}

/** Runs of tokens that the same number of annotators marked, those that nobody marked left out. */
function runsOf(
  annotators: readonly (readonly Mark[])[],
  tokens: number,
): readonly { readonly start: number; readonly end: number; readonly annotators: number }[] {
  const counts = new Array<number>(tokens).fill(0);
  for (const own of annotators) {
    const marked = new Set<number>();
    for (const { start, end } of own) for (let t = start; t < end; t++) marked.add(t);
    for (const t of marked) counts[t]++;
  }
  const runs: { start: number; end: number; annotators: number }[] = [];
  counts.forEach((count, t) => {
    const last = runs[runs.length - 1];
    if (count === 0) return;
    if (last !== undefined && last.end === t && last.annotators === count) last.end = t + 1;
    else runs.push({ start: t, end: t + 1, annotators: count });
  });
  return runs;
}

function wordsOf(doc: Document, { start, end }: { readonly start: number; readonly end: number }): string {
  return hoverText(doc.text.slice(doc.tokens.start[start], doc.tokens.end[end - 1]));
}
