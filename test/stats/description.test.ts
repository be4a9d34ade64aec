import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaOfCoincidences, cohenKappa, coincidences, krippendorffAlpha } from '../../src/stats/agreement';
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

  it('agrees with SciPy in Juilland’s D', () => {
    for (const { counts, words, d } of REFERENCE.juilland)
      expect(dispersion(counts, words).juillandD).toBeCloseTo(d, 12);
  });

  it('is what Gries prints for his small corpus: DP .18, normalised .22, Juilland’s D .785', () => {
    // Gries (2008), five parts of 9, 10, 10, 10 and 11 words with 1 to 5 occurrences.
    const { dp, dpNorm, juillandD, range } = dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
    expect(dp).toBeCloseTo(0.18, 2);
    expect(dpNorm).toBeCloseTo(0.22, 2);
    expect(juillandD).toBeCloseTo(0.785, 3);
    expect(range).toBe(5);
  });

  it('is 0 for an even spread and 1, normalised, when all stand in the shortest text', () => {
    expect(dispersion([2, 4], [100, 200])).toMatchObject({ dp: 0, dpNorm: 0, juillandD: 1 });
    // Rates 0 and .1: mean .05, deviation .05, coefficient of variation 1: D = 1 - 1 / sqrt(1) = 0.
    expect(dispersion([0, 10], [50, 100]).juillandD).toBeCloseTo(0, 12);
    // |1 - 1/4| + |0 - 3/4| = 1.5, halved 0.75; over 1 - 1/4: 1.
    expect(dispersion([3, 0], [50, 150])).toMatchObject({ dp: 0.75, dpNorm: 1, range: 1 });
  });

  it('does not look at the order of texts, and stays within its bounds', () => {
    const text = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (texts) => {
        const split = (list: typeof texts) => [list.map(([count]) => count), list.map(([, n]) => n)] as const;
        const one = dispersion(...split(texts));
        if (texts.every(([count]) => count === 0)) return;
        const other = dispersion(...split([...texts].reverse()));
        expect(other.dp).toBeCloseTo(one.dp, 12);
        expect(other.juillandD).toBeCloseTo(one.juillandD, 10);
        expect(one.dp >= 0 && one.dpNorm <= 1 + 1e-12).toBe(true);
        expect(one.juillandD >= -1e-12 && one.juillandD <= 1).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('is not defined for nothing, and refuses lists that do not fit', () => {
    expect(dispersion([0, 0], [5, 5]).dp).toBeNaN();
    expect(dispersion([3], [10])).toMatchObject({ dp: 0, dpNorm: NaN, juillandD: NaN, range: 1, n: 1 });
    expect(() => dispersion([1], [1, 2])).toThrow('got 1 and 2');
    expect(() => dispersion([1, 1], [1, 0])).toThrow('text 1');
    expect(() => dispersion([-1, 1], [1, 5])).toThrow('text 0');
    expect(() => dispersion([], [])).toThrow('got 0 and 0');
  });
});

describe('entropy', () => {
  it('agrees with SciPy', () => {
    for (const { counts, entropy: bits, corrected } of REFERENCE.entropy) {
      expect(entropy(counts).entropy).toBeCloseTo(bits, 12);
      expect(entropy(counts).corrected).toBeCloseTo(corrected, 12);
    }
  });

  it('is the 7/4 bits that Shannon finds for letters of probability 1/2, 1/4, 1/8, 1/8', () => {
    // Shannon (1948), section 9, his example of an efficient code.
    expect(entropy([4, 2, 1, 1]).entropy).toBe(1.75);
  });

  it('is what the R package entropy prints with the Miller-Madow correction', () => {
    // entropy.MillerMadow(y, unit = "log2"), entropy 1.3.2, as quoted in a public test of another library.
    const result = entropy([3, 2]);
    expect(result.entropy).toBeCloseTo(0.9709505944546686, 14);
    expect(result.corrected).toBeCloseTo(1.115220098543565, 14);
  });

  it('is what a hand finds: 1 bit for two equal kinds, 1.5 for 2, 1, 1', () => {
    expect(entropy([4, 4])).toMatchObject({ entropy: 1, evenness: 1, categories: 2, n: 8 });
    expect(entropy([2, 1, 1]).entropy).toBe(1.5);
    expect(entropy([2, 1, 1]).corrected).toBeCloseTo(1.5 + 2 / (8 * Math.LN2), 12);
    expect(entropy([4, 2, 1, 1]).evenness).toBe(0.875);
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
    expect(() => entropy([-1, 1])).toThrow('counts[0]');
    expect(() => entropy([1, 2, Infinity])).toThrow('counts[2]');
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

  it('is .385, and alpha .329, for Bertha and Bill in Krippendorff’s example of 1995', () => {
    // Krippendorff (1995), p. 57, the 24 places of pair A as categories; three decimals.
    const bertha = '001111111100001111110000'.split('');
    const bill = '000011110000000110000000'.split('');
    expect(cohenKappa(bertha, bill).coefficient).toBeCloseTo(0.385, 3);
    expect(krippendorffAlpha([bertha, bill]).coefficient).toBeCloseTo(0.329, 3);
  });

  it('is symmetric, does not look at the order of items, and is at most 1', () => {
    const coding = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(coding, { minLength: 1, maxLength: 20 }), (items) => {
        const first = items.map(([a]) => a);
        const second = items.map(([, b]) => b);
        const kappa = cohenKappa(first, second).coefficient;
        if (Number.isNaN(kappa)) return;
        expect(cohenKappa([...second].reverse(), [...first].reverse()).coefficient).toBeCloseTo(kappa, 12);
        expect(kappa <= 1).toBe(true);
      }),
      { seed: 7 },
    );
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

  it('is the same from the coincidences of parts as from all items together', () => {
    const [{ rows }] = REFERENCE.alpha;
    const parts = [0, 11].map((from) =>
      coincidences(rows.map((row) => row.slice(from, from === 0 ? 11 : 30))),
    );
    expect(alphaOfCoincidences(parts).coefficient).toBeCloseTo(krippendorffAlpha(rows).coefficient, 12);
    expect(alphaOfCoincidences(parts).n).toBe(krippendorffAlpha(rows).n);
    expect(() => alphaOfCoincidences([])).toThrow('at least 1');
  });

  it('does not depend on the order of annotators or items', () => {
    const [{ rows }] = REFERENCE.alpha;
    const turned = [...rows].reverse().map((row) => [...row].reverse());
    expect(krippendorffAlpha(turned).coefficient).toBeCloseTo(krippendorffAlpha(rows).coefficient, 12);
    expect(() => krippendorffAlpha([[1, 2]])).toThrow('at least 2 annotators');
    expect(() => krippendorffAlpha([[1, 2], [1]])).toThrow('lists of 2, 1');
    expect(krippendorffAlpha(rows).notes).toEqual([]);
  });
});
