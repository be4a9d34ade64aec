import { describeValue } from '../util/describe-value';

/**
 * Refuses counts that make no share, and levels that are no probability.
 *
 * @throws RangeError naming the function and the values.
 */
export function checkShare(successes: number, trials: number, level: number, where: string): void {
  const whole = Number.isInteger(successes) && Number.isInteger(trials);
  if (!(whole && successes >= 0 && trials >= 1 && successes <= trials)) {
    throw new RangeError(
      `${where}: counts do not fit; expected whole numbers 0 <= successes <= trials and trials >= 1, got ${describeValue(successes)} of ${describeValue(trials)}`,
    );
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(
      `${where}: level is out of range; expected a number in (0, 1), got ${describeValue(level)}`,
    );
  }
}
