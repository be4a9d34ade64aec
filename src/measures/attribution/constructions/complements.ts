import type { Complement } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import { framed } from './frames';
import { infinitive } from './infinitives';
import { nominal } from './nominal-contents';
import type { Linking } from '../relation';
import { nextInUnit } from '../../../syntax/view';
import { directQuotation } from './quotation-after';
import { bareClause } from './bare-clause';
import { caseInfinitive } from './case-infinitives';
import { surroundings } from './case-places';
import { governed } from './governed-contents';
import { thatClause } from './that-clauses';
import { colonQuotation } from './colon-quotations';

/** The content that follows a verb of saying, as its entry allows; undefined when there is none. */
export function complementOf(linking: Linking, group: CueGroup): Complement | undefined {
  const { view } = linking;
  const start = nextInUnit(view, group.last);
  if (view.grammar.cases !== undefined) return complementByCase(linking, group, start);
  return (
    framed(linking, group, start) ??
    thatClause(linking, group, start) ??
    colonQuotation(linking, group, start) ??
    directQuotation(linking, group, start) ??
    infinitive(linking, group, start) ??
    bareClause(linking, group, start) ??
    nominal(linking, group, start)
  );
}

/** The content clause of saying that did not take place, or need not have: `dirait que A`, `peut dire que A`. */
export function contentClause(linking: Linking, group: CueGroup): Complement | undefined {
  const complement = thatClause(linking, group, nextInUnit(linking.view, group.last));
  return complement?.rule === 'that-clause' ? complement : undefined;
}

/** The same in a language with cases, where what a verb governs may stand on either side of it. */
function complementByCase(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const around = surroundings(linking.view, group);
  return (
    thatClause(linking, group, start) ??
    colonQuotation(linking, group, start) ??
    directQuotation(linking, group, start) ??
    caseInfinitive(linking, group, around) ??
    governed(linking, group, around) ??
    nominal(linking, group, start)
  );
}
