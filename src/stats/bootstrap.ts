import { checkFunction, checkInteger, checkList } from '../util/check';
import { checkRandom, type Random } from '../util/random';
import { checkTexts } from './check-texts';

/**
 * Texts from which a percentile interval over texts covers what it should in .90 of all draws; below it is too narrow
 * (`test/stats/coverage.md`), and tables leave it out.
 */
export const FEWEST_RESAMPLED = 15;

/** An interval from resampling, with how it was made. */
export interface BootstrapInterval {
  readonly method: string;
  /** The statistic of the values as they are. */
  readonly statistic: number;
  /** 95 % percentile interval. */
  readonly interval: readonly [low: number, high: number];
  /** Number of texts. */
  readonly n: number;
  readonly resamples: number;
}

/**
 * Percentile bootstrap interval of a statistic over texts.
 *
 * Texts are the sampling unit: words of one text are not independent. Below 15 texts the interval is too narrow: of 2
 * texts it covers half of what it should, of 4 about .79, of 10 .88. `ratioInterval` is right for fewer.
 *
 * @param texts - One record for each text, at least two.
 * @param statistic - Computes the number from a sample of texts.
 * @param random - Seeded source of random numbers.
 * @param resamples - Number of bootstrap samples; default 2000.
 * @throws RangeError for fewer than two texts: one text is description, never inference.
 * @source efrontibshirani1993, ch. 13; lijffijt2016 for texts as the unit
 */
export function bootstrapInterval<T>(
  texts: readonly T[],
  statistic: (sample: readonly T[]) => number,
  random: Random,
  resamples: number = 2000,
): BootstrapInterval {
  checkList(texts, 'bootstrapInterval', 'the list of texts', 0);
  checkTexts(texts.length, 'bootstrapInterval');
  checkSampling(statistic, random, resamples, 'bootstrapInterval');
  return {
    method: 'percentile bootstrap over texts',
    statistic: statistic(texts),
    interval: percentiles(() => statistic(resample(texts, random)), resamples),
    n: texts.length,
    resamples,
  };
}

/**
 * Percentile bootstrap interval of a difference between two groups of texts; each group is resampled by itself.
 *
 * @param first - One record for each text of the first group, at least two.
 * @param second - The same for the second group.
 * @param statistic - Computes a group's number, for example its pooled rate.
 * @param random - Seeded source of random numbers.
 * @param resamples - Number of bootstrap samples; default 2000.
 * @returns First minus second; n counts the texts of both groups.
 * @throws RangeError for fewer than two texts in a group.
 * @source efrontibshirani1993, ch. 8 for two samples, ch. 13 for percentiles
 */
export function bootstrapDifference<T>(
  first: readonly T[],
  second: readonly T[],
  statistic: (group: readonly T[]) => number,
  random: Random,
  resamples: number = 2000,
): BootstrapInterval {
  checkList(first, 'bootstrapDifference', 'the list of the first group’s texts', 0);
  checkList(second, 'bootstrapDifference', 'the list of the second group’s texts', 0);
  checkTexts(first.length, 'bootstrapDifference', 'first group');
  checkTexts(second.length, 'bootstrapDifference', 'second group');
  checkSampling(statistic, random, resamples, 'bootstrapDifference');
  return {
    method: 'percentile bootstrap over texts, each group by itself',
    statistic: statistic(first) - statistic(second),
    interval: percentiles(
      () => statistic(resample(first, random)) - statistic(resample(second, random)),
      resamples,
    ),
    n: first.length + second.length,
    resamples,
  };
}

function checkSampling(statistic: unknown, random: unknown, resamples: unknown, where: string): void {
  checkFunction(statistic, where, 'the statistic');
  checkRandom(random, where);
  checkInteger(resamples, where, 'resamples', 1);
}

/** As many texts, drawn with replacement. */
function resample<T>(texts: readonly T[], random: Random): T[] {
  return Array.from(texts, () => texts[Math.floor(random() * texts.length)]);
}

/** The middle 95 % of the values of samples, those without a value left out. */
function percentiles(sample: () => number, resamples: number): readonly [low: number, high: number] {
  const values = Array.from({ length: resamples }, sample).filter((value) => !Number.isNaN(value));
  values.sort((a, b) => a - b);
  return [quantile(values, 0.025), quantile(values, 0.975)];
}

/**
 * Quantile of ascending values, by linear interpolation between order statistics (type 7).
 *
 * @param sorted - Ascending values.
 * @param p - Share in `[0, 1]`.
 * @returns NaN for no values.
 */
export function quantile(sorted: readonly number[], p: number): number {
  if (sorted.length === 0) return NaN;
  const at = p * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.ceil(at);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}
