import { describe, expect, it } from 'vitest';
import { formatAnnotationLine, type OffsetUnit } from '../../src/formats/annotation-line';
import { loadResources } from '../../src/formats/files';
import { annotate } from '../../src/measures/annotate';
import { createAnnotations, type Annotation } from '../../src/model/annotation';
import type { Language } from '../../src/model/language';
import { LAYER_RECORDS } from '../../src/model/layers';
import type { Span } from '../../src/model/span';
import { createDocument } from '../../src/text/create-document';
import { OFFSET_TEXTS, type OffsetText } from './offset-texts';

const TEXTS: readonly OffsetText[] = [
  ...OFFSET_TEXTS,
  {
    name: 'half a pair',
    language: 'en',
    text: '🦔 \ud83e The mayor said the \ud83e bridge 😀 may fall.',
  },
];

function lineOf(text: string, language: Language, offsets?: OffsetUnit) {
  const doc = createDocument(text, { id: 'quai', language });
  const { annotations } = annotate(doc, loadResources(language));
  expect(annotations.length).toBeGreaterThan(1);
  return { doc, annotations, line: formatAnnotationLine(doc, annotations, { ...(offsets && { offsets }) }) };
}

/** What Python’s `text[start:end]` gives. */
function sliceCodePoints(text: string, [start, end]: Span): string {
  return Array.from(text).slice(start, end).join('');
}

const spansOf = ({ parts = {}, cues }: Partial<Annotation>): readonly Span[] => [
  ...Object.values(parts).flat(),
  ...(cues ?? []).map(({ start, end }): Span => [start, end]),
];

describe('the line of a document', () => {
  it.each(TEXTS)(
    'says where the words of each annotation stand, in a text with $name',
    ({ language, text }) => {
      const { line, annotations } = lineOf(text, language);
      const { line: counted } = lineOf(text, language, 'code-points');
      expect(line.offsets).toBe('utf-16');
      expect(counted.offsets).toBe('code-points');
      line.annotations.forEach((written, place) => {
        const inCodePoints = counted.annotations[place]!;
        expect(written.text).toBe(text.slice(annotations[place]!.start, annotations[place]!.end));
        expect(text.slice(written.start, written.end)).toBe(written.text);
        expect(inCodePoints.text).toBe(written.text);
        expect(inCodePoints.start).not.toBe(written.start);
        expect(sliceCodePoints(text, [inCodePoints.start, inCodePoints.end])).toBe(written.text);
        expect(spansOf(inCodePoints).map((span) => sliceCodePoints(text, span))).toEqual(
          spansOf(written).map(([start, end]) => text.slice(start, end)),
        );
      });
    },
  );

  it('has ids that no other document has, and points at them', () => {
    const { line } = lineOf(
      '« Le pont est fermé », a dit le maire. « Il pourrait rouvrir. » Daech* a démenti.',
      'fr',
    );
    const ids = line.annotations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^quai#(?:hedging|attribution|labelling):\d+-\d+:/u);
    const pointing = line.annotations.flatMap(({ attributes }) =>
      [attributes['attribution'], attributes['continues']].filter((id) => typeof id === 'string'),
    );
    expect(pointing.length).toBeGreaterThan(0);
    for (const id of pointing) expect(ids).toContain(id);
  });

  it('has every attribute of the layer in its order, and behind them those of a lexicon of one’s own', () => {
    const { line } = lineOf('Selon le maire, « le pont pourrait céder ». Daech* a démenti.', 'fr');
    for (const { layer, attributes } of line.annotations)
      expect(Object.keys(attributes)).toEqual(Object.keys(LAYER_RECORDS[layer].attributes));
    expect(new Set(line.annotations.map(({ layer }) => layer)).size).toBe(3);

    const doc = createDocument('Le plan est flou.', { id: 'quai', language: 'fr' });
    const draft = {
      layer: 'hedging',
      label: 'vague',
      start: 12,
      end: 16,
      parts: {},
      attributes: { tone: 'calm', voice: 'averral' },
      cues: [{ rule: 'annotator', start: 12, end: 16 }],
      measure: 'anna',
    } as const;
    const [own] = formatAnnotationLine(doc, createAnnotations(doc, [draft])).annotations;
    expect(Object.keys(own!.attributes)).toEqual([...Object.keys(LAYER_RECORDS.hedging.attributes), 'tone']);
    expect(own!.attributes).toMatchObject({ voice: 'averral', strength: null, tone: 'calm' });
    expect('parts' in own!).toBe(false);
  });
});
