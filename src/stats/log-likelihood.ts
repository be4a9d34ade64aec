import { checkOptions } from '../util/check';
import { describeValue } from '../util/describe-value';
import { clopperPearsonInterval } from './clopper-pearson';
import { chiSquareTail } from './normal';

/** Options of `keyness`. */
export interface KeynessOptions {
  /** Confidence level of the Log Ratio's interval; default 0.95. */
  readonly level?: number;
  /** Words that are tested together; the interval widens by Bonferroni's correction. Default 1. */
  readonly tests?: number;
}

/** Keyness of one word between two groups of texts. */
export interface Keyness {
  /** G², over all four cells of the table; 0 when the relative frequencies are equal. */
  readonly logLikelihood: number;
  /** Upper tail of chi-square with one degree of freedom; too small for words that cluster in few texts. */
  readonly pValue: number;
  /** Binary logarithm of the ratio of relative frequencies; 0.5 stands for a count of zero. */
  readonly logRatio: number;
  /** Exact interval of the Log Ratio; infinite on the side of a count of zero. */
  readonly logRatioInterval: readonly [low: number, high: number];
  /** The bound of the interval that is nearer to 0; 0 when the interval holds 0. */
  readonly conservativeLogRatio: number;
  /** How much more frequent in the target, in per cent of the reference; -100 for a word it lacks. */
  readonly percentDifference: number;
}

/**
 * Log-likelihood ratio G², Log Ratio with its interval and conservative bound, and %DIFF of a word in two groups.
 *
 * Words are treated as independent: G², its p value and the interval overstate certainty for words that cluster in
 * few texts. The interval is exact given the word's count in both groups together.
 *
 * @param target - Count of the word in the target texts.
 * @param reference - Count of the word in the reference texts.
 * @param targetWords - All words of the target texts.
 * @param referenceWords - All words of the reference texts.
 * @returns For a word that neither group has: G² 0, p 1, and an interval without bounds.
 * @throws RangeError when a count is no whole number or larger than its words, a group has no words, or an option is out of range.
 * @source dunning1993, section 4 for G² over four cells; hardie2014 for the Log Ratio and its 0.5 for zero; evert2022
 *   for the conservative Log Ratio, the Clopper-Pearson interval of the target's part of the word turned into a ratio;
 *   gabrielatosmarchi2011 for %DIFF, with Hardie's 0.5 in place of their 10^-18 for a reference count of zero
 */
export function keyness(
  target: number,
  reference: number,
  targetWords: number,
  referenceWords: number,
  options: KeynessOptions = {},
): Keyness {
  checkOptions(options, 'keyness', ['level', 'tests']);
  for (const [count, words] of [
    [target, targetWords],
    [reference, referenceWords],
  ]) {
    if (!(Number.isInteger(count) && count >= 0 && words > 0 && count <= words)) {
      throw new RangeError(
        `keyness: counts do not fit; expected whole 0 <= count <= words and words > 0, got ${describeValue(count)} of ${describeValue(words)}`,
      );
    }
  }
  const logLikelihood = logLikelihoodRatio(target, reference, targetWords, referenceWords);
  const relative = (count: number, words: number): number => (count === 0 ? 0.5 : count) / words;
  const interval = logRatioInterval(target, reference, referenceWords / targetWords, options);
  return {
    logLikelihood,
    pValue: chiSquareTail(logLikelihood),
    logRatio: Math.log2(relative(target, targetWords) / relative(reference, referenceWords)),
    logRatioInterval: interval,
    conservativeLogRatio: interval[0] > 0 ? interval[0] : interval[1] < 0 ? interval[1] : 0,
    percentDifference: 100 * (target / targetWords / relative(reference, referenceWords) - 1),
  };
}

/**
 * Log-likelihood ratio G² over the four cells of two counts and their bases.
 *
 * @param first - Count in the first part.
 * @param second - Count in the second part.
 * @param firstTotal - All cases of the first part, above 0.
 * @param secondTotal - All cases of the second part, above 0.
 * @returns 0 when the relative frequencies are equal.
 * @source dunning1993, section 4
 */
export function logLikelihoodRatio(
  first: number,
  second: number,
  firstTotal: number,
  secondTotal: number,
): number {
  const share = (first + second) / (firstTotal + secondTotal);
  const term = (observed: number, expected: number): number =>
    observed === 0 ? 0 : observed * Math.log(observed / expected);
  const sum =
    term(first, firstTotal * share) +
    term(second, secondTotal * share) +
    term(firstTotal - first, firstTotal * (1 - share)) +
    term(secondTotal - second, secondTotal * (1 - share));
  return Math.max(0, 2 * sum);
}

/** Bounds of the target's part of all occurrences, turned into the logarithm of a ratio of relative frequencies. */
function logRatioInterval(
  target: number,
  reference: number,
  wordsRatio: number,
  { level = 0.95, tests = 1 }: KeynessOptions,
): readonly [low: number, high: number] {
  if (!(tests >= 1)) {
    throw new RangeError(`keyness: tests is out of range; expected a number >= 1, got ${tests}`);
  }
  if (target + reference === 0) return [-Infinity, Infinity];
  const { interval } = clopperPearsonInterval(target, target + reference, 1 - (1 - level) / tests);
  const ratio = (share: number): number => Math.log2((wordsRatio * share) / (1 - share));
  return [ratio(interval[0]), ratio(interval[1])];
}
