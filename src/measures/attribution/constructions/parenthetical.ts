import { TOKEN_KIND } from '../../../model/document';
import { askedOnce } from '../asked-once';
import type { CueGroup } from '../cue-groups';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { isQuotedName } from '../../../syntax/quoted-names';
import { NO_SOURCE, sourceAt, type Linking, type Relation, type SourcePlace } from '../relation';
import { contentStart } from '../content/content-start';
import { relate } from '../content/reporting-scope';
import type { Left } from '../content/rest-after';
import { enclosingBracket } from './inserts';
import { isSpeaker, takesPersons } from './inverted-speaker';
import { sourceKindOf } from '../source/source-kind';
import { encliticSource, invertedSource } from '../source/sources';
import { beforeComplement, isImpersonalPassive, unnamedBehind } from './case-parenthetical';
import {
  is,
  canBe,
  isCapitalised,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isAdverb, isFinite, isTimeWord } from '../../../syntax/word-classes';
import {
  PREPOSITION,
  ENCLITIC,
  UNREAL_MODAL,
  COMMA,
  COMPLEMENTISER,
  DASH,
  ELLIPSIS,
  EXCLAMATION,
  RELATIVE,
  SUBORDINATOR,
  COORDINATOR,
  NOUN_LINK,
  DETERMINER,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';

/**
 * Relation of a parenthetical reporting clause: `« A », a dit X`, `A, a dit X, B`, `« A, a dit X. B »`.
 *
 * @param id - Whether what stands before it is a quotation.
 * @returns Undefined when the verb is no parenthetical clause.
 */
export function linkParenthetical(
  linking: Linking,
  group: CueGroup,
  id: 'quotation-before' | 'parenthetical',
): Relation | undefined {
  const { view } = linking;
  if (group.form !== 'finite' && !isPassiveEnclitic(group) && !isImpersonalPassive(view, group))
    return undefined;
  const left = leftOf(view, group);
  if (left === undefined || left.isQuotation !== (id === 'quotation-before')) return undefined;
  const mayReport =
    group.takes.quotation || group.takes.that || group.match === undefined || isReadVerb(group);
  // Any verb between a quotation and a speaker reports it: `« A », appelle l'élue`.
  if (!mayReport && !(left.isQuotation && left.afterComma)) return undefined;
  const place = placeSource(view, group);
  const isInverted = group.enclitic >= 0 || isReadVerb(group);
  if (!isInverted && !left.isQuotation && !left.afterAs && !group.takes.quotation) return undefined;
  if (!isInverted && opensComplement(view, group)) return undefined;
  const behind = view.grammar.cases === undefined ? undefined : invertedSource(view, group).range;
  if (behind !== undefined && !left.isQuotation && !left.afterAs && beforeComplement(view, behind.last))
    return undefined;
  const subject = isInverted ? encliticSource(view, group) : invertedSource(view, group);
  const unnamed = isInverted ? undefined : unnamedBehind(view, group, subject);
  const source = place ?? unnamed ?? subject;
  if (!isInverted && unnamed === undefined) {
    if (source.range === undefined) return undefined;
    if (!isSpeaker(view, mayReport ? group : { ...group, match: undefined }, source, left)) return undefined;
  }
  const first = contentStart(linking, group, left);
  if (first < 0) return undefined;
  return relate(linking, group, source, left, first);
}

function isPassiveEnclitic(group: CueGroup): boolean {
  return (group.form === 'passive' && group.enclitic >= 0) || isReadVerb(group);
}

/** `peut-on lire`, `on peut lire`: an infinitive whose modal carries the subject. */
export function isReadVerb(group: CueGroup): boolean {
  return group.match?.entry.attributes?.passiveOnly === true;
}

/** `peut-on lire sur le site`, `est-il écrit dans le rapport`: the source is where it is written. */
export function placeSource(view: View, group: CueGroup): SourcePlace | undefined {
  if (!isReadVerb(group) && group.form !== 'passive') return besideSource(view, group);
  const preposition = nextInUnit(view, group.last);
  if (preposition < 0 || !is(view, preposition, PREPOSITION)) return NO_SOURCE;
  const start = nextInUnit(view, preposition);
  return start < 0 ? NO_SOURCE : sourceAt(view, nounPhraseAt(view, start, { greedy: false }));
}

/** `a-t-on appris auprès de la préfecture`: an impersonal subject has those for its source that it asked. */
function besideSource(view: View, group: CueGroup): SourcePlace | undefined {
  const { grammar, forms } = view;
  const pronoun = group.enclitic < 0 ? '' : (grammar.enclitics.get(forms[group.enclitic]) ?? '');
  if (!grammar.impersonals.has(pronoun)) return undefined;
  let item = nextInUnit(view, group.last);
  while (item >= 0 && (isTimeWord(view, item) || view.doc.tokens.kind[item] === TOKEN_KIND.number))
    item = nextInUnit(view, item);
  if (item < 0 || forms[item] !== 'auprès') return undefined;
  const link = nextInUnit(view, item);
  const start = link >= 0 && /^(?:de|du|des|d')$/u.test(forms[link]) ? nextInUnit(view, link) : link;
  return start < 0 ? undefined : sourceAt(view, nounPhraseAt(view, start, { greedy: false }));
}

/** `“A.”` and in the next line `said the mayor.`: the quotation that a verb in lower case at the start of a line reports; else -1. */
function quotationAbove(view: View, group: CueGroup): number {
  if (!view.grammar.bareClauses || !group.takes.quotation || group.form !== 'finite') return -1;
  if (previousInUnit(view, group.outerFirst) >= 0 || isCapitalised(view, group.first)) return -1;
  const before = view.previous[group.outerFirst];
  return before >= 0 && quotationAt(view, before) !== undefined ? before : -1;
}

/** What stands before a cue: both kinds of reporting clause ask for it. */
const leftOf = askedOnce(readLeft);

function readLeft(view: View, group: CueGroup): Left | undefined {
  const { forms } = view;
  const above = quotationAbove(view, group);
  if (above >= 0) return { last: above, isQuotation: true, afterComma: true, afterAs: false };
  let item = previousInUnit(view, group.outerFirst);
  if (isReadVerb(group)) {
    while (item >= 0 && (is(view, item, ENCLITIC) || canBe(view, item, UNREAL_MODAL) || isAdverb(view, item)))
      item = previousInUnit(view, item);
  }
  while (item >= 0 && isAdverb(view, item) && !is(view, item, COMMA) && !isFinite(view, item))
    item = previousInUnit(view, item);
  if (item >= 0 && is(view, item, COMPLEMENTISER) && forms[previousInUnit(view, item)] === 'ainsi')
    item = previousInUnit(view, item);
  const afterAs = item >= 0 && /^(?:comme|as|как|ainsi)$/u.test(forms[item]);
  if (afterAs) item = previousInUnit(view, item);
  let afterComma = false;
  // `Le pont (comme l'a dit le maire) tiendra`
  const bracket = item < 0 ? enclosingBracket(view, group.first) : -1;
  if (bracket >= 0) {
    item = previousInUnit(view, bracket);
    afterComma = true;
  }
  if (item < 0) return undefined;
  for (
    let marks = 0;
    item >= 0 && marks < 2 && view.blockAt[item] < 0 && is(view, item, COMMA | DASH);
    marks++
  ) {
    afterComma = true;
    item = previousInUnit(view, item);
  }
  if (item < 0) return undefined;
  const isQuotation = quotationAt(view, item) !== undefined;
  const mark = is(view, item, ELLIPSIS | EXCLAMATION);
  // `« A » sur l'emploi de son frère assurait-il`
  const isOpen = group.enclitic >= 0 && quotationAt(view, view.unitFirst[view.unitOf[item]]) !== undefined;
  if (!afterComma && !isQuotation && !afterAs && !mark && !isOpen) {
    const last = previousInUnit(view, group.outerFirst);
    return isUnmarked(view, group, item) ? { last, isQuotation, afterComma: true, afterAs } : undefined;
  }
  if (isQuotation && !afterComma && !afterAs && group.enclitic < 0 && endsPhrase(view, item))
    return undefined;
  return { last: item, isQuotation, afterComma: afterComma || mark, afterAs };
}

/**
 * `Le pont tiendra raconte la maire.`: a reporting clause without its comma, at the end of a whole sentence, before
 * somebody who cannot be its object.
 */
function isUnmarked(view: View, group: CueGroup, last: number): boolean {
  const { grammar } = view;
  if (!grammar.invertsSubjects || group.form !== 'finite' || takesPersons(group) || group.hasObject)
    return false;
  const range = invertedSource(view, group).range;
  if (range === undefined || nextInUnit(view, group.last) !== range.first) return false;
  const { kind, sure } = sourceKindOf(view, range, 'none');
  if (!sure || !/^(?:person|role|media)$/u.test(kind)) return false;
  const after = nextInUnit(view, range.last);
  if (after >= 0 && !isPunctuation(view, after) && !is(view, after, RELATIVE)) return false;
  for (let item = last, steps = 0; item >= 0 && steps < 30; item = previousInUnit(view, item), steps++) {
    if (isFinite(view, item)) return true;
    if (isClauseMark(view, item)) return false;
  }
  return false;
}

function isClauseMark(view: View, item: number): boolean {
  return isPunctuation(view, item) || is(view, item, RELATIVE | SUBORDINATOR | COORDINATOR);
}

/** `la sœur du « champion » a assuré`: the quoted word is part of the phrase before the verb. */
function endsPhrase(view: View, item: number): boolean {
  const block = quotationAt(view, item);
  const before = previousInUnit(view, item);
  if (block === undefined || before < 0) return false;
  if (isQuotedName(view, item)) return true;
  if (block.to - block.from > 3) return false;
  // `host of “Night Desk,” suggested`
  if (is(view, block.to - 1, COMMA) && is(view, before, NOUN_LINK)) return true;
  if (is(view, block.to - 1, SENTENCE_MARK | COMMA)) return false;
  return is(view, before, DETERMINER | NOUN_LINK) || !isPunctuation(view, before);
}

/** `X, ministre, a dit que …`: a clause with its own complement is not parenthetical. */
function opensComplement(view: View, group: CueGroup): boolean {
  const next = nextInUnit(view, group.last);
  return next >= 0 && is(view, next, COMPLEMENTISER);
}
