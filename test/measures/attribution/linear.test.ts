import { describe, expect, it } from 'vitest';
import { attributionsIn } from './relations-in';

const UNITS = [
  '« ',
  '"a" ',
  ' »',
  '( ',
  '« A b c », a dit le maire, ',
  'le maire dit que ',
  'selon le maire, ',
  '« le « maire " dit ',
  'le maire qui dit ',
];

/** Least time of three runs, in milliseconds. */
function leastTimeMs(text: string): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      attributionsIn(text);
      return performance.now() - start;
    }),
  );
}

describe('attribution on repeated and unbalanced marks', () => {
  it.each(UNITS)('stays linear on 1,000 and 8,000 times %j', (unit) => {
    leastTimeMs(unit.repeat(200));
    const small = leastTimeMs(unit.repeat(1000));
    const large = leastTimeMs(unit.repeat(8000));
    // Quadratic time would be 64 times; noise of short runs is allowed for.
    expect(large).toBeLessThan(30 * Math.max(small, 10));
  });
});
