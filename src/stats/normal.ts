import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** Probability that a standard normal variable is at most `z`. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/** Value that a standard normal variable stays below with probability `p`, in `(0, 1)`. */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}

/** Probability that a chi-square variable with one degree of freedom exceeds `x`; `x >= 0`. */
export function chiSquareTail(x: number): number {
  return 2 * normalCdf(-Math.sqrt(x));
}
