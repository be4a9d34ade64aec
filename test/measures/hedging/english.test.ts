import { describe, expect, it } from 'vitest';
import { findHedging, parseCase, summarise } from './cases';
import { ENGLISH_CASES } from './english-cases';

describe('English hedging', () => {
  it.each(ENGLISH_CASES)('$why: $text', ({ text: marked }) => {
    const { text, expected } = parseCase(marked);
    expect(summarise(text, findHedging(text, 'en'))).toEqual(expected);
  });

  it('has a case of every label but the French conditional', () => {
    const labels = new Set(
      ENGLISH_CASES.flatMap(({ text }) => parseCase(text).expected.map(([, label]) => label)),
    );
    expect(labels.size).toBe(8);
  });
});
