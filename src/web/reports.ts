import { balanceChart } from '../charts/balance-chart';
import { barcodeChart } from '../charts/barcode-chart';
import { coverageChart } from '../charts/coverage-chart';
import type { Figure } from '../charts/figure';
import { matrixChart } from '../charts/matrix-chart';
import { sourceChart } from '../charts/source-chart';
import { speakerChart } from '../charts/speaker-chart';
import { stanceChart } from '../charts/stance-chart';
import type { ChartOptions } from '../charts/theme';
import { attributionProfile } from '../tables/attribution-profile';
import { balanceTable } from '../tables/balance-table';
import { concordance } from '../tables/concordance';
import { countBy } from '../tables/count-by';
import { dataDictionary, tableToCsv } from '../tables/csv';
import { labelCoverage } from '../tables/label-coverage';
import { sourceTable } from '../tables/source-table';
import { speakerStanceTable } from '../tables/speaker-stance-table';
import { stanceTable } from '../tables/stance-table';
import { countRows, type AnnotatedTexts, type Finding, type Table } from '../tables/table';
import type { Report, ReportName, TableView } from './protocol';

interface Recipe {
  readonly table: (texts: AnnotatedTexts) => Table;
  /** Not asked for a table without rows. */
  readonly chart?: (table: Table, options: ChartOptions) => Figure;
}

const RECIPES: Readonly<Record<ReportName, Recipe>> = {
  counts: { table: (texts) => countBy(texts, ['layer', 'label']) },
  barcode: {
    table: (texts) => concordance(texts),
    chart: ({ texts }, options) => barcodeChart(texts.documents[0]!, texts.annotations, options),
  },
  balance: { table: (texts) => balanceTable(texts), chart: balanceChart },
  hedges: {
    table: (texts) => countBy(onlyLayer(texts, 'hedging'), ['label', 'voice']),
    chart: (table, options) => matrixChart(table, { ...options, rows: 'label', columns: 'voice' }),
  },
  sources: { table: sourceTable, chart: sourceChart },
  stances: { table: stanceTable, chart: stanceChart },
  speakers: { table: speakerStanceTable, chart: speakerChart },
  profile: { table: (texts) => attributionProfile(texts) },
  labels: { table: (texts) => labelCoverage(texts, { by: ['name', 'position'] }), chart: coverageChart },
  concordance: { table: (texts) => concordance(texts) },
};

/**
 * A table about some texts, with its chart where there is one, ready to leave the worker.
 *
 * @param name - Which one.
 * @param texts - At least one document with its annotations.
 * @param options - Language of the chart's words.
 */
export function createReport(name: ReportName, texts: AnnotatedTexts, options: ChartOptions): Report {
  const { table: makeTable, chart } = RECIPES[name];
  const table = makeTable(texts);
  return {
    table: viewOf(table, texts),
    ...(chart === undefined || countRows(table) === 0 ? {} : { figure: chart(table, options) }),
    csv: tableToCsv(table, { excel: true }),
    dictionary: dataDictionary(table, { excel: true }),
  };
}

function onlyLayer(texts: AnnotatedTexts, layer: string): AnnotatedTexts {
  return { ...texts, annotations: texts.annotations.filter((annotation) => annotation.layer === layer) };
}

function viewOf(table: Table, texts: AnnotatedTexts): TableView {
  const places = new Map<Finding, number>();
  const counts = new Map<string, number>();
  for (const annotation of texts.annotations) {
    const place = counts.get(annotation.document) ?? 0;
    places.set(annotation, place);
    counts.set(annotation.document, place + 1);
  }
  return {
    columns: table.columns,
    codebook: table.codebook,
    behind: table.behind.map((row) =>
      row.map((annotation) => [annotation.document, places.get(annotation)!] as const),
    ),
  };
}
