import { describe, expect, it } from 'vitest';
import { loadResources } from '../../../src/formats/files';
import { annotate } from '../../../src/measures/annotate';
import type { Annotation } from '../../../src/model/annotation';
import { createDocument } from '../../../src/text/create-document';

/** The hedging annotations of a French text. */
function findHedging(text: string, explain: boolean = false): readonly Annotation[] {
  const doc = createDocument(text, { id: 'case', language: 'fr' });
  return annotate(doc, loadResources('fr'), { layers: ['hedging'], explain }).annotations;
}

/** Cue and label of annotations. */
function summarise(text: string, annotations: readonly Annotation[]): readonly (readonly [string, string])[] {
  return annotations.map(({ start, end, label }) => [text.slice(start, end), label]);
}

describe('French hedging', () => {
  it('says why a conditional is none, when asked', () => {
    const text = 'Si le pont cédait, la ville serait coupée.';
    const misses = findHedging(text, true).filter(
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
    const [miss] = findHedging(text, true);
    expect([text.slice(miss.start, miss.end), miss.attributes.suppressedBy]).toEqual([
      'vers',
      'context of fr/hedging/vers-clock',
    ]);
  });

  it('says that a demand inside speech is no prediction, when asked', () => {
    const text = '« Les armateurs devraient savoir que la rade est fermée », tonne le maire.';
    const misses = findHedging(text, true).filter(({ start }) => text.startsWith('devraient', start));
    expect(misses.map(({ attributes }) => attributes.suppressedBy)).toEqual([
      'inside speech: fr/hedging/devrait',
    ]);
  });

  it('returns no near miss unasked', () => {
    expect(findHedging('Si le pont cédait, la ville serait coupée vers le nord.')).toEqual([]);
  });

  it('names the reason in the cue of a conditional', () => {
    const [annotation] = findHedging('Le trésorier aurait fui.');
    expect(annotation.cues[0].rule).toBe('conditional: no condition, wish or past saying around it');
  });

  it('finds nothing in an empty text', () => {
    expect(findHedging('')).toEqual([]);
  });

  it('points into the unchanged text behind emoji, soft hyphens and decomposed accents', () => {
    const text = '😀 Il sera peut-e\u0302tre la\u0300, sans\u00a0doute.';
    expect(summarise(text, findHedging(text))).toEqual([
      ['peut-e\u0302tre', 'epistemic-adverb'],
      ['sans\u00a0doute', 'epistemic-adverb'],
    ]);
  });
});
