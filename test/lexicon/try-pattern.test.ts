import { describe, expect, it } from 'vitest';
import { loadVerbs } from '../../src/formats/files';
import { createPatternTrial } from '../../src/lexicon/try-pattern';
import { createDocument } from '../../src/text/create-document';

describe('createPatternTrial', () => {
  it('shows each hit between what stands around it in its paragraph', () => {
    const doc = createDocument('Titre court\nLe musée rouvrirait lundi.', { id: 'd', language: 'fr' });
    const lines = createPatternTrial('<tense:C>', { language: 'fr', verbs: loadVerbs('fr')! })(doc);
    expect(lines).toEqual([
      { document: 'd', start: 21, end: 31, left: 'Le musée ', cue: 'rouvrirait', right: ' lundi.' },
    ]);
  });
  it('cuts long contexts, but no character in two', () => {
    const doc = createDocument('😀😀 selon 😀😀', { language: 'fr' });
    const [line] = createPatternTrial('selon', { language: 'fr', contextCharacters: 2 })(doc);
    expect([line.left, line.right]).toEqual([' ', ' ']);
  });
  it('applies contexts and named lists', () => {
    const doc = createDocument('Selon lui, selon elle.', { language: 'fr' });
    const trial = createPatternTrial('selon', {
      language: 'fr',
      followedBy: ['<class:x>'],
      classes: { x: ['elle'] },
    });
    expect(trial(doc).map(({ start }) => start)).toEqual([11]);
  });
  it('explains a pattern that cannot be read', () => {
    expect(() => createPatternTrial('a (b', { language: 'fr' })).toThrow('a round bracket is not closed');
    expect(() => createPatternTrial('<lemma:dire>', { language: 'fr' })).toThrow('pass a verb index');
  });
});
