import { LAYERS } from '../model/annotation';
import type { Codebook, ColumnDescription } from '../model/codebook';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { FEWEST_TEXTS, ratioInterval } from '../stats/ratio-interval';
import { checkOptions, checkOneOf } from '../util/check';
import type { Random } from '../util/random';
import { checkAnnotatedTexts } from './annotated-texts';
import { chooseAnnotations, describeChoice, type AnnotationChoice } from './choose-annotations';
import { groupDocuments } from './document-groups';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';
import { countWords } from './words';

/** Options of `ratePer`. */
export interface RateOptions extends AnnotationChoice {
  /** Layer to count; of hedging alone the hedges, boosters where `labels` names them. */
  readonly layer: string;
  /** Field of the metadata to group by, `document`, or `day`, `week`, `month` or `year` of the `date`; default `document`. */
  readonly by?: string;
  /** No longer needed: intervals are computed, not drawn. Cells that pass random numbers run as before. */
  readonly random?: Random;
}

/**
 * Rates per 1,000 words, with count, base, number of texts, and an interval over texts.
 *
 * @param texts - Annotated texts.
 * @param options - What to count, and by which field of the metadata.
 * @returns One row for each group, in order of first occurrence. `low` and `high` are missing for a group of one or two
 *   texts: one text is description, never inference, and two tell nothing of how texts differ. Texts in a language without measure are left out of count, words and
 *   rate, and counted in `notMeasured`; a group of nothing else has missing values, not 0.
 * @throws RangeError for a layer or label that does not exist, or a field that no text has.
 * @source cochran1977 for the interval; garwood1936 for the upper bound where nothing was found
 */
export function ratePer(texts: AnnotatedTexts, options: RateOptions): Table {
  checkAnnotatedTexts(texts, 'ratePer');
  checkOptions(options, 'ratePer', ['layer', 'labels', 'by', 'random']);
  const { by = 'document' } = options;
  if (options.layer === undefined) checkOneOf(options.layer, LAYERS, 'ratePer', 'layer');
  const counted = chooseAnnotations(texts.annotations, options, 'ratePer');
  const byDocument = groupBy(counted, (annotation) => annotation.document);
  const { groups, column, description, warnings } = groupDocuments(
    texts.documents,
    by,
    'ratePer',
    RATE_COLUMNS,
  );
  return createTable(
    rateCodebook(options, column, description, repeated(texts.documents)),
    groups.map(([group, docs]) => {
      const measured = docs.filter((doc) => isLanguage(doc.language));
      const perText = measured.map((doc) => ({
        count: byDocument.get(doc.id)?.length ?? 0,
        words: countWords(doc),
        constructed: doc.metadata.constructed === true,
      }));
      return {
        cells: { [column]: group, ...rateCells(perText, docs.length - measured.length) },
        behind: measured.flatMap((doc) => byDocument.get(doc.id) ?? []),
      };
    }),
    texts,
    warnings,
  );
}

/** How many texts are nearly the same as an earlier one: they weigh twice in every rate. */
function repeated(documents: readonly Document[]): string {
  const count = documents.filter(({ metadata }) => typeof metadata.duplicateOf === 'string').length;
  return count === 0 ? '' : `; ${count} of all texts are nearly the same as an earlier one`;
}

/**
 * Columns of a table of rates.
 *
 * @param options - What is counted.
 * @param column - Column of the groups, with its description.
 * @param note - What is to be said of the texts.
 */
export function rateCodebook(
  options: AnnotationChoice,
  column: string,
  description: ColumnDescription,
  note: string = '',
): Codebook {
  return {
    [column]: description,
    texts: {
      description: `Number of texts that were measured${note}.`,
      unit: 'texts',
    },
    notMeasured: { description: 'Texts left out: no measure covers their language.', unit: 'texts' },
    constructed: {
      description: 'How many of them are constructed; such texts are not press.',
      unit: 'texts',
    },
    words: { description: 'Length of all of them together.', unit: 'words' },
    count: {
      description: `Annotations of ${describeChoice(options)}.`,
      unit: 'cues',
    },
    rate: { description: 'Normalised frequency.', unit: 'per 1,000 words', denominator: 'words' },
    low: {
      description: `Lower end of the 95 % interval over texts (t, logarithm of the rate); missing below ${FEWEST_TEXTS} texts.`,
      unit: 'per 1,000 words',
    },
    high: {
      description:
        'Upper end of the same interval; for a count of 0 the exact upper bound of a Poisson count.',
      unit: 'per 1,000 words',
    },
  };
}

/** Names of the columns beside that of the groups. */
export const RATE_COLUMNS = [
  'texts',
  'notMeasured',
  'constructed',
  'words',
  'count',
  'rate',
  'low',
  'high',
] as const;

/** One measured text of a group. */
export interface TextCount {
  readonly count: number;
  readonly words: number;
  readonly constructed: boolean;
}

/**
 * Cells of one group beside its name.
 *
 * @param perText - The texts that were measured, in their order.
 * @param notMeasured - How many others there are.
 */
export function rateCells(
  perText: readonly TextCount[],
  notMeasured: number,
): Readonly<Record<(typeof RATE_COLUMNS)[number], number | null>> {
  const [low, high] = intervalOf(perText);
  const isEmpty = perText.length === 0;
  return {
    texts: perText.length,
    notMeasured,
    constructed: perText.filter(({ constructed }) => constructed).length,
    words: perText.reduce((sum, text) => sum + text.words, 0),
    count: isEmpty ? null : perText.reduce((sum, text) => sum + text.count, 0),
    rate: isEmpty ? null : rateOf(perText),
    low,
    high,
  };
}

function intervalOf(perText: readonly TextCount[]): readonly [low: number | null, high: number | null] {
  if (perText.length < FEWEST_TEXTS) return [null, null];
  if (perText.every(({ count }) => count === 0)) {
    return [0, rateOf(perText.map((text) => ({ ...text, count: ZERO_BOUND / perText.length })))];
  }
  const { interval } = ratioInterval(
    perText.map(({ count, words }) => ({ part: count, base: words })),
    'rate',
  );
  return interval === undefined ? [null, null] : [1000 * interval[0], 1000 * interval[1]];
}

/** Upper end of the exact 95 % interval of a Poisson count of 0: -ln 0.025. */
const ZERO_BOUND = -Math.log(0.025);

function rateOf(perText: readonly TextCount[]): number {
  const count = perText.reduce((sum, text) => sum + text.count, 0);
  const words = perText.reduce((sum, text) => sum + text.words, 0);
  return words === 0 ? NaN : (1000 * count) / words;
}
