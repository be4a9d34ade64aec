import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/util/csv-line';

describe('a line of CSV', () => {
  it('puts quotation marks around what would end a cell or a row, and around nothing else', () => {
    expect(csvLine(['a b', 'a,b', 'a "b"', '', ' ', '=1', '007'])).toBe('a b,"a,b","a ""b""",, ,=1,007\n');
    expect(csvLine(['a\nb', 'a\rb', 'a\r\nb'])).toBe('"a\nb","a\rb","a\r\nb"\n');
  });

  it('gives every cell back', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'"\r\n, a') }),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        expect(parse(csvLine(cells), { record_delimiter: '\n' })).toEqual([cells]);
      }),
    );
  });
});
