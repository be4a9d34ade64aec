/** The neighbours of each word with their counts. */
export interface Bigrams {
  readonly following: readonly (readonly (readonly [word: number, count: number])[])[];
  readonly preceding: readonly (readonly (readonly [word: number, count: number])[])[];
}

/** A round that moves a smaller share of the words is the last. */
const SETTLED_SHARE = 0.005;
/** A class must be better by so much, or rounding would decide. */
const LEAST_GAIN = 1e-9;

/**
 * Divides words into classes so that the class bigrams tell most of a text: each word in turn moves to the class that makes
 * the text most likely, in rounds, until few words move.
 *
 * @param bigrams - Neighbours of all words; those from `count` on keep a class of their own.
 * @param count - Number of words that are divided; the first are the most frequent.
 * @param classes - Number of classes.
 * @param rounds - Rounds at most.
 * @returns Class of each word.
 * @source Martin, Liermann & Ney 1998 (martin1998), the exchange algorithm for bigrams.
 */
export function exchangeClasses(
  bigrams: Bigrams,
  count: number,
  classes: number,
  rounds: number,
): Int32Array {
  const others = bigrams.following.length - count;
  const width = classes + others;
  const classOf = Int32Array.from(bigrams.following, (_, word) =>
    word < count ? word % classes : classes + word - count,
  );
  const table = createClassTable(width);
  bigrams.following.forEach((list, word) => {
    for (const [next, times] of list) table.add(classOf[word], classOf[next], times);
  });
  const after = createProfile(width);
  const before = createProfile(width);
  for (let round = 0, moved = count; round < rounds && moved >= SETTLED_SHARE * count; round++) {
    moved = 0;
    for (let word = 0; word < count; word++) {
      after.clear();
      before.clear();
      let itself = 0;
      for (const [next, times] of bigrams.following[word]) {
        if (next === word) itself = times;
        else after.add(classOf[next], times);
      }
      for (const [previous, times] of bigrams.preceding[word])
        if (previous !== word) before.add(classOf[previous], times);
      const own = classOf[word];
      table.move(own, after, before, itself, -1);
      const best = bestClass(table, classes, after, before, itself);
      table.move(best, after, before, itself, 1);
      classOf[word] = best;
      if (best !== own) moved++;
    }
  }
  return classOf.slice(0, count);
}

/** How often a word stands beside each class. */
interface Profile {
  readonly counts: Float64Array;
  /** Classes with a count above 0. */
  readonly present: readonly number[];
  readonly total: number;
  readonly add: (neighbour: number, times: number) => void;
  readonly clear: () => void;
}

function createProfile(width: number): Profile {
  const counts = new Float64Array(width);
  const present: number[] = [];
  let total = 0;
  return {
    counts,
    present,
    get total() {
      return total;
    },
    add(neighbour, times) {
      if (counts[neighbour] === 0) present.push(neighbour);
      counts[neighbour] += times;
      total += times;
    },
    clear() {
      for (const neighbour of present) counts[neighbour] = 0;
      present.length = 0;
      total = 0;
    },
  };
}

/** Bigram counts of classes, with the sums of each row and column. */
interface ClassTable {
  readonly width: number;
  readonly cells: Float64Array;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly add: (left: number, right: number, times: number) => void;
  /** Puts a word into a class (`sign` 1) or takes it out of it (-1). */
  readonly move: (to: number, after: Profile, before: Profile, itself: number, sign: 1 | -1) => void;
}

function createClassTable(width: number): ClassTable {
  const cells = new Float64Array(width * width);
  const rows = new Float64Array(width);
  const columns = new Float64Array(width);
  return {
    width,
    cells,
    rows,
    columns,
    add(left, right, times) {
      cells[left * width + right] += times;
      rows[left] += times;
      columns[right] += times;
    },
    move(to, after, before, itself, sign) {
      for (const right of after.present) cells[to * width + right] += sign * after.counts[right];
      for (const left of before.present) cells[left * width + to] += sign * before.counts[left];
      cells[to * width + to] += sign * itself;
      // The neighbours keep their own sums: they stand in the text with the word, whatever its class.
      rows[to] += sign * (after.total + itself);
      columns[to] += sign * (before.total + itself);
    },
  };
}

/** The class in which a word that is in none makes the text most likely. */
function bestClass(
  table: ClassTable,
  classes: number,
  after: Profile,
  before: Profile,
  itself: number,
): number {
  const { width, cells, rows, columns } = table;
  const outOf = after.total + itself;
  const into = before.total + itself;
  let best = 0;
  let bestGain = -Infinity;
  for (let to = 0; to < classes; to++) {
    let gain = 0;
    for (const right of after.present)
      if (right !== to) gain += growth(cells[to * width + right], after.counts[right]);
    for (const left of before.present)
      if (left !== to) gain += growth(cells[left * width + to], before.counts[left]);
    gain += growth(cells[to * width + to], itself + after.counts[to] + before.counts[to]);
    gain -= growth(rows[to], outOf) + growth(columns[to], into);
    if (gain > bestGain + LEAST_GAIN) {
      bestGain = gain;
      best = to;
    }
  }
  return best;
}

/** By how much `n log n` grows. */
function growth(count: number, times: number): number {
  return logged(count + times) - logged(count);
}

function logged(count: number): number {
  return count > 0 ? count * Math.log(count) : 0;
}
