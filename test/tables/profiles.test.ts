import { describe, expect, it } from 'vitest';
import { attributionProfile, speakerTable } from '../../src/tables/attribution-profile';
import { hedgeProfile } from '../../src/tables/hedge-profile';
import { sourceDiversity } from '../../src/tables/source-diversity';
import { speakerStanceTable } from '../../src/tables/speaker-stance-table';
import { rowAt } from '../../src/tables/table';
import { createRandom } from '../../src/util/random';
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
      averredSentences: 1 / 2,
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

describe('speakerStanceTable', () => {
  it('counts words by speaker and stance, unknown speakers last', () => {
    const table = speakerStanceTable(texts);
    expect(table.columns.speaker).toEqual(['Anna', 'not known']);
    expect(rowAt(table, 0)).toMatchObject({ stance: 'acknowledge', relations: 1, direct: 1, words: 5 });
    expect(rowAt(table, 1)).toMatchObject({ stance: 'acknowledge', relations: 1, direct: 0, words: 2 });
  });
});

describe('sourceDiversity', () => {
  const spoken = (id: string, speaker: string | null) =>
    annotateByHand(id, 'Le port ferme, dit-on.', [
      said('Le port ferme', 'on', 'indirect', { sourceKind: 'person', speaker }),
    ]);
  const corpus = joinTexts(
    spoken('a', 'Anna'),
    spoken('b', 'Boris'),
    spoken('c', null),
    spoken('d', 'Anna'),
    spoken('e', 'Boris'),
  );

  it('is the entropy over those whom the texts tell, with an interval around it', () => {
    const row = rowAt(sourceDiversity(corpus, { random: createRandom(1) }), 0);
    expect(row).toMatchObject({
      axis: 'speaker',
      relations: 5,
      known: 4,
      categories: 2,
      diversity: 1,
      evenness: 1,
      texts: 5,
    });
    // Resampling five texts gives an interval that is too narrow: none is shown.
    expect(row).toMatchObject({ low: null, high: null });
    const fifteen = joinTexts(
      ...Array.from({ length: 15 }, (_, i) => spoken(`t${i}`, i % 2 === 0 ? 'Anna' : 'Bruno')),
    );
    const many = rowAt(sourceDiversity(fifteen, { random: createRandom(1) }), 0);
    expect(many.low as number).toBeLessThan(many.diversity as number);
    expect(many.high as number).toBeGreaterThanOrEqual(many.diversity as number);
  });

  it('is missing where no source tells, and has no interval over one text', () => {
    const none = sourceDiversity(corpus, { random: createRandom(1) });
    expect(rowAt(none, none.columns.axis.indexOf('side'))).toMatchObject({
      known: 0,
      diversity: null,
      low: null,
    });
    const one = rowAt(sourceDiversity(spoken('a', 'Anna'), { random: createRandom(1) }), 0);
    expect(one).toMatchObject({ diversity: 0, low: null, high: null, evenness: null });
  });
});
