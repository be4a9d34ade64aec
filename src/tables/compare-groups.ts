import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { LAYER_DESCRIPTION } from '../model/layers';
import { benjaminiHochberg } from '../stats/benjamini-hochberg';
import { mannWhitneyU } from '../stats/mann-whitney-u';
import { permutationTest } from '../stats/permutation-test';
import { FEWEST_TEXTS, rateRatio, type TextRatio } from '../stats/ratio-interval';
import { checkOptions, unknownName } from '../util/check';
import { checkRandom, type Random } from '../util/random';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupDocuments, groupOfDocument } from './document-groups';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';
import { countWords } from './words';

/** Options of `compareGroups`. */
export interface CompareOptions {
  /** Field of the metadata that divides the texts, or `day`, `week`, `month` or `year` of the `date`. */
  readonly by: string;
  /** Its value for the first group. */
  readonly first: string | number | boolean;
  /** Its value for the second group; default all other texts. */
  readonly second?: string | number | boolean;
  /** Seeded random numbers for the permutation tests. */
  readonly random: Random;
}

/**
 * What differs between two groups of texts: every label of every layer, with effect size, test and correction.
 *
 * Texts are the sampling unit. Texts in a language without measure are left out.
 *
 * @param texts - Annotated texts.
 * @param options - How to divide them.
 * @returns One row for each label that occurs, largest difference first. Tests are missing when a group has fewer than
 *   two texts: one text is description, never inference.
 * @throws RangeError when no text has the field, or a group has no text.
 * @source phipsonsmyth2010; cliff1993; benjaminihochberg1995; cochran1977 and welch1947 for the interval of the ratio
 */
export function compareGroups(texts: AnnotatedTexts, options: CompareOptions): Table {
  checkAnnotatedTexts(texts, 'compareGroups');
  checkOptions(options, 'compareGroups', ['by', 'first', 'second', 'random']);
  const { by, random } = options;
  const [first, second] = [options.first, options.second].map(asWritten);
  checkRandom(random, 'compareGroups');
  const { warnings } = groupDocuments(texts.documents, by, 'compareGroups');
  const measured = texts.documents.filter((doc) => isLanguage(doc.language));
  const valueOf = (doc: Document): string => groupOfDocument(doc, by);
  const firstDocs = measured.filter((doc) => valueOf(doc) === first);
  const secondDocs = measured.filter((doc) =>
    second === undefined ? valueOf(doc) !== first : valueOf(doc) === second,
  );
  const values = [...new Set(measured.map(valueOf))];
  if (firstDocs.length === 0)
    throw new RangeError(`compareGroups: ${unknownName(`no text with ${by} ${first}`, first, values)}`);
  if (secondDocs.length === 0)
    throw new RangeError(
      second === undefined
        ? `compareGroups: every text has ${by} ${first}; expected two groups, got one`
        : `compareGroups: ${unknownName(`no text with ${by} ${second}`, second, values)}`,
    );
  const ids = new Set([...firstDocs, ...secondDocs].map((doc) => doc.id));
  const labels = groupBy(
    texts.annotations.filter((annotation) => ids.has(annotation.document)),
    (annotation) => JSON.stringify([annotation.layer, annotation.label]),
  );
  const rows = [...labels.values()].map((behind) => {
    const a = ratesOf(firstDocs, behind);
    const b = ratesOf(secondDocs, behind);
    const tested = a.length > 1 && b.length > 1;
    const { estimate, interval } = rateRatio(a, b);
    return {
      behind,
      a,
      b,
      difference: pooledRate(a) - pooledRate(b),
      ratio: Number.isFinite(estimate) && estimate > 0 ? estimate : null,
      low: interval?.[0] ?? null,
      high: interval?.[1] ?? null,
      delta: tested ? mannWhitneyU(a.map(rateOf), b.map(rateOf)).effectSize : null,
      pValue: tested ? permutationTest(a, b, pooledRate, { random }).pValue : null,
    };
  });
  const tested = rows.flatMap((row) => (row.pValue === null ? [] : [row.pValue]));
  const adjusted = benjaminiHochberg(tested);
  const finished = rows.map((row, index) => ({
    cells: {
      layer: row.behind[0].layer,
      label: row.behind[0].label,
      firstCount: sumCounts(row.a),
      secondCount: sumCounts(row.b),
      firstRate: pooledRate(row.a),
      secondRate: pooledRate(row.b),
      difference: row.difference,
      ratio: row.ratio,
      low: row.low,
      high: row.high,
      delta: row.delta,
      pValue: row.pValue,
      adjusted: row.pValue === null ? null : adjusted[index],
    },
    behind: row.behind,
  }));
  finished.sort((a, b) => Math.abs(b.cells.difference) - Math.abs(a.cells.difference));
  return createTable(
    createCodebook(firstDocs.length, secondDocs.length, rows.length),
    finished,
    {
      documents: [...firstDocs, ...secondDocs],
      annotations: texts.annotations.filter((annotation) => ids.has(annotation.document)),
    },
    warnings,
  );
}

/** A value of the metadata as groups are called: the year 2021 is `2021`. */
function asWritten(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : (value as string | undefined);
}

function createCodebook(first: number, second: number, tests: number): Table['codebook'] {
  const unit = 'per 1,000 words';
  return {
    layer: { description: LAYER_DESCRIPTION },
    label: { description: 'Label after the codebook; of attribution, its type.' },
    firstCount: { description: `Annotations in the first group, ${first} texts.`, unit: 'annotations' },
    secondCount: { description: `Annotations in the second group, ${second} texts.`, unit: 'annotations' },
    firstRate: { description: 'Rate of the first group, texts pooled.', unit, denominator: 'words' },
    secondRate: { description: 'Rate of the second group, texts pooled.', unit, denominator: 'words' },
    difference: { description: 'First rate minus second rate.', unit },
    ratio: {
      description: 'First rate over second rate: 2 is twice as many; missing where one group has none.',
    },
    low: {
      description: `Lower end of the 95 % interval of the ratio over texts (t, logarithm, Welch); missing for a group below ${FEWEST_TEXTS} texts, or one without.`,
    },
    high: { description: 'Upper end of the same interval.', unit },
    delta: { description: 'Cliff’s delta of the texts’ rates, -1 to 1; above 0: the first group is higher.' },
    pValue: {
      description:
        'Permutation test of the difference, texts change groups; missing for a group of one text.',
    },
    adjusted: { description: `The same after Benjamini and Hochberg, for ${tests} tests.` },
  };
}

function ratesOf(docs: readonly Document[], annotations: readonly Annotation[]): readonly TextRatio[] {
  const byDocument = groupBy(annotations, (annotation) => annotation.document);
  return docs.map((doc) => ({ part: byDocument.get(doc.id)?.length ?? 0, base: countWords(doc) }));
}

function rateOf(text: TextRatio): number {
  return (1000 * text.part) / text.base;
}

function pooledRate(texts: readonly TextRatio[]): number {
  return rateOf({ part: sumCounts(texts), base: texts.reduce((sum, text) => sum + text.base, 0) });
}

function sumCounts(texts: readonly TextRatio[]): number {
  return texts.reduce((sum, text) => sum + text.part, 0);
}
