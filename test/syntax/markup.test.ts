import { describe, expect, it } from 'vitest';
import { findMarkup } from '../../src/syntax/markup';
import { createDocument } from '../../src/text/create-document';

/** What is markup in a text, sign by sign. */
function markup(text: string): string {
  const { tokens } = createDocument(text, { language: 'fr' });
  const hidden = findMarkup(createDocument(text, { language: 'fr' }));
  return [...(hidden ?? [])]
    .flatMap((is, t) => (is === 1 ? [text.slice(tokens.start[t], tokens.end[t])] : []))
    .join(' ');
}

describe('findMarkup', () => {
  it('finds pairs of stars around words', () => {
    expect(markup('**Selon la police**, le pont *serait* fermé.')).toBe('** ** * *');
  });

  it('leaves the stars of labels, notes and lists alone', () => {
    expect(markup('Daech* a frappé, Daech* encore.')).toBe('');
    expect(markup('* Organisation interdite')).toBe('');
    expect(markup('Meta** et Daech*, puis **seul\nautre ligne**')).toBe('');
    expect(findMarkup(createDocument('Sans rien.', { language: 'fr' }))).toBeUndefined();
  });

  it('finds the brackets and the address of a link', () => {
    expect(markup('A dit [le maire](https://exemple.org/a_(b)), hier.')).toMatch(/^\[ \] \( https.*\)$/u);
    expect(markup('Il a dit [sic] (en anglais).')).toBe('');
  });
});
