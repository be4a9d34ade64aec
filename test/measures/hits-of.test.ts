import { describe, expect, it } from 'vitest';
import { matchLexicons } from '../../src/lexicon/match';
import { hitsOf } from '../../src/measures/hits-of';
import { createDocument } from '../../src/text/create-document';
import { loadResources } from '../../src/formats/files';

describe('hitsOf', () => {
  it('gives the hits of each lexicon, all of them together those of all lexicons', () => {
    const resources = loadResources('fr');
    const doc = createDocument('Selon le maire de Paris, le ministre aurait dit que le pont tiendra.', {
      language: 'fr',
    });
    const matches = matchLexicons(doc, resources.lexicons);
    const byLexicon = resources.lexicons.lexicons.map(({ id }) => hitsOf(matches, id));
    expect(byLexicon.flat()).toHaveLength(matches.length);
    expect(hitsOf(matches, 'fr/attribution')).toEqual(
      matches.filter(({ lexicon }) => lexicon === 'fr/attribution'),
    );
    expect(hitsOf(matches, 'fr/attribution').length).toBeGreaterThan(0);
    expect(hitsOf(matches, 'fr/none')).toEqual([]);
  });
});
