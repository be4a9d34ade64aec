import type { Annotation } from '../model/annotation';
import { isLanguage } from '../model/language';
import { bootstrapInterval, FEWEST_RESAMPLED } from '../stats/bootstrap';
import { entropy } from '../stats/entropy';
import { checkOptions } from '../util/check';
import { checkRandom, type Random } from '../util/random';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { createTable, type AnnotatedTexts, type Cell, type Table } from './table';

/** How the sources of a corpus are told apart, with how many values there can be. */
const AXES = { speaker: Infinity, sourceKind: 8, sourceRole: 8, gender: 2, side: Infinity } as const;

const RESAMPLES = 1000;

/** Options of `sourceDiversity`. */
export interface DiversityOptions {
  /** Seeded source of random numbers for the intervals. */
  readonly random: Random;
}

/**
 * How many different sources a corpus lets speak, and how evenly: entropy over speakers, kinds, roles, genders, sides.
 *
 * Relations whose source does not tell are left out of an axis, and `known` says how many are not. The interval
 * resamples texts. A resample repeats texts and so holds fewer speakers, which pulls its entropy down; the width of the
 * percentile interval is therefore laid around the estimate. Entropy from few relations is too low: read it beside
 * `known`.
 *
 * @param texts - Texts annotated with attribution.
 * @returns One row for each axis; the interval is missing for fewer than 15 texts, diversity where nothing is known.
 * @source shannon1948 for entropy; efrontibshirani1993 for the interval
 */
export function sourceDiversity(texts: AnnotatedTexts, options: DiversityOptions): Table {
  checkAnnotatedTexts(texts, 'sourceDiversity');
  checkOptions(options, 'sourceDiversity', ['random']);
  const { random } = options;
  checkRandom(random, 'sourceDiversity');
  const measured = texts.documents.filter((doc) => isLanguage(doc.language));
  const byDocument = groupBy(
    relationsOf(texts.annotations).filter(({ attributes }) => attributes.sourceKind !== 'none'),
    (relation) => relation.document,
  );
  const samples = measured.map((doc) => byDocument.get(doc.id) ?? []);
  const relations = samples.flat();
  return createTable(
    {
      axis: { description: 'What the sources are told apart by.' },
      relations: { description: 'Attribution relations with a source.', unit: 'relations' },
      known: { description: 'Relations whose source tells its value.', unit: 'relations' },
      categories: { description: 'Different values.', unit: 'values' },
      diversity: { description: 'Entropy of the relations over the values; 0: one value.', unit: 'bits' },
      low: {
        description: `Lower end of the 95 % bootstrap interval over texts; missing below ${FEWEST_RESAMPLED}: too narrow.`,
        unit: 'bits',
      },
      high: { description: 'Upper end of the 95 % bootstrap interval over texts.', unit: 'bits' },
      evenness: {
        description: 'Diversity as a share of what as many values could reach; missing for one value.',
        unit: 'share 0-1',
      },
      texts: { description: 'Texts that were resampled.', unit: 'texts' },
    },
    Object.entries(AXES).map(([axis, values]) => {
      const behind = relations.filter((relation) => valueOf(relation, axis) !== null);
      const whole = entropy(countsOf(behind, axis));
      const counted = samples.map((own) => own.filter((relation) => valueOf(relation, axis) !== null));
      let half: number | undefined;
      if (counted.length >= FEWEST_RESAMPLED && behind.length > 0) {
        const statistic = (sample: readonly (readonly Annotation[])[]): number =>
          entropy(countsOf(sample.flat(), axis)).entropy;
        const [low, high] = bootstrapInterval(counted, statistic, random, RESAMPLES).interval;
        half = (high - low) / 2;
      }
      const cells: Record<string, Cell> = {
        axis,
        relations: relations.length,
        known: behind.length,
        categories: whole.categories,
        diversity: orNull(whole.entropy),
        low: half === undefined ? null : Math.max(0, whole.entropy - half),
        high: half === undefined ? null : Math.min(Math.log2(values), whole.entropy + half),
        evenness: orNull(whole.evenness),
        texts: samples.length,
      };
      return { cells, behind };
    }),
    texts,
  );
}

function valueOf(relation: Annotation, axis: string): string | null {
  const value = relation.attributes[axis];
  return typeof value === 'string' ? value : null;
}

function countsOf(relations: readonly Annotation[], axis: string): readonly number[] {
  return [...groupBy(relations, (relation) => valueOf(relation, axis)!).values()].map((own) => own.length);
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
