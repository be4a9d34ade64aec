import { CorpusError } from '../util/errors';
import { hash32 } from '../util/hash';
import type { TextPlace } from './placed-text';

/** What an id names already: nothing, the same text (as where two downloads overlap), or another. */
export type IdState =
  { readonly is: 'new' | 'again' } | { readonly is: 'other'; readonly earlier: TextPlace };

/** Remembers which text every id names. */
export interface IdRegister {
  /**
   * Takes an id for a text, unless another text has it.
   *
   * @throws CorpusError when the id is none.
   */
  readonly take: (id: string, text: string, place: TextPlace) => IdState;
}

/** Numbers that are kept of each id: two hashes of it, hash and length of its text, its file and line. */
const FIELDS = 6;
const FIRST_SLOTS = 1 << 10;

/**
 * A register without ids. Memory: 24 to 100 bytes for each id, whatever its length; what is compared are hashes, of which
 * two are the same by chance in less than one of ten million runs over a million texts.
 */
export function createIdRegister(): IdRegister {
  let slots = FIRST_SLOTS;
  let table = new Uint32Array(FIELDS * slots);
  let count = 0;
  const paths: string[] = [];
  const pathNumbers = new Map<string, number>();

  const numberOf = (path: string): number => {
    let number = pathNumbers.get(path);
    if (number === undefined) {
      // From 1: 0 says that a slot is free.
      number = paths.push(path);
      pathNumbers.set(path, number);
    }
    return number;
  };
  const find = (first: number, second: number): number => {
    let slot = first & (slots - 1);
    for (;;) {
      const at = FIELDS * slot;
      if (table[at + 4] === 0 || (table[at] === first && table[at + 1] === second)) return at;
      slot = (slot + 1) & (slots - 1);
    }
  };
  const grow = (): void => {
    const old = table;
    slots *= 2;
    table = new Uint32Array(FIELDS * slots);
    for (let at = 0; at < old.length; at += FIELDS)
      if (old[at + 4] !== 0) table.set(old.subarray(at, at + FIELDS), find(old[at]!, old[at + 1]!));
  };

  return {
    take: (id, text, place) => {
      if (/\p{Surrogate}/u.test(id)) {
        throw new CorpusError('readSources: the id holds half a character; expected whole characters', place);
      }
      const at = find(hash32(id), hash32(id, 0x9e3779b9));
      const hash = hash32(text);
      if (table[at + 4] !== 0) {
        if (table[at + 2] === hash && table[at + 3] === text.length) return { is: 'again' };
        return { is: 'other', earlier: { path: paths[table[at + 4]! - 1]!, line: table[at + 5]! } };
      }
      table.set(
        [hash32(id), hash32(id, 0x9e3779b9), hash, text.length, numberOf(place.path), place.line],
        at,
      );
      if (2 * ++count > slots) grow();
      return { is: 'new' };
    },
  };
}
