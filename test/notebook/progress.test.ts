import { describe, expect, it } from 'vitest';
import { withProgress } from '../../src/notebook/progress';

/** What is said while each of `count` items takes `milliseconds`. */
function linesOf(count: number, milliseconds: number): { items: number[]; lines: string[] } {
  let time = 0;
  const lines: string[] = [];
  const items: number[] = [];
  const all = Array.from({ length: count }, (_, index) => index);
  const options = { now: () => time, onLine: (line: string) => void lines.push(line) };
  for (const item of withProgress(all, 'texts', options)) {
    items.push(item);
    time += milliseconds;
  }
  return { items, lines };
}

describe('withProgress', () => {
  it('says nothing about what is done within a second', () => {
    expect(linesOf(10, 100)).toEqual({ items: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], lines: [] });
  });

  it('says now and then how many of how many are done, and at last that all are', () => {
    expect(linesOf(5, 600).lines).toEqual([
      '2 of 5 texts …',
      '3 of 5 texts …',
      '4 of 5 texts …',
      '5 texts done',
    ]);
    const { lines } = linesOf(1000, 10);
    expect(lines[0]).toBe('101 of 1000 texts …');
    expect(lines).toHaveLength(36);
  });

  it('shows nothing outside of a live notebook', () => {
    let time = 0;
    const now = (): number => (time += 2000);
    expect([...withProgress(['a', 'b'], 'texts', { now })]).toEqual(['a', 'b']);
  });
});
