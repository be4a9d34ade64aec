import { canBe, nextInUnit, type View } from '../../../syntax/view';
import { INFINITIVE } from '../../../syntax/words/classes';
import type { Construction, ConstructionRecord } from '../construction';
import type { CueGroup } from '../cue-groups';
import { NO_SOURCE, NOBODY, type Linking, type Relation, type SourcePlace } from '../relation';
import { precedingSource } from '../source/sources';
import { mayHaveSubject, unnamedSource } from '../source/unnamed-speakers';
import type { Complement } from './complement-steps';
import { isHearsay } from './hearsay';
import { isReadVerb, placeSource } from './parenthetical';

/** What stands behind a verb as its content; `start` is the item behind the verb, -1 when nothing is. */
export type FindComplement = (linking: Linking, group: CueGroup, start: number) => Complement | undefined;

/** A construction in which the content is a complement of the verb. */
export interface ComplementConstruction extends Construction {
  readonly complement: FindComplement;
}

/** A complement with the source of its verb, which all complements find in the same way. */
export function complementConstruction(
  record: ConstructionRecord,
  find: FindComplement,
): ComplementConstruction {
  const complement: FindComplement = (linking, group, start) => {
    const content = find(linking, group, start);
    return content?.rule === record.id ? content : undefined;
  };
  return {
    ...record,
    cues: ['verb'],
    complement,
    find: (linking, group) => {
      const { view } = linking;
      // Saying that did not take place has a content only as `ne peut pas dire que A`.
      const isUnreal = group.unreal && group.form === 'finite';
      if (isUnreal && !(record.id === 'that-clause' && isModal(view, group))) return undefined;
      const content = complement(linking, group, nextInUnit(view, group.last));
      return content === undefined ? undefined : withSource(linking, group, content);
    },
  };
}

/** `peut dire`: a modal with its infinitive. */
function isModal(view: View, group: CueGroup): boolean {
  return group.match !== undefined && canBe(view, group.match.from, INFINITIVE);
}

function withSource(linking: Linking, group: CueGroup, { contents, rule }: Complement): Relation {
  const { view } = linking;
  if (isHearsay(view, group) && /^(?:that-clause|bare-clause|infinitive)$/u.test(rule))
    return { group, source: NO_SOURCE, contents, rule };
  const isRead = isReadVerb(group);
  const unnamed = isRead ? placeSource(view, group) : unnamedSource(view, group);
  const subject =
    unnamed === undefined || mayHaveSubject(group) ? precedingSource(linking, group) : NO_SOURCE;
  const source = subject.range === undefined || isRead ? (unnamed ?? subject) : subject;
  // Without a subject there is nobody to ascribe to: an imperative, a noun mistaken for a verb.
  const isQuoted = rule === 'colon' || rule === 'quotation-after';
  const mayLackSubject = isRead || group.form === 'passive' || (isQuoted && group.form !== 'finite');
  const isLacking =
    (unnamed === undefined && !mayLackSubject && source.range === undefined) || isBelief(group, source);
  return { group, source: isLacking ? NOBODY : source, contents, rule };
}

/** `It is believed that A`: belief of nobody is a hedge, and ascribes nothing (codebook, layer 2, decision 17). */
function isBelief({ form, match }: CueGroup, { range }: SourcePlace): boolean {
  return form === 'passive' && range === undefined && match?.entry.attributes?.['thinks'] === true;
}
