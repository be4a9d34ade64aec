import type { SpanTable } from '../model/span';

/** Collects spans in text order into growing integer columns. */
export interface SpanBuilder {
  readonly add: (start: number, end: number) => void;
  readonly build: () => SpanTable;
}

/**
 * A collector of spans.
 *
 * @param capacity - Number of spans to make room for at first; it grows by itself.
 */
export function createSpanBuilder(capacity: number): SpanBuilder {
  let start = new Int32Array(Math.max(4, capacity));
  let end = new Int32Array(start.length);
  let length = 0;
  return {
    add(from, to) {
      if (length === start.length) {
        start = grow(start, new Int32Array(length * 2));
        end = grow(end, new Int32Array(length * 2));
      }
      start[length] = from;
      end[length++] = to;
    },
    build: () => ({ length, start: fit(start, length), end: fit(end, length) }),
  };
}

/** Copies a column into a larger one. */
export function grow<T extends Int32Array | Uint16Array | Uint8Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}

/** A column cut to its length: in place where little room is left over, else as a copy that frees the room. */
export function fit<T extends Int32Array | Uint8Array>(column: T, length: number): T {
  return (length * 4 >= column.length * 3 ? column.subarray(0, length) : column.slice(0, length)) as T;
}
