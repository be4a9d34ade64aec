import { phraseGender, titleGender } from '../../../syntax/gender';
import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { isFinite } from '../../../syntax/word-classes';
import {
  is,
  isCapitalised,
  isPunctuation,
  itemEnd,
  itemStart,
  nextInUnit,
  previousInUnit,
  type View,
} from '../../../syntax/view';
import {
  COMMA,
  COMPLEMENTISER,
  DETERMINER,
  LOOSE_LINK,
  NOUN_LINK,
  RELATIVE,
  TITLE,
} from '../../../syntax/words/classes';
import { isFunctionWord, nameOf } from '../source/person-name';
import { itemsOf, mentionIn, type Mention, type PhraseReading } from './mention';
import { genderOfName, parseName } from './names';

// Items before a name among which its phrase can begin.
const LONGEST_TITLE = 14;

/**
 * Persons whom a text names, each in its phrase with title and apposition: two or more capitalised words in a row that
 * are no body and no place, and names behind a title.
 *
 * Only where a given name, a title or a role shows that it is a person.
 */
export function nameMentions(reading: PhraseReading): readonly Mention[] {
  const { view } = reading;
  const found: Mention[] = [];
  const { length } = view.doc.tokens;
  for (let t = 0; t < length; t++) {
    if (!isBareName(view, t) || (is(view, previousInUnit(view, t), DETERMINER) && !isTitle(view, t)))
      continue;
    let last = t;
    while (view.next[last] === last + 1 && isBareName(view, last + 1)) last++;
    if (last > t) {
      const mention = personAt(reading, { first: t, last });
      if (mention !== undefined) found.push(mention);
    }
    t = last;
  }
  return found;
}

function isTitle(view: View, t: number): boolean {
  return titleGender(view.forms[t], view.grammar.language) !== null;
}

/** Capitalised words that stand alone and are the surname of somebody named in full. */
export function surnameMentions(
  reading: PhraseReading,
  surnames: ReadonlySet<string>,
  isTaken: (offset: number) => boolean,
): readonly Mention[] {
  const { view } = reading;
  const found: Mention[] = [];
  for (let t = 0; t < view.doc.tokens.length; t++) {
    if (!isCapitalised(view, t) || !surnames.has(view.forms[t])) continue;
    if (!isBareName(view, t) || isTaken(itemStart(view, t))) continue;
    const range = { first: t, last: t };
    found.push(mentionIn(reading, range, spanOf(view, range), 'person', null));
  }
  return found;
}

function personAt(reading: PhraseReading, name: ItemRange): Mention | undefined {
  const { view } = reading;
  const words = view.doc.text.slice(...spanOf(view, name));
  const range = phraseAround(view, name, words);
  const items = itemsOf(view, range).filter((item) => view.blockAt[item] < 0);
  if (genderOfName(parseName(words)) === null && !hasRole(reading, items)) return undefined;
  const gender = phraseGender(view, items, { name: words }).agreement;
  const mention = mentionIn(reading, range, spanOf(view, range), 'person', gender);
  return mention.name === undefined ? undefined : mention;
}

/** A role of the person, none of what the person belongs to. */
function hasRole({ view, roles }: PhraseReading, items: readonly number[]): boolean {
  let isInside = false;
  return items.some((item) => {
    if (is(view, item, COMMA)) isInside = false;
    else if (is(view, item, NOUN_LINK | LOOSE_LINK)) isInside = true;
    return !isInside && (roles.has(item) || view.sourceHits[item]?.entry.label === 'role');
  });
}

/** The noun phrase with titles and appositions that has a name as its own: `le ministre turc des Affaires X Y`. */
function phraseAround(view: View, name: ItemRange, words: string): ItemRange {
  let best = nounPhraseAt(view, name.first, { greedy: false }) ?? name;
  if (!isOwnName(view, best, words)) best = name;
  let item = previousInUnit(view, name.first);
  // `l'avocat des parents, maître Thierry Moser`
  if (item >= 0 && is(view, item, TITLE)) item = previousInUnit(view, item);
  if (item >= 0 && is(view, item, COMMA)) item = previousInUnit(view, item);
  for (let steps = 0; item >= 0 && steps < LONGEST_TITLE; steps++, item = previousInUnit(view, item)) {
    if (isPunctuation(view, item) || is(view, item, RELATIVE | COMPLEMENTISER) || isFinite(view, item)) break;
    const opens = is(view, item, DETERMINER) && !is(view, item, NOUN_LINK);
    if (!opens && view.sourceHits[item]?.entry.label !== 'role') continue;
    const phrase = nounPhraseAt(view, item, { greedy: false });
    if (phrase !== undefined && phrase.last >= name.last && isOwnName(view, phrase, words)) best = phrase;
  }
  return best;
}

function isOwnName(view: View, range: ItemRange, words: string): boolean {
  return nameOf(view, itemsOf(view, range)) === words;
}

function spanOf(view: View, { first, last }: ItemRange): readonly [number, number] {
  return [itemStart(view, first), itemEnd(view, last)];
}

function isBareName(view: View, t: number): boolean {
  return (
    isCapitalised(view, t) &&
    view.unitOf[t] >= 0 &&
    view.sourceHits[t] === undefined &&
    !isFunctionWord(view, t) &&
    (nextInUnit(view, t) !== -1 || previousInUnit(view, t) !== -1)
  );
}
