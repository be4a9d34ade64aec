import { startsNounPhrase } from './phrase-start';
import { is, canBe, lastOfUnit, nextInUnit, previousInUnit, type View } from './view';
import { isAdverb } from './word-classes';
import { AUXILIARY, COMMA, COORDINATOR, DETERMINER, PREPOSITION, PRONOUN } from './words/classes';
import { afterPlace, opensPlace } from './prepositional-phrase';
import { rememberedItem } from './remembered';
import { fixedEnd } from './set-phrases';

const MOST_ADJUNCTS = 8;

/** Longest adjunct between an auxiliary and its participle, in items. */
const LONGEST_ADJUNCT = 8;

/**
 * Last item of the adjunct that starts at an item: an adverb or a set phrase (`par exemple`), a time (`la semaine
 * dernière`), a prepositional phrase (`sur Twitter`, `devant les élus`).
 *
 * @returns -1 when none starts there.
 */
const adjunctEnd: (view: View, item: number) => number = rememberedItem((view, item) => {
  const fixed = fixedEnd(view, item);
  if (fixed >= 0) return fixed;
  if (isAdverb(view, item) && !is(view, item, DETERMINER | PRONOUN) && !governsNext(view, item)) return item;
  if (!opensPlace(view, item)) return -1;
  const after = afterPlace(view, item);
  return after < 0 ? lastOfUnit(view, item) : previousInUnit(view, after);
});

/**
 * First item after the adjuncts that start at an item, one behind the other or between commas (`, lundi, devant les
 * élus,`); the item itself when none does, -1 when the unit ends with them.
 *
 * @param stops - Whether the way ends before an item, whatever it is.
 */
export function afterAdjuncts(view: View, start: number, stops?: (item: number) => boolean): number {
  let item = start;
  for (let steps = 0; item >= 0 && steps < MOST_ADJUNCTS; steps++) {
    if (stops?.(item) === true) return item;
    if (is(view, item, COMMA)) {
      const closing = insertEnd(view, item);
      if (closing < 0) return item;
      item = nextInUnit(view, closing);
      continue;
    }
    const end = adjunctEnd(view, item);
    if (end < 0) return item;
    item = nextInUnit(view, end);
  }
  return item;
}

/** The last comma of an insert that is nothing but adjuncts (`, lundi, puis mardi,`); -1 when a comma opens none. */
export function insertEnd(view: View, opening: number): number {
  let closing = -1;
  let item = nextInUnit(view, opening);
  for (let steps = 0; item >= 0 && steps < MOST_ADJUNCTS; steps++) {
    if (is(view, item, COMMA)) closing = item;
    else if (!is(view, item, COORDINATOR) || steps === 0) {
      const end = adjunctEnd(view, item);
      if (end < 0) break;
      item = end;
    }
    item = nextInUnit(view, item);
  }
  return closing;
}

/** `depuis la mairie`: a preposition that is an adverb elsewhere. */
function governsNext(view: View, item: number): boolean {
  const next = is(view, item, PREPOSITION) ? nextInUnit(view, item) : -1;
  return next >= 0 && startsNounPhrase(view, next);
}

/** First item of the longest adjunct that ends on an item; -1 when none is near. */
export function adjunctStart(view: View, last: number): number {
  let start = -1;
  for (let item = last, steps = 0; item >= 0 && steps < LONGEST_ADJUNCT; steps++) {
    if (is(view, item, COMMA) || canBe(view, item, AUXILIARY)) break;
    if (adjunctEnd(view, item) === last) start = item;
    item = previousInUnit(view, item);
  }
  return start;
}
