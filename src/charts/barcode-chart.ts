import { LAYERS, type Annotation, type Layer } from '../model/annotation';
import { checkAnnotations, checkDocument } from '../model/check-document';
import type { Document } from '../model/document';
import { BOOSTER, isHedge } from '../model/layers';
import { sentenceSpan } from '../tables/table';
import { chart } from './chart';
import { say } from './chart-language';
import { checkChartOptions } from './check-chart';
import type { Figure, Trace } from './figure';
import { nameOf } from './layer-names';
import { countNoun } from './number-format';
import { hoverText, LAYER_COLOURS, nameAxis, numberAxis, type ChartOptions } from './theme';

/**
 * Barcode of one text: where its cues fall, layer by layer, boosters apart from hedges. Every mark shows its sentence.
 *
 * @param doc - The text.
 * @param annotations - Annotations; those of other documents are left out.
 * @param options - Language of the captions.
 */
export function barcodeChart(
  doc: Document,
  annotations: readonly Annotation[],
  options: ChartOptions = {},
): Figure {
  checkDocument(doc, 'barcodeChart');
  checkAnnotations(annotations, 'barcodeChart');
  checkChartOptions(options, 'barcodeChart');
  const { language = 'en' } = options;
  const own = annotations.filter((annotation) => annotation.document === doc.id);
  const data = ROWS.map(({ term, layer, isShown }): Trace => {
    const marks = own.filter(isShown);
    const name = `${nameOf(term, language)} (n = ${marks.length})`;
    return {
      type: 'scatter',
      mode: 'markers',
      name,
      x: marks.map((annotation) => annotation.cues[0].start),
      y: marks.map(() => name),
      marker: {
        symbol: 'line-ns-open',
        size: 34,
        color: LAYER_COLOURS[layer],
        line: { width: 2, color: LAYER_COLOURS[layer] },
      },
      cliponaxis: false,
      hovertext: marks.map((annotation) => {
        const [start, end] = sentenceSpan(doc, annotation.cues[0].start);
        return `<b>${nameOf(annotation.label, language)}</b><br>${hoverText(doc.text.slice(start, end))}`;
      }),
      hoverinfo: 'text',
      showlegend: false,
    };
  });
  const names = data.map((trace) => String(trace['name']));
  const title = say(
    language,
    `Where the marks fall in ${doc.id}: ${countNoun(own.length, 'mark', 'marks', language)}`,
    `Où tombent les marques dans ${doc.id} : ${countNoun(own.length, 'marque', 'marques', language)}`,
  );

  return chart(
    {
      title,
      notes: [
        say(language, 'One text: description, no inference', 'Un seul texte : description, sans inférence'),
      ],
      base: { texts: 1, constructed: doc.metadata.constructed === true ? 1 : 0 },
      described: names,
      data,
      height: 310,
      layout: {
        xaxis: numberAxis(
          say(language, 'position in the text (characters)', 'position dans le texte (caractères)'),
          {
            range: [0, doc.text.length],
            showgrid: false,
          },
        ),
        // A layer without marks keeps its row: an empty row is a finding too.
        yaxis: { ...nameAxis(names), range: [-0.5, names.length - 0.5] },
      },
    },
    language,
  );
}

/** What has a row of its own. */
interface BarcodeRow {
  readonly term: string;
  readonly layer: Layer;
  readonly isShown: (annotation: Annotation) => boolean;
}

const ROWS: readonly BarcodeRow[] = [
  ...LAYERS.map((layer): BarcodeRow => ({
    term: layer,
    layer,
    isShown: (found) => found.layer === layer && (layer !== 'hedging' || isHedge(found)),
  })),
  {
    term: BOOSTER,
    layer: 'hedging',
    isShown: ({ layer, label }) => layer === 'hedging' && label === BOOSTER,
  },
];
