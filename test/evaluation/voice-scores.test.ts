import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/model/annotation';
import { voiceRows } from '../../src/evaluation/voice-scores';

const TEXT = 'Selon la maire, le pont pourrait céder. Il pleuvra peut-être.';

function at(words: string): readonly [number, number] {
  return [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
}

function hedge(words: string, label: string, voice: string): Annotation {
  const [start, end] = at(words);
  return {
    id: words,
    document: 'a',
    layer: 'hedging',
    label,
    start,
    end,
    parts: {},
    attributes: { voice },
    cues: [{ entry: 'x', start, end }],
    measure: 'hedging@1.0.0',
  };
}

describe('voiceRows', () => {
  const hedges = [
    { label: 'epistemic-modal', start: at('pourrait')[0], end: at('pourrait')[1] },
    { label: 'epistemic-adverb', start: at('peut-être')[0], end: at('peut-être')[1] },
  ];
  const rows = (first: string, second: string): readonly (readonly [string, number, number])[] =>
    voiceRows('set', 'selon', [
      {
        hedges,
        contents: [at('le pont pourrait céder')],
        predicted: [
          hedge('pourrait', 'epistemic-modal', first),
          hedge('peut-être', 'epistemic-adverb', second),
        ],
      },
    ]).map(({ figure, value, n }) => [figure, value, n]);

  it('counts the voice of cues inside and outside of gold contents', () => {
    expect(rows('attributed', 'attributed')).toEqual([
      ['voice right', 0.5, 2],
      ['voice right, inside contents', 1, 1],
      ['voice right, outside contents', 0, 1],
    ]);
    expect(rows('averral', 'averral')).toEqual([
      ['voice right', 0.5, 2],
      ['voice right, inside contents', 0, 1],
      ['voice right, outside contents', 1, 1],
    ]);
  });

  it('says nothing where no cue was marked by both', () => {
    expect(voiceRows('set', 'selon', [{ hedges, contents: [], predicted: [] }])).toEqual([]);
  });
});
