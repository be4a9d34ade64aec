import { describe, expect, it } from 'vitest';
import { attributionProfile, speakerTable } from '../../src/tables/attribution-profile';
import { hedgeProfile } from '../../src/tables/hedge-profile';
import { rowAt } from '../../src/tables/table';
import { annotateByHand, joinTexts } from './annotated-texts';

const said = (
  words: string,
  source: string,
  label: string,
  attributes: Readonly<Record<string, string | null>>,
) => ({
  words,
  layer: 'attribution' as const,
  label,
  parts: { source, cue: '', content: words },
  attributes: { stance: 'acknowledge', ...attributes },
});

// 19 words: the direct content has 5, the indirect one 2.
const texts = joinTexts(
  annotateByHand(
    'a',
    'Port fermé\n\nLe port pourrait fermer. « Nous serons peut-être partis demain », dit Anna. Clairement, selon une source, on partira.',
    [
      { words: 'pourrait', attributes: { voice: 'averral' } },
      { words: 'peut-être', label: 'epistemic-adverb', attributes: { voice: 'attributed' } },
      { words: 'Clairement', label: 'booster', attributes: { voice: 'averral' } },
      said('Nous serons peut-être partis demain', 'Anna', 'direct', {
        sourceKind: 'person',
        speaker: 'Anna',
        speakerKind: 'person',
      }),
      said('on partira', 'une source', 'indirect', {
        sourceKind: 'anonymous',
        speaker: null,
        speakerKind: null,
      }),
    ],
  ),
  annotateByHand('es', 'El puerto cierra.', [], {}, 'es'),
);

describe('hedgeProfile', () => {
  it('counts each voice on its own base, balances hedges against boosters, and counts hedged sentences', () => {
    expect(rowAt(hedgeProfile(texts), 0)).toMatchObject({
      document: 'a',
      hedges: 2,
      boosters: 1,
      balance: 1 / 3,
      averralRate: 1000 / 12,
      attributedRate: 1000 / 7,
      averralShare: 1 / 2,
      hedgedSentences: 2 / 4,
    });
  });

  it('is missing, not 0, for a language that no measure covers', () => {
    expect(rowAt(hedgeProfile(texts), 1)).toMatchObject({
      hedges: null,
      averralRate: null,
      hedgedSentences: null,
    });
  });
});

describe('attributionProfile', () => {
  it('tells how much is ascribed, how literally, how openly and to whom', () => {
    expect(rowAt(attributionProfile(texts), 0)).toMatchObject({
      relations: 2,
      attributed: 7 / 19,
      verbatim: 5 / 7,
      anonymity: 1 / 2,
      speakers: 1,
      diversity: 0,
      firstSpeaker: 'Anna',
      headlineSpeaker: null,
    });
  });

  it('is missing, not 0, for a language that no measure covers', () => {
    expect(rowAt(attributionProfile(texts), 1)).toMatchObject({ relations: null, attributed: null });
  });
});

describe('speakerTable', () => {
  it('counts relations and words by speaker, most words first, and keeps unknown speakers apart', () => {
    const table = speakerTable(texts);
    expect(rowAt(table, 0)).toMatchObject({
      speaker: 'Anna',
      relations: 1,
      direct: 1,
      words: 5,
      acknowledge: 1,
      distance: 0,
    });
    expect(rowAt(table, 1)).toMatchObject({ speaker: 'not known', relations: 1, words: 2 });
  });
});
