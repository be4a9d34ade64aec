import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg';
import { bootstrapDifference, bootstrapInterval, quantile } from '../../src/stats/bootstrap';
import { mannWhitneyU } from '../../src/stats/mann-whitney-u';
import { chiSquareTail, normalCdf, normalQuantile } from '../../src/stats/normal';
import { permutationTest } from '../../src/stats/permutation-test';
import { wilsonInterval } from '../../src/stats/wilson';
import { createRandom } from '../../src/util/random';
import { REFERENCE, RESAMPLING } from './reference';

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const options = { random: createRandom(1) };
const sample = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 });

describe('normal distribution', () => {
  it('agrees with SciPy', () => {
    // 1e-13 relative: double rounding of two implementations.
    for (const { z, cdf } of REFERENCE.normal) expect(normalCdf(z) / cdf).toBeCloseTo(1, 12);
    for (const { p, z } of REFERENCE.quantiles) expect(normalQuantile(p)).toBeCloseTo(z, 10);
    for (const { x, p } of REFERENCE.chiSquare) expect(chiSquareTail(x) / p).toBeCloseTo(1, 10);
  });
});

describe('wilsonInterval', () => {
  it('agrees with SciPy', () => {
    for (const { successes, trials, level, low, high } of REFERENCE.wilson) {
      const { interval } = wilsonInterval(successes, trials, level);
      expect(interval[0]).toBeCloseTo(low, 12);
      expect(interval[1]).toBeCloseTo(high, 12);
    }
  });

  it('is what a hand finds for 1 of 4 with z = 2', () => {
    // z² = 4: middle (0.25 + 4/8) / (1 + 1) = 0.375; half 2 * sqrt(0.1875/4 + 4/64) / 2 = 0.330719.
    const level = 2 * normalCdf(2) - 1;
    expect(wilsonInterval(1, 4, level).interval[0]).toBeCloseTo(0.375 - 0.330719, 6);
    expect(wilsonInterval(1, 4, level).interval[1]).toBeCloseTo(0.375 + 0.330719, 6);
  });

  it('is what Newcombe prints for his examples, method 3', () => {
    // Newcombe (1998), table I; four decimals.
    const printed = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [successes, trials, low, high] of printed) {
      const { interval } = wilsonInterval(successes, trials);
      expect(interval[0]).toBeCloseTo(low, 4);
      expect(interval[1]).toBeCloseTo(high, 4);
    }
  });

  it('mirrors when successes and failures change places, and stays in [0, 1]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (trials, part) => {
        const successes = part % (trials + 1);
        const { interval } = wilsonInterval(successes, trials);
        const mirror = wilsonInterval(trials - successes, trials).interval;
        expect(interval[0]).toBeCloseTo(1 - mirror[1], 12);
        expect(interval[0] >= 0 && interval[1] <= 1 && interval[0] <= successes / trials).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('ends at exactly 0 and 1 for none and all', () => {
    for (let n = 1; n <= 60; n++) {
      expect(wilsonInterval(0, n).interval[0]).toBe(0);
      expect(wilsonInterval(n, n).interval[1]).toBe(1);
    }
  });

  it('refuses counts that do not fit', () => {
    expect(() => wilsonInterval(3, 2)).toThrow('got 3 of 2');
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, 95)).toThrow('level');
    expect(() => wilsonInterval(1, 2, 1)).toThrow('level');
    expect(() => wilsonInterval(1, 2, 0)).toThrow('level');
    expect(() => wilsonInterval(1, 2.5)).toThrow('got 1 of 2.5');
    expect(() => wilsonInterval(1.5, 3)).toThrow('got 1.5 of 3');
    expect(() => wilsonInterval(-1, 3)).toThrow('got -1 of 3');
  });
});

