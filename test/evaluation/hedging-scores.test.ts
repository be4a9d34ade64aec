import { describe, expect, it } from 'vitest';
import { matchCues, scoreGroup } from '../../src/evaluation/hedging-scores';

const cue = (
  start: number,
  end: number,
  label: string = 'belief',
): { start: number; end: number; label: string } => ({ start, end, label });

describe('matching of cues', () => {
  it('pairs one to one, best overlap first', () => {
    const matches = matchCues([cue(0, 10)], [cue(8, 20), cue(0, 9)], 'overlapping');
    expect(matches.map((match) => match.predicted.start)).toEqual([0]);
  });

  it('asks for the same span when exact', () => {
    expect(matchCues([cue(0, 10)], [cue(0, 9)], 'exact')).toEqual([]);
    expect(matchCues([cue(0, 10)], [cue(0, 10)], 'exact')).toHaveLength(1);
  });

  it('does not pair cues that only touch', () => {
    expect(matchCues([cue(0, 10)], [cue(10, 12)], 'overlapping')).toEqual([]);
  });
});

describe('scores of a group of labels', () => {
  it('matches across labels inside the group and leaves other labels apart', () => {
    // By hand: gold 2 in group, predicted 2 in group, 1 matched: P = R = F1 = 1/2.
    const pair = {
      id: 'd',
      text: '',
      gold: [cue(0, 5, 'belief'), cue(10, 15, 'conditional'), cue(30, 35, 'booster')],
      predicted: [cue(0, 5, 'distancing'), cue(20, 25, 'conditional'), cue(30, 35, 'booster')],
    };
    const scores = scoreGroup([pair, pair], (label) => label !== 'booster', 'overlapping', 1);
    expect([scores.precision, scores.recall, scores.f1]).toEqual([0.5, 0.5, 0.5]);
    expect(scores.f1Interval).toEqual([0.5, 0.5]);
  });
});
