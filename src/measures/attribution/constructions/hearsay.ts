import { canBe, type View } from '../../../syntax/view';
import { GERUND, PASSIVE_AUXILIARY, PASSIVE_PARTICIPLE } from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';

/** `It has been claimed that`, `is said to have left`: what nobody is said to have said. */
export function isHearsay(view: View, group: CueGroup): boolean {
  if (!view.grammar.bareClauses || group.match === undefined) return false;
  return (
    group.match.to - group.match.from > 1 &&
    // `Reed was quoted as saying`: who is quoted says it.
    !canBe(view, group.last, GERUND) &&
    canBe(view, group.match.from, PASSIVE_AUXILIARY | PASSIVE_PARTICIPLE)
  );
}
