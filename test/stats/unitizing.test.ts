import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlphaUnitized, type Unit } from '../../src/stats/alpha-unitized';
import { bestAlignmentDisorder } from '../../src/stats/best-alignment';
import { gammaAgreement } from '../../src/stats/gamma-agreement';
import { createRandom } from '../../src/util/random';
import { GAMMA, REFERENCE } from './reference';

const units = (label: string, ...spans: readonly (readonly [number, number])[]): Unit[] =>
  spans.map(([start, end]) => ({ start, end, label }));

/** Two observers of Krippendorff's continuum from 150 to 450, counted from 0. */
const OBSERVERS = [
  [...units('c', [75, 145], [220, 250]), ...units('k', [30, 90], [150, 200])],
  [...units('c', [70, 150], [205, 225], [250, 270]), ...units('k', [30, 90], [150, 200])],
];

const someUnits = fc
  .array(fc.tuple(fc.nat(25), fc.integer({ min: 1, max: 6 }), fc.constantFrom('x', 'y')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.map(([start, size, label]): Unit => ({ start, end: start + size, label })));

describe('krippendorffAlphaUnitized', () => {
  it('is what Krippendorff prints for his example: .0144, .0532 and .7286 for c, 1 for k', () => {
    // Krippendorff (2004), ch. 11, four decimals.
    const onlyC = OBSERVERS.map((own) => own.filter(({ label }) => label === 'c'));
    const ofC = krippendorffAlphaUnitized(onlyC, 300);
    expect(ofC.observed).toBeCloseTo(0.0144, 4);
    expect(ofC.expected).toBeCloseTo(0.0532, 4);
    const both = krippendorffAlphaUnitized(OBSERVERS, 300);
    expect(both.byLabel.get('c')).toBeCloseTo(0.7286, 4);
    expect(both.byLabel.get('k')).toBe(1);
    // 0.0005: he adds rounded numbers and prints .8591.
    expect(Math.abs(both.coefficient - 0.8591)).toBeLessThan(0.0005);
  });

  it('is what Krippendorff prints for the observed differences of his four pairs of 1995', () => {
    // Krippendorff (1995), p. 57, five decimals; pairs A, C and D over 24 places.
    const pairs = [
      [0.03125, units('u', [2, 10], [14, 20]), units('u', [4, 8], [15, 17])],
      [
        0.02777,
        units('u', [2, 8], [10, 12], [14, 18], [20, 22]),
        units('u', [0, 2], [4, 8], [10, 14], [16, 18], [20, 22]),
      ],
      [
        0.38715,
        units('u', [0, 2], [2, 10], [10, 14], [14, 20], [20, 24]),
        units('u', [0, 4], [4, 8], [8, 15], [15, 17], [17, 24]),
      ],
    ] as const;
    for (const [observed, first, second] of pairs)
      expect(krippendorffAlphaUnitized([first, second], 24).observed).toBeCloseTo(observed, 4);
  });

  it('agrees with an enumeration of all places by an independent program', () => {
    for (const { annotators, length, alpha } of REFERENCE.alphaUnitized)
      expect(krippendorffAlphaUnitized(annotators, length).coefficient).toBeCloseTo(alpha, 12);
  });

  it('is what a hand finds for one unit each, apart, in a text of 4', () => {
    // Observed: both units of length 1 lie in gaps: (1 + 1 + 1 + 1) / (2 * 1 * 16) = 0.125.
    // Expected: 2/4 * (units over each other 0, units of 1 in gaps 1, 2, 3 and 0: 2 * (1 + 2 + 3)) / (8 * 7) = 6/56.
    const apart = krippendorffAlphaUnitized([units('a', [1, 2]), units('a', [3, 4])], 4);
    expect(apart.observed).toBe(0.125);
    expect(apart.expected).toBeCloseTo(6 / 56, 12);
    expect(apart.coefficient).toBeCloseTo(1 - 0.125 / (6 / 56), 12);
  });

  it('is 1 for the same units, never above, and does not depend on the order of annotators or units', () => {
    fc.assert(
      fc.property(someUnits, someUnits, (first, second) => {
        const apart = [first, second].map((own) =>
          own.filter((unit, i) => own.slice(0, i).every((o) => o.end <= unit.start || unit.end <= o.start)),
        );
        const one = krippendorffAlphaUnitized(apart, 40);
        const other = krippendorffAlphaUnitized([[...apart[1]].reverse(), apart[0]], 40);
        expect(other.coefficient).toBeCloseTo(one.coefficient, 12);
        expect(one.coefficient).toBeLessThanOrEqual(1);
        expect(krippendorffAlphaUnitized([apart[0], apart[0]], 40).coefficient).toBe(1);
      }),
      { seed: 7 },
    );
  });

  it('is not defined for nothing, and refuses what does not fit', () => {
    expect(krippendorffAlphaUnitized([[], []], 9).coefficient).toBeNaN();
    expect(() => krippendorffAlphaUnitized([[]], 9)).toThrow('at least 2 annotators');
    expect(() => krippendorffAlphaUnitized([units('a', [1, 10]), []], 9)).toThrow('leaves the text');
    expect(() => krippendorffAlphaUnitized([units('a', [1, 4], [3, 5]), []], 9)).toThrow('overlap at 3');
  });
});

describe('bestAlignmentDisorder', () => {
  it('finds the disorder that pygamma-agreement finds by integer programming', () => {
    for (const { annotators, length, position, category, observed } of GAMMA.cases) {
      const result = gammaAgreement(annotators, {
        random: createRandom(1),
        length,
        position,
        category,
        samples: 2,
      });
      // 1e-5: pygamma-agreement computes in single precision.
      expect(Math.abs(result.observed - observed)).toBeLessThan(1e-5);
    }
  });

  it('is the least over all alignments, tried one by one', () => {
    const dissimilarity = (a: Unit, b: Unit): number =>
      Math.abs(a.start - b.start) / 3 + (a.label === b.label ? 0 : 1);
    /** Every way to give the first annotator's units a partner of the second, or none. */
    const least = (first: readonly Unit[], second: readonly Unit[]): number => {
      if (first.length === 0) return second.length;
      const [unit, ...rest] = first;
      return Math.min(
        1 + least(rest, second),
        ...second.map((other, i) => dissimilarity(unit, other) + least(rest, second.toSpliced(i, 1))),
      );
    };
    fc.assert(
      fc.property(someUnits, someUnits, (first, second) => {
        expect(bestAlignmentDisorder([first, second], dissimilarity)).toBeCloseTo(least(first, second), 10);
      }),
      { seed: 7 },
    );
  });

  it('gives up with a reason where too many units overlap', () => {
    const crowd = Array.from({ length: 20 }, () => units('a', [0, 9], [1, 8], [2, 9]));
    expect(() => bestAlignmentDisorder(crowd, () => 0.01)).toThrow('too many units overlap');
  });
});

describe('gammaAgreement', () => {
  it('agrees with pygamma-agreement within the error of both simulations', () => {
    for (const { annotators, length, gamma, expected } of GAMMA.cases) {
      if (gamma === undefined || expected === undefined) continue;
      const result = gammaAgreement(annotators, { random: createRandom(4), length, samples: GAMMA.samples });
      // 0.06: the standard error of a mean of 600 disorders that deviate by about 0.3 is 0.012; two means, three and a half errors.
      expect(Math.abs(result.expected - expected)).toBeLessThan(0.06);
      expect(Math.abs(result.coefficient - gamma)).toBeLessThan(0.06);
    }
  });

  it('is what a hand finds for the observed disorder of one unit each', () => {
    // [0, 4) and [1, 5): distances 1 + 1 over lengths 4 + 4, squared: 1/16; one pair for one unit an annotator.
    const options = { random: createRandom(1), length: 20, samples: 5 };
    expect(gammaAgreement([units('a', [0, 4]), units('a', [1, 5])], options).observed).toBe(1 / 16);
    // Another label costs 1 more: 17/16 is still less than two units alone.
    expect(gammaAgreement([units('a', [0, 4]), units('b', [1, 5])], options).observed).toBe(17 / 16);
    // Two lengths apart it is 4 by position: each stays alone, 1 + 1 for one unit an annotator.
    expect(gammaAgreement([units('a', [0, 4]), units('a', [8, 12])], options).observed).toBe(2);
  });

  it('draws chance from all annotators alike, whoever comes first', () => {
    const many = units('x', [0, 3], [5, 8], [10, 13], [15, 18], [20, 23], [25, 28], [30, 33]);
    const few = units('y', [16, 19]);
    const chance = (...annotators: readonly (readonly Unit[])[]): number =>
      gammaAgreement(annotators, { random: createRandom(2), length: 40, samples: 800 }).expected;
    // 0.1: the standard error of a mean of 800 disorders that deviate by about 0.5 is 0.018; two means, four errors.
    expect(Math.abs(chance(many, few) - chance(few, many))).toBeLessThan(0.1);
  });

  it('is 1 for the same units, at most 1, and the same for the same seed', () => {
    fc.assert(
      fc.property(someUnits, someUnits, (first, second) => {
        const once = gammaAgreement([first, second], { random: createRandom(3), length: 40, samples: 8 });
        const again = gammaAgreement([first, second], { random: createRandom(3), length: 40, samples: 8 });
        expect(again).toEqual(once);
        expect(once.coefficient).toBeLessThanOrEqual(1);
        const swapped = gammaAgreement([second, first], { random: createRandom(3), length: 40, samples: 8 });
        expect(swapped.observed).toBeCloseTo(once.observed, 10);
      }),
      { seed: 7, numRuns: 40 },
    );
    const same = units('a', [0, 3], [5, 9]);
    const options = { random: createRandom(1), length: 30, samples: 20 };
    expect(gammaAgreement([same, same], options).coefficient).toBe(1);
  });

  it('says how precise it is, and what is not defined', () => {
    const options = { random: createRandom(1), length: 30, samples: 20 };
    const { notes } = gammaAgreement([units('a', [0, 3]), units('a', [5, 9])], options);
    expect(notes[0]).toMatch(/±\d+\.\d %/u);
    expect(gammaAgreement([[], []], options).coefficient).toBeNaN();
    expect(() => gammaAgreement([[]], options)).toThrow('at least 2 annotators');
    expect(() => gammaAgreement([units('a', [29, 31]), []], options)).toThrow('leaves the text');
  });
});
