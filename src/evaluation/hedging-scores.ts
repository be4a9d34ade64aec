import type { Annotation } from '../model/annotation';
import { createRandom } from '../util/random';
import { matchOneToOne, scoreDocuments, type Counts, type IntervalScores } from './scores';

/** A cue of the gold data or of a system, in UTF-16 offsets. */
export interface HedgingCue {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** The entry or rule that fired; gold cues have none. */
  readonly origin?: string;
}

/** Gold and predicted cues of one document. */
export interface HedgingPair {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly HedgingCue[];
  readonly predicted: readonly HedgingCue[];
}

/** How two cues are held to be the same: any shared character, or the same span. */
export type SpanCriterion = 'overlapping' | 'exact';

/** One row of the score table. */
export interface HedgingScore {
  readonly system: string;
  readonly label: string;
  readonly span: SpanCriterion;
  readonly scores: IntervalScores;
}

/** Predicted cue that found its gold cue. */
export interface MatchedCue {
  readonly gold: HedgingCue;
  readonly predicted: HedgingCue;
}

/** Cues of annotations, without the near misses of `explain`. */
export function toCues(annotations: readonly Annotation[]): readonly HedgingCue[] {
  return annotations
    .filter(
      (annotation) => annotation.layer === 'hedging' && annotation.attributes.suppressedBy === undefined,
    )
    .map(({ label, start, end, cues }) => ({
      label,
      start,
      end,
      origin: originOf(cues[0].entry ?? cues[0].rule ?? ''),
    }));
}

/**
 * Cues matched one to one, the largest share of characters first.
 *
 * @param gold - Gold cues of one document.
 * @param predicted - Predicted cues.
 * @param span - Criterion.
 */
export function matchCues(
  gold: readonly HedgingCue[],
  predicted: readonly HedgingCue[],
  span: SpanCriterion,
): readonly MatchedCue[] {
  const pairings = gold.flatMap((goldCue, g) =>
    predicted.map((cue, p) => ({ gold: g, predicted: p, score: similarity(goldCue, cue, span) })),
  );
  const chosen = matchOneToOne(pairings.filter((pairing) => pairing.score > 0));
  return chosen.map((pairing) => ({ gold: gold[pairing.gold], predicted: predicted[pairing.predicted] }));
}

/**
 * Scores of one group of labels over documents, with a bootstrap interval by document.
 *
 * @param pairs - Documents.
 * @param isOfGroup - Which labels count, on both sides. Labels inside the group need not agree.
 * @param span - Criterion.
 * @param seed - Seed of the bootstrap.
 */
export function scoreGroup(
  pairs: readonly HedgingPair[],
  isOfGroup: (label: string) => boolean,
  span: SpanCriterion,
  seed: number,
): IntervalScores {
  const counts: Counts[] = pairs.map((pair) => {
    const gold = pair.gold.filter((cue) => isOfGroup(cue.label));
    const predicted = pair.predicted.filter((cue) => isOfGroup(cue.label));
    const truePositives = matchCues(gold, predicted, span).length;
    return {
      truePositives,
      falsePositives: predicted.length - truePositives,
      falseNegatives: gold.length - truePositives,
    };
  });
  return scoreDocuments(counts, createRandom(seed));
}

function similarity(a: HedgingCue, b: HedgingCue, span: SpanCriterion): number {
  if (span === 'exact') return a.start === b.start && a.end === b.end ? 1 : 0;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** A rule without the reason of the single decision, so that decisions of one rule are counted together. */
function originOf(entryOrRule: string): string {
  return entryOrRule.startsWith('conditional: ')
    ? 'rule conditional'
    : entryOrRule.replace(/^scare-quotes: /u, 'rule scare-quotes: ');
}
