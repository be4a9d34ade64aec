import { checkInteger } from './check';
import { describeValue } from './describe-value';

/** A source of numbers in `[0, 1)`. */
export type Random = () => number;

/**
 * Seeded random numbers: the same seed gives the same sequence on every machine.
 *
 * For resampling that must be reproducible; not for secrets.
 *
 * @param seed - Whole number; only its lowest 32 bits count.
 * @returns A function that returns the next number in `[0, 1)`.
 * @throws RangeError when the seed is no whole number.
 * @example createRandom(1)() === createRandom(1)(); // true
 * @source mulberry32, public domain (Tommy Ettinger, 2017)
 */
export function createRandom(seed: number): Random {
  checkInteger(seed, 'createRandom', 'seed', Number.MIN_SAFE_INTEGER);
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Checks that there are random numbers: what `createRandom` returns, not the function itself.
 *
 * @throws TypeError that says how to make them.
 */
export function checkRandom(random: unknown, where: string): asserts random is Random {
  if (typeof random === 'function' && random !== createRandom) return;
  throw new TypeError(
    `${where}: random numbers are missing; expected random: createRandom(SEED), got ${describeValue(random)}`,
  );
}
