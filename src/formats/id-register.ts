import { CorpusError } from '../util/errors';
import { hash32 } from '../util/hash';
import type { TextPlace } from './placed-text';

/** Remembers which text every id names. */
export interface IdRegister {
  /**
   * Takes an id for a text.
   *
   * @returns `new`; or `again` when the id was taken by the same text, as where two downloads overlap.
   * @throws CorpusError when another text has the id, or the id is none.
   */
  readonly take: (id: string, text: string, place: TextPlace) => 'new' | 'again';
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
        return 'new';
      }
      if (earlier.hash === hash && earlier.length === text.length) return 'again';
      const where = earlier.path === place.path ? `on line ${earlier.line}` : `by ${earlier.path}`;
      throw new CorpusError(`readSources: duplicate id ${id}; first used ${where}`, place);
    },
  };
}
