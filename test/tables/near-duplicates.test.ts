import { describe, expect, it } from 'vitest';
import { ratePer } from '../../src/tables/rate-per';
import { createDocument } from '../../src/text/create-document';
import { createRandom } from '../../src/util/random';

const rates = (metadata: object): string => {
  const documents = [
    createDocument('Le maire dort.', { id: 'a', language: 'fr' }),
    createDocument('Le maire dort.', { id: 'b', language: 'fr', metadata: { ...metadata } }),
  ];
  const table = ratePer({ documents, annotations: [] }, { layer: 'hedging', random: createRandom(1) });
  return table.codebook.texts.description;
};

describe('rates over texts of which some are nearly the same', () => {
  it('say how many are in, and nothing where there are none', () => {
    expect(rates({ duplicateOf: 'a' })).toBe(
      'Number of texts that were measured; 1 of all texts are nearly the same as an earlier one.',
    );
    expect(rates({})).toBe('Number of texts that were measured.');
  });
});
