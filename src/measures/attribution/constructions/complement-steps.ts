import type { Span } from '../../../model/span';
import { isBehindSubject, mainClauseAfter } from '../content/fronted-clause';
import type { ClauseOptions } from '../content/phrase-commas';
import type { CueGroup } from '../cue-groups';
import { afterAdjuncts } from '../../../syntax/adjuncts';
import { beforeMainVerb } from '../content/main-verb';
import { subjectBefore } from '../../../syntax/subject-before';
import { agreementOf } from '../../../syntax/agreeing-phrase';
import type { Linking } from '../relation';
import { is, nextInUnit, previousInUnit, type View, canBe } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import {
  RELATIVE,
  COMMA,
  PREPOSITION,
  SUBORDINATOR,
  COMPLEMENTISER,
  AGENT,
} from '../../../syntax/words/classes';

/** A content on the right of its cue, and the construction that it stands in. */
export interface Complement {
  readonly contents: readonly Span[];
  readonly rule: string;
}

/** Longest look ahead for the verb of a clause, in items. */
export const LONGEST_GAP: number = 30;

/** How the content of a cue is bounded. */
export function optionsFor(
  linking: Linking,
  group: CueGroup,
  extent: ClauseOptions['extent'],
): ClauseOptions {
  const { view } = linking;
  const relative = previousInUnit(view, group.outerFirst);
  const before = relative < 0 ? -1 : previousInUnit(view, relative);
  const embedded =
    (relative >= 0 && is(view, relative, RELATIVE) && before >= 0 && is(view, before, COMMA)) ||
    isBehindSubject(view, group);
  const isFronted =
    view.grammar.bareClauses &&
    (group.form === 'gerund' || group.form === 'passive') &&
    (relative < 0 || (before < 0 && isOpener(view, relative)));
  return {
    extent,
    embedded,
    inRelative: relative >= 0 && is(view, relative, RELATIVE),
    fronted: isFronted,
    until: view.grammar.bareClauses ? undefined : mainClauseAfter(view, group)?.comma,
    agreement:
      view.grammar.cases !== undefined && group.form === 'finite' ? agreementOf(view, group.last) : undefined,
  };
}

/** `After saying that A, she left`: a word that opens a participle before its main clause. */
function isOpener(view: View, item: number): boolean {
  return is(view, item, PREPOSITION | SUBORDINATOR);
}

/** First item after adverbs, times, places and addressees that may stand between a verb and its complement. */
export function afterCircumstances(view: View, start: number): number {
  return afterAdjuncts(view, start, (item) => {
    if (is(view, item, COMPLEMENTISER)) return true;
    // `said there were`
    const next = nextInUnit(view, item);
    return view.forms[item] === 'there' && next >= 0 && isFinite(view, next);
  });
}

/**
 * Whether a finite verb follows within reach.
 *
 * @param reach - Items that are looked at.
 */
export function hasVerb(view: View, from: number, reach: number = LONGEST_GAP): boolean {
  for (let item = from, steps = 0; item >= 0 && steps < reach; item = nextInUnit(view, item), steps++) {
    if (isFinite(view, item)) return true;
  }
  return false;
}

/** `A letter that said the pier was safe was read`: the verb of the sentence around a relative clause is no part of what is said. */
export function withinRelative(view: View, group: CueGroup, from: number, last: number): number {
  const subject = view.grammar.bareClauses ? subjectBefore(view, group.outerFirst) : undefined;
  if (subject?.range === undefined || !subject.relative) return last;
  const main = beforeMainVerb(view, subject.range.first, from, 1);
  return main >= from && main < last ? main : last;
}

/** `accusé de mentir par ses voisins`: the agent is no part of the accusation. */
export function beforeAgent(view: View, first: number, last: number): number {
  for (let item = first; item >= 0 && item !== last; item = view.next[item]) {
    const next = view.next[item];
    if (next >= 0 && canBe(view, next, AGENT)) return item;
  }
  return last;
}
