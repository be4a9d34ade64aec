import { describe, expect, it } from 'vitest';
import { isSameSpeaker, speakerRows } from '../../src/evaluation/speaker-scores';
import { scoreRelations, type ScoredRelation } from '../../src/evaluation/relation-scores';

const TEXT = 'Odile Brassac parle. « Le pont tiendra », dit-elle. « Il tient », dit le maire.';
const at = (words: string): readonly [number, number] => [
  TEXT.indexOf(words),
  TEXT.indexOf(words) + words.length,
];

function relation(content: string, kind: string, speaker: string | null): ScoredRelation {
  return { source: [], cue: [], content: [at(content)], type: 'direct', kind, speaker };
}

describe('speakerRows', () => {
  const relations = [
    relation('Le pont tiendra', 'pronoun', 'Odile Brassac'),
    relation('Il tient', 'role', 'Jean Roux'),
  ];
  const gold = { id: 'a', language: 'fr', text: TEXT, relations } as const;
  const rows = (predicted: readonly ScoredRelation[]): readonly (readonly [number, number])[] =>
    speakerRows('set', 'selon', [
      { gold, predicted, scores: scoreRelations(TEXT, relations, predicted) },
    ]).map(({ value, n }) => [value, n]);

  it('counts right speakers of those given, and of those found', () => {
    const predicted = [relation('Le pont tiendra', 'pronoun', 'Brassac'), relation('Il tient', 'role', null)];
    expect(rows(predicted)).toEqual([
      [1, 1],
      [0.5, 2],
    ]);
  });

  it('says nothing where no relation with a speaker was found', () => {
    expect(rows([])).toEqual([]);
  });
});

describe('isSameSpeaker', () => {
  it.each([
    ['Odile Brassac', 'Brassac', true],
    ['le maire Odile Brassac', 'Odile Brassac', true],
    ['Odile Brassac', 'Mme Odile Brassac', true],
    ['le maire', 'la mairie', false],
    ['Odile Brassac', 'Jean Brasset', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isSameSpeaker(a, b)).toBe(expected);
  });
});
