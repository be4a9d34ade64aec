import { afterAddressees, objectBefore, opensEvent, stretchBefore, type Surroundings } from './case-places';
import { clauseEnd } from '../content/clause-end';
import { optionsFor, type Complement } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { casesOf } from '../../../syntax/agreeing-phrase';
import { contentOf, takeQuotations, type Linking } from '../relation';
import { is, canBe, isPunctuation, nextInUnit, quotationAt, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COMPLEMENTISER, INFINITIVE, PREPOSITION } from '../../../syntax/words/classes';
import { complementConstruction, type ComplementConstruction } from './complement-source';
import { surroundings } from './case-places';

const LONGEST_REACH = 40;

/** Nouns that only name what somebody spoke about. */
const TOPICS =
  /^(?:этом|том|нем|нём|ней|них|себе|ч[её]м|ком|котор\p{L}+|ситуаци\p{L}+|проблем\p{L}*|тем[еу]|деле|делах|событиях|вопрос\p{L}*|случившемся|произошедшем|происходящем|подробност\p{L}+|детал\p{L}+|причин\p{L}*|жизни|детстве|будущем|важном|главном)$/u;

/**
 * What a verb of saying governs in a language with cases, as `governs` of its entry tells: an object, a preposition with
 * its noun, an object and what it is called. It may stand on either side of the verb.
 */
export function governed(linking: Linking, group: CueGroup, around: Surroundings): Complement | undefined {
  const kinds = group.match?.entry.attributes?.governs;
  if (typeof kinds !== 'string' || group.unreal || group.negated || group.form === 'infinitive')
    return undefined;
  for (const kind of kinds.split(' ')) {
    const range = rangeOf(linking, group, around, kind);
    if (range === undefined) continue;
    takeQuotations(linking, range.first, range.last);
    return { contents: [contentOf(linking.view, range.first, range.last)], rule: 'noun-phrase' };
  }
  return undefined;
}

function rangeOf(
  linking: Linking,
  group: CueGroup,
  around: Surroundings,
  kind: string,
): ItemRange | undefined {
  const { view } = linking;
  const onlyEvents = kind.endsWith('*');
  const [object, link] = kind.replace('*', '').split('+');
  const start = afterAddressees(view, group, around);
  if (link !== undefined) return twoParts(linking, group, start, link);
  if (object === 'ins') {
    const opens =
      start >= 0 && casesOf(view).isInstrumental(view.forms[start]) && !is(view, start, PREPOSITION);
    return opens ? phraseFrom(linking, group, start) : undefined;
  }
  if (object !== 'acc') return behindPreposition(linking, group, around, object, onlyEvents);
  if (group.form === 'passive') return undefined;
  if (start >= 0 && opensObject(view, start)) {
    if (onlyEvents && !opensEvent(view, start)) return undefined;
    return phraseFrom(linking, group, start);
  }
  const before = objectBefore(view, group, around);
  return before === undefined || (onlyEvents && !opensEvent(view, before.first)) ? undefined : before;
}

function phraseFrom(linking: Linking, group: CueGroup, start: number): ItemRange {
  const { view } = linking;
  return { first: start, last: clauseEnd(view, start, linking.byItem, optionsFor(linking, group, 'phrase')) };
}

/** Whether an object can begin at an item. */
function opensObject(view: View, item: number): boolean {
  if (quotationAt(view, item) !== undefined) return true;
  if (view.blockAt[item] >= 0 || isPunctuation(view, item)) return false;
  return (
    !is(view, item, PREPOSITION | COMPLEMENTISER) && !isFinite(view, item) && !canBe(view, item, INFINITIVE)
  );
}