describe('mannWhitneyU', () => {
  it('agrees with SciPy without ties, exactly', () => {
    for (const { first, second, u, p } of REFERENCE.mannWhitneyExact) {
      const result = mannWhitneyU(first, second);
      expect(result.method).toContain('exact');
      expect(result.statistic).toBe(u);
      expect(result.pValue).toBeCloseTo(p, 12);
    }
  });

  it('agrees with SciPy with ties, by the normal approximation', () => {
    for (const { first, second, u, p } of REFERENCE.mannWhitneyTies) {
      const result = mannWhitneyU(first, second);
      expect(result.method).toContain('tie');
      expect(result.statistic).toBe(u);
      expect(result.pValue).toBeCloseTo(p, 12);
    }
  });

  it('gives the one-sided probabilities that Mann and Whitney print for 4 and 4, doubled', () => {
    // Their table for n = m = 4, to three decimals: U = 0 .014, 1 .029, 2 .057, 3 .100.
    const low = [1, 2, 3, 4];
    const printed = [0.014, 0.029, 0.057, 0.1];
    const second = [
      [5, 6, 7, 8],
      [3.5, 6, 7, 8],
      [2.5, 6, 7, 8],
      [1.5, 6, 7, 8],
    ];
    second.forEach((high, u) => {
      const result = mannWhitneyU(low, high);
      expect(result.statistic).toBe(u);
      expect(result.pValue / 2).toBeCloseTo(printed[u], 3);
    });
  });

  it('gives the Cliff’s delta of -.25 of Hogarty and Kromrey’s ordered categories', () => {
    const treatment = [10, 10, 20, 20, 20, 30, 30, 30, 40, 50];
    expect(mannWhitneyU(treatment, [10, 20, 30, 40, 40, 50]).effectSize).toBeCloseTo(-0.25, 12);
  });

  it('gives the exact p of a full enumeration in small groups', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { minLength: 7, maxLength: 7 }), (values) => {
        const u = (first: readonly number[], second: readonly number[]): number =>
          first.reduce((sum, a) => sum + second.filter((b) => a > b).length, 0);
        const observed = Math.abs(u(values.slice(0, 3), values.slice(3)) - 6);
        let extreme = 0;
        for (let mask = 0; mask < 128; mask++) {
          const inFirst = (_: number, i: number): boolean => ((mask >> i) & 1) === 1;
          const first = values.filter(inFirst);
          if (first.length === 3)
            extreme += Number(
              Math.abs(
                u(
                  first,
                  values.filter((v, i) => !inFirst(v, i)),
                ) - 6,
              ) >= observed,
            );
        }
        expect(mannWhitneyU(values.slice(0, 3), values.slice(3)).pValue).toBeCloseTo(extreme / 35, 12);
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  it('is what a hand finds: 2 and 3 against 1 and 4', () => {
    // Pairs won by the first group: 2>1, 3>1: U = 2 of 4, delta 0; all 6 orders have a tail at least as large: p = 1.
    expect(mannWhitneyU([2, 3], [1, 4])).toMatchObject({ statistic: 2, effectSize: 0, pValue: 1, n: [2, 2] });
    expect(mannWhitneyU([5, 6], [1, 2])).toMatchObject({ statistic: 4, effectSize: 1 });
  });

  it('is exact up to 400 pairs without ties, and says what small groups cannot show', () => {
    const even = (n: number): number[] => Array.from({ length: n }, (_, i) => 2 * i);
    const odd = (n: number): number[] => Array.from({ length: n }, (_, i) => 2 * i + 1);
    expect(mannWhitneyU(even(20), odd(20)).method).toBe('Mann-Whitney U, exact');
    expect(mannWhitneyU(even(20), odd(21)).method).toContain('approximation');
    expect(mannWhitneyU(even(3), odd(5)).notes[0]).toContain('very small groups');
    expect(mannWhitneyU(even(4), odd(4)).notes).toEqual([]);
  });

  it('has pairs won less pairs lost as its effect, ties and all', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const signs = first.flatMap((a) => second.map((b) => Math.sign(a - b)));
        expect(mannWhitneyU(first, second).effectSize).toBeCloseTo(mean(signs), 12);
      }),
      { seed: 7 },
    );
  });

  it('is symmetric, does not look at the order, and knows all ties', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const result = mannWhitneyU(first, second);
        const swapped = mannWhitneyU(second, [...first].reverse());
        expect(swapped.pValue).toBeCloseTo(result.pValue, 12);
        expect(swapped.effectSize).toBeCloseTo(-result.effectSize, 12);
        expect(result.pValue >= 0 && result.pValue <= 1).toBe(true);
      }),
      { seed: 7 },
    );
    expect(mannWhitneyU([1, 1, 1], [1, 1])).toMatchObject({ pValue: 1, effectSize: 0 });
    expect(mannWhitneyU([1, 2, 2, 3], [1, 2, 2, 3])).toMatchObject({
      statistic: 8,
      pValue: 1,
      effectSize: 0,
    });
  });
});

