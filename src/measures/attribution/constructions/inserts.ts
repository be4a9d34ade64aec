import type { Span } from '../../../model/span';
import { isFinite } from '../../../syntax/word-classes';
import {
  is,
  canBe,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import {
  DASH,
  COMMA,
  COMPLEMENTISER,
  PARTICIPLE,
  PRONOUN,
  REFLEXIVE,
  RELATIVE,
  SUBORDINATOR,
} from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';
import type { Linking } from '../relation';
import { leftEdge, leftSpan, rightSpan } from './preposition-spans';

const LONGEST_CLAUSE = 60;

/** The opening bracket around an item, -1 when it stands in none. */
export function enclosingBracket(view: View, item: number): number {
  const level = view.levelOf[item];
  return level >= 0 && view.blocks[level].kind === 'bracket' ? view.blocks[level].open : -1;
}

/** `Le pont (d'après la mairie) pourrait céder`: what is ascribed stands on both sides of the brackets. */
export function aroundBracket(linking: Linking, bracket: number): readonly Span[] {
  const { view } = linking;
  const left = previousInUnit(view, bracket);
  const right = nextInUnit(view, bracket);
  if (left < 0) return right < 0 ? [] : [rightSpan(linking, right)];
  const edge = leftEdge(linking, left);
  if (right < 0 || !goesOnBehind(view, right)) return leftSpan(linking, left, edge);
  return [...leftSpan(linking, left, clauseAround(view, edge, left, right)), rightSpan(linking, right)];
}

/** Whether the clause around brackets goes on behind them. */
function goesOnBehind(view: View, right: number): boolean {
  return quotationAt(view, right) !== undefined || !isPunctuation(view, right);
}

/**
 * First item of the clause that an insert stands in: behind a conjunction, or with the relative pronoun whose verb comes
 * before or behind the insert (`ce qui serait, selon X, utile`; `la part qui, selon X, est inégale`).
 *
 * @param edge - First item that may belong to it.
 * @param left - Last item before the insert.
 * @param right - First item behind it.
 */
export function clauseAround(view: View, edge: number, left: number, right: number): number {
  const verbFollows = isFinite(view, right);
  let verbs = 0;
  for (
    let item = left, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = previousInUnit(view, item), steps++
  ) {
    if (is(view, item, RELATIVE)) {
      const isOpen = verbFollows ? verbs === 0 : verbs === 1;
      if (!isOpen) return edge;
      const before = previousInUnit(view, item);
      // `ce qui`
      return before >= edge && is(view, before, PRONOUN) && view.forms[before].startsWith('c')
        ? before
        : item;
    }
    // `d'autant que la ville veut, selon X, fermer`
    const opens = is(view, item, COMPLEMENTISER | SUBORDINATOR) && !canBe(view, item, REFLEXIVE);
    if (opens && item !== left && verbs === (verbFollows ? 0 : 1)) return view.next[item];
    if (item === edge) break;
    if (isFinite(view, item)) verbs++;
  }
  return edge;
}

/** `qui, selon X, est inégale`, `which according to X failed`: the relative pronoun before the phrase; -1 for none. */
export function relativeLeft(view: View, before: number): number {
  const item = before >= 0 && is(view, before, COMMA) ? previousInUnit(view, before) : before;
  return item >= 0 && is(view, item, RELATIVE) ? item : -1;
}

/** Whether an insert stands between two commas or two dashes. */
export function arePaired(view: View, before: number, after: number): boolean {
  if (before < 0 || after < 0) return false;
  return (
    (is(view, before, COMMA) && is(view, after, COMMA)) || (is(view, before, DASH) && is(view, after, DASH))
  );
}

/** `said in a statement released on Monday`: a participle behind the place of saying. */
export function opensTail(view: View, { match, last }: CueGroup): boolean {
  const next = nextInUnit(view, last);
  return match !== undefined && match.to - match.from > 1 && next >= 0 && canBe(view, next, PARTICIPLE);
}
