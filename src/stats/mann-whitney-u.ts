import { checkList } from '../util/check';
import { checkFinite, checkTexts } from './check-texts';
import { normalCdf } from './normal';
import type { TestResult } from './test-result';

/** Without ties, samples of at most this many pairs are tested exactly. */
const EXACT_PAIRS = 400;

/**
 * Mann-Whitney U test of two independent groups of texts, with Cliff's delta.
 *
 * Compares per-text rates without assuming a distribution. Exact without ties in small groups, else the normal
 * approximation with tie and continuity correction.
 *
 * @param first - One value for each text of the first group, at least two.
 * @param second - The same for the second group.
 * @returns U of the first group (ties count half); delta from -1 to 1, above 0 when the first group is higher.
 * @throws RangeError for fewer than two texts in a group or a value that is not finite.
 * @source mannwhitney1947 for U and its exact distribution; cliff1993 for delta
 */
export function mannWhitneyU(first: readonly number[], second: readonly number[]): TestResult {
  checkList(first, 'mannWhitneyU', 'the list of the first group’s values', 0);
  checkList(second, 'mannWhitneyU', 'the list of the second group’s values', 0);
  checkTexts(first.length, 'mannWhitneyU', 'first group');
  checkTexts(second.length, 'mannWhitneyU', 'second group');
  checkFinite(first, 'mannWhitneyU', 'first');
  checkFinite(second, 'mannWhitneyU', 'second');
  const pairs = first.length * second.length;
  let u = 0;
  for (const a of first) for (const b of second) u += a > b ? 1 : a === b ? 0.5 : 0;
  const tieSizes = countTies([...first, ...second]);
  const exact = tieSizes.every((size) => size === 1) && pairs <= EXACT_PAIRS;
  const delta = (2 * u) / pairs - 1;
  return {
    method: exact
      ? 'Mann-Whitney U, exact'
      : 'Mann-Whitney U, normal approximation with tie and continuity correction',
    statistic: u,
    pValue: exact
      ? exactP(u, first.length, second.length)
      : approximateP(u, first.length, second.length, tieSizes),
    effectSize: delta,
    effect: 'Cliff’s delta, -1 to 1; above 0: the first group is higher',
    n: [first.length, second.length],
    alternative: 'two-sided',
    notes: pairs < 16 ? ['very small groups: only the largest differences can reach small p values'] : [],
  };
}

function countTies(values: number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

function exactP(u: number, m: number, n: number): number {
  const counts = distributionOfU(m, n);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const smaller = Math.min(u, m * n - u);
  let tail = 0;
  for (let k = 0; k <= smaller; k++) tail += counts[k];
  return Math.min(1, (2 * tail) / total);
}

/** Number of orders of `m + n` distinct values for each U from 0 to mn, as the Gaussian binomial coefficient. */
function distributionOfU(m: number, n: number): number[] {
  const counts = new Array<number>(m * n + 1).fill(0);
  counts[0] = 1;
  for (let i = 1; i <= m; i++) {
    for (let k = counts.length - 1; k >= n + i; k--) counts[k] -= counts[k - n - i];
    for (let k = i; k < counts.length; k++) counts[k] += counts[k - i];
  }
  return counts;
}

function approximateP(u: number, m: number, n: number, tieSizes: readonly number[]): number {
  const total = m + n;
  const ties = tieSizes.reduce((sum, size) => sum + (size ** 3 - size), 0);
  const variance = ((m * n) / 12) * (total + 1 - ties / (total * (total - 1)));
  if (variance === 0) return 1;
  const distance = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5);
  return Math.min(1, 2 * normalCdf(-distance / Math.sqrt(variance)));
}
