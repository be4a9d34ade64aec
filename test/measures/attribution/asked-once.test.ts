import { describe, expect, it } from 'vitest';
import { askedOnce } from '../../../src/measures/attribution/asked-once';

describe('askedOnce', () => {
  it('searches again for anything but what it was asked right before', () => {
    const asked: string[] = [];
    const search = askedOnce((a: object, b: number) => (asked.push(`${b}`), b === 0 ? undefined : { a, b }));
    const [one, other] = [{}, {}];
    expect(search(one, 0)).toBeUndefined();
    expect(search(one, 0)).toBeUndefined();
    expect(search(one, 1)).toBe(search(one, 1));
    expect(search(other, 1)?.a).toBe(other);
    search(one, 1);
    expect(asked).toEqual(['0', '1', '1', '1']);
  });
});
