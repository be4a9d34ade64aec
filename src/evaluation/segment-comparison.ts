import { indexAt, type SpanTable } from '../model/span';
import type { Counts } from './scores';

/** A kind of disagreement between gold and prediction, with how often it occurs. */
export interface Disagreement {
  readonly count: number;
  /** Shapes of the gold segments: `Xx` a capitalised word, `xx` another one, `9` digits, signs as they are. */
  readonly gold: string;
  readonly predicted: string;
}

/**
 * Counts of segments with both ends right, for each sampling unit.
 *
 * @param gold - Gold segments.
 * @param predicted - Predicted segments of the same text.
 * @param units - Sampling units; a segment belongs to the unit in which it starts.
 */
export function compareSegments(gold: SpanTable, predicted: SpanTable, units: SpanTable): readonly Counts[] {
  const counts = Array.from({ length: units.length }, () => ({
    truePositives: 0,
    falsePositives: 0,
    falseNegatives: 0,
  }));
  const ends = new Map<number, number>();
  for (let g = 0; g < gold.length; g++) ends.set(gold.start[g], gold.end[g]);
  for (let g = 0; g < gold.length; g++) counts[Math.max(0, indexAt(units, gold.start[g]))].falseNegatives++;
  for (let p = 0; p < predicted.length; p++) {
    const count = counts[Math.max(0, indexAt(units, predicted.start[p]))];
    if (ends.get(predicted.start[p]) === predicted.end[p]) {
      count.truePositives++;
      count.falseNegatives--;
    } else count.falsePositives++;
  }
  return counts;
}

/**
 * The commonest ways in which predicted tokens differ from gold ones, by the shape of the tokens.
 *
 * Shapes, because the texts of a treebank are not this project's to print.
 */
export function tokenDisagreements(
  text: string,
  gold: SpanTable,
  predicted: SpanTable,
  limit: number,
): readonly Disagreement[] {
  const tally = createTally();
  let g = 0;
  let p = 0;
  while (g < gold.length && p < predicted.length) {
    if (gold.start[g] === predicted.start[p] && gold.end[g] === predicted.end[p]) {
      g++;
      p++;
      continue;
    }
    const firstGold = g;
    const firstPredicted = p;
    let end = Math.max(gold.end[g], predicted.end[p]);
    for (let before = -1; before !== end;) {
      before = end;
      while (g < gold.length && gold.start[g] < end) end = Math.max(end, gold.end[g++]);
      while (p < predicted.length && predicted.start[p] < end) end = Math.max(end, predicted.end[p++]);
    }
    tally.add(shapes(text, gold, firstGold, g), shapes(text, predicted, firstPredicted, p));
  }
  return tally.commonest(limit);
}

/** The commonest sentence ends that only one side has, by the shapes of the tokens around them. */
export function sentenceDisagreements(
  text: string,
  tokens: SpanTable,
  gold: SpanTable,
  predicted: SpanTable,
  limit: number,
): readonly Disagreement[] {
  const tally = createTally();
  const goldEnds = new Set(Array.from({ length: gold.length }, (_, s) => gold.end[s]));
  const predictedEnds = new Set(Array.from({ length: predicted.length }, (_, s) => predicted.end[s]));
  for (const end of new Set([...goldEnds, ...predictedEnds])) {
    if (goldEnds.has(end) === predictedEnds.has(end)) continue;
    const t = indexAt(tokens, end - 1);
    const before = shapes(text, tokens, Math.max(0, t - 1), t + 1);
    const after = shapes(text, tokens, t + 1, Math.min(tokens.length, t + 2));
    const split = `${before} ¶ ${after}`;
    const whole = `${before} ${after}`;
    tally.add(goldEnds.has(end) ? split : whole, goldEnds.has(end) ? whole : split);
  }
  return tally.commonest(limit);
}

function shapes(text: string, table: SpanTable, from: number, to: number): string {
  const found: string[] = [];
  for (let t = from; t < to; t++) found.push(shapeOf(text.slice(table.start[t], table.end[t])));
  return found.join(' ');
}

/** A token with its letters and digits made anonymous. */
export function shapeOf(token: string): string {
  return token
    .replace(/[\p{L}\p{M}]+/gu, (letters) => {
      const first = /^\p{Lu}/u.test(letters) ? 'X' : 'x';
      return letters.length === 1 ? first : `${first}x`;
    })
    .replace(/\d+/g, '9')
    .replace(/\s+/g, '␣');
}

/** Counts pairs of shapes. */
function createTally(): {
  add: (gold: string, predicted: string) => void;
  commonest: (limit: number) => readonly Disagreement[];
} {
  const counts = new Map<string, { count: number; gold: string; predicted: string }>();
  return {
    add(gold, predicted) {
      const key = `${gold}\n${predicted}`;
      const entry = counts.get(key);
      if (entry === undefined) counts.set(key, { count: 1, gold, predicted });
      else entry.count++;
    },
    commonest: (limit) =>
      [...counts.values()].sort((a, b) => b.count - a.count || (a.gold < b.gold ? -1 : 1)).slice(0, limit),
  };
}
