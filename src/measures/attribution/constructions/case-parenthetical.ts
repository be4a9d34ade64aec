import type { CueGroup } from '../cue-groups';
import { endsClause } from '../content/reporting-scope';
import type { SourcePlace } from '../relation';
import { mayHaveSubject, unnamedSource } from '../source/unnamed-speakers';
import { is, canBe, nextInUnit, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COMMA, COMPLEMENTISER, INFINITIVE } from '../../../syntax/words/classes';

/** `A, сообщили в мэрии`, `A, говорится в отчёте`: those who say it are where a subject would stand. */
export function unnamedBehind(view: View, group: CueGroup, subject: SourcePlace): SourcePlace | undefined {
  if (subject.range !== undefined && mayHaveSubject(group)) return undefined;
  const unnamed = unnamedSource(view, group);
  if (unnamed === undefined || !mayHaveSubject(group)) return unnamed;
  if (unnamed.range === undefined || !endsClause(view, unnamed.range.last)) return undefined;
  // `авторы, среди которых мэр, предлагают зачислять в школу`: something else comes before the place.
  for (
    let item = nextInUnit(view, group.last);
    item >= 0 && item < unnamed.range.first;
    item = nextInUnit(view, item)
  )
    if (canBe(view, item, INFINITIVE) || isFinite(view, item)) return undefined;
  return unnamed;
}

/** `A, сказано в отчёте` */
export function isImpersonalPassive(view: View, group: CueGroup): boolean {
  return (
    view.grammar.cases !== undefined &&
    group.form === 'passive' &&
    group.match?.entry.attributes?.impersonal === true
  );
}

/** `объяснили свои действия тем, что`: a content clause follows what stands behind the verb. */
export function beforeComplement(view: View, last: number): boolean {
  const comma = nextInUnit(view, last);
  const next = comma >= 0 && is(view, comma, COMMA) ? nextInUnit(view, comma) : -1;
  return next >= 0 && is(view, next, COMPLEMENTISER);
}
