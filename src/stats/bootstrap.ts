import type { Random } from '../util/random';
import { checkTexts } from './check-texts';

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
 * Texts are the sampling unit: words of one text are not independent. With few texts the interval is too narrow, and
 * says so only by its n.
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
  checkTexts(texts.length, 'bootstrapInterval');
  const samples: number[] = [];
  for (let r = 0; r < resamples; r++) {
    const value = statistic(Array.from(texts, () => texts[Math.floor(random() * texts.length)]));
    if (!Number.isNaN(value)) samples.push(value);
  }
  samples.sort((a, b) => a - b);
  return {
    method: 'percentile bootstrap over texts',
    statistic: statistic(texts),
    interval: [quantile(samples, 0.025), quantile(samples, 0.975)],
    n: texts.length,
    resamples,
  };
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
