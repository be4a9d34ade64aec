import type { Lexicon, LexiconEntry } from '../../src/model/lexicon';

/** A French lexicon with what a test is about; everything else is filled in. */
export function createTestLexicon(
  entries: readonly Partial<LexiconEntry>[],
  more: { readonly id?: string; readonly classes?: Record<string, readonly string[]> | undefined } = {},
): Lexicon {
  return {
    id: more.id ?? 'fr/test',
    version: '1.0.0',
    title: 'Test',
    definition: 'Words of a test.',
    language: 'fr',
    layer: 'hedging',
    licence: 'MIT',
    citation: [],
    derivation: 'compiled',
    derivationNote: 'Made for a test.',
    ...(more.classes === undefined ? {} : { classes: more.classes }),
    entries: entries.map((entry, i) => ({
      id: `e${i}`,
      pattern: 'x',
      label: 'epistemic-modal',
      source: 'codebook',
      examples: ['Un [x].'],
      ...entry,
    })),
  };
}
