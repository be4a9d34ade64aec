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
    const nothing = krippendorffAlphaUnitized([[], []], 9);
    expect(nothing.coefficient).toBeNaN();
    expect(nothing.notes).toEqual(['nothing is marked: agreement beyond chance is not defined']);
    const both = krippendorffAlphaUnitized([units('b', [1, 2]), units('a', [3, 4])], 9);
    expect(both.notes).toEqual([]);
    expect([...both.byLabel.keys()]).toEqual(['a', 'b']);
    expect(krippendorffAlphaUnitized([units('a', [1, 2]), [], []], 9).notes).toEqual([
      'with more than two annotators read it beside gamma',
    ]);
    expect(() => krippendorffAlphaUnitized([units('a', [4, 4]), []], 9)).toThrow('leaves the text');
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

  it('has the positional dissimilarities of Mathet, Widlöcher and Métivier, figure 10', () => {
    // As pygamma-agreement tests them (test_positional_dissimilarity_figure10): 22.2, 0, 3.2, 1, 0.11, 0.22.
    const printed = [
      [22.2, [4, 14], [40, 44]],
      [0, [4, 14], [4, 14]],
      [3.2, [4, 14], [20, 25]],
      [1, [4, 14], [14, 24]],
      [0.11, [20, 30], [20, 25]],
      [0.22, [20, 25], [14, 24]],
    ] as const;
    for (const [value, first, second] of printed) {
      // Two units alone cost 2: a weight of 1/100 keeps the pair together.
      const { observed } = gammaAgreement([units('a', first), units('a', second)], {
        random: createRandom(1),
        length: 50,
        samples: 2,
        position: 0.01,
      });
      // 0.05: printed to one decimal, or two.
      expect(Math.abs(100 * observed - value)).toBeLessThan(value < 1 ? 0.005 : 0.05);
    }
  });

  it('is what the published software finds for Alex, Paul and Suzan: disorder .96, gamma .44 to .47', () => {
    // The example that comes with the Gamma Software and pygamma-agreement, with the software's weight 3 of the position
    // and its way to draw chance; the bounds are those of pygamma-agreement’s own test.
    const annotated = (...spans: readonly (readonly [label: string, start: number, end: number])[]): Unit[] =>
      spans.map(([label, start, end]) => ({ label, start, end }));
    const alex = annotated(
      ['1', 2, 9],
      ['2', 11, 17],
      ['5', 24, 30],
      ['6', 32, 36],
      ['6', 36, 44],
      ['7', 44, 60],
    );
    const paul = annotated(['1', 2, 9], ['3', 11, 17], ['5', 19, 25], ['6', 32, 44]);
    const suzan = annotated(
      ['1', 2, 9],
      ['4', 11, 17],
      ['5', 21, 27],
      ['6', 32, 36],
      ['6', 36, 40],
      ['6', 40, 44],
    );
    const options = { random: createRandom(9), length: 60, position: 3, samples: 400 };
    const { observed, coefficient } = gammaAgreement([alex, paul, suzan], options);
    expect(Math.abs(observed - 0.96)).toBeLessThan(0.0096);
    expect(coefficient).toBeGreaterThan(0.44);
    expect(coefficient).toBeLessThan(0.47);
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

  it('is what a hand finds for chance in the smallest texts', () => {
    // A unit as long as the text of 2: it can move by 0 or by 1, and two moves lie at least 1 apart: always 0 and 1, so
    // that the ends differ by 1 each: (2 / 4)² = 1/4.
    const full = units('a', [0, 2]);
    const always = gammaAgreement([full, full], { random: createRandom(1), length: 2, samples: 7 });
    expect(always).toMatchObject({ observed: 0, expected: 0.25, coefficient: 1, n: 2, samples: 7 });
    // One unit [0, 4) against nothing in a text of 6. Observed: it stays alone, 1 for half a unit an annotator: 2.
    // Chance: each annotator draws the unit or nothing; without the case of nothing twice, two units in 1 of 3 cases.
    // Moves s apart cost (2s / 8)² = s²/16, s from 2 on: over all pairs of moves 0.6007. 2/3 * 2 + 0.6007/3 = 1.5336.
    const alone = gammaAgreement([units('a', [0, 4]), []], {
      random: createRandom(2),
      length: 6,
      samples: 4000,
    });
    expect(alone.observed).toBe(2);
    // 0.04: four standard errors of a mean of 4000 disorders that deviate by 0.65.
    expect(Math.abs(alone.expected - 1.5336)).toBeLessThan(0.04);
  });

  it('moves the units as the random numbers say, and tells the precision of their mean', () => {
    /** Random numbers in the order in which they are asked for: for each annotator a move, then whose units. */
    const script = (...numbers: readonly number[]) => {
      let next = 0;
      return () => numbers[next++];
    };
    // Moves at least half a unit, 2, apart. 0 and 2 cost (4 / 8)² = 0.25, 0 and 3 (6 / 8)² = 0.5625.
    const short = units('a', [0, 4]);
    const two = gammaAgreement([short, short], {
      random: script(0, 0, 0, 0.9, 0, 0, 0.25, 0.9, 0, 0, 0, 0),
      length: 6,
      samples: 3,
    });
    expect(two.expected).toBeCloseTo(1.0625 / 3, 12);
    // Variance (2 * 0.104167² + 0.208333²) / 2 = 0.032552, error of the mean 0.104167: 1.96 times it over 0.354167.
    expect(two.notes).toEqual(['the disorder of chance is known to ±57.6 %']);
    // [2, 6) moved by 4 begins where the text of 6 ends: it comes in at 0.
    const late = units('a', [2, 6]);
    const wrapped = gammaAgreement([late, late], { random: script(0, 0, 0.5, 0), length: 6, samples: 1 });
    expect(wrapped.expected).toBe(0.25);
    // Moves 1.5 apart in a text of 3: after 0 and 2 there is no room; the third goes anywhere, here to 1.
    // (2/3)² + (1/3)² + (1/3)² over three pairs: 2/9.
    const full = units('a', [0, 3]);
    const roomy = { random: script(0, 0, 0, 0), length: 3, samples: 1 };
    expect(gammaAgreement([full, full], roomy).expected).toBeCloseTo(4 / 9, 12);
    const crowded = { random: script(0, 0, 0, 0, 0.4, 0), length: 3, samples: 1 };
    expect(gammaAgreement([full, full, full], crowded).expected).toBeCloseTo(2 / 9, 12);
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
    const nothing = gammaAgreement([[], []], options);
    expect(nothing.coefficient).toBeNaN();
    expect(nothing.notes).toEqual(['nothing is marked: agreement beyond chance is not defined']);
    expect(gammaAgreement([[], []], { random: createRandom(1), length: 9 }).samples).toBe(100);
    expect(() => gammaAgreement([units('a', [4, 4]), []], options)).toThrow('leaves the text');
    expect(() => gammaAgreement([units('a', [-1, 4]), []], options)).toThrow('leaves the text');
    expect(gammaAgreement([units('a', [0, 30]), []], options).n).toBe(1);
    expect(() => gammaAgreement([[]], options)).toThrow('at least 2 annotators');
    expect(() => gammaAgreement([units('a', [29, 31]), []], options)).toThrow('leaves the text');
  });
});
