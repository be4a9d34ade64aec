import type { Quotation } from '../model/document';
import { isSpace } from './characters';

/** Offset after the last character before `offset` that is not white space. */
export function trimmedEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/**
 * A quotation record; its depth is set by `withDepths`.
 *
 * @param text - The text.
 * @param start - Offset of the opening mark.
 * @param mark - The opening mark.
 * @param end - Offset after the closing mark, or after the last character when it is not closed.
 * @param closingLength - Code units of the closing mark; 0 when none was found.
 */
export function createQuotation(
  text: string,
  start: number,
  mark: string,
  end: number,
  closingLength: number = 0,
): Quotation {
  let contentStart = start + mark.length;
  let contentEnd = end - closingLength;
  while (contentStart < contentEnd && isSpace(text.charCodeAt(contentStart))) contentStart++;
  while (contentEnd > contentStart && isSpace(text.charCodeAt(contentEnd - 1))) contentEnd--;
  return { start, end, contentStart, contentEnd, mark, depth: 0, closed: closingLength > 0 };
}

/**
 * Quotations in order, with their depth: the number of closed quotations around each.
 *
 * @param quotations - Quotations that nest or are apart, in any order.
 */
export function withDepths(quotations: readonly Quotation[]): readonly Quotation[] {
  const sorted = [...quotations].sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  return sorted.map((quotation) => {
    while (ends.length > 0 && ends[ends.length - 1] <= quotation.start) ends.pop();
    const depth = ends.length;
    if (quotation.closed) ends.push(quotation.end);
    const { start, end, contentStart, contentEnd, mark, closed } = quotation;
    // Field by field: objects made with a spread share no hidden class, and every reader pays for it.
    return Object.freeze({ start, end, contentStart, contentEnd, mark, depth, closed });
  });
}
