/** How evenly a word or cue is spread over texts. */
export interface Dispersion {
  /** Deviation of proportions: 0 as even as the texts are long, up to 1 minus the shortest text's share. */
  readonly dp: number;
  /** DP over its largest possible value: 0-1. */
  readonly dpNorm: number;
  /** Texts that have it at least once. */
  readonly range: number;
  readonly n: number;
}

/**
 * Gries' deviation of proportions over texts.
 *
 * @param counts - Occurrences in each text.
 * @param words - Length of each text in words, above 0, in the same order.
 * @returns NaN for both measures when nothing occurs, and for the normalised one when there is a single text.
 * @throws RangeError when the lists do not fit or a value is out of range.
 * @source gries2008 for DP; lijffijtgries2012 for the divisor 1 - min(s) of DPnorm
 */
export function dispersion(counts: readonly number[], words: readonly number[]): Dispersion {
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
    dpNorm: dp / (1 - Math.min(...words) / allWords),
    range: counts.filter((count) => count > 0).length,
    n: counts.length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
