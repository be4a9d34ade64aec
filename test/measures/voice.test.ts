import { describe, expect, it } from 'vitest';
import { createVoice } from '../../src/measures/voice';
import { createAnnotations, type AnnotationDraft } from '../../src/model/annotation';
import type { Span } from '../../src/model/span';
import { createDocument } from '../../src/text/create-document';

const text =
  'Il aurait fui. «Daech* a peut-être perdu, selon eux, la ville», a dit Anna. Des rebelles dits «modérés».';
const doc = createDocument(text, { id: 'd', language: 'fr' });
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

function relation(label: string, content: string): AnnotationDraft {
  const [start, end] = spanOf(content);
  const parts = { source: [], cue: [], content: [[start, end] as Span] };
  return {
    layer: 'attribution',
    label,
    start,
    end,
    parts,
    attributes: {},
    cues: [{ rule: 'test', start, end }],
    measure: 'test',
  };
}

const relations = createAnnotations(doc, [
  relation('direct', 'Daech* a peut-être perdu, selon eux, la ville'),
  relation('indirect', 'Daech* a peut-être perdu'),
]);
const voiceOf = createVoice(doc, relations);

describe('createVoice', () => {
  it('is the text’s own voice outside every content', () => {
    expect(voiceOf(...spanOf('aurait'))).toEqual({ voice: 'averral', attribution: null, inQuotation: false });
  });

  it('names the innermost relation whose content holds the span', () => {
    expect(voiceOf(...spanOf('peut-être'))).toEqual({
      voice: 'attributed',
      attribution: relations.find((annotation) => annotation.label === 'indirect')!.id,
      inQuotation: true,
    });
    expect(voiceOf(...spanOf('la ville')).attribution).toBe(
      relations.find((annotation) => annotation.label === 'direct')!.id,
    );
  });

  it('does not take marks of distance for a quotation of speech', () => {
    expect(voiceOf(...spanOf('modérés'))).toEqual({
      voice: 'averral',
      attribution: null,
      inQuotation: false,
    });
  });

  it('does not take a span that only overlaps a content', () => {
    const [start] = spanOf('la ville');
    expect(voiceOf(start, spanOf('a dit')[1]).voice).toBe('averral');
  });
});
