import type { CueGroup } from '../cue-groups';
import type { Linking, Relation } from '../relation';

/**
 * `X пишет со ссылкой на Y, что A`, `X, ссылаясь на Y, пишет, что A`: Y is whom X has it from, and what is ascribed to X is
 * ascribed to Y.
 *
 * @returns Undefined for a cue that does not refer to another one, or when no other stands in its sentence.
 */
export function borrowedRelation(linking: Linking, group: CueGroup): Relation | undefined {
  const { view, ledger } = linking;
  const own = ledger.relationOf(group);
  if (group.match?.entry.attributes?.borrows !== true || own === undefined) return undefined;
  let nearest: Relation | undefined;
  for (const relation of ledger.relations()) {
    const other = relation.group;
    if (
      other === undefined ||
      other === group ||
      other.kind !== 'verb' ||
      view.unitOf[other.first] !== view.unitOf[group.first]
    )
      continue;
    const isNearer = nearest?.group === undefined || distance(other, group) < distance(nearest.group, group);
    if (isNearer) nearest = relation;
  }
  return nearest === undefined ? undefined : { ...own, contents: nearest.contents };
}

function distance(a: CueGroup, b: CueGroup): number {
  return Math.abs(a.first - b.first);
}
