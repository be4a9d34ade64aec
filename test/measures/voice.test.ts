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

  it('looks at few relations even where one content holds all the others', () => {
    const count = 400;
    const long = createDocument('Daech a fui. '.repeat(count), { id: 'd', language: 'fr' });
    let reads = 0;
    // Each content counts how often its end is read.
    const contentOf = (start: number, end: number): Span => {
      const span = [start, end];
      Object.defineProperty(span, 1, { get: () => (reads++, end) });
      return span as unknown as Span;
    };
    const whole = contentOf(0, long.text.length - 1);
    const inner = Array.from({ length: count }, (_, i) => contentOf(13 * i, 13 * i + 5));
    const all = [whole, ...inner].map((content, i) => ({
      ...relations[0],
      id: `r${i}`,
      parts: { content: [content] },
    }));
    const voice = createVoice(long, all);
    reads = 0;
    for (let i = 0; i < count; i++) expect(voice(13 * i + 6, 13 * i + 7).attribution).toBe('r0');
    expect(reads).toBeLessThan(count * 12);
  });
});
