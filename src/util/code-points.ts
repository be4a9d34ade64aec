/** Converts offsets between UTF-16 code units (this project) and Unicode code points (brat, Python). */
export interface CodePointMap {
  /** Code-point offset of a UTF-16 offset. */
  readonly toCodePoint: (utf16: number) => number;
  /** UTF-16 offset of a code-point offset. */
  readonly toUtf16: (codePoint: number) => number;
}

/**
 * Offset conversion for one text, prepared once and then logarithmic in the number of astral characters.
 *
 * @param text - The text that both kinds of offsets point into.
 * @example createCodePointMap('😀a').toCodePoint(2); // 1
 */
export function createCodePointMap(text: string): CodePointMap {
  // UTF-16 offsets just after each surrogate pair: every one shifts what follows by one.
  const pairEnds: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) {
        pairEnds.push(i + 2);
        i++;
      }
    }
  }
  const countUpTo = (offset: number, shift: (index: number) => number): number => {
    let low = 0;
    let high = pairEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairEnds[middle] - shift(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    toCodePoint: (utf16) => utf16 - countUpTo(utf16, () => 0),
    toUtf16: (codePoint) => codePoint + countUpTo(codePoint, (index) => index + 1),
  };
}
