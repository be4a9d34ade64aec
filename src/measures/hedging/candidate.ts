import type { AnnotationDraft, Cue } from '../../model/annotation';

/** A possible cue of the hedging layer, with the decision about it. */
export interface Candidate {
  /** The label that it has, or would have had. */
  readonly label: string;
  /** UTF-16 offsets of the cue. */
  readonly start: number;
  readonly end: number;
  /** The lexicon entry or rule behind it. */
  readonly cue: Cue;
  /** Value of the modality; absent where neither entry nor construction tells. */
  readonly strength?: string | undefined;
  /** What the reservation rests on; absent where neither entry nor construction tells. */
  readonly basis?: string | undefined;
  /** `low` where the reading rests on one weak sign. */
  readonly certainty?: string | undefined;
  /** Why it is no cue after all; absent for a cue. */
  readonly suppressedBy?: string;
}

/**
 * The candidates that stand when cues of the layer may not overlap: the longest one stands, then the earlier one,
 * then the one that came first in the list. What falls is marked as suppressed by what stands.
 *
 * @param candidates - Cues of all sources, in order of preference where all else is equal.
 * @returns All candidates; those that lost say to which other cue.
 */
export function resolveCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const ranked = candidates
    .filter((candidate) => candidate.suppressedBy === undefined)
    .map((candidate, order) => ({ candidate, order }))
    .sort(
      (a, b) =>
        b.candidate.end - b.candidate.start - (a.candidate.end - a.candidate.start) ||
        a.candidate.start - b.candidate.start ||
        a.order - b.order,
    );
  const owners = new Map<number, Candidate>();
  const resolved: Candidate[] = candidates.filter((candidate) => candidate.suppressedBy !== undefined);
  for (const { candidate } of ranked) {
    const winner = ownerIn(owners, candidate);
    if (winner === undefined) {
      for (let offset = candidate.start; offset < candidate.end; offset++) owners.set(offset, candidate);
      resolved.push(candidate);
    } else {
      resolved.push({
        ...candidate,
        suppressedBy: `longer cue ${winner.cue.entry ?? winner.cue.rule ?? ''}`,
      });
    }
  }
  return resolved;
}

/** The annotation of a candidate; a suppressed one carries the reason in `attributes.suppressedBy`. */
export function draftOf(candidate: Candidate, measure: string): AnnotationDraft {
  const { label, start, end, cue, strength = null, basis = null, certainty = null, suppressedBy } = candidate;
  const attributes = { strength, basis, certainty, ...(suppressedBy === undefined ? {} : { suppressedBy }) };
  return { layer: 'hedging', label, start, end, parts: {}, attributes, cues: [cue], measure };
}

function ownerIn(owners: ReadonlyMap<number, Candidate>, candidate: Candidate): Candidate | undefined {
  for (let offset = candidate.start; offset < candidate.end; offset++) {
    const owner = owners.get(offset);
    if (owner !== undefined) return owner;
  }
  return undefined;
}
