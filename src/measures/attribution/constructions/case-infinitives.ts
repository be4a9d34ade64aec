import { afterAddressees, type Surroundings } from './case-places';
import type { Complement } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import { finishInfinitive } from './infinitives';
import { casesOf } from '../../../syntax/agreeing-phrase';
import type { Linking } from '../relation';
import { is, canBe, isCapitalised, isPunctuation, nextInUnit, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COMPLEMENTISER, INFINITIVE, PREPOSITION } from '../../../syntax/words/classes';
import { complementConstruction, type ComplementConstruction } from './complement-source';
import { surroundings } from './case-places';

const LONGEST_REACH = 25;

/**
 * `призвал закрыть мост`, `призвали жителей остаться`, `посоветовал мэру уйти`: an infinitive, with the object before it
 * that is its subject; without those who are told in the dative.
 */
export function caseInfinitive(
  linking: Linking,
  group: CueGroup,
  around: Surroundings,
): Complement | undefined {
  const { view } = linking;
  if (!group.takes.infinitive || group.unreal) return undefined;
  const start = afterAddressees(view, group, around);
  const infinitive = infinitiveFrom(view, start);
  if (infinitive < 0) return undefined;
  // Adverbs before the infinitive belong to it.
  const opener = isObject(view, start) ? start : firstOfAdverbs(view, infinitive, group.last);
  return finishInfinitive(linking, group, opener);
}

function infinitiveFrom(view: View, start: number): number {
  for (
    let item = start, steps = 0;
    item >= 0 && steps < LONGEST_REACH;
    steps++, item = nextInUnit(view, item)
  ) {
    if (canBe(view, item, INFINITIVE)) return item;
    if (isPunctuation(view, item) || isFinite(view, item) || is(view, item, COMPLEMENTISER)) return -1;
  }
  return -1;
}

/** Whether the object of the verb opens what follows it: no preposition, no dative, no infinitive. */
function isObject(view: View, item: number): boolean {
  if (canBe(view, item, INFINITIVE) || is(view, item, PREPOSITION)) return false;
  return !casesOf(view).isDative(view.forms[item], isCapitalised(view, item));
}

function firstOfAdverbs(view: View, infinitive: number, cue: number): number {
  let first = infinitive;
  for (
    let item = view.previous[first];
    item > cue && /^(?:не|срочно|немедленно|никогда|\p{L}+но|больше)$/u.test(view.forms[item]);
  ) {
    first = item;
    item = view.previous[first];
  }
  return first;
}

/** `X обещал A`: an infinitive, in a language where its objects may stand before it. */
export const CASE_INFINITIVE: ComplementConstruction = complementConstruction(
  {
    id: 'infinitive',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the infinitive with its objects and adverbs',
    citation: 'shvedova1980',
    examples: [['ru', '{source|Мэр} [cue|пообещал] <content|закрыть мост>.']],
    counterExamples: [['ru', 'Мэр забыл закрыть мост.']],
    limits: 'Those who are told, in the dative, stand outside.',
  },
  (linking, group) =>
    linking.view.grammar.cases === undefined
      ? undefined
      : caseInfinitive(linking, group, surroundings(linking.view, group)),
);
