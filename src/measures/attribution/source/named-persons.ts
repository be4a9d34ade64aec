import { nameGender, phraseGender, titleGender } from '../../../syntax/gender';
import type { ItemRange } from '../../../syntax/noun-phrase';
import {
  is,
  isCapitalised,
  isPunctuation,
  itemEnd,
  itemStart,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { DETERMINER, COMMA, APPOSITION_WORD, RELATIVE } from '../../../syntax/words/classes';
import type { Gender } from '../../../syntax/words/gender';
import type { Relation } from '../relation';
import { isQuoted, mentionIn } from './mentions';
import { isFunctionWord } from './person-name';
import { sourceKindOf } from './source-kind';
import type { Mention, NamedPersons } from './speaker-chain';

/** The persons that the text names: two or more capitalised words in a row that are no body and no place. */
export function namedPersons(view: View, relations: readonly Relation[]): NamedPersons {
  const isSpoken = sourceTokens(view, relations);
  const introduced: Mention[] = [];
  const others: Mention[] = [];
  const { length } = view.doc.tokens;
  for (let t = 0; t < length; t++) {
    if (!isBareName(view, t) || view.next[t] !== t + 1 || !isBareName(view, t + 1)) continue;
    let last = t + 1;
    while (view.next[last] === last + 1 && isBareName(view, last + 1)) last++;
    const range = { first: t, last };
    const span: readonly [number, number] = [itemStart(view, t), itemEnd(view, last)];
    const role = roleBeside(view, range);
    const name = nameGender(view.doc.text.slice(...span));
    const words = phraseGender(view, role).agreement;
    const gender = name ?? words;
    const mention = mentionIn(view, range, span, 'person', gender);
    if (gender !== null && !isQuoted(view, t)) others.push(mention);
    const isIntroduced = role.length > 0 && isRoleOf(view, t, role, name, words);
    if (isIntroduced && isSpoken[t] === 0 && sourceKindOf(view, range, 'none').kind === 'person')
      introduced.push(mention);
    t = last;
  }
  return { introduced, others, titled: titledNames(view) };
}

/** Whether a role belongs to the name beside it. */
function isRoleOf(
  view: View,
  first: number,
  role: readonly number[],
  name: Gender | null,
  words: Gender | null,
): boolean {
  // `Proche de Luc Morel, cette députée`: words of a woman belong to nobody with a man's name.
  if (words === 'feminine' && name === 'masculine') return false;
  // Behind a comma a determiner may begin something else, unless its gender agrees.
  return words !== null || role[0] < first || !is(view, role[0], DETERMINER);
}

/** `Mme Roux`: names behind a title, wherever they stand. */
function titledNames(view: View): NamedPersons['titled'] {
  const found: { name: string; gender: Gender }[] = [];
  const { length } = view.doc.tokens;
  for (let t = 0; t + 1 < length; t++) {
    const gender = titleGender(view.forms[t], view.grammar.language);
    if (gender === null || view.next[t] !== t + 1 || !isBareName(view, t + 1)) continue;
    let last = t + 1;
    while (view.next[last] === last + 1 && isBareName(view, last + 1)) last++;
    found.push({ name: view.doc.text.slice(itemStart(view, t + 1), itemEnd(view, last)), gender });
  }
  return found;
}

function isBareName(view: View, t: number): boolean {
  return (
    view.unitOf[t] >= 0 &&
    isCapitalised(view, t) &&
    view.sourceHits[t] === undefined &&
    !isFunctionWord(view, t)
  );
}

/** 1 for each token of a source. */
function sourceTokens(view: View, relations: readonly Relation[]): Uint8Array {
  const found = new Uint8Array(view.doc.tokens.length);
  for (const { source } of relations) {
    if (source.range !== undefined) found.fill(1, source.range.first, source.range.last + 1);
  }
  return found;
}

/** The words of a role behind a name and a comma, or right before it with its determiners; none when there is no role. */
function roleBeside(view: View, { first, last }: ItemRange): readonly number[] {
  const comma = nextInUnit(view, last);
  if (comma >= 0 && is(view, comma, COMMA)) {
    const apposition = appositionFrom(view, nextInUnit(view, comma));
    const noun = apposition.find((item) => !is(view, item, DETERMINER));
    if (noun !== undefined && (isRole(view, noun) || is(view, noun, APPOSITION_WORD))) return apposition;
  }
  const role = previousInUnit(view, first);
  if (role < 0 || !isRole(view, role)) return [];
  const items = [role];
  for (
    let item = previousInUnit(view, role);
    item >= 0 && (is(view, item, DETERMINER) || isRole(view, item));
    item = previousInUnit(view, item)
  )
    items.unshift(item);
  return items;
}

function isRole(view: View, item: number): boolean {
  return view.sourceHits[item]?.entry.label === 'role';
}

/** The words up to the next pause or clause; none where a determiner and a verb or quotation show a subject. */
function appositionFrom(view: View, first: number): readonly number[] {
  const items: number[] = [];
  for (let item = first; item >= 0 && !isPunctuation(view, item); item = nextInUnit(view, item)) {
    if (is(view, item, RELATIVE)) break;
    if (isFinite(view, item) || quotationAt(view, item) !== undefined)
      return is(view, first, DETERMINER) ? [] : items;
    if (view.blockAt[item] < 0) items.push(item);
  }
  return items;
}
