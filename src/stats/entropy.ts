import { checkList } from '../util/check';

/** Entropy of a distribution over categories, in bits. */
export interface Entropy {
  /** Plug-in estimate: 0 for one category, up to log2 of their number. Too low in small samples. */
  readonly entropy: number;
  /** With Miller's correction for the sample's size. */
  readonly corrected: number;
  /** Plug-in estimate over log2 of the number of categories: 0-1; NaN for fewer than two categories. */
  readonly evenness: number;
  readonly categories: number;
  readonly n: number;
}

/**
 * Shannon entropy of counts: how many kinds of source, label or stance a text spreads over.
 *
 * @param counts - Occurrences of each category; categories that do not occur are left out.
 * @returns NaN when nothing occurs.
 * @throws RangeError for a count that is negative or not finite.
 * @source shannon1948, section 6; miller1955 for the correction (K - 1) / 2N, here in bits
 */
export function entropy(counts: readonly number[]): Entropy {
  checkList(counts, 'entropy', 'the list of counts', 0);
  const bad = counts.findIndex((count) => !(count >= 0 && Number.isFinite(count)));
  if (bad >= 0)
    throw new RangeError(
      `entropy: counts[${bad}] is out of range; expected a number >= 0, got ${counts[bad]}`,
    );
  const occurring = counts.filter((count) => count > 0);
  const n = occurring.reduce((sum, count) => sum + count, 0);
  const bits = occurring.reduce((sum, count) => sum - (count / n) * Math.log2(count / n), 0);
  return {
    entropy: n === 0 ? NaN : bits,
    corrected: n === 0 ? NaN : bits + (occurring.length - 1) / (2 * n * Math.LN2),
    evenness: occurring.length < 2 ? NaN : bits / Math.log2(occurring.length),
    categories: occurring.length,
    n,
  };
}
