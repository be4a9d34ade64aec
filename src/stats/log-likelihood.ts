import { chiSquareTail } from './normal';

/** Keyness of one word between two groups of texts. */
export interface Keyness {
  /** G², over all four cells of the table; 0 when the relative frequencies are equal. */
  readonly logLikelihood: number;
  /** Upper tail of chi-square with one degree of freedom; too small for words that cluster in few texts. */
  readonly pValue: number;
  /** Binary logarithm of the ratio of relative frequencies; 0.5 stands for a count of zero. */
  readonly logRatio: number;
}

/**
 * Log-likelihood ratio G² and Log Ratio of a word's frequencies in two groups of texts.
 *
 * G² treats words as independent and overstates certainty for words that cluster in few texts.
 *
 * @param target - Count of the word in the target texts.
 * @param reference - Count of the word in the reference texts.
 * @param targetWords - All words of the target texts.
 * @param referenceWords - All words of the reference texts.
 * @throws RangeError when a count is negative or larger than its words, or a group has no words.
 * @source dunning1993, section 4 for G² over four cells; hardie2014 for the Log Ratio and its 0.5 for zero
 */
export function keyness(
  target: number,
  reference: number,
  targetWords: number,
  referenceWords: number,
): Keyness {
  for (const [count, words] of [
    [target, targetWords],
    [reference, referenceWords],
  ]) {
    if (!(count >= 0 && words > 0 && count <= words)) {
      throw new RangeError(
        `keyness: counts do not fit; expected 0 <= count <= words and words > 0, got ${count} of ${words}`,
      );
    }
  }
  const total = targetWords + referenceWords;
  const share = (target + reference) / total;
  const term = (observed: number, expected: number): number =>
    observed === 0 ? 0 : observed * Math.log(observed / expected);
  const logLikelihood =
    2 *
    (term(target, targetWords * share) +
      term(reference, referenceWords * share) +
      term(targetWords - target, targetWords * (1 - share)) +
      term(referenceWords - reference, referenceWords * (1 - share)));
  const relative = (count: number, words: number): number => (count === 0 ? 0.5 : count) / words;
  return {
    logLikelihood: Math.max(0, logLikelihood),
    pValue: chiSquareTail(Math.max(0, logLikelihood)),
    logRatio: Math.log2(relative(target, targetWords) / relative(reference, referenceWords)),
  };
}
