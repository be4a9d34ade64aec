import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateRatio, ratioInterval, type TextRatio } from '../../src/stats/ratio-interval';
import { createRandom, type Random } from '../../src/util/random';

const texts = (...pairs: readonly (readonly [number, number])[]): readonly TextRatio[] =>
  pairs.map(([part, base]) => ({ part, base }));

/** What SciPy 1.x and NumPy printed for the formulas beside the assertions. */
const RATE = { estimate: 0.01430976430976431, low: 0.0064204082553425594, high: 0.031893509954076756 };
const SHARE = { low: 0.16196146498239422, high: 0.9019489616539671 };
const RATIO = { estimate: 0.7154882154882155, low: 0.20890016835782307, high: 2.450564738778202 };

describe('ratioInterval', () => {
  it('is what a hand computes for three texts of one length', () => {
    // Rates .1, .2, .3: mean .2, standard error .1/√3 = .057735, over .2 it is .288675; t of 2 degrees 4.302653.
    const { estimate, interval, error, n } = ratioInterval(texts([1, 10], [2, 10], [3, 10]), 'rate');
    expect([estimate, n]).toEqual([0.2, 3]);
    expect(error).toBeCloseTo(0.1 / Math.sqrt(3) / 0.2, 12);
    expect(interval![0]).toBeCloseTo(0.2 * Math.exp(-4.302652729696142 * error), 10);
    expect(interval![1]).toBeCloseTo(0.2 * Math.exp(4.302652729696142 * error), 10);
  });

  it('is SciPy’s and NumPy’s for texts of different length', () => {
    // c = [3, 0, 7, 2, 5], w = [210, 95, 400, 333, 150]; e = c - r w; se = sqrt(5/4 sum e²) / sum w / r; t.ppf(.975, 4).
    const rate = ratioInterval(texts([3, 210], [0, 95], [7, 400], [2, 333], [5, 150]), 'rate');
    expect(rate.estimate).toBeCloseTo(RATE.estimate, 12);
    expect(rate.interval![0]).toBeCloseTo(RATE.low, 10);
    expect(rate.interval![1]).toBeCloseTo(RATE.high, 10);
    // m = [3, 0, 7, 2], n = [4, 2, 9, 6]; se / (p (1 - p)); expit(logit(p) ± t.ppf(.975, 3) se).
    const share = ratioInterval(texts([3, 4], [0, 2], [7, 9], [2, 6]), 'share');
    expect(share.interval![0]).toBeCloseTo(SHARE.low, 10);
    expect(share.interval![1]).toBeCloseTo(SHARE.high, 10);
    // Against w = [100, 120, 80], c = [1, 2, 3], Welch's degrees of freedom.
    const ratio = rateRatio(
      texts([3, 210], [0, 95], [7, 400], [2, 333], [5, 150]),
      texts([1, 100], [2, 120], [3, 80]),
    );
    expect(ratio.estimate).toBeCloseTo(RATIO.estimate, 12);
    expect(ratio.interval![0]).toBeCloseTo(RATIO.low, 9);
    expect(ratio.interval![1]).toBeCloseTo(RATIO.high, 9);
  });

  it('is missing where the texts cannot tell', () => {
    expect(ratioInterval(texts([1, 10], [3, 10]), 'rate').interval).toBeUndefined();
    expect(ratioInterval(texts([1, 10], [2, 20], [3, 30]), 'rate').interval).toBeUndefined();
    expect(ratioInterval(texts([0, 10], [0, 20], [0, 30]), 'rate').interval).toBeUndefined();
    expect(ratioInterval(texts([1, 1], [2, 2], [3, 3]), 'share').interval).toBeUndefined();
    expect(ratioInterval([], 'rate')).toMatchObject({ n: 0, estimate: NaN, interval: undefined });
    expect(rateRatio(texts([1, 10], [2, 10], [3, 10]), texts([0, 10], [0, 10], [0, 10]))).toMatchObject({
      estimate: Infinity,
      interval: undefined,
    });
  });

  it('holds the estimate, stays on its scale, and does not mind the order of texts or the unit of words', () => {
    const text = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 900 }))
      .map(([part, more]) => ({ part, base: part + more }));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 3, maxLength: 12 }),
        fc.constantFrom('rate', 'share'),
        (all, scale) => {
          const { estimate, interval } = ratioInterval(all, scale);
          if (interval === undefined) return;
          const [low, high] = interval;
          expect(low).toBeLessThanOrEqual(estimate);
          expect(high).toBeGreaterThanOrEqual(estimate);
          expect(low).toBeGreaterThanOrEqual(0);
          if (scale === 'share') expect(high).toBeLessThanOrEqual(1);
          const turned = ratioInterval([...all].reverse(), scale).interval!;
          expect(turned[0]).toBeCloseTo(low, 9);
          if (scale === 'share') return;
          const scaled = ratioInterval(
            all.map(({ part, base }) => ({ part, base: 10 * base })),
            scale,
          ).interval!;
          expect(scaled[1] * 10).toBeCloseTo(high, 6);
        },
      ),
    );
  });

  it('covers the truth of overdispersed counts in more than .90 of draws of four texts', () => {
    const random = createRandom(5);
    let held = 0;
    const draws = 1000;
    for (let i = 0; i < draws; i++) {
      const drawn = Array.from({ length: 4 }, () => {
        const base = 200 + Math.floor(400 * random());
        return { part: poisson((base / 100) * gammaOfOne(4, random), random), base };
      });
      const { interval } = ratioInterval(drawn, 'rate');
      if (interval !== undefined && interval[0] <= 0.01 && interval[1] >= 0.01) held++;
    }
    expect(held / draws).toBeGreaterThan(0.9);
  });

  it('says what is wrong with its numbers', () => {
    expect(() => ratioInterval(texts([5, 4]), 'share')).toThrow(/text 0 is out of range; .*got 5 of 4/u);
    expect(() => ratioInterval(texts([-1, 4]), 'rate')).toThrow(/text 0 is out of range/u);
    expect(() => ratioInterval(texts([NaN, 4]), 'rate')).toThrow(/text 0 is out of range; .*got NaN of 4/u);
    expect(() => ratioInterval(texts([1, 4]), 'odds' as 'rate')).toThrow(/ratioInterval: .*scale.*share/u);
  });
});

/** A Gamma variable of mean 1 with a whole shape: a sum of exponential ones. */
function gammaOfOne(shape: number, random: Random): number {
  let sum = 0;
  for (let i = 0; i < shape; i++) sum -= Math.log(1 - random());
  return sum / shape;
}

function poisson(mean: number, random: Random): number {
  let count = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++;
  return count;
}
