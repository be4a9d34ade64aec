/** Fewer letters of a name are a part of too many others. */
const LEAST_PART = 3;

/**
 * The name that somebody may have meant: the one with the least edit distance, the first of several; else one that has
 * the other as a part (`modal`, `epistemic-modal`).
 *
 * Case does not count: `Hedging` is nearest to `hedging`.
 *
 * @param name - What was written.
 * @param known - Names that exist.
 * @returns `undefined` where nothing is near: more than every second letter would have to change.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const written = name.toLowerCase();
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance >= least || 2 * distance > Math.max(written.length, candidate.length)) continue;
    nearest = candidate;
    least = distance;
  }
  if (nearest !== undefined || written.length < LEAST_PART) return nearest;
  return known.find((candidate) => {
    const other = candidate.toLowerCase();
    return other.includes(written) || (other.length >= LEAST_PART && written.includes(other));
  });
}

/** Letters to put in, take out, change, or swap with their neighbour, until one word is the other. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swaps) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
