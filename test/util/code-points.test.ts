import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodePointMap } from '../../src/util/code-points';

describe('createCodePointMap', () => {
  it('counts an emoji once and a decomposed accent twice', () => {
    const map = createCodePointMap('😀e\u0301x');
    expect([0, 2, 3, 4, 5].map(map.toCodePoint)).toEqual([0, 1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4].map(map.toUtf16)).toEqual([0, 2, 3, 4, 5]);
  });

  it('agrees with the code points that the language counts, in both directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const map = createCodePointMap(text);
        let utf16 = 0;
        for (const [index, point] of [...text].entries()) {
          if (map.toCodePoint(utf16) !== index || map.toUtf16(index) !== utf16) return false;
          utf16 += point.length;
        }
        return map.toCodePoint(text.length) === [...text].length;
      }),
      { seed: 1 },
    );
  });
});
