import { labelPractice } from '../measures/labelling/convention';
import { documentCoverage, type CoverageCounts } from '../measures/labelling/coverage';
import type { Annotation } from '../model/annotation';
import { isLanguage } from '../model/language';
import { FEWEST_TEXTS, ratioInterval } from '../stats/ratio-interval';
import { wilsonInterval } from '../stats/wilson';
import { checkOptions } from '../util/check';
import type { Random } from '../util/random';
import { checkAnnotatedTexts } from './annotated-texts';
import { isDateUnit } from './date-units';
import { groupDocuments } from './document-groups';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** Options of `labelRates`. */
export interface LabelRateOptions {
  /** Field of the metadata to group by, or `day`, `week`, `month` or `year` of the `date`; default `outlet`. */
  readonly by?: string;
  /** No longer needed: intervals are computed, not drawn. Cells that pass random numbers run as before. */
  readonly random?: Random;
}

/**
 * Coverage of groups of texts, with an interval over texts: by outlet, or over time with `by: 'year'`.
 *
 * Mentions of one text are no sample, so coverage has an interval over texts; the share of texts that mark
 * every mention has Wilson's, because there each text counts once.
 *
 * @param texts - Texts annotated with labelling.
 * @param options - What the groups are.
 * @returns One row for each group, in order of first occurrence, years and months in order of time; coverage is missing where no text marks a name, and its
 *   interval where fewer than three texts do, all do it to the same degree, or every mention is marked.
 * @throws RangeError when no text has the field.
 * @source cochran1977; korngraubard1998; wilson1927
 */
export function labelRates(texts: AnnotatedTexts, options: LabelRateOptions = {}): Table {
  checkAnnotatedTexts(texts, 'labelRates');
  checkOptions(options, 'labelRates', ['by', 'random']);
  const { by = 'outlet' } = options;
  const grouping = groupDocuments(texts.documents, by, 'labelRates', Object.keys(CODEBOOK));
  const { column, description, warnings } = grouping;
  const coverages = new Map(documentCoverage(texts.annotations).map((row) => [row.document, row]));
  const practices = labelPractice(
    texts.annotations,
    texts.documents.map(({ id }) => id),
  );
  const practiceOf = new Map(practices.map((row) => [row.document, row]));
  return createTable(
    { [column]: description, ...CODEBOOK },
    inOrderOfTime(grouping.groups, by).map(([group, docs]) => {
      const measured = docs.filter((doc) => isLanguage(doc.language));
      const own = measured.flatMap(({ id }) => coverages.get(id) ?? []);
      const found = measured.map(({ id }) => practiceOf.get(id)!);
      const countOf = (convention: string): number =>
        found.filter((practice) => practice.convention === convention).length;
      const fully = own.filter(({ fullyMarked }) => fullyMarked).length;
      // One text is description, never inference.
      const [fullyLow, fullyHigh] =
        own.length < 2 ? [null, null] : wilsonInterval(fully, own.length).interval;
      const [low, high] = intervalOf(own);
      const behind: readonly Annotation[] = found.flatMap(({ annotations }) => annotations);
      return {
        cells: {
          [column]: group,
          texts: measured.length,
          notMeasured: docs.length - measured.length,
          constructed: measured.filter((doc) => doc.metadata.constructed === true).length,
          asterisk: countOf('asterisk'),
          inline: countOf('inline'),
          both: countOf('both'),
          marking: own.length,
          marked: sumOf(own, 'marked'),
          mentions: sumOf(own, 'mentions'),
          coverage: own.length === 0 ? null : coverageOf(own),
          low,
          high,
          fullyMarked: own.length === 0 ? null : fully / own.length,
          fullyMarkedLow: fullyLow,
          fullyMarkedHigh: fullyHigh,
        },
        behind,
      };
    }),
    texts,
    warnings,
  );
}

function inOrderOfTime<T>(
  groups: readonly (readonly [group: string, documents: T])[],
  by: string,
): readonly (readonly [group: string, documents: T])[] {
  if (!isDateUnit(by)) return groups;
  // `not known` comes last.
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function intervalOf(own: readonly CoverageCounts[]): readonly [low: number | null, high: number | null] {
  const ratios = own.map(({ marked, mentions }) => ({ part: marked, base: mentions }));
  return ratioInterval(ratios, 'share').interval ?? [null, null];
}

function coverageOf(own: readonly CoverageCounts[]): number {
  return sumOf(own, 'marked') / sumOf(own, 'mentions');
}

function sumOf(own: readonly CoverageCounts[], field: 'marked' | 'mentions'): number {
  return own.reduce((sum, counts) => sum + counts[field], 0);
}

const CODEBOOK = {
  texts: { description: 'Number of texts that were measured.', unit: 'texts' },
  notMeasured: { description: 'Texts left out: no measure covers their language.', unit: 'texts' },
  constructed: { description: 'How many of them are constructed; such texts are not press.', unit: 'texts' },
  asterisk: { description: 'Texts that label with signs alone.', unit: 'texts', denominator: 'texts' },
  inline: {
    description: 'Texts that label with inline wordings alone.',
    unit: 'texts',
    denominator: 'texts',
  },
  both: { description: 'Texts that do both.', unit: 'texts', denominator: 'texts' },
  marking: { description: 'Texts that mark a name at least once: n of the intervals.', unit: 'texts' },
  marked: { description: 'Mentions that carry a mark or an inline label.', unit: 'mentions' },
  mentions: { description: 'All mentions of names that their text marks at least once.', unit: 'mentions' },
  coverage: {
    description: 'Marked among all mentions, all texts together; missing where no text marks a name.',
    unit: 'share 0-1',
    denominator: 'mentions',
  },
  low: {
    description: `Lower end of the 95 % interval over the texts that mark a name (t, log-odds); missing where fewer than ${FEWEST_TEXTS} do, or all to the same degree.`,
    unit: 'share 0-1',
  },
  high: { description: 'Upper end of the same interval.', unit: 'share 0-1' },
  fullyMarked: {
    description: 'Texts that mark every mention of their marked names.',
    unit: 'share 0-1',
    denominator: 'texts that mark a name',
  },
  fullyMarkedLow: {
    description: 'Lower end of its 95 % Wilson interval; missing where fewer than two texts mark a name.',
    unit: 'share 0-1',
  },
  fullyMarkedHigh: { description: 'Upper end of the same interval.', unit: 'share 0-1' },
} as const;
