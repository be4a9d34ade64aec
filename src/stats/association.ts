import { checkRecord } from '../util/check';
import { describeValue } from '../util/describe-value';
import { logLikelihoodRatio } from './log-likelihood';
import { chiSquareTail } from './normal';

/** How often two words occur, together and apart. */
export interface Cooccurrence {
  /** Cases with both. */
  readonly joint: number;
  /** Cases with the first: occurrences of the node, or places near it. */
  readonly first: number;
  /** Cases with the second: occurrences of the collocate. */
  readonly second: number;
  /** All cases. */
  readonly total: number;
}

/** How strongly two words attract each other. */
export interface Association {
  /** Cases with both that chance would give. */
  readonly expected: number;
  /** Binary logarithm of observed over expected; -Infinity for none. High for rare words: read it beside the count. */
  readonly mutualInformation: number;
  /** 14 when each occurs only with the other; one less is half as typical; -Infinity for none. */
  readonly logDice: number;
  /** G² over the four cells; certainty, not strength. */
  readonly logLikelihood: number;
  /** Upper tail of chi-square with one degree of freedom. */
  readonly pValue: number;
}

/**
 * Association of two words: mutual information, logDice, and G².
 *
 * @param counts - How often they occur, together and apart.
 * @throws RangeError when the counts do not fit.
 * @source churchhanks1990 for mutual information; rychly2008 for logDice; dunning1993 for G²
 */
export function association(counts: Cooccurrence): Association {
  checkRecord(counts, 'association', 'the counts', ['joint', 'first', 'second', 'total']);
  const { joint, first, second, total } = counts;
  const fits = joint >= 0 && joint <= Math.min(first, second) && first > 0 && second > 0;
  if (!(fits && first <= total && second <= total && first + second - joint <= total)) {
    throw new RangeError(
      `association: counts do not fit; expected joint <= first, second <= total, got ${[joint, first, second, total].map(describeValue).join(', ')}`,
    );
  }
  const expected = (first * second) / total;
  const logLikelihood = first === total ? 0 : logLikelihoodRatio(joint, second - joint, first, total - first);
  return {
    expected,
    mutualInformation: Math.log2(joint / expected),
    logDice: logDice(joint, first, second),
    logLikelihood,
    pValue: chiSquareTail(logLikelihood),
  };
}

/**
 * Rychlý's logDice: how typical two words are of each other, whatever the size of the corpus.
 *
 * @param joint - Cases with both, at most the smaller of the others.
 * @param first - Cases with the first.
 * @param second - Cases with the second.
 * @returns At most 14; -Infinity when they never meet.
 * @source rychly2008, 14 plus the binary logarithm of Dice's coefficient
 */
export function logDice(joint: number, first: number, second: number): number {
  return 14 + Math.log2((2 * joint) / (first + second));
}
