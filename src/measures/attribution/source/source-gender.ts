import { OPEN_GENDER, phraseGender, type PhraseGender } from '../../../syntax/gender';
import type { View } from '../../../syntax/view';
import type { Relation } from '../relation';
import { nameOf } from './person-name';
import type { SourceKind } from './source-kind';

const PERSONS: ReadonlySet<SourceKind> = new Set<SourceKind>(['person', 'role', 'collective', 'pronoun']);

/** Gender of a relation's source from its words as they stand; that of a person only for sources that are persons. */
export function sourceGender(view: View, { source, group }: Relation, kind: SourceKind): PhraseGender {
  if (source.range === undefined) return OPEN_GENDER;
  const items: number[] = [];
  for (let item = source.range.first; item >= 0; item = view.next[item]) {
    items.push(item);
    if (item === source.range.last) break;
  }
  const isPerson = PERSONS.has(kind);
  const { agreement, person } = phraseGender(
    view,
    items.filter((item) => view.blockAt[item] < 0),
    {
      name: kind === 'person' ? nameOf(view, items) : undefined,
      // What a passive agrees with is no source.
      verb: isPerson && group?.form !== 'passive' ? group : undefined,
    },
  );
  const isMixed = kind === 'collective' && person === 'masculine';
  return { agreement, person: isPerson && !isMixed ? person : null };
}
