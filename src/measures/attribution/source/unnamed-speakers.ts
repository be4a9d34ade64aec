import type { CueGroup } from '../cue-groups';
import { nominativePhrase, isBetween } from '../../../syntax/agreeing-phrase';
import { readsAsName } from '../../../syntax/quoted-names';
import { isPluralVerb } from '../../../syntax/nominative-subject';
import { isTimeWord } from '../../../syntax/word-classes';
import { NO_SOURCE, sourceAt, type SourcePlace } from '../relation';
import {
  is,
  isCapitalised,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { COMPLEMENTISER, PREPOSITION, SUBORDINATOR } from '../../../syntax/words/classes';

const LONGEST_REACH = 25;
const PLACES = /^(?:в|во|на|у)$/u;

/**
 * Source of a verb without subject: where it is written (`в отчёте говорится`), or where those are who say it (`сообщили
 * в мэрии`, `там подтвердили`); none for hearsay (`сообщается, что`, `говорят, что`).
 *
 * @returns Undefined for a verb that must have a subject.
 */
export function unnamedSource(view: View, group: CueGroup): SourcePlace | undefined {
  if (view.grammar.cases === undefined) return undefined;
  const attributes = group.match?.entry.attributes;
  if (attributes?.impersonal === true) {
    const preposition = attributes.sourcePreposition;
    const links = preposition === 'в' ? /^(?:в|во|на)$/u : /^(?:из|от)$/u;
    return writtenPlace(view, group, links) ?? NO_SOURCE;
  }
  if (group.form === 'passive') return NO_SOURCE;
  if (group.form !== 'finite' || group.match === undefined || !isPluralVerb(view, group.last))
    return undefined;
  return speakersPlace(view, group) ?? NO_SOURCE;
}

/** Whether a verb that can do without a subject may have one. */
export function mayHaveSubject(group: CueGroup): boolean {
  return group.form !== 'passive' && group.match?.entry.attributes?.impersonal !== true;
}

/** `говорится в отчёте`, `в отчёте мэрии отмечается` */
function writtenPlace(view: View, group: CueGroup, links: RegExp): SourcePlace | undefined {
  return placeBeside(view, group, links, (start) => !isTimeWord(view, start));
}

/** `в Кремле заявили`, `сообщили РИА Новости в пресс-службе порта` */
function speakersPlace(view: View, group: CueGroup): SourcePlace | undefined {
  const there = previousInUnit(view, group.outerFirst);
  for (let item = there, steps = 0; item >= 0 && steps < 3; steps++, item = previousInUnit(view, item)) {
    if (/^(?:там|здесь)$/u.test(view.forms[item])) return sourceAt(view, { first: item, last: item });
    if (!isBetween(view, item)) break;
  }
  const found = placeBeside(view, group, PLACES, (start) => namesBodyOrPlace(view, start));
  return found === undefined ? undefined : { ...found, isPlace: true };
}

/** The phrase behind a preposition of some kind, right of a cue or left of it in its clause. */
function placeBeside(
  view: View,
  group: CueGroup,
  links: RegExp,
  accepts: (start: number) => boolean,
): SourcePlace | undefined {
  let item = nextInUnit(view, group.last);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH && !endsReach(view, item); steps++) {
    if (links.test(view.forms[item])) {
      const place = phraseBehind(view, item, accepts);
      if (place !== undefined) return place;
    }
    item = nextInUnit(view, item);
  }
  item = previousInUnit(view, group.outerFirst);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH && !endsReach(view, item); steps++) {
    if (links.test(view.forms[item])) {
      const place = phraseBehind(view, item, accepts, group.outerFirst);
      if (place !== undefined) return place;
    }
    item = previousInUnit(view, item);
  }
  return undefined;
}

function endsReach(view: View, item: number): boolean {
  if (view.blockAt[item] >= 0) return quotationAt(view, item) !== undefined && !readsAsName(view, item);
  return isPunctuation(view, item) || is(view, item, COMPLEMENTISER | SUBORDINATOR);
}

function phraseBehind(
  view: View,
  preposition: number,
  accepts: (start: number) => boolean,
  before?: number,
): SourcePlace | undefined {
  const start = nextInUnit(view, preposition);
  if (start < 0 || is(view, start, PREPOSITION) || !accepts(start)) return undefined;
  const end = before === undefined ? view.unitLast[view.unitOf[start]] : previousInUnit(view, before);
  return sourceAt(view, nominativePhrase(view, start, end));
}

/** Whether a phrase names a body, or a place whose people can speak: its first noun tells, over adjectives. */
function namesBodyOrPlace(view: View, start: number): boolean {
  for (let item = start, steps = 0; item >= 0 && steps < 4; item = nextInUnit(view, item), steps++) {
    const label = view.sourceHits[item]?.entry.label;
    // `в школу`: where to, not where.
    if (/[^р]у$|ю$/u.test(view.forms[item]) && view.sourceHits[item]?.entry.attributes?.oblique === true)
      return false;
    if (label !== undefined) return label === 'institution' || label === 'media';
    if (readsAsName(view, item)) return true;
    if (isTimeWord(view, item) || isPunctuation(view, item) || view.blockAt[item] >= 0) return false;
    if (isCapitalised(view, item)) return true;
    if (!/(?:ом|ем|ой|ей|ых|их)$/u.test(view.forms[item])) return false;
  }
  return false;
}
