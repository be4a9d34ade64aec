/** Half-open `[start, end)` in UTF-16 code units of a document's text. */
export type Span = readonly [start: number, end: number];

/** Whole numbers that cannot be written to; typed arrays fit. */
export interface ReadonlyIntegers {
  readonly length: number;
  readonly [index: number]: number;
}

/** Spans in text order that do not overlap, as two columns. */
export interface SpanTable {
  readonly length: number;
  /** Start of each span, ascending. */
  readonly start: ReadonlyIntegers;
  /** End of each span (exclusive), ascending. */
  readonly end: ReadonlyIntegers;
}

/**
 * Index of the span that holds an offset, or the last one that starts before it; -1 before the first.
 *
 * @param table - Ordered spans.
 * @param offset - UTF-16 offset.
 */
export function indexAt(table: SpanTable, offset: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.start[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Indexes `[from, to)` of the spans of a table that overlap `[start, end)`.
 *
 * @param table - Ordered spans.
 * @param start - UTF-16 offset.
 * @param end - UTF-16 offset, exclusive.
 */
export function rangeIn(table: SpanTable, start: number, end: number): readonly [from: number, to: number] {
  let from = Math.max(0, indexAt(table, start));
  while (from < table.length && table.end[from] <= start) from++;
  let to = indexAt(table, end - 1) + 1;
  if (to < from) to = from;
  return [from, to];
}
