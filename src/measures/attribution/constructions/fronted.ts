import { is, nextInUnit, previousInUnit } from '../../../syntax/view';
import { COMMA, COORDINATOR } from '../../../syntax/words/classes';
import type { Construction } from '../construction';
import { clauseEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import { contentOf, takeQuotations, type Linking, type Relation } from '../relation';
import { invertedSource } from '../source/sources';

/** `Comme le souligne X, A`: the reporting clause opens the sentence. */
function linkFronted(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const { forms } = view;
  const as = previousInUnit(view, group.outerFirst);
  if (as < 0 || group.form !== 'finite' || !/^(?:comme|as|как)$/u.test(forms[as])) return undefined;
  const before = previousInUnit(view, as);
  if (before >= 0 && !is(view, before, COORDINATOR)) return undefined;
  const source = invertedSource(view, group);
  if (source.range === undefined) return undefined;
  const comma = nextInUnit(view, source.range.last);
  const start = comma >= 0 && is(view, comma, COMMA) ? nextInUnit(view, comma) : -1;
  if (start < 0) return undefined;
  const last = clauseEnd(view, start, linking.byItem, { extent: 'clause', embedded: false });
  takeQuotations(linking, start, last);
  return { group, source, contents: [contentOf(view, start, last)], rule: 'fronted' };
}

/** `Comme le souligne X, A`: the reporting clause opens the sentence. */
export const FRONTED: Construction = {
  id: 'fronted',
  cues: ['verb'],
  source: 'behind the verb',
  content: 'behind the comma of the clause, to the end of its sentence',
  citation: 'authier2020',
  examples: [['fr', 'Comme [cue|le souligne] {source|le maire}, <content|le pont sera fermé>.']],
  counterExamples: [['fr', 'Comme le maire souligne ses erreurs, le pont sera fermé.']],
  limits:
    'A clause before the verb of its subject (comme X le dit) is read as one that stands behind what is said.',
  find: linkFronted,
};
