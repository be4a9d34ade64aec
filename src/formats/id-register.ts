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

/** A register without ids. Memory: a few numbers for each id. */
export function createIdRegister(): IdRegister {
  const taken = new Map<string, TextPlace & { readonly hash: number; readonly length: number }>();
  return {
    take: (id, text, place) => {
      if (/\p{Surrogate}/u.test(id)) {
        throw new CorpusError('readSources: the id holds half a character; expected whole characters', place);
      }
      const hash = hash32(text);
      const earlier = taken.get(id);
      if (earlier === undefined) {
        taken.set(id, { ...place, hash, length: text.length });
        return { is: 'new' };
      }
      return earlier.hash === hash && earlier.length === text.length
        ? { is: 'again' }
        : { is: 'other', earlier };
    },
  };
}
