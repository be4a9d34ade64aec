import { describe, expect, it } from 'vitest';
import { scoreRelations, type ScoredRelation } from '../../src/evaluation/relation-scores';

const text = 'abcd, efgh dit X';
const gold: ScoredRelation = {
  source: [[15, 16]],
  cue: [[11, 14]],
  content: [[0, 10]],
  type: 'indirect',
  kind: 'person',
};

describe('scoreRelations', () => {
  it('gives full marks to the gold itself, and to marks and spaces around it', () => {
    for (const content of [
      [[0, 10]],
      [[0, 11]],
      [
        [0, 4],
        [6, 10],
      ],
    ] as const) {
      const { cue, content100, pairs } = scoreRelations(text, [gold], [{ ...gold, content }]);
      expect(cue).toEqual({ truePositives: 1, falsePositives: 0, falseNegatives: 0 });
      expect(content100.truePositives).toBe(1);
      expect(pairs[0]).toMatchObject({ overlap: 1, sameSource: true, sameType: true, sameKind: true });
    }
  });

  it('measures overlap as intersection over union', () => {
    // 4 of 8 letters.
    const { pairs, content30, content80 } = scoreRelations(text, [gold], [{ ...gold, content: [[0, 4]] }]);
    expect(pairs[0].overlap).toBe(0.5);
    expect([content30.truePositives, content80.truePositives]).toEqual([1, 0]);
  });

  it('counts a source as right when both are absent, and as wrong when one is', () => {
    const sourceless = { ...gold, source: [] };
    expect(scoreRelations(text, [sourceless], [sourceless]).pairs[0].sameSource).toBe(true);
    expect(scoreRelations(text, [gold], [sourceless]).pairs[0].sameSource).toBe(false);
  });

  it('matches one to one', () => {
    const { content30 } = scoreRelations(text, [gold], [gold, gold]);
    expect(content30).toEqual({ truePositives: 1, falsePositives: 1, falseNegatives: 0 });
  });
});
