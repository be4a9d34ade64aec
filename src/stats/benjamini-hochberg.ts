import { checkList } from '../util/check';

/**
 * Adjusted p values that control the false discovery rate over several tests.
 *
 * A test counts as a finding at rate q when its adjusted value is at most q.
 *
 * @param pValues - Of all tests that were made, in any order.
 * @returns Adjusted values in the same order, each at least as large as the p value and at most 1.
 * @throws RangeError for a value outside `[0, 1]`.
 * @source benjaminihochberg1995, the step-up procedure written as adjusted values
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  checkList(pValues, 'benjaminiHochberg', 'the list of p values', 0);
  const bad = pValues.findIndex((p) => !(p >= 0 && p <= 1));
  if (bad >= 0) {
    throw new RangeError(
      `benjaminiHochberg: pValues[${bad}] is no probability; expected 0..1, got ${pValues[bad]}`,
    );
  }
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  order.forEach((index, position) => {
    const rank = pValues.length - position;
    least = Math.min(least, (pValues[index] * pValues.length) / rank);
    adjusted[index] = least;
  });
  return adjusted;
}
