import type { CompiledEntry } from './compile';

/** A possible hit, in tokens. */
export interface Candidate {
  readonly entry: CompiledEntry;
  /** The cue. */
  readonly from: number;
  readonly to: number;
  /** The whole match. */
  readonly hullFrom: number;
  readonly hullTo: number;
}

/**
 * The candidates that stand when cues within one lexicon may not overlap.
 *
 * The longer cue wins, then the longer match, then more context fields, then the earlier cue, then the earlier
 * match, then the earlier entry.
 *
 * @param candidates - Possible hits of all lexicons in one document.
 * @param lexicons - Number of lexicons.
 * @returns By start of the cue, then longer first, then in the order of lexicons.
 */
export function resolveOverlaps(candidates: readonly Candidate[], lexicons: number): readonly Candidate[] {
  const standing: Candidate[] = [];
  const ofLexicon: Candidate[][] = [];
  for (let l = 0; l < lexicons; l++) ofLexicon.push([]);
  for (const candidate of candidates) ofLexicon[candidate.entry.lexicon].push(candidate);
  for (const list of ofLexicon) {
    if (!isInOrder(list)) list.sort((a, b) => a.from - b.from);
    for (let first = 0; first < list.length;) {
      // A run of cues that are chained by overlaps; runs do not influence each other.
      let end = list[first].to;
      let after = first + 1;
      while (after < list.length && list[after].from < end) end = Math.max(end, list[after++].to);
      if (after === first + 1) standing.push(list[first]);
      else for (const candidate of resolveRun(list.slice(first, after))) standing.push(candidate);
      first = after;
    }
  }
  return standing.sort((a, b) => a.from - b.from || b.to - a.to || a.entry.lexicon - b.entry.lexicon);
}

function isInOrder(list: readonly Candidate[]): boolean {
  for (let i = 1; i < list.length; i++) if (list[i].from < list[i - 1].from) return false;
  return true;
}

function resolveRun(run: Candidate[]): readonly Candidate[] {
  const first = run[0].from;
  const taken: boolean[] = [];
  const standing: Candidate[] = [];
  for (const candidate of run.sort(comparePriority)) {
    let isFree = true;
    for (let t = candidate.from; t < candidate.to && isFree; t++) isFree = taken[t - first] !== true;
    if (!isFree) continue;
    for (let t = candidate.from; t < candidate.to; t++) taken[t - first] = true;
    standing.push(candidate);
  }
  return standing;
}

function comparePriority(a: Candidate, b: Candidate): number {
  return (
    b.to - b.from - (a.to - a.from) ||
    b.hullTo - b.hullFrom - (a.hullTo - a.hullFrom) ||
    b.entry.conditions - a.entry.conditions ||
    a.from - b.from ||
    a.hullFrom - b.hullFrom ||
    a.entry.order - b.entry.order
  );
}
