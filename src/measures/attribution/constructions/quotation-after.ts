import { clauseEnd } from '../content/clause-end';
import { lastOfQuotations } from '../content/second-parts';
import { readsAsName } from '../../../syntax/quoted-names';
import type { CueGroup } from '../cue-groups';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { contentOf, takeQuotations, type Linking } from '../relation';
import {
  is,
  canBe,
  isCapitalised,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import {
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  INFINITIVE_MARKER,
  NOUN_LINK,
  RELATIVE,
  SEMICOLON,
  SENTENCE_MARK,
  SUBORDINATOR,
} from '../../../syntax/words/classes';
import { afterCircumstances, optionsFor, type Complement } from './complement-steps';
import { complementConstruction, type ComplementConstruction } from './complement-source';

const LONGEST_CLAUSE = 40;

/** `X lance « A »`: the quotation follows without a colon. */
export function directQuotation(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  if (!group.takes.quotation && group.takes.nominal === 'none') return undefined;
  let item = afterCircumstances(view, start);
  const addressee =
    group.takes.object && view.grammar.bareClauses && item >= 0
      ? nounPhraseAt(view, item, { greedy: false })
      : undefined;
  if (addressee !== undefined) item = afterCircumstances(view, nextInUnit(view, addressee.last));
  if (item >= 0 && is(view, item, COMMA)) item = nextInUnit(view, item);
  if (item < 0 || quotationAt(view, item) === undefined) return undefined;
  // `заявили «Вестнику» в порту`: the name of somebody in the sentence.
  if (view.grammar.cases !== undefined && readsAsName(view, item) && !isBeforeMark(view, item))
    return undefined;
  const first = item;
  const last = endBehind(linking, group, ownQuotations(linking, first));
  takeQuotations(linking, first, last);
  return { contents: [contentOf(view, first, last)], rule: 'quotation-after' };
}

function isBeforeMark(view: View, item: number): boolean {
  const after = nextInUnit(view, item);
  return after < 0 || is(view, after, SENTENCE_MARK | COMMA | SEMICOLON);
}

/** The last of quotations in a row that no other reporting clause follows: `crie « A », « B » et encore « C »`. */
function ownQuotations(linking: Linking, first: number): number {
  const { view } = linking;
  let last = lastOfQuotations(view, first);
  let after = nextInUnit(view, last);
  if (after >= 0 && is(view, after, COMMA)) after = nextInUnit(view, after);
  const group = after < 0 ? undefined : linking.byItem.get(after);
  if (last === first || group?.kind !== 'verb' || group.form !== 'finite') return last;
  for (last = previousInUnit(view, last); last !== first && quotationAt(view, last) === undefined;)
    last = previousInUnit(view, last);
  return last;
}

/** `déclare « A », B`: what follows the closing mark and depends on it is part of the content. */
function endBehind(linking: Linking, group: CueGroup, last: number): number {
  const { view } = linking;
  const after = nextInUnit(view, last);
  if (after < 0) return last;
  if (is(view, after, COMMA)) return reachesOn(view, after) ? phraseEnd(linking, group, last) : last;
  // `s'est dit « vigilant » car « la valeur repart à la hausse »`
  if (is(view, after, SUBORDINATOR) && !is(view, after, COMPLEMENTISER) && holdsQuotation(view, after))
    return clauseEnd(view, last, linking.byItem, optionsFor(linking, group, 'clause'));
  if (!group.takes.that) return phraseEnd(linking, group, last);
  const block = quotationAt(view, last);
  if (block === undefined || isCapitalised(view, block.from) || is(view, block.to - 1, SENTENCE_MARK))
    return last;
  // `demande « de prendre les mesures » que le Sénat a votées`: what tells more of a thing that is named is outside.
  const isClause = canBe(view, block.from, INFINITIVE_MARKER) || is(view, block.from, COMPLEMENTISER);
  if (view.grammar.bareClauses && opensClause(view, block.from, block.to) && goesOn(view, after))
    return clauseEnd(view, last, linking.byItem, optionsFor(linking, group, 'clause'));
  const depends = is(view, after, NOUN_LINK) || (isClause && is(view, after, COMPLEMENTISER | RELATIVE));
  return depends ? phraseEnd(linking, group, last) : last;
}

/** `said "the plan" was bad`: quoted words that are no clause yet. */
function opensClause(view: View, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (isFinite(view, t)) return false;
  return !is(view, to - 1, COMMA | SENTENCE_MARK);
}

/** A verb, a preposition or a condition behind the quoted words, no time and no agent. */
function goesOn(view: View, after: number): boolean {
  if (isFinite(view, after) || is(view, after, SUBORDINATOR)) return true;
  return canBe(view, after, INFINITIVE_MARKER);
}

/** `« A », et de renoncer à B` */
function reachesOn(view: View, comma: number): boolean {
  const next = nextInUnit(view, comma);
  return next >= 0 && is(view, next, COORDINATOR);
}

function holdsQuotation(view: View, start: number): boolean {
  for (
    let item = start, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE && !is(view, item, COMMA);
    item = nextInUnit(view, item), steps++
  )
    if (quotationAt(view, item) !== undefined) return true;
  return false;
}

function phraseEnd(linking: Linking, group: CueGroup, item: number): number {
  return clauseEnd(linking.view, item, linking.byItem, optionsFor(linking, group, 'phrase'));
}

/** `X dénonce « A »`: a quotation right behind the verb. */
export const QUOTATION_AFTER: ComplementConstruction = complementConstruction(
  {
    id: 'quotation-after',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the quotation, with the words that go on from it',
    citation: 'seminoshort2004',
    examples: [
      ['fr', '{source|Le maire} [cue|a dénoncé] « <content|un pont mal fait> ».'],
      ['en', '{source|The mayor} [cue|said] “<content|the bridge is safe.>”'],
    ],
    counterExamples: [
      ['ru', 'Жители сказали «Вестнику» о мосте.'],
      ['fr', 'Le maire a vendu « un pont mal fait ».'],
    ],
    limits: 'Circumstances may stand between; other words make it a noun phrase.',
  },
  directQuotation,
);
