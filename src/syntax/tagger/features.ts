import { TRAIT, TRAITS } from './word-types';

/**
 * What a word tells about the tag of a token by its place: as the token itself, or as one of its neighbours. These
 * features depend on one word alone, so the tagger sums their weights once per word.
 */
export const ROLE = { self: 0, previous: 1, next: 2, secondPrevious: 3, secondNext: 4 } as const;

/** How many roles there are. */
export const ROLES = 5;

/** Traits that are features of each role. */
const TRAITS_OF_ROLE: readonly (readonly number[])[] = [
  [
    TRAIT.form,
    TRAIT.ending1,
    TRAIT.ending2,
    TRAIT.ending3,
    TRAIT.ending4,
    TRAIT.ending5,
    TRAIT.beginning2,
    TRAIT.beginning3,
    TRAIT.verb,
    TRAIT.cluster,
    TRAIT.writing,
  ],
  [TRAIT.form, TRAIT.ending3, TRAIT.cluster, TRAIT.writing],
  [TRAIT.form, TRAIT.ending3, TRAIT.verb, TRAIT.cluster, TRAIT.writing],
  [TRAIT.form],
  [TRAIT.form],
];

/** Features of one token at most. */
export const MOST_FEATURES = 40;

/** Numbers of the kinds of features, so that equal values of two kinds are two features. */
const KIND = { role: 16, tags: 128, pairs: 160, tagged: 192 } as const;

/** One key for a kind of feature and its value. @source Finaliser of MurmurHash3 (Austin Appleby, public domain). */
function keyOf(kind: number, value: number): number {
  let key = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
  return key ^ (key >>> 16);
}

function pairKey(kind: number, first: number, second: number): number {
  return keyOf(kind, Math.imul(first, 0x27d4eb2f) ^ second);
}

/**
 * Keys of the features of a word in a role.
 *
 * @param role - One of `ROLE`.
 * @param traits - Traits of all words.
 * @param word - Number of the word.
 * @param keys - Receives the keys from `at` on.
 * @returns The place after the last key.
 */
export function writeRoleKeys(
  role: number,
  traits: Int32Array,
  word: number,
  keys: Int32Array,
  at: number,
): number {
  const kinds = TRAITS_OF_ROLE[role];
  let place = at;
  for (let k = 0; k < kinds.length; k++)
    keys[place++] = keyOf(KIND.role + role * TRAITS + kinds[k], traits[word * TRAITS + kinds[k]]);
  if (role === ROLE.self) {
    const { cluster, ending3, verb, writing } = TRAIT;
    const base = word * TRAITS;
    keys[place++] = pairKey(KIND.pairs + 8, traits[base + verb], traits[base + writing]);
    keys[place++] = pairKey(KIND.pairs + 9, traits[base + ending3], traits[base + writing]);
    keys[place++] = pairKey(KIND.pairs + 10, traits[base + cluster], traits[base + writing]);
  }
  return place;
}

/** Keys of the features of the two tags before a token. */
export function writeTagKeys(previous: number, secondPrevious: number, keys: Int32Array, at: number): number {
  keys[at] = keyOf(KIND.tags, previous);
  keys[at + 1] = keyOf(KIND.tags + 1, secondPrevious);
  keys[at + 2] = pairKey(KIND.tags + 2, previous, secondPrevious);
  return at + 3;
}

/** Keys of the features of a word together with its neighbours. */
export function writePairKeys(
  traits: Int32Array,
  previous: number,
  word: number,
  next: number,
  keys: Int32Array,
  at: number,
): number {
  const own = word * TRAITS;
  const left = previous * TRAITS;
  const right = next * TRAITS;
  const { cluster, form } = TRAIT;
  keys[at] = pairKey(KIND.pairs, traits[left + form], traits[own + form]);
  keys[at + 1] = pairKey(KIND.pairs + 1, traits[own + form], traits[right + form]);
  keys[at + 2] = pairKey(KIND.pairs + 2, traits[own + cluster], traits[right + cluster]);
  return at + 3;
}

/** Keys of the features of a word together with the tag before it. */
export function writeTaggedKeys(
  traits: Int32Array,
  previousTag: number,
  word: number,
  keys: Int32Array,
  at: number,
): number {
  const own = word * TRAITS;
  const { cluster, form, verb } = TRAIT;
  keys[at] = pairKey(KIND.tagged, traits[own + form], previousTag);
  keys[at + 1] = pairKey(KIND.tagged + 1, traits[own + verb], previousTag);
  keys[at + 2] = pairKey(KIND.tagged + 2, traits[own + cluster], previousTag);
  return at + 3;
}
