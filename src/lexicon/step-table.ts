/** Where steps lead that were taken before: from a state, over a symbol, to a target. */
export interface StepTable<Target> {
  /** Undefined for a step that was not taken yet. */
  readonly get: (state: number, symbol: number) => Target | undefined;
  /** Adds a step that is not in the table. */
  readonly set: (state: number, symbol: number, target: Target) => void;
  readonly clear: () => void;
}

const SMALLEST = 1 << 12;

/**
 * An empty table of steps: a hash table in one column of numbers, which a look-up touches at one place.
 *
 * States are numbered from 1; symbols are any 32-bit integers.
 */
export function createStepTable<Target>(): StepTable<Target> {
  // Two numbers a slot: the state (0 in a free slot), and the symbol.
  let keys = new Int32Array(2 * SMALLEST);
  let targets = new Array<Target | undefined>(SMALLEST).fill(undefined);
  let used = 0;

  function get(state: number, symbol: number): Target | undefined {
    const mask = targets.length - 1;
    for (let slot = hash(state, symbol) & mask; ; slot = (slot + 1) & mask) {
      const owner = keys[2 * slot];
      if (owner === 0) return undefined;
      if (owner === state && keys[2 * slot + 1] === symbol) return targets[slot];
    }
  }

  function set(state: number, symbol: number, target: Target): void {
    if (++used * 2 > targets.length) enlarge();
    insert(state, symbol, target);
  }

  function insert(state: number, symbol: number, target: Target | undefined): void {
    const mask = targets.length - 1;
    let slot = hash(state, symbol) & mask;
    while (keys[2 * slot] !== 0) slot = (slot + 1) & mask;
    keys[2 * slot] = state;
    keys[2 * slot + 1] = symbol;
    targets[slot] = target;
  }

  function enlarge(): void {
    const [oldKeys, oldTargets] = [keys, targets];
    keys = new Int32Array(2 * oldKeys.length);
    targets = new Array<Target | undefined>(2 * oldTargets.length).fill(undefined);
    for (let slot = 0; slot < oldTargets.length; slot++) {
      if (oldKeys[2 * slot] !== 0) insert(oldKeys[2 * slot], oldKeys[2 * slot + 1], oldTargets[slot]);
    }
  }

  function clear(): void {
    keys.fill(0);
    targets.fill(undefined);
    used = 0;
  }

  return { get, set, clear };
}

function hash(state: number, symbol: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
