import { checkFunction, checkInteger, checkList, checkOptions } from '../util/check';
import { checkRandom, type Random } from '../util/random';
import { checkTexts } from './check-texts';
import type { TestResult } from './test-result';

/** Options of `permutationTest`. */
export interface PermutationOptions {
  /** Seeded source of random numbers; used only when there are too many divisions to try them all. */
  readonly random: Random;
  /** Random divisions; default 9999. */
  readonly permutations?: number;
}

/** All divisions are tried up to this number. */
const EXACT_DIVISIONS = 20_000;

/** Differences that rounding alone can make are ties. */
const TOLERANCE = 1e-12;

/**
 * Permutation test of a difference between two groups of texts: texts change groups, words stay in their texts.
 *
 * Tries every division of the texts where there are few, else random ones, with the observed one counted in. With
 * pooled rates it stands for a negative-binomial regression with the number of words as offset: no kept library for
 * JavaScript fits one.
 *
 * @param first - Records of the first group's texts, at least two.
 * @param second - The same for the second group.
 * @param statistic - Computes a group's number, for example its pooled rate.
 * @param options - Random numbers.
 * @returns Difference of the two numbers, first minus second; the effect size is the same difference.
 * @throws RangeError for fewer than two texts in a group.
 * @source phipsonsmyth2010 for the observed division that counts in (+1)
 */
export function permutationTest<T>(
  first: readonly T[],
  second: readonly T[],
  statistic: (group: readonly T[]) => number,
  options: PermutationOptions,
): TestResult {
  checkList(first, 'permutationTest', 'the list of the first group’s texts', 0);
  checkList(second, 'permutationTest', 'the list of the second group’s texts', 0);
  checkTexts(first.length, 'permutationTest', 'first group');
  checkTexts(second.length, 'permutationTest', 'second group');
  checkFunction(statistic, 'permutationTest', 'the statistic');
  checkOptions(options, 'permutationTest', ['random', 'permutations']);
  const { random, permutations = 9999 } = options;
  checkRandom(random, 'permutationTest');
  checkInteger(permutations, 'permutationTest', 'permutations', 1);
  const all = [...first, ...second];
  const observed = statistic(first) - statistic(second);
  const isExtreme = (a: readonly T[], b: readonly T[]): boolean =>
    Math.abs(statistic(a) - statistic(b)) >= Math.abs(observed) * (1 - TOLERANCE) - Number.MIN_VALUE;
  const divisions = binomial(all.length, first.length);
  const exact = divisions <= EXACT_DIVISIONS;
  let extreme = 0;
  if (exact) {
    for (const [a, b] of eachDivision(all, first.length)) if (isExtreme(a, b)) extreme++;
  } else {
    for (let i = 0; i < permutations; i++) {
      const shuffled = shuffle(all, random);
      if (isExtreme(shuffled.slice(0, first.length), shuffled.slice(first.length))) extreme++;
    }
  }
  return {
    method: exact
      ? `permutation test over texts, all ${divisions} divisions`
      : `permutation test over texts, ${permutations} random divisions and the observed one`,
    statistic: observed,
    pValue: exact ? extreme / divisions : (extreme + 1) / (permutations + 1),
    effectSize: observed,
    effect: 'difference, first group minus second',
    n: [first.length, second.length],
    alternative: 'two-sided',
    notes:
      divisions < 40
        ? [`with ${divisions} divisions no p value below ${(1 / divisions).toFixed(3)} can occur`]
        : [],
  };
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return Math.round(value);
}

/** Every way to divide the values into a first group of `size` and the rest, in lexicographic order. */
function* eachDivision<T>(
  values: readonly T[],
  size: number,
): Generator<readonly [readonly T[], readonly T[]]> {
  const chosen = Array.from({ length: size }, (_, i) => i);
  for (;;) {
    const inFirst = new Set(chosen);
    yield [chosen.map((i) => values[i]), values.filter((_, i) => !inFirst.has(i))];
    let i = size - 1;
    while (i >= 0 && chosen[i] === values.length - size + i) i--;
    if (i < 0) return;
    chosen[i]++;
    for (let j = i + 1; j < size; j++) chosen[j] = chosen[j - 1] + 1;
  }
}

/** The values in random order (Fisher and Yates). */
function shuffle<T>(values: readonly T[], random: Random): T[] {
  const shuffled = [...values];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}
