import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { association, logDice } from '../../src/stats/association';
import { clopperPearsonInterval } from '../../src/stats/clopper-pearson';
import { keyness, logLikelihoodRatio } from '../../src/stats/log-likelihood';
import { REFERENCE, RESAMPLING } from './reference';

const counts = fc.tuple(
  fc.nat(60),
  fc.nat(60),
  fc.integer({ min: 60, max: 5000 }),
  fc.integer({ min: 60, max: 5000 }),
);

describe('clopperPearsonInterval', () => {
  it('agrees with statsmodels', () => {
    for (const { successes, trials, level, low, high } of REFERENCE.clopperPearson) {
      const { interval } = clopperPearsonInterval(successes, trials, level);
      expect(interval[0]).toBeCloseTo(low, 12);
      expect(interval[1]).toBeCloseTo(high, 12);
    }
  });

  it('keeps its relative precision for a very small share', () => {
    // 1 - (1 - p)^20000 = 0.0000005: p = 2.5000006e-11.
    const [low] = clopperPearsonInterval(1, 20_000, 0.999999).interval;
    expect(low / REFERENCE.clopperPearson[4].low).toBeCloseTo(1, 8);
  });

  it('is what a hand finds: none of n, and 1 of 2', () => {
    // (1 - p)^5 = 0.025: p = 1 - 0.025^(1/5).
    expect(clopperPearsonInterval(0, 5).interval).toEqual([0, expect.closeTo(1 - 0.025 ** (1 / 5), 12)]);
    // 1 - (1 - p)^2 = 0.025: p = 1 - sqrt(0.975).
    expect(clopperPearsonInterval(1, 2).interval[0]).toBeCloseTo(1 - Math.sqrt(0.975), 12);
  });

  it('is what Newcombe prints for his examples, method 5', () => {
    // Newcombe (1998), table I; four decimals.
    const printed = [
      [81, 263, 0.2527, 0.3676],
      [15, 148, 0.0578, 0.1617],
      [0, 20, 0, 0.1684],
      [1, 29, 0.0009, 0.1776],
    ];
    for (const [successes, trials, low, high] of printed) {
      const { interval } = clopperPearsonInterval(successes, trials);
      expect(interval[0]).toBeCloseTo(low, 4);
      expect(interval[1]).toBeCloseTo(high, 4);
    }
  });

  it('mirrors when successes and failures change places, and holds the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (trials, part) => {
        const successes = part % (trials + 1);
        const { interval, estimate } = clopperPearsonInterval(successes, trials);
        const mirror = clopperPearsonInterval(trials - successes, trials).interval;
        expect(interval[0]).toBeCloseTo(1 - mirror[1], 12);
        expect(interval[0] >= 0 && interval[1] <= 1).toBe(true);
        expect(interval[0] <= estimate && estimate <= interval[1]).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('refuses counts that do not fit', () => {
    expect(() => clopperPearsonInterval(3, 2)).toThrow('got 3 of 2');
    expect(() => clopperPearsonInterval(1, 2, 1)).toThrow('level');
  });
});

describe('keyness', () => {
  it('agrees with SciPy in G²', () => {
    for (const { target, reference, targetWords, referenceWords, g2, p } of REFERENCE.gSquared) {
      const result = keyness(target, reference, targetWords, referenceWords);
      expect(result.logLikelihood).toBeCloseTo(g2, 8);
      expect(result.pValue).toBeCloseTo(p, 10);
    }
  });

  it('agrees with SciPy in the interval and the conservative Log Ratio, corrected for many words', () => {
    for (const one of REFERENCE.logRatio) {
      const { level, tests } = one;
      const result = keyness(one.target, one.reference, one.targetWords, one.referenceWords, {
        level,
        tests,
      });
      const [low, high] = result.logRatioInterval;
      if (one.low === null) expect(low).toBe(-Infinity);
      else expect(low).toBeCloseTo(one.low, 9);
      if (one.high === null) expect(high).toBe(Infinity);
      else expect(high).toBeCloseTo(one.high, 9);
      expect(result.conservativeLogRatio).toBeCloseTo(one.conservative, 9);
    }
  });

  it('agrees with Evert’s formula in R for the conservative Log Ratio', () => {
    for (const { target, reference, targetWords, referenceWords, tests, value } of RESAMPLING.conservative) {
      const result = keyness(target, reference, targetWords, referenceWords, { tests });
      expect(result.conservativeLogRatio).toBeCloseTo(value, 9);
    }
  });

  it('is what Dunning prints for his bigrams', () => {
    // Dunning (1993), table 2, two decimals: bigrams by -2 log lambda, with the four cells of their tables.
    const printed = [
      [270.72, 110, 2442, 111, 29114],
      [263.9, 29, 13, 123, 31612],
      [256.84, 31, 23, 139, 31584],
      [167.23, 10, 0, 3, 31764],
    ];
    for (const [value, both, second, first, neither] of printed) {
      const g2 = logLikelihoodRatio(both, first, both + second, first + neither);
      expect(g2).toBeCloseTo(value, 2);
    }
  });

  it('is what a hand finds: twice as frequent is a Log Ratio of 1 and a difference of 100 %', () => {
    expect(keyness(20, 10, 1000, 1000)).toMatchObject({ logRatio: 1, percentDifference: 100 });
    expect(keyness(8, 0, 1000, 1000).logRatio).toBe(4);
    expect(keyness(5, 10, 100, 200)).toMatchObject({ logRatio: 0, percentDifference: 0 });
    // 2 of 4 against 0 of 4 words: 2 (2 ln 2 + 2 ln(2/3) + 4 ln(4/3)) = 3.4522...
    expect(keyness(2, 0, 4, 4).logLikelihood).toBeCloseTo(
      2 * (2 * Math.log(2) + 2 * Math.log(2 / 3) + 4 * Math.log(4 / 3)),
      12,
    );
    // A word that the target lacks is 100 % rarer; half an occurrence stands for none in the reference.
    expect(keyness(0, 4, 10, 10).percentDifference).toBe(-100);
    expect(keyness(3, 0, 10, 10).percentDifference).toBeCloseTo(500, 10);
  });

  it('is what a hand finds for an interval: all 5 of 5 in the target', () => {
    // Lower bound of the share: 0.025^(1/5) = 0.4782; as a ratio 0.4782/0.5218, times 300/100 words: log2 = 1.459.
    const share = 0.025 ** (1 / 5);
    const { logRatioInterval, conservativeLogRatio } = keyness(5, 0, 100, 300);
    expect(logRatioInterval[0]).toBeCloseTo(Math.log2((3 * share) / (1 - share)), 10);
    expect(logRatioInterval[1]).toBe(Infinity);
    expect(conservativeLogRatio).toBe(logRatioInterval[0]);
    expect(keyness(1, 0, 1, 4).logRatio).toBe(3);
    expect(keyness(0, 0, 5, 5)).toMatchObject({ logLikelihood: 0, pValue: 1, conservativeLogRatio: 0 });
  });

  it('changes its sign when the groups change places, and its bound is never farther from 0 than the Log Ratio', () => {
    fc.assert(
      fc.property(counts, ([a, b, c, d]) => {
        const one = keyness(a, b, c, d);
        const other = keyness(b, a, d, c);
        expect(other.logLikelihood).toBeCloseTo(one.logLikelihood, 8);
        expect(other.logRatio).toBeCloseTo(-one.logRatio, 10);
        const byRatio = a === 0 ? -100 : 100 * (2 ** one.logRatio - 1);
        expect(one.percentDifference / byRatio).toBeCloseTo(1, 8);
        expect(other.conservativeLogRatio).toBeCloseTo(-one.conservativeLogRatio, 8);
        expect(one.logLikelihood >= 0 && one.pValue >= 0 && one.pValue <= 1).toBe(true);
        expect(one.percentDifference).toBeGreaterThanOrEqual(-100);
        if (a > 0 && b > 0) {
          expect(Math.abs(one.conservativeLogRatio)).toBeLessThanOrEqual(Math.abs(one.logRatio) + 1e-9);
          expect(one.percentDifference).toBeCloseTo(100 * (2 ** one.logRatio - 1), 6);
          const wide = keyness(a, b, c, d, { tests: 100 }).logRatioInterval;
          expect(wide[0] < one.logRatioInterval[0] && wide[1] > one.logRatioInterval[1]).toBe(true);
        }
      }),
      { seed: 7 },
    );
  });

  it('refuses counts that do not fit', () => {
    expect(() => keyness(5, 0, 4, 10)).toThrow('got 5 of 4');
    expect(() => keyness(0, 0, 0, 10)).toThrow(RangeError);
    expect(() => keyness(1, 0, 4, 10, { tests: 0 })).toThrow('tests');
  });
});

describe('association', () => {
  it('agrees with NLTK', () => {
    for (const one of REFERENCE.association) {
      const result = association(one);
      expect(result.mutualInformation).toBeCloseTo(one.mutualInformation, 10);
      expect(result.logDice).toBeCloseTo(one.logDice, 10);
      expect(result.logLikelihood).toBeCloseTo(one.logLikelihood, 8);
    }
  });

  it('is what Church and Hanks print for the associations of doctor', () => {
    // Church and Hanks (1990), table 2, one decimal: I(x, y), f(x, y), f(x), f(y); 15 million words.
    const printed = [
      [11.3, 12, 111, 621],
      [11.3, 8, 1105, 44],
      [10.7, 30, 1105, 241],
      [9.4, 8, 1105, 154],
      [9.0, 6, 275, 621],
      [8.9, 11, 1105, 317],
      [8.7, 25, 621, 1407],
    ];
    for (const [value, joint, first, second] of printed) {
      const { mutualInformation } = association({ joint, first, second, total: 15_000_000 });
      // 0.1: printed to one decimal, and the size of the corpus only to two digits.
      expect(Math.abs(mutualInformation - value)).toBeLessThan(0.1);
    }
  });

  it('has the fixed points that Rychlý names for logDice', () => {
    // 14 when all occurrences are joint; 0 for one joint occurrence in 16,000 of each; one more is twice as often.
    expect(logDice(7, 7, 7)).toBe(14);
    expect(logDice(1, 16_384, 16_384)).toBe(0);
    expect(logDice(20, 100, 100) - logDice(10, 100, 100)).toBe(1);
  });

  it('is what a hand finds: 4 joint of 8 and 16 in 64', () => {
    // Expected 8 * 16 / 64 = 2; MI log2(4/2) = 1; Dice 2 * 4 / 24 = 1/3.
    const result = association({ joint: 4, first: 8, second: 16, total: 64 });
    expect(result).toMatchObject({ expected: 2, mutualInformation: 1 });
    expect(result.logDice).toBeCloseTo(14 + Math.log2(1 / 3), 12);
    expect(association({ joint: 2, first: 8, second: 16, total: 64 })).toMatchObject({
      logLikelihood: 0,
      pValue: 1,
    });
  });

  it('is the same for both words, and logDice does not look at the size of the corpus', () => {
    fc.assert(
      fc.property(counts, ([a, b, c]) => {
        const joint = Math.min(a, b);
        if (a * b === 0) return;
        const one = association({ joint, first: a, second: b, total: c + 120 });
        const other = association({ joint, first: b, second: a, total: c + 120 });
        expect(other.logLikelihood).toBeCloseTo(one.logLikelihood, 8);
        expect(other.mutualInformation).toBeCloseTo(one.mutualInformation, 12);
        expect(association({ joint, first: a, second: b, total: c + 999 }).logDice).toBe(one.logDice);
        expect(one.logDice).toBeLessThanOrEqual(14);
      }),
      { seed: 7 },
    );
  });

  it('refuses counts that do not fit', () => {
    expect(() => association({ joint: 5, first: 4, second: 9, total: 20 })).toThrow('got 5, 4, 9, 20');
    expect(() => association({ joint: 0, first: 0, second: 9, total: 20 })).toThrow('got 0, 0, 9, 20');
    expect(() => association({ joint: 0, first: 4, second: 0, total: 20 })).toThrow('got 0, 4, 0, 20');
    // 4 + 9 - 2 cases are 11: they do not fit into 10, and just fit into 11.
    expect(() => association({ joint: 2, first: 4, second: 9, total: 10 })).toThrow('got 2, 4, 9, 10');
    expect(association({ joint: 2, first: 4, second: 9, total: 11 }).expected).toBeCloseTo(36 / 11, 12);
    // A word that is everywhere tells nothing.
    const everywhere = association({ joint: 9, first: 20, second: 9, total: 20 });
    expect(everywhere).toMatchObject({ mutualInformation: 0, logLikelihood: 0, pValue: 1 });
    expect(association({ joint: 9, first: 9, second: 20, total: 20 }).logLikelihood).toBeCloseTo(0, 12);
    expect(association({ joint: 0, first: 4, second: 9, total: 20 }).mutualInformation).toBe(-Infinity);
  });
});