describe('permutationTest', () => {
  it('agrees with a full enumeration by an independent program', () => {
    for (const { first, second, difference, p } of REFERENCE.permutation) {
      const result = permutationTest(first, second, mean, options);
      expect(result.statistic).toBeCloseTo(difference, 12);
      expect(result.pValue).toBeCloseTo(p, 12);
      expect(result.method).toContain('all 126 divisions');
    }
  });

  it('agrees with coin’s exact test in R, also for groups of unequal size', () => {
    for (const { first, second, p } of RESAMPLING.permutation)
      expect(permutationTest(first, second, mean, options).pValue).toBeCloseTo(p, 12);
  });

  it('puts each text into the first group as often as another when it divides at random', () => {
    const texts = Array.from({ length: 20 }, (_, i) => i);
    const drawn = new Array<number>(20).fill(0);
    const count = (group: readonly number[]): number => {
      if (group.length === 11) for (const text of group) drawn[text]++;
      return 0;
    };
    permutationTest(texts.slice(0, 11), texts.slice(11), count, {
      random: createRandom(6),
      permutations: 4000,
    });
    // 11 of 20 are .55; .03 is four standard errors of a share of 4000. The observed division is counted too.
    for (const times of drawn) expect(Math.abs(times / 4001 - 0.55)).toBeLessThan(0.03);
  });

  it('tries all divisions up to 20,000, and 9999 random ones of more', () => {
    const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => (i * 7) % 11);
    expect(permutationTest(upTo(8), upTo(8), mean, options).method).toContain('all 12870 divisions');
    expect(permutationTest(upTo(8), upTo(9), mean, options).method).toContain('9999 random divisions');
  });

  it('is the 6 of 70 that Lane prints for his four numbers of each group', () => {
    // Lane, HyperStat Online, Randomization Tests: means 10 and 4, two-tailed p = 6/70 = 0.0857.
    expect(permutationTest([11, 14, 7, 8], [2, 9, 0, 5], mean, options)).toMatchObject({
      statistic: 6,
      pValue: 6 / 70,
    });
  });

  it('divides at random as often as asked, and near the exact p', () => {
    const first = Array.from({ length: 11 }, (_, i) => i * 3);
    const second = Array.from({ length: 9 }, (_, i) => i * 3 + 13);
    const random = permutationTest(first, second, mean, { random: createRandom(5), permutations: 4000 });
    expect(random.method).toContain('4000 random divisions');
    // 0.02996 is the p of coin's exact test in R; 0.009 is three standard errors of a share of 4000 divisions.
    expect(Math.abs(random.pValue - 0.02996)).toBeLessThan(0.009);
    expect(permutationTest([1, 2], [3, 4], mean, options).notes[0]).toContain('below 0.167');
    expect(permutationTest([1, 2, 3], [3, 4, 5, 8], mean, options).notes[0]).toContain('35 divisions');
    expect(permutationTest([1, 2, 3, 9], [3, 4, 5, 8], mean, options).notes).toEqual([]);
  });

  it('is what a hand finds: 1 and 2 against 3 and 4', () => {
    // Six divisions; only the observed one and its mirror differ by 2: p = 2/6.
    expect(permutationTest([1, 2], [3, 4], mean, options)).toMatchObject({ statistic: -2, pValue: 2 / 6 });
  });

  it('counts the observed division in when divisions are random, so that p is never 0', () => {
    const first = Array.from({ length: 12 }, (_, i) => i);
    const second = Array.from({ length: 12 }, (_, i) => i + 100);
    const result = permutationTest(first, second, mean, { random: createRandom(3), permutations: 99 });
    expect(result.pValue).toBe(1 / 100);
    const same = permutationTest(first, first, mean, { random: createRandom(3), permutations: 99 });
    expect(same.pValue).toBe(1);
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const result = permutationTest(first, second, mean, options);
        expect(permutationTest(second, first, mean, options).pValue).toBeCloseTo(result.pValue, 12);
        expect(result.pValue > 0 && result.pValue <= 1).toBe(true);
      }),
      { seed: 7, numRuns: 20 },
    );
  });
});

