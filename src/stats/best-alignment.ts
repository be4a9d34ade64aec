import type { Unit } from './alpha-unitized';

/** States that are kept, and tuples that are tried, before the search is given up: far beyond what a text of a few pages needs. */
const MOST_STATES = 50_000;

/** Units that several annotators may have meant as one, and what it costs to align them. */
interface Candidate {
  /** Bits of the further units, counted from the first one. */
  readonly further: bigint;
  readonly cost: number;
}

/**
 * Least disorder with which the units of several annotators can be aligned: every unit in exactly one tuple.
 *
 * A tuple has at most one unit of each annotator; its cost is the mean dissimilarity over all pairs of annotators,
 * where a missing unit counts 1. Exact: units are taken in text order, and of all ways to the same open units only the
 * cheapest is kept.
 *
 * @param annotators - The units of each annotator, at least two.
 * @param dissimilarity - Of two units, symmetric and at least 0.
 * @returns Sum of the tuples' costs.
 * @throws RangeError when so many units overlap that the exact search would not end.
 * @source mathet2015, section 4.3: the best alignment, and the tuples that cannot be part of one
 */
export function bestAlignmentDisorder(
  annotators: readonly (readonly Unit[])[],
  dissimilarity: (a: Unit, b: Unit) => number,
): number {
  const units = annotators
    .flatMap((own, annotator) => own.map((unit) => ({ unit, annotator })))
    .sort((a, b) => a.unit.start - b.unit.start || a.unit.end - b.unit.end || a.annotator - b.annotator);
  const pairs = (annotators.length * (annotators.length - 1)) / 2;
  let states = new Map<bigint, number>([[0n, 0]]);
  units.forEach((_, first) => {
    const candidates = candidatesFrom(first, units, pairs, annotators.length, dissimilarity);
    const next = new Map<bigint, number>();
    const keep = (open: bigint, cost: number): void => {
      const known = next.get(open);
      if (known === undefined || cost < known) next.set(open, cost);
    };
    for (const [taken, cost] of states) {
      if (taken & 1n) keep(taken >> 1n, cost);
      else {
        keep(taken >> 1n, cost + 1);
        for (const candidate of candidates) {
          if ((taken & candidate.further) === 0n)
            keep((taken | candidate.further) >> 1n, cost + candidate.cost);
        }
      }
    }
    checkSize(next.size, units[first].unit);
    states = next;
  });
  return states.get(0n) ?? 0;
}

function checkSize(size: number, { start }: Unit): void {
  if (size <= MOST_STATES) return;
  throw new RangeError(
    `bestAlignmentDisorder: too many units overlap at ${start}; expected fewer annotators or shorter units: compare two annotators at a time`,
  );
}

/** Tuples that begin with a unit and are cheaper than leaving each of their units alone. */
function candidatesFrom(
  first: number,
  units: readonly { readonly unit: Unit; readonly annotator: number }[],
  pairs: number,
  annotators: number,
  dissimilarity: (a: Unit, b: Unit) => number,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let tried = 0;
  const extend = (members: readonly number[], sum: number): void => {
    for (let next = members[members.length - 1] + 1; next < units.length; next++) {
      const { unit, annotator } = units[next];
      if (members.some((member) => units[member].annotator === annotator)) continue;
      checkSize(++tried, units[first].unit);
      const grown = members.reduce((total, member) => total + dissimilarity(units[member].unit, unit), sum);
      const size = members.length + 1;
      const missing = pairs - (size * (size - 1)) / 2;
      // Further units can only add to the sum; at most they save one each.
      if (grown / pairs >= annotators) continue;
      const all = [...members, next];
      if ((grown + missing) / pairs < size) {
        const further = all.slice(1).reduce((bits, member) => bits | (1n << BigInt(member - first)), 0n);
        found.push({ further, cost: (grown + missing) / pairs });
      }
      if (size < annotators) extend(all, grown);
    }
  };
  extend([first], 0);
  return found;
}
