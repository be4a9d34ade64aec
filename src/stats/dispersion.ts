import { checkList } from '../util/check';

/** How evenly a word or cue is spread over texts. */
export interface Dispersion {
  /** Deviation of proportions: 0 as even as the texts are long, up to 1 minus the shortest text's share. */
  readonly dp: number;
  /** DP over its largest possible value: 0-1. */
  readonly dpNorm: number;
  /**
   * Juilland's D, 1 as even as possible, 0 in a single text; only to compare with older work: with many texts it nears
   * 1 for uneven words too.
   */
  readonly juillandD: number;
  /** Texts that have it at least once. */
  readonly range: number;
  readonly n: number;
}

/**
 * Gries' deviation of proportions over texts, with Juilland's D beside it.
 *
 * @param counts - Occurrences in each text.
 * @param words - Length of each text in words, above 0, in the same order.
 * @returns NaN for all measures when nothing occurs, and for DPnorm and D when there is a single text.
 * @throws RangeError when the lists do not fit or a value is out of range.
 * @source gries2008 for DP, and for Juilland's D of texts of different length (from rates, with the population's
 *   standard deviation); lijffijtgries2012 for the divisor 1 - min(s) of DPnorm; biber2016 for the caveat on D
 */
export function dispersion(counts: readonly number[], words: readonly number[]): Dispersion {
  checkList(counts, 'dispersion', 'the list of counts', 0);
  checkList(words, 'dispersion', 'the list of words of each text', 0);
  if (counts.length !== words.length || counts.length === 0) {
    throw new RangeError(
      `dispersion: lists do not fit; expected counts and words of the same texts, got ${counts.length} and ${words.length}`,
    );
  }
  const bad = counts.findIndex(
    (count, i) => !(count >= 0 && words[i] > 0 && Number.isFinite(count + words[i])),
  );
  if (bad >= 0) {
    throw new RangeError(
      `dispersion: text ${bad} is out of range; expected count >= 0 and words > 0, got ${counts[bad]} and ${words[bad]}`,
    );
  }
  const allCounts = sum(counts);
  const allWords = sum(words);
  const dp = sum(counts.map((count, i) => Math.abs(count / allCounts - words[i] / allWords))) / 2;
  return {
    dp,
    dpNorm: dp / (1 - words.reduce((least, value) => Math.min(least, value)) / allWords),
    juillandD: juillandD(counts.map((count, i) => count / words[i])),
    range: counts.filter((count) => count > 0).length,
    n: counts.length,
  };
}

/** One minus the rates' coefficient of variation over its largest possible value. */
function juillandD(rates: readonly number[]): number {
  const mean = sum(rates) / rates.length;
  const variance = sum(rates.map((rate) => (rate - mean) ** 2)) / rates.length;
  return 1 - Math.sqrt(variance) / mean / Math.sqrt(rates.length - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
