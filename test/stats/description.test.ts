import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, krippendorffAlpha } from '../../src/stats/agreement';
import { dispersion } from '../../src/stats/dispersion';
import { entropy } from '../../src/stats/entropy';
import { REFERENCE } from './reference';

describe('dispersion', () => {
  it('agrees with SciPy’s distance between the two distributions', () => {
    for (const { counts, words, dp, dpNorm } of REFERENCE.dispersion) {
      const result = dispersion(counts, words);
      expect(result.dp).toBeCloseTo(dp, 12);
      expect(result.dpNorm).toBeCloseTo(dpNorm, 12);
    }
  });

  it('is what Gries prints for his small corpus: DP .18, normalised .22', () => {
    // Five parts of 9, 10, 10, 10 and 11 words with 1 to 5 occurrences.
    const { dp, dpNorm, range } = dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
    expect(dp).toBeCloseTo(0.18, 2);
    expect(dpNorm).toBeCloseTo(0.22, 2);
    expect(range).toBe(5);
  });

  it('is 0 for an even spread and 1, normalised, when all stand in the shortest text', () => {
    expect(dispersion([2, 4], [100, 200])).toMatchObject({ dp: 0, dpNorm: 0 });
    // |1 - 1/4| + |0 - 3/4| = 1.5, halved 0.75; over 1 - 1/4: 1.
    expect(dispersion([3, 0], [50, 150])).toMatchObject({ dp: 0.75, dpNorm: 1, range: 1 });
  });

  it('is not defined for nothing, and refuses lists that do not fit', () => {
    expect(dispersion([0, 0], [5, 5]).dp).toBeNaN();
    expect(() => dispersion([1], [1, 2])).toThrow('got 1 and 2');
    expect(() => dispersion([1, 1], [1, 0])).toThrow('text 1');
  });
});

describe('entropy', () => {
  it('agrees with SciPy', () => {
    for (const { counts, entropy: bits, corrected } of REFERENCE.entropy) {
      expect(entropy(counts).entropy).toBeCloseTo(bits, 12);
      expect(entropy(counts).corrected).toBeCloseTo(corrected, 12);
    }
  });

  it('is what a hand finds: 1 bit for two equal kinds, 1.5 for 2, 1, 1', () => {
    expect(entropy([4, 4])).toMatchObject({ entropy: 1, evenness: 1, categories: 2, n: 8 });
    expect(entropy([2, 1, 1]).entropy).toBe(1.5);
    expect(entropy([2, 1, 1]).corrected).toBeCloseTo(1.5 + 2 / (8 * Math.LN2), 12);
    expect(entropy([7]).evenness).toBeNaN();
    expect(entropy([]).entropy).toBeNaN();
  });

  it('does not change with order or empty kinds, and stays within its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }), (counts) => {
        const { entropy: bits, categories } = entropy(counts);
        if (categories === 0) return;
        expect(entropy([0, ...[...counts].reverse()]).entropy).toBeCloseTo(bits, 12);
        expect(bits >= 0 && bits <= Math.log2(categories) + 1e-12).toBe(true);
      }),
      { seed: 7 },
    );
    expect(() => entropy([1, -1])).toThrow('counts[1]');
  });
});

describe('cohenKappa', () => {
  it('agrees with scikit-learn', () => {
    for (const { first, second, kappa } of REFERENCE.kappa)
      expect(cohenKappa(first, second).coefficient).toBeCloseTo(kappa, 12);
  });

  it('is what a hand finds: 20 yes-yes, 5, 10, 15 no-no gives 0.4', () => {
    // Observed 35/50 = 0.7; by chance 25/50 * 30/50 + 25/50 * 20/50 = 0.5.
    const repeat = (n: number, value: string): string[] => new Array<string>(n).fill(value);
    const first = [...repeat(20, 'yes'), ...repeat(5, 'yes'), ...repeat(10, 'no'), ...repeat(15, 'no')];
    const second = [...repeat(20, 'yes'), ...repeat(5, 'no'), ...repeat(10, 'yes'), ...repeat(15, 'no')];
    const result = cohenKappa(first, second);
    expect(result.observed).toBeCloseTo(0.7, 12);
    expect(result.expected).toBeCloseTo(0.5, 12);
    expect(result.coefficient).toBeCloseTo(0.4, 12);
  });

  it('is not defined when only one category occurs, and says so', () => {
    const result = cohenKappa([1, 1], [1, 1]);
    expect(result.coefficient).toBeNaN();
    expect(result.notes[0]).toContain('not defined');
    expect(() => cohenKappa([1], [1, 2])).toThrow('got 1 and 2');
  });
});

describe('krippendorffAlpha', () => {
  it('agrees with the krippendorff package, with and without missing values', () => {
    for (const { rows, alpha } of REFERENCE.alpha)
      expect(krippendorffAlpha(rows).coefficient).toBeCloseTo(alpha, 12);
  });

  it('is .743 for the four observers with missing data of Krippendorff’s own example', () => {
    const _ = null;
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
      [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ];
    // 0.0005: printed to three decimals.
    expect(krippendorffAlpha(observers).coefficient).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(observers).n).toBe(11);
  });

  it('is what a hand finds for two annotators: a a b b against a b b b', () => {
    // Values: 3 a, 5 b. Observed 3/4. By chance (3*2 + 5*4) / (8*7) = 26/56. 1 - (1/4) / (30/56) = 0.5333.
    expect(
      krippendorffAlpha([
        ['a', 'a', 'b', 'b'],
        ['a', 'b', 'b', 'b'],
      ]).coefficient,
    ).toBeCloseTo(1 - 56 / 120, 12);
  });

  it('does not depend on the order of annotators or items', () => {
    const [{ rows }] = REFERENCE.alpha;
    const turned = [...rows].reverse().map((row) => [...row].reverse());
    expect(krippendorffAlpha(turned).coefficient).toBeCloseTo(krippendorffAlpha(rows).coefficient, 12);
    expect(() => krippendorffAlpha([[1, 2]])).toThrow('at least 2 annotators');
  });
});
