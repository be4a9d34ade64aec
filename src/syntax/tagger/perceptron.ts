import { createKeyTable } from './key-table';

/** Learns weights of features, one for each tag. */
export interface Perceptron {
  /** Tag with the largest sum of weights; the first of equals. */
  readonly guess: (keys: Int32Array, count: number) => number;
  /** One step: moves the weights of the features towards the right tag and away from a wrong guess. */
  readonly learn: (keys: Int32Array, count: number, right: number, guess: number) => void;
  /** Keeps the averages of what was learned so far, and begins anew. */
  readonly restart: () => void;
  /** Averages over all steps of all runs that `restart` ended, as whole numbers; features without weight are left out. */
  readonly weights: () => AveragedWeights;
}

/** Averaged weights by feature. */
export interface AveragedWeights {
  /** Keys, ascending as numbers without sign. */
  readonly features: Int32Array;
  /** Weights of feature `f`: `[starts[f], starts[f + 1])`. */
  readonly starts: Int32Array;
  readonly tags: Uint8Array;
  readonly weights: Int16Array;
}

/** One unit of average weight in a whole-number weight. */
const SCALE = 12;
/** Smaller weights are dropped. */
const SMALLEST = 6;

/**
 * An averaged perceptron without weights.
 *
 * @param tagCount - Number of tags.
 * @source Collins 2002 (collins2002), figure 1 with averaged parameters. The average is the last weights less the sum of all
 *   changes times the step at which they came, divided by the number of steps, which gives the same.
 */
export function createPerceptron(tagCount: number): Perceptron {
  // Rows exist for features that were ever in a wrong guess.
  const rows = createKeyTable(1 << 16);
  let weights = new Int32Array((1 << 16) * tagCount);
  let changes = new Float64Array((1 << 16) * tagCount);
  let averages = new Float64Array((1 << 16) * tagCount);
  let runs = 0;
  const scores = new Int32Array(tagCount);
  let step = 1;

  function guess(keys: Int32Array, count: number): number {
    scores.fill(0);
    for (let k = 0; k < count; k++) {
      const row = rows.find(keys[k]);
      if (row < 0) continue;
      for (let tag = 0, at = row * tagCount; tag < tagCount; tag++, at++) scores[tag] += weights[at];
    }
    let best = 0;
    for (let tag = 1; tag < tagCount; tag++) if (scores[tag] > scores[best]) best = tag;
    return best;
  }

  function learn(keys: Int32Array, count: number, right: number, wrong: number): void {
    step++;
    if (right === wrong) return;
    for (let k = 0; k < count; k++) {
      const at = rows.add(keys[k]) * tagCount;
      if (at + tagCount > weights.length) makeRoom();
      weights[at + right]++;
      changes[at + right] += step;
      weights[at + wrong]--;
      changes[at + wrong] -= step;
    }
  }

  function makeRoom(): void {
    const [oldWeights, oldChanges] = [weights, changes];
    weights = new Int32Array(2 * oldWeights.length);
    weights.set(oldWeights);
    changes = new Float64Array(2 * oldChanges.length);
    changes.set(oldChanges);
    const oldAverages = averages;
    averages = new Float64Array(2 * oldAverages.length);
    averages.set(oldAverages);
  }

  function restart(): void {
    for (let at = 0; at < rows.length * tagCount; at++) averages[at] += weights[at] - changes[at] / step;
    weights.fill(0);
    changes.fill(0);
    step = 1;
    runs++;
  }

  function averaged(): AveragedWeights {
    const keys = rows.keys();
    const order = Array.from(keys, (_, row) => row).sort((a, b) => (keys[a] >>> 0) - (keys[b] >>> 0));
    const found: { features: number[]; starts: number[]; tags: number[]; weights: number[] } = {
      features: [],
      starts: [0],
      tags: [],
      weights: [],
    };
    for (const row of order) {
      const before = found.tags.length;
      for (let tag = 0, at = row * tagCount; tag < tagCount; tag++, at++) {
        const weight = Math.round((SCALE * averages[at]) / runs);
        if (Math.abs(weight) < SMALLEST) continue;
        found.tags.push(tag);
        found.weights.push(weight);
      }
      if (found.tags.length === before) continue;
      found.features.push(keys[row]);
      found.starts.push(found.tags.length);
    }
    return {
      features: Int32Array.from(found.features),
      starts: Int32Array.from(found.starts),
      tags: Uint8Array.from(found.tags),
      weights: Int16Array.from(found.weights),
    };
  }

  return { guess, learn, restart, weights: averaged };
}
