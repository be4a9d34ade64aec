import { checkShare } from './check-share';
import { normalQuantile } from './normal';

/** A share with its interval. */
export interface ShareInterval {
  readonly method: string;
  /** Share, 0-1. */
  readonly estimate: number;
  readonly interval: readonly [low: number, high: number];
  readonly n: number;
  /** Confidence level of the interval. */
  readonly level: number;
}

/**
 * Wilson's score interval of a share, without continuity correction.
 *
 * For shares of independent cases (texts, coded items). Cues of one text are not independent: resample texts instead.
 *
 * @param successes - Cases that have the property.
 * @param trials - All cases, at least one.
 * @param level - Confidence level in (0, 1); default 0.95.
 * @throws RangeError when the counts do not fit, or the level is out of range.
 * @source wilson1927
 */
export function wilsonInterval(successes: number, trials: number, level: number = 0.95): ShareInterval {
  checkShare(successes, trials, level, 'wilsonInterval');
  const z2 = normalQuantile(1 - (1 - level) / 2) ** 2;
  const share = successes / trials;
  const middle = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half =
    (Math.sqrt(z2) * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials))) /
    (1 + z2 / trials);
  // At the ends the bound is exactly 0 or 1; rounding must not move it.
  const low = successes === 0 ? 0 : middle - half;
  const high = successes === trials ? 1 : middle + half;
  return { method: 'Wilson score interval', estimate: share, interval: [low, high], n: trials, level };
}
