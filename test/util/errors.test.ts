import { describe, expect, it } from 'vitest';
import { checkInteger, checkOneOf, checkString } from '../../src/util/check';
import { CorpusError, LexiconError } from '../../src/util/errors';

describe('a data error', () => {
  it('ends with file and line', () => {
    const error = new CorpusError('decodeText: not UTF-8', { path: 'a.txt', line: 3 });
    expect(error.message).toBe('decodeText: not UTF-8 (a.txt:3)');
    expect(error.name).toBe('CorpusError');
  });

  it('names entry and column', () => {
    expect(new LexiconError('x', { path: 'l.json', entry: 'e', column: 'c' }).message).toBe(
      'x (l.json, entry e, column c)',
    );
  });
});

describe('the argument checks', () => {
  it('say what was expected and what came', () => {
    expect(() => checkOneOf('b', ['a'], 'f', 'kind')).toThrow('f: unknown kind; expected one of a, got "b"');
    expect(() => checkString(null, 'f', 'text')).toThrow('f: text is not text; expected a string, got null');
    expect(() => checkInteger(1.5, 'f', 'n', 1)).toThrow(
      'f: n is out of range; expected a whole number >= 1, got 1.5',
    );
    expect(() => checkInteger(9, 'f', 'n', 1, 5)).toThrow('in 1..5, got 9');
  });
});
