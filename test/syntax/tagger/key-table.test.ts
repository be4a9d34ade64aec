import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyTable, sortKeyedBytes, valuesOfKeys } from '../../../src/syntax/tagger/key-table';

describe('createKeyTable', () => {
  it('numbers keys in the order in which they come, as a map would', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 400 }), (keys) => {
        const table = createKeyTable(1);
        const expected = new Map<number, number>();
        for (const key of keys) {
          if (!expected.has(key)) expected.set(key, expected.size);
          expect(table.add(key)).toBe(expected.get(key));
        }
        expect([...table.keys()]).toEqual([...expected.keys()]);
        for (const [key, place] of expected) expect(table.find(key)).toBe(place);
        expect(table.length).toBe(expected.size);
      }),
    );
  });

  it('does not find what was not added, 0 included', () => {
    const table = createKeyTable();
    table.add(5);
    expect([table.find(0), table.find(-5), table.find(6)]).toEqual([-1, -1, -1]);
  });
});

describe('valuesOfKeys', () => {
  it('gives the value plus 1, and 0 for what is not there', () => {
    const valueOf = valuesOfKeys(
      sortKeyedBytes([
        [-3, 7],
        [9, 0],
      ]),
    );
    expect([valueOf(-3), valueOf(9), valueOf(3)]).toEqual([8, 1, 0]);
  });
});

describe('sortKeyedBytes', () => {
  it('sorts keys as numbers without sign', () => {
    expect([...sortKeyedBytes([[-1, 1], [2, 2], [1, 3]]).keys]).toEqual([1, 2, -1]); // prettier-ignore
  });
});