describe('benjaminiHochberg', () => {
  it('agrees with SciPy', () => {
    benjaminiHochberg(REFERENCE.benjaminiHochberg.p).forEach((value, i) => {
      expect(value).toBeCloseTo(REFERENCE.benjaminiHochberg.adjusted[i], 12);
    });
  });

  it('finds the four of fifteen that Benjamini and Hochberg find in their example', () => {
    const printed = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(printed).filter((p) => p <= 0.05)).toHaveLength(4);
  });

  it('does not look at the order, never falls below p, and keeps the ranks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (p) => {
          const adjusted = benjaminiHochberg(p);
          const turned = benjaminiHochberg([...p].reverse());
          adjusted.forEach((value, i) => {
            expect(value >= p[i] * (1 - 1e-12) && value <= 1).toBe(true);
            expect(turned[p.length - 1 - i]).toBeCloseTo(value, 12);
            p.forEach((other, j) => expect(other <= p[i] ? adjusted[j] <= value + 1e-12 : true).toBe(true));
          });
        },
      ),
      { seed: 7 },
    );
  });

  it('is what a hand finds for three tests, in any order', () => {
    // 0.01 * 3 = 0.03; 0.04 * 3/2 = 0.06, capped by the larger one's 0.05 * 1.
    const [a, b, c] = benjaminiHochberg([0.04, 0.01, 0.05]);
    expect([a, b, c].map((p) => Number(p.toFixed(10)))).toEqual([0.05, 0.03, 0.05]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([0.1, NaN])).toThrow('pValues[1]');
    expect(() => benjaminiHochberg([1.5, 0.1])).toThrow('pValues[0]');
    expect(() => benjaminiHochberg([0.1, 0.2, -0.1])).toThrow('pValues[2]');
  });
});

describe('bootstrapInterval', () => {
  it('takes quantiles as NumPy does', () => {
    const sorted = [...REFERENCE.quantile.values].sort((a, b) => a - b);
    for (const [p, value] of Object.entries(REFERENCE.quantile.at))
      expect(quantile(sorted, Number(p))).toBeCloseTo(value, 12);
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([7], 0.3)).toBe(7);
    expect(quantile([1, 2, 4], 0.75)).toBe(3);
  });

  it('is the same for the same seed, and holds what every sample can reach', () => {
    const once = bootstrapInterval([1, 5, 9], mean, createRandom(5));
    expect(bootstrapInterval([1, 5, 9], mean, createRandom(5))).toEqual(once);
    expect(once).toMatchObject({ statistic: 5, n: 3 });
    expect(once.interval[0]).toBeGreaterThanOrEqual(1);
    expect(once.interval[1]).toBeLessThanOrEqual(9);
  });

  it('cuts 2.5 % off at both ends, and leaves out samples without a value', () => {
    // The statistic counts its own calls: the texts themselves give 0, the samples 1 to 1001.
    let calls = 0;
    const counting = bootstrapInterval([1, 2], () => calls++, createRandom(1), 1001);
    expect(counting).toMatchObject({ statistic: 0, interval: [26, 976], resamples: 1001 });
    let more = 0;
    const gaps = bootstrapInterval(
      [1, 2],
      () => (more++ % 2 === 0 ? NaN : more / 2),
      createRandom(1),
      2002,
    ).interval;
    expect(gaps).toEqual([26, 976]);
    expect(bootstrapInterval([1, 2], mean, createRandom(1)).resamples).toBe(2000);
    expect(bootstrapDifference([1, 2], [1, 2], mean, createRandom(1)).resamples).toBe(2000);
  });

  it('is near the exact bootstrap distribution that R enumerates', () => {
    const { mouse, rate } = RESAMPLING;
    const { interval } = bootstrapInterval(mouse.treated, mean, createRandom(7), 8000);
    // 2.5: a quantile of 8000 samples deviates by sqrt(.025 * .975 / 8000) / density = 0.7 where the density is .0025.
    expect(Math.abs(interval[0] - mouse.interval[0])).toBeLessThan(2.5);
    expect(Math.abs(interval[1] - mouse.interval[1])).toBeLessThan(2.5);
    const texts = rate.count.map((count, i) => ({ count, words: rate.words[i] }));
    const pooled = (sample: readonly (typeof texts)[number][]): number =>
      sample.reduce((sum, text) => sum + text.count, 0) / sample.reduce((sum, text) => sum + text.words, 0);
    const ofRate = bootstrapInterval(texts, pooled, createRandom(8), 8000);
    // 0.0001: the same for a density of 60.
    expect(Math.abs(ofRate.interval[0] - rate.interval[0])).toBeLessThan(0.0001);
    expect(Math.abs(ofRate.interval[1] - rate.interval[1])).toBeLessThan(0.0001);
  });

  it('is near the 45.9 to 135.4 that Efron and Tibshirani print for the mean of the treated mice', () => {
    // Efron and Tibshirani (1993), table 13.1, from 1000 samples, as quoted in a public test of Tax-Calculator.
    const { statistic, interval } = bootstrapInterval(RESAMPLING.mouse.treated, mean, createRandom(7), 8000);
    expect(statistic).toBeCloseTo(86.86, 2);
    // 6: theirs deviate by about 2 (1000 samples), these by 0.7; three errors.
    expect(Math.abs(interval[0] - 45.9)).toBeLessThan(6);
    expect(Math.abs(interval[1] - 135.4)).toBeLessThan(6);
  });

  it('is what a hand finds for two texts: a quarter of the samples is all low, a quarter all high', () => {
    expect(bootstrapInterval([0, 10], mean, createRandom(2)).interval).toEqual([0, 10]);
  });

  it('comes near the normal interval of a mean in a large sample', () => {
    const random = createRandom(11);
    const values = Array.from({ length: 400 }, () => random() * 12);
    const centre = mean(values);
    const deviation = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
    const half = (1.96 * deviation) / Math.sqrt(values.length);
    const { interval } = bootstrapInterval(values, mean, createRandom(1));
    // 0.05: the simulation error of a 2.5 % quantile from 2000 samples at this spread (0.17) is about 0.01.
    expect(Math.abs(interval[0] - (centre - half))).toBeLessThan(0.05);
    expect(Math.abs(interval[1] - (centre + half))).toBeLessThan(0.05);
  });
});

