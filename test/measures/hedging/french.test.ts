import { describe, expect, it } from 'vitest';
import { HEDGING_LABELS } from '../../../src/measures/hedging/labels';
import { findHedging, parseCase, summarise } from './cases';
import { FRENCH_CASES } from './french-cases';
import { FRENCH_CONTEXT_CASES } from './french-context-cases';

describe('French hedging', () => {
  it.each([...FRENCH_CASES, ...FRENCH_CONTEXT_CASES])('$why: $text', ({ text: marked }) => {
    const { text, expected } = parseCase(marked);
    expect(summarise(text, findHedging(text, 'fr'))).toEqual(expected);
  });

  it('has a case of every label', () => {
    const labels = FRENCH_CASES.flatMap(({ text }) => parseCase(text).expected.map(([, label]) => label));
    expect(Object.keys(HEDGING_LABELS).filter((label) => !labels.includes(label))).toEqual([]);
  });

  it('says why a conditional is none, when asked', () => {
    const text = 'Si le pont cédait, la ville serait coupée.';
    const misses = findHedging(text, 'fr', true).filter(
      (annotation) => annotation.attributes.suppressedBy !== undefined,
    );
    expect(
      misses.map(({ start, end, label, attributes }) => [
        text.slice(start, end),
        label,
        attributes.suppressedBy,
      ]),
    ).toEqual([['serait', 'conditional', 'hypothesis: si']]);
  });

  it('says which entry a context suppressed, when asked', () => {
    const text = 'Le bac part vers le nord.';
    const [miss] = findHedging(text, 'fr', true);
    expect([text.slice(miss.start, miss.end), miss.attributes.suppressedBy]).toEqual([
      'vers',
      'context of fr/hedging/vers-clock',
    ]);
  });

  it('says that a demand inside speech is no prediction, when asked', () => {
    const text = '« Les armateurs devraient savoir que la rade est fermée », tonne le maire.';
    const misses = findHedging(text, 'fr', true).filter(({ start }) => text.startsWith('devraient', start));
    expect(misses.map(({ attributes }) => attributes.suppressedBy)).toEqual([
      'inside speech: fr/hedging/devrait',
    ]);
  });

  it('returns no near miss unasked', () => {
    expect(findHedging('Si le pont cédait, la ville serait coupée vers le nord.', 'fr')).toEqual([]);
  });

  it('names the reason in the cue of a conditional', () => {
    const [annotation] = findHedging('Le trésorier aurait fui.', 'fr');
    expect(annotation.cues[0].rule).toBe('conditional: no condition, wish or past saying around it');
  });

  it('finds nothing in an empty text', () => {
    expect(findHedging('', 'fr')).toEqual([]);
  });

  it('points into the unchanged text behind emoji, soft hyphens and decomposed accents', () => {
    const text = '😀 Il sera peut-e\u0302tre la\u0300, sans\u00a0doute.';
    expect(summarise(text, findHedging(text, 'fr'))).toEqual([
      ['peut-e\u0302tre', 'epistemic-adverb'],
      ['sans\u00a0doute', 'epistemic-adverb'],
    ]);
  });
});
