import { describe, expect, it } from 'vitest';
import { readLabels } from '../read-labels';
import type { ExcerptCase, ExcerptCases } from './case';
import { englishCases } from './english';
import { frenchCases } from './french';
import { russianCases } from './russian';

function found({ text }: ExcerptCase, language: ExcerptCases['language']): readonly string[] {
  return readLabels(text, language).map(({ label, parts }) => {
    const words = (role: string): string =>
      parts[role].map(([start, end]) => text.slice(start, end)).join('+');
    if (label === 'designation' || label === 'unmarked')
      return `${label} ${words('mention')}|${words('mark')}|${words('note')}`;
    return `${label} ${words('mark') || words('note')}`;
  });
}

describe.each([frenchCases, englishCases, russianCases])('excerpts in $language', ({ language, cases }) => {
  it.each(cases)('reads $why', (excerpt) => {
    expect(found(excerpt, language)).toEqual(excerpt.found);
  });
});