describe('bootstrapDifference', () => {
  it('is what a hand finds for groups without spread: the difference itself', () => {
    const result = bootstrapDifference([4, 4], [1, 1, 1], mean, createRandom(1));
    expect(result).toMatchObject({ statistic: 3, interval: [3, 3], n: 5 });
  });

  it('takes the quantiles of all 16 pairs of samples of two and two texts', () => {
    // First group 0 or 8: means 0, 4, 4, 8; second 0 or 1: 0, .5, .5, 1. The lowest is 0 - 1 (1 of 16), the highest 8 - 0.
    const { interval } = bootstrapDifference([0, 8], [0, 1], mean, createRandom(3), 4000);
    expect(interval).toEqual([-1, 8]);
  });

  it('changes its sign when the groups change places', () => {
    const low = [1, 5, 2, 8];
    const high = [9, 3, 12];
    const one = bootstrapDifference(low, high, mean, createRandom(1), 4000);
    const other = bootstrapDifference(high, low, mean, createRandom(2), 4000);
    expect(other.statistic).toBe(-one.statistic);
    // 0.6: about four times the simulation error of these quantiles.
    expect(Math.abs(other.interval[0] + one.interval[1])).toBeLessThan(0.6);
    expect(() => bootstrapDifference([1], [1, 2], mean, createRandom(1))).toThrow(/one text is no sample/u);
  });
});

describe('inference from one text', () => {
  it('is refused with the reason and what to do instead', () => {
    const message = /one text is no sample.*expected at least 2 texts, got 1: describe a single text/u;
    expect(() => bootstrapInterval([1], mean, createRandom(1))).toThrow(message);
    expect(() => mannWhitneyU([1], [1, 2])).toThrow(/one text is no sample in the first group/u);
    expect(() => permutationTest([1, 2], [1], mean, options)).toThrow(
      /one text is no sample in the second group/u,
    );
    expect(() => bootstrapInterval([], mean, createRandom(1))).toThrow(
      'bootstrapInterval: no texts are no sample; expected at least 2 texts, got 0',
    );
    expect(() => mannWhitneyU([1, NaN], [1, 2])).toThrow('first[1]');
    expect(() => mannWhitneyU([1, 3], [1, 2, Infinity])).toThrow('second[2]');
    expect(() => mannWhitneyU([NaN, 1], [1, 2])).toThrow('first[0]');
  });
});
