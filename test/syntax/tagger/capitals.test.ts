import { describe, expect, it } from 'vitest';
import { trustsCapitals, WRITING } from '../../../src/syntax/tagger/capitals';
import { writeWords } from '../../../src/syntax/tagger/sentence-words';
import { createWordTypes, TRAIT, TRAITS } from '../../../src/syntax/tagger/word-types';
import { createDocument } from '../../../src/text/create-document';

const NAMES = Object.keys(WRITING);

/** How each token of a sentence is written. */
function writings(text: string): string {
  const doc = createDocument(text, { language: 'fr' });
  const types = createWordTypes(undefined, () => 0);
  const words = new Int32Array(doc.tokens.length);
  writeWords(types, doc, 0, doc.tokens.length, words, 0);
  return Array.from(words, (word) => NAMES[types.traits()[word * TRAITS + TRAIT.writing]]).join(' ');
}

describe('writing', () => {
  it('tells a capital inside a sentence from one that opens it', () => {
    expect(writings('Le maire de Vaury parle.')).toBe('opening small small capital small none');
    expect(writings("L'Otan parle.")).toBe('opening capital small none');
  });

  it('takes what follows an opening mark or a colon as an opening', () => {
    expect(writings('Il dit : « Nous partons ».')).toBe('opening small none none opening small none none');
  });

  it('knows words in capitals, and numbers and signs as no words', () => {
    expect(writings('Les élus du PNR, 12 %')).toBe('opening small small capitals none none none');
  });
});

describe('trustsCapitals', () => {
  const trusts = (text: string): boolean => {
    const doc = createDocument(text, { language: 'en' });
    return trustsCapitals(doc, 0, doc.tokens.length);
  };

  it('is false in lines of capitals and in title case', () => {
    expect(trusts('MAYOR CLOSES BRIDGE')).toBe(false);
    expect(trusts('Mayor Closes the Bridge After Debate')).toBe(false);
  });

  it('is true in sentences and for single words', () => {
    expect(trusts('Mayor Anna Roux closed the bridge after a debate')).toBe(true);
    expect(trusts('NATO')).toBe(true);
    expect(trusts('Anna Roux')).toBe(true);
  });
});