/** `о гибели людей` behind the verb, or before it: `О гибели людей сообщил мэр`. */
function behindPreposition(
  linking: Linking,
  group: CueGroup,
  around: Surroundings,
  preposition: string,
  onlyEvents: boolean,
): ItemRange | undefined {
  const { view } = linking;
  const opens = (item: number): number => {
    if (!isForm(view, item, preposition)) return -1;
    const noun = nextInUnit(view, item);
    if (noun < 0 || TOPICS.test(view.forms[noun]) || isPunctuation(view, noun)) return -1;
    return onlyEvents && !opensEvent(view, noun) ? -1 : noun;
  };
  for (let item = nextInUnit(view, group.last), steps = 0; item >= 0 && steps < LONGEST_REACH; steps++) {
    if (isPunctuation(view, item) || is(view, item, COMPLEMENTISER) || isFinite(view, item)) break;
    const noun = opens(item);
    if (noun >= 0) return phraseFrom(linking, group, noun);
    item = nextInUnit(view, item);
  }
  const stretch = stretchBefore(view, group, around);
  if (stretch === undefined) return undefined;
  const noun = opens(stretch.first);
  return noun < 0 || noun > stretch.last ? undefined : { first: noun, last: stretch.last };
}

function isForm(view: View, item: number, preposition: string): boolean {
  const form = view.forms[item];
  if (preposition === 'о') return /^(?:о|об|обо)$/u.test(form);
  if (preposition === 'в') return /^(?:в|во)$/u.test(form);
  return form === preposition;
}

/** `назвал слова ошибкой`, `обвинил соседа в обмане`, `расценил отказ как угрозу`: an object and what is said of it. */
function twoParts(linking: Linking, group: CueGroup, start: number, link: string): ItemRange | undefined {
  const { view } = linking;
  if (start < 0) return undefined;
  // `обвинённый в обмане`: the accused stands elsewhere.
  if (link !== 'ins' && isForm(view, start, link)) {
    const inside = nextInUnit(view, start);
    if (link !== 'в' || inside < 0) return undefined;
    return phraseFrom(linking, group, inside);
  }
  if (group.form === 'passive' || !opensObject(view, start)) return undefined;
  const because = link === 'ins' ? reasonBehind(view, start) : -1;
  if (because >= 0)
    return {
      first: start,
      last: clauseEnd(view, because, linking.byItem, optionsFor(linking, group, 'clause')),
    };
  const last = clauseEnd(view, start, linking.byItem, optionsFor(linking, group, 'phrase'));
  for (let item = start; item >= 0 && item !== last; item = nextInUnit(view, item)) {
    const next = nextInUnit(view, item);
    if (next < 0) return undefined;
    const found =
      link === 'ins'
        ? (casesOf(view).isInstrumental(view.forms[next]) &&
            !is(view, item, PREPOSITION) &&
            view.blockAt[next] < 0) ||
          quotationAt(view, next) !== undefined
        : isForm(view, next, link);
    if (found) return { first: start, last };
  }
  return undefined;
}

/** `объяснил отказ тем, что A`: first item of the reason; -1 when none is given as a clause. */
function reasonBehind(view: View, start: number): number {
  for (
    let item = start, steps = 0;
    item >= 0 && steps < LONGEST_REACH;
    item = nextInUnit(view, item), steps++
  ) {
    if (view.forms[item] === 'тем') {
      const comma = nextInUnit(view, item);
      const opening = comma < 0 ? -1 : nextInUnit(view, comma);
      return opening >= 0 && is(view, opening, COMPLEMENTISER) ? nextInUnit(view, opening) : -1;
    }
    if (isPunctuation(view, item) || isFinite(view, item)) return -1;
  }
  return -1;
}

/** `X рассказал о A`: what a verb governs by case or preposition, on either side of it. */
export const GOVERNED_CONTENT: ComplementConstruction = complementConstruction(
  {
    id: 'noun-phrase',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the phrase in the case or behind the preposition that the entry names',
    citation: 'shvedova1980',
    examples: [['ru', '{source|Мэр} [cue|рассказал] о <content|закрытии моста>.']],
    counterExamples: [['ru', 'Мэр не рассказал о закрытии моста.']],
    limits: 'Cases are read from endings, so that some forms are ambiguous.',
  },
  (linking, group) =>
    linking.view.grammar.cases === undefined
      ? undefined
      : governed(linking, group, surroundings(linking.view, group)),
);
