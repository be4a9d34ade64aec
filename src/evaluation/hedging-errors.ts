import { matchCues, type HedgingPair } from './hedging-scores';

/** How often each entry and rule fires on the gold documents, and how often a gold cue of its kind is there. */
export function firings(pairs: readonly HedgingPair[]): readonly (readonly (string | number)[])[] {
  const table = new Map<string, { fired: number; right: number }>();
  for (const { gold, predicted } of pairs) {
    const right = new Set(matchCues(gold, predicted, 'overlapping').map((match) => match.predicted));
    for (const cue of predicted) {
      const row = table.get(cue.origin ?? '') ?? { fired: 0, right: 0 };
      table.set(cue.origin ?? '', { fired: row.fired + 1, right: row.right + (right.has(cue) ? 1 : 0) });
    }
  }
  return [...table]
    .sort((a, b) => b[1].fired - a[1].fired || (a[0] < b[0] ? -1 : 1))
    .map(([origin, { fired, right }]) => [origin, fired, right]);
}

/** What is wrong, by place only: the texts are not the project's to print. */
export function errors(pairs: readonly HedgingPair[]): readonly (readonly (string | number)[])[] {
  return pairs.flatMap(({ id, gold, predicted }) => {
    const matches = matchCues(gold, predicted, 'overlapping');
    const found = new Set(matches.flatMap((match) => [match.gold, match.predicted]));
    return [
      ...predicted
        .filter((cue) => !found.has(cue))
        .map((cue) => [id, 'false alarm', cue.label, cue.origin ?? '', cue.start, cue.end]),
      ...gold
        .filter((cue) => !found.has(cue))
        .map((cue) => [id, 'missed', cue.label, '', cue.start, cue.end]),
      ...matches
        .filter((match) => match.gold.label !== match.predicted.label)
        .map((match) => [
          id,
          `labelled ${match.predicted.label}`,
          match.gold.label,
          match.predicted.origin ?? '',
          match.gold.start,
          match.gold.end,
        ]),
    ];
  });
}
