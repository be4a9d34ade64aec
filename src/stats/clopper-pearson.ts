import { checkShare } from './check-share';
import type { ShareInterval } from './wilson';

/** Halvings of [0, 1] after which a bound no longer moves in double precision. */
const HALVINGS = 100;

/** A term smaller than this part of the sum cannot change it. */
const NEGLIGIBLE = 1e-18;

/**
 * Clopper and Pearson's exact interval of a share: wider than needed rather than too narrow.
 *
 * For shares of independent cases. What `keyness` takes for the bounds of a Log Ratio.
 *
 * @param successes - Cases that have the property.
 * @param trials - All cases, at least one.
 * @param level - Confidence level in (0, 1); default 0.95.
 * @throws RangeError when the counts do not fit, or the level is out of range.
 * @source clopperpearson1934: each bound is the share for which the observed count or a more extreme one has
 *   probability (1 - level) / 2
 */
export function clopperPearsonInterval(
  successes: number,
  trials: number,
  level: number = 0.95,
): ShareInterval {
  checkShare(successes, trials, level, 'clopperPearsonInterval');
  const tail = (1 - level) / 2;
  return {
    method: 'Clopper-Pearson exact interval',
    estimate: successes / trials,
    interval: [lowerBound(successes, trials, tail), 1 - lowerBound(trials - successes, trials, tail)],
    n: trials,
    level,
  };
}

/** Share for which at least `successes` of `trials` have the probability `tail`. */
function lowerBound(successes: number, trials: number, tail: number): number {
  if (successes === 0) return 0;
  let low = 0;
  let high = successes / trials;
  for (let i = 0; i < HALVINGS && low < high; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (upperTail(successes, trials, middle) < tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability of at least `k` successes, for a share below `k / n`: the terms fall from the first one on. */
function upperTail(k: number, n: number, share: number): number {
  const odds = share / (1 - share);
  let term = Math.exp(logBinomial(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share));
  let sum = term;
  for (let j = k + 1; j <= n && term > sum * NEGLIGIBLE; j++) {
    term *= ((n - j + 1) / j) * odds;
    sum += term;
  }
  return sum;
}

/** Natural logarithm of the number of ways to choose `k` of `n`. */
function logBinomial(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Natural logarithm of n!, by product for small numbers and by Stirling's series for others. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5) - 1 / (1680 * n ** 7);
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
}
