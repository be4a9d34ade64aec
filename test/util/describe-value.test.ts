import { describe, expect, it } from 'vitest';
import { describeValue } from '../../src/util/describe-value';

describe('describeValue', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [7, '7'],
    ['abc', 'the text "abc"'],
    ['a'.repeat(61), 'a text of 61 characters'],
    [[], 'an empty list'],
    [[{ id: 'a', text: '', tokens: [] }], 'a list of 1, the first of them a document'],
    [[['a'], ['b']], 'a list of 2, the first of them a list'],
    [{}, 'an empty record'],
    [{ a: 1, b: 2 }, 'a record with a, b'],
    [{ documents: [], errors: [], warnings: [] }, 'a corpus (its texts are its documents)'],
    [{ documents: [], annotations: [] }, 'annotated texts'],
    [{ columns: {}, behind: [] }, 'a table'],
    [{ data: [], layout: {} }, 'a figure'],
    [Promise.resolve(1), 'a promise (put await before what makes it)'],
    [Math.max, 'the function max itself, not called'],
  ])('says what %j is', (value, words) => {
    expect(describeValue(value)).toBe(words);
  });
});
