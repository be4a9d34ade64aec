import { opensSharedVerb } from './case-clause-end';
import type { ClauseOptions } from './phrase-commas';
import { phraseGoesOn, followsQuotedComma } from './phrase-commas';
import { opensOther, type GroupsByItem } from './other-openings';
import { opensList } from './second-parts';
import { isSayingPlace, opensComment } from './saying-places';
import { opensOwnClause, opensWithPronoun, skipAdverbs, skipClitics } from './clause-openings';
import { TOKEN_KIND } from '../../../model/document';
import { isDeclinedParticiple } from '../../../syntax/declined-participles';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import { isFinite, isSharedParticiple } from '../../../syntax/word-classes';
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
import {
  COMMA,
  SUBORDINATOR,
  RELATIVE,
  AUXILIARY,
  PARTICIPLE,
  CLAUSE_MARK,
  DASH,
  COORDINATOR,
  SEMICOLON,
  GERUND,
  COLON,
  COMPLEMENTISER,
  VERB_FORM,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';

// No sentence of a text is longer; keeps work linear where a text has no sentences.
const LONGEST_CLAUSE = 300;
/** Fewest tokens between brackets that are a remark, not an acronym or a number. */
const FEWEST_REMARK = 2;
/** Fewest tokens of a quotation that is a sentence. */
const FEWEST_SENTENCE = 6;

/**
 * Last item of a content that starts at an item: the right end of an indirect clause.
 *
 * @param from - First item of the content.
 */
export function clauseEnd(view: View, from: number, groups: GroupsByItem, options: ClauseOptions): number {
  let last = from;
  let isPlain = options.extent === 'phrase' && view.grammar.endsAtMainVerb;
  const closing = view.grammar.weavesQuotations ? commaBehindQuotation(view, from) : -1;
  for (
    let item = from, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (item !== from && endsBefore(view, item, groups, options)) break;
    // `estimait que « A », le maire a dit B`
    if (item !== from && item === closing && options.extent === 'clause') break;
    isPlain &&= !opensClause(view, item);
    // `accusé son voisin de vol a été jugé`: the verb of the clause around the phrase.
    if (isPlain && item !== from && isMainAuxiliary(view, item)) break;
    last = item;
  }
  return trimEnd(view, from, withoutRemark(view, from, trimEnd(view, from, last)));
}

/** `A (+2 points en une semaine)`: the writer's remark between brackets at the end of what is ascribed. */
function withoutRemark(view: View, from: number, last: number): number {
  const block = view.blockAt[last] >= 0 ? view.blocks[view.blockAt[last]] : undefined;
  if (last === from || block?.kind !== 'bracket' || block.to - block.from < FEWEST_REMARK) return last;
  return previousInUnit(view, last);
}

/** The comma behind a quotation that is all of a clause so far, when another subject with its verb follows; else -1. */
function commaBehindQuotation(view: View, from: number): number {
  if (quotationAt(view, from) === undefined) return -1;
  const comma = nextInUnit(view, from);
  if (comma < 0 || !is(view, comma, COMMA)) return -1;
  const next = nextInUnit(view, comma);
  if (next < 0 || !startsNounPhrase(view, next)) return -1;
  for (let item = next, steps = 0; item >= 0 && steps < 12; item = nextInUnit(view, item), steps++) {
    if (opensClause(view, item) || isPunctuation(view, item)) return -1;
    if (item !== next && isFinite(view, item)) return comma;
  }
  return -1;
}

function opensClause(view: View, item: number): boolean {
  return view.blockAt[item] >= 0 || is(view, item, SUBORDINATOR | RELATIVE);
}

/** An auxiliary with its participle. */
function isMainAuxiliary(view: View, item: number): boolean {
  const next = canBe(view, item, AUXILIARY) ? nextInUnit(view, item) : -1;
  return next >= 0 && isFinite(view, item) && canBe(view, next, PARTICIPLE);
}

/** Drops closing punctuation and coordinators from the end of a stretch. */
export function trimEnd(view: View, from: number, last: number): number {
  let item = last;
  while (item !== from && item >= 0 && isDroppedAtEnd(view, item)) item = previousInUnit(view, item);
  return item;
}

function isDroppedAtEnd(view: View, item: number): boolean {
  if (view.blockAt[item] >= 0) return false;
  // A mark without partner is no part of a content either.
  return (
    is(view, item, CLAUSE_MARK | DASH | COORDINATOR | RELATIVE) ||
    view.doc.tokens.kind[item] === TOKEN_KIND.quote
  );
}

function endsBefore(view: View, item: number, groups: GroupsByItem, options: ClauseOptions): boolean {
  const { forms } = view;
  const form = forms[item];
  if (is(view, item, SEMICOLON) || opensQuotedSentence(view, item)) return true;
  if (is(view, item, COMMA)) {
    const next = nextInUnit(view, item);
    if (next < 0 || options.fronted === true || item === options.until) return true;
    if (options.extent === 'phrase' && !phraseGoesOn(view, item, options)) return true;
    if (options.embedded && (isFinite(view, skipClitics(view, next)) || opensWithPronoun(view, next)))
      return true;
    if (options.agreement !== undefined && opensSharedVerb(view, item, options.agreement)) return true;
    if (options.infinitive === true && (opensOwnCircumstance(view, next) || opensVerb(view, next)))
      return true;
    return opensContrast(view, next) || opensComment(view, next) || opensOther(view, next, groups, options);
  }
  if (followsQuotedComma(view, item))
    return opensContrast(view, item) || opensOther(view, item, groups, options);
  if (is(view, item, COORDINATOR)) {
    const next = skipAdverbs(view, nextInUnit(view, item));
    if (next < 0) return false;
    const group = groups.get(next);
    if (
      group !== undefined &&
      options.keepsParticiples !== true &&
      group.kind === 'verb' &&
      group.form !== 'infinitive' &&
      group.enclitic < 0 &&
      (group.takes.that || group.takes.nominal !== 'none')
    )
      return true;
    return (
      options.extent === 'phrase' &&
      (opensOwnClause(view, next) ||
        isFinite(view, next) ||
        isSharedParticiple(view, next) ||
        canBe(view, skipClitics(view, next), GERUND))
    );
  }
  if (options.extent === 'phrase') {
    if ((is(view, item, COLON) && !opensList(view, item)) || isSayingPlace(view, item)) return true;
    if (
      quotationAt(view, item) === undefined &&
      is(view, item, SUBORDINATOR) &&
      !is(view, item, RELATIVE | COMPLEMENTISER) &&
      form !== 'dont' &&
      form !== 'comme' &&
      form !== 'où' &&
      form !== 'si' &&
      !isRelativeForm(form)
    )
      return true;
    if (canBe(view, item, GERUND) && groups.has(item)) return true;
    // `a annoncé sa démission en arrivant au Sénat`
    const next = nextInUnit(view, item);
    if (form === 'en' && next >= 0 && canBe(view, next, GERUND) && !canBe(view, next, VERB_FORM & ~GERUND))
      return true;
  }
  return false;
}

/** `le terrain sur lequel se trouve le zoo`: a relative pronoun goes on with its noun. */
function isRelativeForm(form: string): boolean {
  return /^(?:le|la|les|du|des|au|aux)quel(?:le)?s?$/u.test(form);
}

/** `, tandis que`, `, alors que`: another matter is set against what was said. */
function opensContrast(view: View, item: number): boolean {
  if (!/^(?:tandis|alors)$/u.test(view.forms[item])) return false;
  const next = nextInUnit(view, item);
  return next >= 0 && is(view, next, COMPLEMENTISER);
}

/** `a promis de rester, contredisant son chef`, `, sans préciser quand` */
function opensOwnCircumstance(view: View, item: number): boolean {
  if (view.forms[item] === 'sans') return true;
  return (
    canBe(view, item, GERUND) && !canBe(view, item, VERB_FORM & ~GERUND) && !isDeclinedParticiple(view, item)
  );
}

/** `X estime que A : « B. »`: a quotation that is a sentence and the last of its unit stands alone. */
function opensQuotedSentence(view: View, colon: number): boolean {
  if (!is(view, colon, COLON)) return false;
  const next = nextInUnit(view, colon);
  const block = next < 0 ? undefined : quotationAt(view, next);
  if (block === undefined || block.to - block.from < FEWEST_SENTENCE || !isCapitalised(view, block.from))
    return false;
  const after = nextInUnit(view, next);
  return after < 0 || is(view, after, SENTENCE_MARK);
}

/** `auquel il était reproché d'avoir A, avait obtenu B`: the verb of the clause around. */
function opensVerb(view: View, item: number): boolean {
  const verb = skipClitics(view, item);
  return view.grammar.determinedPhrases && canBe(view, verb, AUXILIARY) && isFinite(view, verb);
}
