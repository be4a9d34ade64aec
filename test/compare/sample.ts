import type { Random } from '../../src/util/random';

/** So many of a list, drawn without replacement, in the list's order; all of a shorter list. */
export function sampleOf<T>(list: readonly T[], count: number, random: Random): readonly T[] {
  const places = list.map((_, place) => ({ place, rank: random() }));
  const chosen = places.sort((a, b) => a.rank - b.rank).slice(0, count);
  return chosen.sort((a, b) => a.place - b.place).map(({ place }) => list[place]);
}
