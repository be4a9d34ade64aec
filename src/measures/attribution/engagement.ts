import { isAdverb } from '../../syntax/word-classes';
import { canBe, previousInUnit, type View } from '../../syntax/view';
import { INFINITIVE_MARKER, PROCLITIC } from '../../syntax/words/classes';
import type { CueGroup } from './cue-groups';

/** What a cue does with other voices. */
export type Engagement = 'acknowledge' | 'distance' | 'endorse' | 'deny' | 'concede';

/**
 * What the cue of a relation does with other voices, from its lexicon entry: the entry's `engagement`, else its stance.
 *
 * A negated or refused cue takes back what its entry says (`n'a pas confirmé que`, `ne nie pas que`, `refuse d'admettre
 * que`): it acknowledges.
 *
 * @param group - The cue.
 * @returns Null without cue.
 * @source martinwhite2005, ch. 3
 */
export function engagementOf(view: View, group: CueGroup | undefined): Engagement | null {
  if (group === undefined) return null;
  if (group.negated || isRefused(view, group)) return 'acknowledge';
  const own = group.match?.entry.attributes?.['engagement'];
  return (typeof own === 'string' ? own : group.stance) as Engagement;
}

const REFUSALS = /^(?:refus|declin|отказ)/u;
const LONGEST_REACH = 4;

/** `refuse d'admettre`, `declined to confirm`, `отказался признать` */
function isRefused(view: View, group: CueGroup): boolean {
  if (group.kind !== 'verb') return false;
  // The refusal is a part of the cue, or stands before it.
  for (let at = group.first; at >= 0 && at < group.last; at = view.next[at])
    if (REFUSALS.test(view.forms[at])) return true;
  if (group.form !== 'infinitive') return false;
  let item = previousInUnit(view, group.outerFirst);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    if (REFUSALS.test(view.forms[item])) return true;
    if (!canBe(view, item, INFINITIVE_MARKER | PROCLITIC) && !isAdverb(view, item)) return false;
  }
  return false;
}
