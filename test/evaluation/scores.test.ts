import { describe, expect, it } from 'vitest';
import { matchOneToOne, scoreCounts, scoreDocuments } from '../../src/evaluation/scores';
import { createRandom } from '../../src/util/random';

describe('scoreCounts', () => {
  it('computes precision 3/4, recall 3/5 and F1 6/9 for 3 hits, 1 false alarm and 2 misses', () => {
    const scores = scoreCounts({ truePositives: 3, falsePositives: 1, falseNegatives: 2 });
    expect(scores.precision).toBeCloseTo(3 / 4, 12);
    expect(scores.recall).toBeCloseTo(3 / 5, 12);
    expect(scores.f1).toBeCloseTo(6 / 9, 12);
  });

  it('is NaN where there is nothing to score', () => {
    expect(scoreCounts({ truePositives: 0, falsePositives: 0, falseNegatives: 0 }).f1).toBeNaN();
  });
});

describe('scoreDocuments', () => {
  const counts = [
    { truePositives: 10, falsePositives: 0, falseNegatives: 0 },
    { truePositives: 0, falsePositives: 5, falseNegatives: 5 },
  ];

  it('pools the counts and resamples documents, not cues', () => {
    const scores = scoreDocuments(counts, createRandom(1));
    expect(scores.f1).toBeCloseTo(20 / 30, 12);
    // A quarter of the samples hold only one of the two documents, twice.
    expect(scores.f1Interval).toEqual([0, 1]);
  });

  it('gives no interval for one document', () => {
    expect(scoreDocuments(counts.slice(0, 1), createRandom(1)).f1Interval).toEqual([NaN, NaN]);
  });

  it('gives no interval where nothing is gold and nothing predicted', () => {
    const nothing = { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
    expect(scoreDocuments([nothing, nothing], createRandom(1)).f1Interval).toEqual([NaN, NaN]);
  });
});

describe('matchOneToOne', () => {
  it('takes the best pairing first and uses nothing twice', () => {
    const chosen = matchOneToOne([
      { predicted: 0, gold: 0, score: 0.5 },
      { predicted: 1, gold: 0, score: 0.9 },
      { predicted: 0, gold: 1, score: 0.2 },
    ]);
    expect(chosen.map(({ predicted, gold }) => [predicted, gold])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
