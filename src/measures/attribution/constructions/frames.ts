import { TOKEN_KIND } from '../../../model/document';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import { is, canBe, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  AGENT,
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DETERMINER,
  FINITE,
  GERUND,
  INFINITIVE,
  LOOSE_LINK,
  NOUN_LINK,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';
import { clauseEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import { contentOf, takeQuotations, type Linking } from '../relation';
import { precedingSource } from '../source/sources';
import { opensAs } from './opens-as';
import { type Complement, afterCircumstances, beforeAgent, optionsFor } from './complement-steps';
import { isReflexive, isIndefinite, opensObject, hasObjectBefore, hasObjectAfter } from './frame-objects';

/** Longest object between a verb and what is said of it, in items. */
const LONGEST_OBJECT = 14;

/**
 * What a verb says of its object: `juge la mesure inutile`, `estime à 40 millions le coût`, `décrit la loi comme un
 * piège`; the content is the object with what is said of it, or that alone when the object stands before the verb.
 */
export function framed(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { takes } = group;
  if (!(takes.as || takes.amount || takes.judgement) || group.negated || group.unreal) return undefined;
  // A passive without agent says what nobody says, but of somebody who `was described as a homeopath`.
  const isAgentless = view.grammar.bareClauses && takes.as && !takes.that;
  if (group.form === 'passive' && !isAgentless && precedingSource(linking, group).range === undefined)
    return undefined;
  const item = afterAgent(view, afterOther(view, start));
  if (item < 0) return undefined;
  return (
    (takes.as ? asFrame(linking, group, item) : undefined) ??
    (takes.amount ? amountFrame(linking, group, item) : undefined) ??
    (takes.judgement ? judgementFrame(linking, group, item) : undefined)
  );
}

/** Behind adverbs, times and places that are no part of a frame. */
function afterOther(view: View, start: number): number {
  let item = start;
  for (let steps = 0; item >= 0 && steps < 6; steps++) {
    if (opensEstimate(view, item) || isQuality(view, item) || opensAs(view, item)) return item;
    const later = isAdverb(view, item) ? nextInUnit(view, item) : afterCircumstances(view, item);
    if (later === item) return item;
    item = later;
  }
  return item;
}

function afterAgent(view: View, item: number): number {
  if (item < 0 || !canBe(view, item, AGENT)) return item;
  const agent = nounPhraseAt(view, nextInUnit(view, item), { greedy: false });
  return agent === undefined ? -1 : nextInUnit(view, agent.last);
}

/** `désigne la réforme comme une machine`, `la décrit comme un piège`, `désigne comme responsable le voisin` */
function asFrame(linking: Linking, group: CueGroup, item: number): Complement | undefined {
  const { view } = linking;
  const isBefore = hasObjectBefore(linking, group);
  if (opensAs(view, item)) {
    const inside = nextInUnit(view, item);
    // `celui qu'elle considère comme « son maître » est parti`: in a relative clause the phrase ends with itself.
    return isBefore && group.form !== 'passive' && !group.hasObject && !isReflexive(view, group)
      ? finishPhrase(linking, inside)
      : finish(linking, group, inside, inside);
  }
  if (isBefore || !opensObject(view, item)) return undefined;
  for (let at = nextInUnit(view, item), steps = 0; at >= 0 && steps < LONGEST_OBJECT; steps++) {
    if (opensAs(view, at)) return finish(linking, group, item, at);
    if (is(view, at, COMMA | SENTENCE_MARK | COMPLEMENTISER) || isFinite(view, at)) return undefined;
    at = nextInUnit(view, at);
  }
  return undefined;
}

/** `estime à 40 millions le coût`, `évalue le coût à 40 millions`, `l'évalue à 40 millions` */
function amountFrame(linking: Linking, group: CueGroup, item: number): Complement | undefined {
  const { view } = linking;
  if (opensEstimate(view, item)) {
    const from = nextInUnit(view, item);
    return finish(linking, group, from, from);
  }
  if (hasObjectBefore(linking, group) || !opensObject(view, item)) return undefined;
  for (let at = nextInUnit(view, item), steps = 0; at >= 0 && steps < LONGEST_OBJECT; steps++) {
    if (opensEstimate(view, at)) return finish(linking, group, item, at);
    if (is(view, at, COMMA | SENTENCE_MARK | COMPLEMENTISER) || isFinite(view, at)) return undefined;
    at = nextInUnit(view, at);
  }
  return undefined;
}

/** `à 40 millions`, `à près de trois tonnes` */
function opensEstimate(view: View, item: number): boolean {
  if (!/^(?:à|at)$/u.test(view.forms[item])) return false;
  const next = nextInUnit(view, item);
  if (next < 0) return false;
  if (/^(?:us)?[$£€¥]$/u.test(view.forms[next])) return true;
  if (view.doc.tokens.kind[next] === TOKEN_KIND.number) return true;
  return /^(?:environ|près|plus|moins|quelque|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|cent|mille)$/u.test(
    view.forms[next],
  );
}

/** `juge scandaleux les propos`, `juge la mesure inutile`, `la trouve trop chère`, `juge utile de partir` */
function judgementFrame(linking: Linking, group: CueGroup, item: number): Complement | undefined {
  const { view } = linking;
  const opens = isQuality(view, item);
  if (hasObjectBefore(linking, group)) {
    if (!opens && !isLooseWord(view, item)) return undefined;
    // `un plan qu'ils jugent « bancal »`, `lui disait « calme-toi »`
    if (quotationAt(view, item) !== undefined)
      return group.takes.quotation ? undefined : complement(linking, item, item);
    return finish(linking, group, item, item);
  }
  if (opens) return hasObjectAfter(view, item) ? finish(linking, group, item, item) : undefined;
  if (!opensObject(view, item) || isIndefinite(view, item)) return undefined;
  const phrase = nounPhraseAt(view, item, { greedy: false });
  let at = nextInUnit(view, item);
  for (let steps = 0; at >= 0 && steps < LONGEST_OBJECT; steps++, at = nextInUnit(view, at)) {
    if (is(view, at, COMMA | SENTENCE_MARK | COMPLEMENTISER | RELATIVE) || isFinite(view, at))
      return undefined;
    const isBehindNoun =
      steps > 0 && !is(view, previousInUnit(view, at), DETERMINER | NOUN_LINK | COORDINATOR);
    if (isBehindNoun && isQuality(view, at) && closesPhrase(view, at, phrase?.last ?? at))
      return finish(linking, group, item, at);
  }
  return undefined;
}

/** A judgement, or quoted words that are no sentence. */
function isQuality(view: View, item: number): boolean {
  const block = quotationAt(view, item);
  if (block !== undefined) return block.to - block.from < 6 && !hasFinite(view, block.from, block.to);
  if (!view.grammar.isJudgement(view.forms[item]) || is(view, item, PREPOSITION)) return false;
  // `dit très clairement que`: a degree of the saying.
  const next = nextInUnit(view, item);
  return !isAdverb(view, item) || next < 0 || !isAdverb(view, next) || isQuality(view, next);
}

function hasFinite(view: View, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (isFinite(view, t)) return true;
  return false;
}

/** A judgement ends its phrase: `la mesure inutile`, not `l'utile mesure`. */
function closesPhrase(view: View, item: number, last: number): boolean {
  const next = nextInUnit(view, item);
  return item >= last || next < 0 || !startsNounPhrase(view, next);
}

/** A word that can be an adjective: of no closed class, no verb. */
function isLooseWord(view: View, item: number): boolean {
  if (view.blockAt[item] >= 0 || view.doc.tokens.kind[item] !== TOKEN_KIND.word) return false;
  const isClosed = is(
    view,
    item,
    DETERMINER | PRONOUN | PREPOSITION | LOOSE_LINK | NOUN_LINK | COMPLEMENTISER | COORDINATOR,
  );
  return !isClosed && !isAdverb(view, item) && !canBe(view, item, FINITE | INFINITIVE | GERUND);
}

function finish(linking: Linking, group: CueGroup, from: number, inside: number): Complement {
  const last = clauseEnd(linking.view, inside, linking.byItem, optionsFor(linking, group, 'phrase'));
  return complement(linking, from, group.form === 'passive' ? beforeAgent(linking.view, from, last) : last);
}

function finishPhrase(linking: Linking, from: number): Complement {
  const { view } = linking;
  const phrase = nounPhraseAt(view, from, { greedy: false });
  let last = phrase?.last ?? from;
  // `comme une simple « vitrine »`
  const next = nextInUnit(view, last);
  if (next >= 0 && quotationAt(view, next) !== undefined) last = next;
  return complement(linking, from, last);
}

function complement(linking: Linking, from: number, last: number): Complement {
  takeQuotations(linking, from, last);
  return { contents: [contentOf(linking.view, from, last)], rule: 'frame' };
}
