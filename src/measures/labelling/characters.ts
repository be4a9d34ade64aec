/** Whether the UTF-16 unit at an offset is a letter or a mark on one; false outside the text. */
export function isLetterAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && /[\p{L}\p{M}]/u.test(text[offset]);
}

/** Whether the unit at an offset is a digit; false outside the text. */
export function isDigitAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && /\p{Nd}/u.test(text[offset]);
}

/** Whether the unit at an offset is an upper-case letter; false outside the text. */
export function isUpperAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && /\p{Lu}/u.test(text[offset]);
}

/** Whether the unit at an offset is a lower-case letter; false outside the text. */
export function isLowerAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && /\p{Ll}/u.test(text[offset]);
}

/** Whether the unit at an offset is white space, or the offset lies outside the text. */
export function isBlankAt(text: string, offset: number): boolean {
  return offset < 0 || offset >= text.length || /\s/u.test(text[offset]);
}

/** Offset after the last character before `offset` that is not white space, not below `limit`. */
export function skipBlanksBack(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at > limit && isBlankAt(text, at - 1)) at--;
  return at;
}

/** Offset of the first character from `offset` on that is not white space, not above `limit`. */
export function skipBlanks(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && isBlankAt(text, at)) at++;
  return at;
}

/** Start of the run of letters that ends at an offset; the offset itself when there is none. */
export function wordStart(text: string, end: number): number {
  let at = end;
  while (isLetterAt(text, at - 1)) at--;
  return at;
}

/** End of the run of letters that begins at an offset. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  while (isLetterAt(text, at)) at++;
  return at;
}
