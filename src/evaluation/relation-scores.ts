import type { Span } from '../model/span';
import { matchOneToOne, type Counts, type Pairing } from './scores';

/** An attribution relation, gold or predicted, as it is scored. */
export interface ScoredRelation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** `direct`, `indirect`, `mixed`; absent where the gold data has none. */
  readonly type?: string;
  readonly kind?: string;
  /** Whom the source stands for, null where nothing tells. */
  readonly speaker?: string | null | undefined;
}

/** A gold and a predicted relation that belong together. */
export interface RelationPair {
  readonly gold: number;
  readonly predicted: number;
  /** Intersection over union of the contents, 0-1. */
  readonly overlap: number;
  readonly sharesCue: boolean;
  /** Source spans overlap, or both are absent. */
  readonly sameSource: boolean;
  readonly sameType: boolean;
  readonly sameKind: boolean;
  /** Share of the gold content's characters that the predicted content covers, 0-1. */
  readonly coverage: number;
  readonly precision: number;
}

/** What one document's relations score. */
export interface RelationScores {
  readonly pairs: readonly RelationPair[];
  readonly cue: Counts;
  /** Contents with an overlap of at least .3, .8 and 1. */
  readonly content30: Counts;
  readonly content80: Counts;
  readonly content100: Counts;
  /** Contents by the asymmetric overlap of the Radar de Parité: covered share of the longer-matched side. */
  readonly radar30: Counts;
  readonly radar80: Counts;
}

const IGNORED = /[\s"'«»“”„‟‹›‘’‚‛`´\p{P}]/u;

/** Offsets of the characters of spans that count: no space, quotation mark or punctuation. */
export function countedCharacters(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [start, end] of spans) {
    for (let i = start; i < end; i++) if (!IGNORED.test(text[i])) found.add(i);
  }
  return found;
}

function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return shared;
}

/**
 * Scores the relations of one document after the codebook.
 *
 * Pairs are one to one by shared cue characters plus intersection over union of the contents.
 *
 * @param text - The document's text.
 * @param gold - Gold relations.
 * @param predicted - Predicted relations.
 */
export function scoreRelations(
  text: string,
  gold: readonly ScoredRelation[],
  predicted: readonly ScoredRelation[],
): RelationScores {
  const characters = (
    relations: readonly ScoredRelation[],
    part: 'source' | 'cue' | 'content',
  ): readonly ReadonlySet<number>[] => relations.map((relation) => countedCharacters(text, relation[part]));
  const [goldCue, goldContent, goldSource] = [
    characters(gold, 'cue'),
    characters(gold, 'content'),
    characters(gold, 'source'),
  ];
  const [cue, content, source] = [
    characters(predicted, 'cue'),
    characters(predicted, 'content'),
    characters(predicted, 'source'),
  ];
  const candidates: Pairing[] = [];
  const overlapOf = (g: number, p: number): number => {
    const shared = sharedCount(goldContent[g], content[p]);
    const union = goldContent[g].size + content[p].size - shared;
    return union === 0 ? 0 : shared / union;
  };
  gold.forEach((_, g) => {
    predicted.forEach((__, p) => {
      const cueShared = sharedCount(goldCue[g], cue[p]);
      const score =
        (cueShared === 0 ? 0 : cueShared / Math.max(goldCue[g].size, cue[p].size)) + overlapOf(g, p);
      if (score > 0) candidates.push({ gold: g, predicted: p, score });
    });
  });
  const pairs = matchOneToOne(candidates).map(({ gold: g, predicted: p }): RelationPair => {
    const shared = sharedCount(goldContent[g], content[p]);
    const bothAbsent = goldSource[g].size === 0 && source[p].size === 0;
    return {
      gold: g,
      predicted: p,
      overlap: overlapOf(g, p),
      sharesCue: sharedCount(goldCue[g], cue[p]) > 0,
      sameSource: bothAbsent || sharedCount(goldSource[g], source[p]) > 0,
      sameType: gold[g].type === predicted[p].type,
      sameKind: gold[g].kind === predicted[p].kind,
      coverage: goldContent[g].size === 0 ? 0 : shared / goldContent[g].size,
      precision: content[p].size === 0 ? 0 : shared / content[p].size,
    };
  });
  const countsOf = (hits: number, predictedSize: number, goldSize: number): Counts => ({
    truePositives: hits,
    falsePositives: predictedSize - hits,
    falseNegatives: goldSize - hits,
  });
  const contents = (isHit: (pair: RelationPair) => boolean): Counts =>
    countsOf(pairs.filter(isHit).length, predicted.length, gold.length);
  const cueHits = pairs.filter((pair) => pair.sharesCue).length;
  return {
    pairs,
    cue: countsOf(
      cueHits,
      cue.filter((set) => set.size > 0).length,
      goldCue.filter((set) => set.size > 0).length,
    ),
    content30: contents((pair) => pair.overlap >= 0.3),
    content80: contents((pair) => pair.overlap >= 0.8),
    content100: contents((pair) => pair.overlap === 1),
    radar30: contents((pair) => Math.max(pair.coverage, pair.precision) >= 0.3),
    radar80: contents((pair) => Math.max(pair.coverage, pair.precision) >= 0.8),
  };
}
