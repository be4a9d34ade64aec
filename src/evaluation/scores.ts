import type { Random } from '../util/random';

/** True positives, false positives and false negatives of one document. */
export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** Precision, recall and their harmonic mean; NaN where nothing was predicted or nothing is gold. */
export interface Scores extends Counts {
  /** Share of what was predicted that is right, 0-1. */
  readonly precision: number;
  /** Share of what is gold that was predicted, 0-1. */
  readonly recall: number;
  /** 2 TP / (2 TP + FP + FN), 0-1. */
  readonly f1: number;
}

/** Scores over several documents, with an interval. */
export interface IntervalScores extends Scores {
  /** Number of documents. */
  readonly documents: number;
  /** 95 % percentile interval of F1, documents resampled; `[NaN, NaN]` for fewer than two, or where there is nothing to score. */
  readonly f1Interval: readonly [low: number, high: number];
}

/** Precision, recall and F1 of pooled counts. */
export function scoreCounts(counts: Counts): Scores {
  const { truePositives, falsePositives, falseNegatives } = counts;
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    precision: truePositives / (truePositives + falsePositives),
    recall: truePositives / (truePositives + falseNegatives),
    f1: (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives),
  };
}

/** Sums counts over documents. */
export function sumCounts(perDocument: readonly Counts[]): Counts {
  let truePositives = 0;
  let falsePositives = 0;
  let falseNegatives = 0;
  for (const counts of perDocument) {
    truePositives += counts.truePositives;
    falsePositives += counts.falsePositives;
    falseNegatives += counts.falseNegatives;
  }
  return { truePositives, falsePositives, falseNegatives };
}

/**
 * Pooled scores with a percentile bootstrap interval of F1 over documents.
 *
 * Documents are the sampling unit: cues of one article are not independent.
 *
 * @param perDocument - Counts of each document.
 * @param random - Seeded source of random numbers.
 * @param resamples - Number of bootstrap samples, default 1000.
 * @returns Micro-averaged scores; the interval is NaN for fewer than two documents, or where no sample has an F1.
 */
export function scoreDocuments(
  perDocument: readonly Counts[],
  random: Random,
  resamples: number = 1000,
): IntervalScores {
  const documents = perDocument.length;
  const scores = scoreCounts(sumCounts(perDocument));
  if (documents < 2) return { ...scores, documents, f1Interval: [NaN, NaN] };
  const samples: number[] = [];
  for (let r = 0; r < resamples; r++) {
    const drawn = Array.from({ length: documents }, () => perDocument[Math.floor(random() * documents)]);
    const { f1 } = scoreCounts(sumCounts(drawn));
    if (!Number.isNaN(f1)) samples.push(f1);
  }
  if (samples.length === 0) return { ...scores, documents, f1Interval: [NaN, NaN] };
  samples.sort((a, b) => a - b);
  const quantile = (share: number): number =>
    samples[Math.min(samples.length - 1, Math.floor(share * samples.length))];
  return { ...scores, documents, f1Interval: [quantile(0.025), quantile(0.975)] };
}

/** A possible pairing of a predicted and a gold item, with how well they fit (higher is better). */
export interface Pairing {
  readonly predicted: number;
  readonly gold: number;
  readonly score: number;
}

/**
 * One-to-one matching: best pairings first, ties by order.
 *
 * @param pairings - Candidates with a positive score.
 * @returns The chosen pairings, each predicted and each gold item at most once.
 */
export function matchOneToOne(pairings: readonly Pairing[]): readonly Pairing[] {
  const usedPredicted = new Set<number>();
  const usedGold = new Set<number>();
  const chosen: Pairing[] = [];
  const sorted = [...pairings].sort(
    (a, b) => b.score - a.score || a.gold - b.gold || a.predicted - b.predicted,
  );
  for (const pairing of sorted) {
    if (usedPredicted.has(pairing.predicted) || usedGold.has(pairing.gold)) continue;
    usedPredicted.add(pairing.predicted);
    usedGold.add(pairing.gold);
    chosen.push(pairing);
  }
  return chosen;
}
