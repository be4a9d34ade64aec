import { describe, expect, it } from 'vitest';
import { createAnnotations, type Annotation } from '../../src/model/annotation';
import { sideNote } from '../../src/reader/side-note';
import { createDocument } from '../../src/text/create-document';

const doc = createDocument('La ministre de l’Eau, Ada Roux, s’inquiète.', { id: 'a', language: 'fr' });

function attributed(source: string, speaker: string | null): Annotation {
  const start = doc.text.indexOf(source);
  const part = source === '' ? [] : [[start, start + source.length] as const];
  return createAnnotations(doc, [
    {
      layer: 'attribution',
      label: 'direct',
      start: 0,
      end: 4,
      parts: { source: part, cue: [[0, 2]], content: [] },
      attributes: { speaker },
      cues: [{ rule: 'x', start: 0, end: 2 }],
      measure: 'attribution@1.1.0',
    },
  ])[0]!;
}

describe('sideNote', () => {
  it('names the speaker where the source does, and brackets one that was found elsewhere', () => {
    expect(sideNote(attributed('La ministre de l’Eau, Ada Roux', 'Ada Roux'), doc)).toBe('Ada Roux');
    expect(sideNote(attributed('La ministre', 'Ada Roux'), doc)).toBe('La ministre [Ada Roux]');
    expect(sideNote(attributed('', 'Ada Roux'), doc)).toBe('[Ada Roux]');
  });

  it('gives the source as it stands where no speaker is known, and nothing where there is no source', () => {
    expect(sideNote(attributed('La ministre', null), doc)).toBe('La ministre');
    expect(sideNote(attributed('', null), doc)).toBeUndefined();
  });
});
