import { describe, expect, it } from 'vitest';
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
