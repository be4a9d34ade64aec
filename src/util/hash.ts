/**
 * A 32-bit hash of a text (FNV-1a over its UTF-16 code units, mixed at the end): the same everywhere, not for secrets.
 *
 * @param text - Any text.
 * @param seed - Another seed gives another hash function.
 * @returns A whole number in `[0, 2^32)`.
 * @source Fowler, Noll and Vo, FNV-1a; the last steps are those of MurmurHash3.
 */
export function hash32(text: string, seed: number = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix32(hash);
}

/** Spreads the bits of a 32-bit number: each of them changes about half of the others. */
export function mix32(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
