/** Where steps lead that were taken before: from a state, over a symbol, to a number. */
export interface StepTable {
  /** 0 for a step that was not taken yet. */
  readonly get: (state: number, symbol: number) => number;
  /** Adds a step that is not in the table; `target` is not 0. */
  readonly set: (state: number, symbol: number, target: number) => void;
  readonly clear: () => void;
}

const SMALLEST = 1 << 12;

/** Numbers a slot: the state (0 in a free slot), the symbol, the target; the fourth keeps a slot in one line of a cache. */
const WIDTH = 4;

/**
 * An empty table of steps: a hash table in one column of numbers, which a look-up touches at one place.
 *
 * States are numbered from 1; symbols are any 32-bit integers.
 */
export function createStepTable(): StepTable {
  let slots = new Int32Array(WIDTH * SMALLEST);
  let used = 0;

  function get(state: number, symbol: number): number {
    const mask = slots.length - 1;
    for (let at = hash(state, symbol) & mask; ; at = (at + WIDTH) & mask) {
      const owner = slots[at];
      if (owner === 0) return 0;
      if (owner === state && slots[at + 1] === symbol) return slots[at + 2];
    }
  }

  function set(state: number, symbol: number, target: number): void {
    if (++used * 2 * WIDTH > slots.length) enlarge();
    insert(state, symbol, target);
  }

  function insert(state: number, symbol: number, target: number): void {
    const mask = slots.length - 1;
    let at = hash(state, symbol) & mask;
    while (slots[at] !== 0) at = (at + WIDTH) & mask;
    slots[at] = state;
    slots[at + 1] = symbol;
    slots[at + 2] = target;
  }

  function enlarge(): void {
    const old = slots;
    slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += WIDTH)
      if (old[at] !== 0) insert(old[at], old[at + 1], old[at + 2]);
  }

  function clear(): void {
    slots.fill(0);
    used = 0;
  }

  return { get, set, clear };
}

/** A place of a slot, before it is cut to the size of the table. */
function hash(state: number, symbol: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) * WIDTH;
}
