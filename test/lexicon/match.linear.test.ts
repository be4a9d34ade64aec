import { describe, expect, it } from 'vitest';
import { compileLexicons } from '../../src/lexicon/compile';
import { matchLexicons } from '../../src/lexicon/match';
import type { Automaton } from '../../src/lexicon/automaton';
import { createDocument } from '../../src/text/create-document';
import { createTestLexicon } from './test-lexicon';

/** Steps of the automaton that matching takes: its time, without the clock. */
function countSteps(
  text: string,
  patterns: readonly string[],
): { readonly steps: number; readonly hits: number } {
  const compiled = compileLexicons([createTestLexicon(patterns.map((pattern) => ({ pattern })))]);
  let steps = 0;
  const step: Automaton['step'] = (state, symbol) => {
    steps++;
    return compiled.automaton.step(state, symbol);
  };
  const counting = { ...compiled, automaton: { ...compiled.automaton, step } };
  return { hits: matchLexicons(createDocument(text, { language: 'fr' }), counting).length, steps };
}

describe('matchLexicons', () => {
  it.each([
    ['gaps that never close', 'oui ', ['oui _{0,30} _{0,30} non', '_{0,30} [ouin]']],
    ['repetitions of repetitions', 'oui ', ['((oui){1,5} oui?){1,5} non', '(oui?){1,30} [oui] non']],
    ['matches everywhere', 'oui ', ['_{0,4} [oui] _{0,4}', '[oui] oui?', 'oui{1,20}']],
    ['unclosed quotation marks', '« ', ['<quote>{1,30} oui', '« _{0,20} »']],
  ])('takes twice the steps for twice the text: %s', (_, piece, patterns) => {
    const once = countSteps(piece.repeat(2000), patterns);
    const twice = countSteps(piece.repeat(4000), patterns);
    expect(twice.steps).toBeLessThanOrEqual(2.05 * once.steps);
    expect(twice.steps).toBeGreaterThan(0);
  });
  it('takes the same steps however many entries do not occur', () => {
    const text = 'Selon lui, la route rouvre. '.repeat(50);
    const few = countSteps(text, ['selon']);
    const many = countSteps(text, [
      'selon',
      ...Array.from({ length: 2000 }, (_, i) => `mot${'abcdefghij'[i % 10]}x${'y'.repeat(i / 10)}`),
    ]);
    expect(many.steps).toBe(few.steps);
    expect(many.hits).toBe(50);
  });
});
