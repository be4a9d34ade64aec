/** Whole numbers of 32 bits, each with its place in the order in which they came. */
export interface KeyTable {
  /** How many there are. */
  readonly length: number;
  /** Place of a key, or -1. */
  readonly find: (key: number) => number;
  /** Place of a key, which is added where it is new. */
  readonly add: (key: number) => number;
  /** The keys in the order of their places. */
  readonly keys: () => Int32Array;
}

/** Slots are in use by half at most. */
const SLOTS_PER_KEY = 2;
/** Knuth's multiplier, so that keys that follow each other do not stand side by side. */
const SPREAD = 0x9e3779b1;

/**
 * An empty table of keys.
 *
 * @param capacity - Number of keys to make room for at first; it grows by itself.
 */
export function createKeyTable(capacity: number = 64): KeyTable {
  let bits = Math.max(4, Math.ceil(Math.log2(SLOTS_PER_KEY * (capacity + 1))));
  let slots = new Int32Array(2 << bits);
  let length = 0;

  /** Where the key stands, or the free slot where it would. Two numbers a slot: the key, and its place plus 1. */
  function slotOf(key: number): number {
    const mask = (2 << bits) - 2;
    let slot = (Math.imul(key, SPREAD) >>> (31 - bits)) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  function keys(): Int32Array {
    const inOrder = new Int32Array(length);
    for (let slot = 0; slot < slots.length; slot += 2)
      if (slots[slot + 1] !== 0) inOrder[slots[slot + 1] - 1] = slots[slot];
    return inOrder;
  }

  function widen(): void {
    const old = keys();
    bits++;
    slots = new Int32Array(2 << bits);
    old.forEach((key, place) => put(slotOf(key), key, place));
  }

  function put(slot: number, key: number, place: number): void {
    slots[slot] = key;
    slots[slot + 1] = place + 1;
  }

  function add(key: number): number {
    const slot = slotOf(key | 0);
    if (slots[slot + 1] !== 0) return slots[slot + 1] - 1;
    put(slot, key | 0, length++);
    if (SLOTS_PER_KEY * length > 1 << bits) widen();
    return length - 1;
  }

  return {
    get length() {
      return length;
    },
    find: (key) => slots[slotOf(key | 0) + 1] - 1,
    add,
    keys,
  };
}

/** Keys in ascending order (as numbers without sign), each with a number from 0 to 254. */
export interface KeyedBytes {
  readonly keys: Int32Array;
  readonly values: Uint8Array;
}

/** Keys with their numbers in the order that model files need. */
export function sortKeyedBytes(entries: Iterable<readonly [key: number, value: number]>): KeyedBytes {
  const sorted = [...entries].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  return {
    keys: Int32Array.from(sorted, ([key]) => key),
    values: Uint8Array.from(sorted, ([, value]) => value),
  };
}

/** Looks up the number of a key, plus 1; 0 for a key that is not there. */
export function valuesOfKeys({ keys, values }: KeyedBytes): (key: number) => number {
  const table = createKeyTable(keys.length);
  for (const key of keys) table.add(key);
  return (key) => {
    const place = table.find(key);
    return place < 0 ? 0 : values[place] + 1;
  };
}
