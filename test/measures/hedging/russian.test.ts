import { describe, expect, it } from 'vitest';
import { findHedging, parseCase, summarise } from './cases';
import { RUSSIAN_CASES } from './russian-cases';

describe('Russian hedging', () => {
  it.each(RUSSIAN_CASES)('$why: $text', ({ text: marked }) => {
    const { text, expected } = parseCase(marked);
    expect(summarise(text, findHedging(text, 'ru'))).toEqual(expected);
  });

  it('has a case of every label but the French conditional', () => {
    const labels = new Set(
      RUSSIAN_CASES.flatMap(({ text }) => parseCase(text).expected.map(([, label]) => label)),
    );
    expect(labels.size).toBe(8);
  });
});
