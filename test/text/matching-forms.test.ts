import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/text/create-document';
import { foldForm } from '../../src/text/matching-forms';

describe('matching forms', () => {
  it('are lower case with plain apostrophes and spaces', () => {
    const doc = createDocument('L’ÉTÉ d`Alger ʼ, 10\u202f000\u00a0000 AUJOURD’HUI', { language: 'fr' });
    expect(doc.forms).toEqual(["l'", 'été', "d'", 'alger', "'", ',', '10 000 000', "aujourd'hui"]);
  });

  it('have plain hyphens', () => {
    expect(createDocument('a‑t‑il, porte‐parole', { language: 'fr' }).forms).toEqual([
      'a',
      '-t-il',
      ',',
      'porte-parole',
    ]);
  });

  it('are NFC without characters that have no width', () => {
    expect(createDocument('E\u0301te\u0301 con\u00adtre Pa\u200bris', { language: 'fr' }).forms).toEqual([
      'été',
      'contre',
      'paris',
    ]);
  });

  it('are never empty', () => {
    expect(createDocument('a \u200b b', { language: 'fr' }).forms).toEqual(['a', '\u200b', 'b']);
  });

  it('are the same for words of every length, met before or not', () => {
    for (const word of ['Â', 'ANTICONSTITUTIONNELLEMENT', 'İstanbul', 'ΟΔΟΣ', 'Ǆ', 'ﬁn', '𝐀bc']) {
      const once = createDocument(word, { language: 'fr' }).forms;
      expect(once).toEqual([foldForm(word)]);
      expect(createDocument(`${word} ${word}`, { language: 'fr' }).forms).toEqual([...once, ...once]);
    }
  });

  it('stay right when more words are met than are kept', () => {
    const words = Array.from({ length: 70_000 }, (_, i) => `Mot${i.toString(36)}`);
    expect(createDocument(words.join(' '), { language: 'fr' }).forms).toEqual(
      words.map((word) => word.toLowerCase()),
    );
  });
});
