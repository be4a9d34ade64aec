import type { CueGroup } from './cue-groups';

/** What a cue does with other voices. */
export type Engagement = 'acknowledge' | 'distance' | 'endorse' | 'deny' | 'concede';

/**
 * What the cue of a relation does with other voices, from its lexicon entry: the entry's `engagement`, else its stance.
 *
 * A negated cue takes back what its entry says (`n'a pas confirmé que`, `ne nie pas que`): it acknowledges.
 *
 * @param group - The cue.
 * @returns Null without cue.
 * @source martinwhite2005, ch. 3
 */
export function engagementOf(group: CueGroup | undefined): Engagement | null {
  if (group === undefined) return null;
  if (group.negated) return 'acknowledge';
  const own = group.match?.entry.attributes?.['engagement'];
  return (typeof own === 'string' ? own : group.stance) as Engagement;
}
