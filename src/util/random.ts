/** A source of numbers in `[0, 1)`. */
export type Random = () => number;

/**
 * Seeded random numbers: the same seed gives the same sequence on every machine.
 *
 * For resampling that must be reproducible; not for secrets.
 *
 * @param seed - Whole number; only its lowest 32 bits count.
 * @returns A function that returns the next number in `[0, 1)`.
 * @example createRandom(1)() === createRandom(1)(); // true
 * @source mulberry32, public domain (Tommy Ettinger, 2017)
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
