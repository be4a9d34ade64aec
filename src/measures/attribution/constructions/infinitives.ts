import { beforeContrast } from '../content/contrast';
import { TOKEN_KIND } from '../../../model/document';
import { clauseEnd } from '../content/clause-end';
import { type Complement, optionsFor, afterCircumstances } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import { startsNounPhrase } from '../../../syntax/phrase-start';
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
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  COLON,
  COMMA,
  COMPLEMENTISER,
  DETERMINER,
  INFINITIVE,
  INTERROGATIVE,
  INFINITIVE_MARKER,
  NEGATION_WORD,
  NOUN,
  NOUN_LINK,
  PREPOSITION,
  PROCLITIC,
  PRONOUN,
} from '../../../syntax/words/classes';
import { complementConstruction, type ComplementConstruction } from './complement-source';

/** `a appelé à rester`, `dit attendre`, `promet de revenir`. */
export function infinitive(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { takes } = group;
  if (!(takes.infinitive || takes.bareInfinitive) || group.unreal) return undefined;
  // `il est reproché au maire d'avoir signé`
  if (group.form === 'passive' && !(takes.infinitive && isImpersonal(view, group)) && !isToldTo(view, group))
    return undefined;
  const wanted = takes.preposition;
  if (wanted === undefined && group.match?.entry.attributes?.['thinks'] !== true) {
    const bare = infinitiveAfter(view, start);
    if (bare >= 0) return finishInfinitive(linking, group, bare);
    const later = afterCircumstances(view, start);
    if (later >= 0 && later !== start && infinitiveAfter(view, later) >= 0)
      return finishInfinitive(linking, group, later);
    const beyond = later >= 0 && is(view, later, COMMA) ? insertBefore(view, later) : -1;
    if (beyond >= 0 && infinitiveAfter(view, beyond) >= 0) return finishInfinitive(linking, group, beyond);
  }
  if (!takes.infinitive) return undefined;
  // `expects prices to rise`, not `expects to leave`
  const needsObject = view.grammar.bareClauses && group.match?.entry.attributes?.['thinks'] === true;
  const marker = markerAfter(view, group, start, wanted);
  if (marker < 0) return undefined;
  const acting = objectBefore(view, group, start, marker);
  return needsObject && acting < 0 ? undefined : finishInfinitive(linking, group, marker, acting);
}

/** `appelle la France à agir`: the object that is to act, part of what is asked; -1 when there is none. */
function objectBefore(view: View, group: CueGroup, start: number, marker: number): number {
  if (!group.takes.object || group.takes.dative || group.hasObject || group.form === 'passive') return -1;
  const { preposition } = group.takes;
  const block = quotationAt(view, marker);
  if (block !== undefined && preposition !== undefined && isMarker(view.forms[block.from], preposition))
    return -1;
  const item = afterCircumstances(view, start);
  const isPhrase =
    item >= 0 &&
    item !== marker &&
    (view.grammar.bareClauses
      ? view.doc.tokens.kind[item] === TOKEN_KIND.word
      : startsNounPhrase(view, item)) &&
    !is(view, item, PREPOSITION | NOUN_LINK);
  return isPhrase || (item >= 0 && quotationAt(view, item) !== undefined) ? item : -1;
}

/** `was asked to leave`: in English the one who is told can be the subject. */
function isToldTo(view: View, group: CueGroup): boolean {
  return view.grammar.bareClauses && group.takes.object;
}

function isImpersonal(view: View, group: CueGroup): boolean {
  // `il était invité à parler`: somebody was.
  if (group.takes.preposition === 'à') return false;
  const subject = previousInUnit(view, group.outerFirst);
  return subject >= 0 && view.forms[subject] === 'il';
}

/** First item after the preposition of an infinitive, over circumstances, inserts and a named addressee. */
function markerAfter(view: View, group: CueGroup, start: number, wanted: string | undefined): number {
  const { forms } = view;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 20; steps++) {
    const form = forms[item];
    if (canBe(view, item, INFINITIVE_MARKER) && (wanted === undefined || startsWith(form, wanted))) {
      const next = nextInUnit(view, item);
      const inside = infinitiveAfter(view, next);
      // `to` is the infinitive's own in English, and stays inside (codebook 2.0, 23).
      if (view.grammar.bareClauses && (inside >= 0 || isUnknownVerb(view, next))) return item;
      if (inside >= 0) return inside;
    }
    if (is(view, item, COMMA)) {
      const end = steps === 0 ? insertBefore(view, item) : -1;
      if (end < 0) return -1;
      item = end;
      continue;
    }
    // `appelle les habitants « à rester chez eux »`
    const block = quotationAt(view, item);
    if (block !== undefined && wanted !== undefined && isMarker(view.forms[block.from], wanted)) return item;
    if (
      is(view, item, COLON | INTERROGATIVE) ||
      view.blockAt[item] >= 0 ||
      isFinite(view, item) ||
      is(view, item, COMPLEMENTISER)
    )
      return -1;
    // `appelle à un soutien`: what is called for, not whom.
    if (item === start && wanted !== undefined && group.takes.object && isMarker(form, wanted)) return -1;
    const later = afterCircumstances(view, item);
    if (later !== item) item = later;
    else if (group.takes.object || canBe(view, item, NEGATION_WORD)) item = nextInUnit(view, item);
    else return -1;
  }
  return -1;
}

/** `to close`: the particle of an infinitive, also of a verb that no list knows. */
export function opensInfinitive(view: View, marker: number): boolean {
  if (!canBe(view, marker, INFINITIVE_MARKER)) return false;
  const next = nextInUnit(view, marker);
  if (infinitiveAfter(view, next) >= 0) return true;
  // `to close the pier`, not `to civil rights`
  return isUnknownVerb(view, next) && is(view, nextInUnit(view, next), DETERMINER);
}

/** `told to disconnect`: a word behind `to` that is in no list and opens no noun phrase. */
function isUnknownVerb(view: View, item: number): boolean {
  if (item < 0 || view.doc.tokens.kind[item] !== TOKEN_KIND.word || isCapitalised(view, item)) return false;
  const isOther = is(view, item, DETERMINER | PRONOUN | PREPOSITION | NOUN_LINK | NOUN);
  return !isOther && view.sourceHits[item] === undefined && !view.forms[item].endsWith('s');
}

function isMarker(form: string, wanted: string): boolean {
  return startsWith(form, wanted) || (wanted === 'à' && (form === 'au' || form === 'aux'));
}

/** Item after an insert between commas that an infinitive follows: `a préconisé, dimanche, d'encadrer`. */
function insertBefore(view: View, comma: number): number {
  let item = nextInUnit(view, comma);
  for (let steps = 0; item >= 0 && steps < 14; steps++, item = nextInUnit(view, item)) {
    if (is(view, item, COMMA)) {
      const next = nextInUnit(view, item);
      const opens = canBe(view, next, INFINITIVE_MARKER) || infinitiveAfter(view, next) >= 0;
      return next >= 0 && opens ? next : -1;
    }
    if (isFinite(view, item)) return -1;
  }
  return -1;
}

/** Whether a form is a preposition, also elided. */
export function startsWith(form: string, preposition: string): boolean {
  return form === preposition || (preposition === 'de' && form === "d'");
}

/** The item itself when an infinitive stands there, over negation and clitics; -1 otherwise. */
export function infinitiveAfter(view: View, item: number): number {
  let at = item;
  for (let steps = 0; at >= 0 && steps < 7; steps++, at = nextInUnit(view, at)) {
    const quotation = quotationAt(view, at);
    if (quotation !== undefined) return opensWithInfinitive(view, quotation.from, quotation.to) ? item : -1;
    if (canBe(view, at, INFINITIVE) && !isCapitalised(view, at)) return item;
    const may = canBe(view, at, PROCLITIC | NEGATION_WORD) || isAdverb(view, at);
    if (!may || (is(view, at, DETERMINER) && steps === 0 && !canBe(view, at, PROCLITIC))) return -1;
  }
  return -1;
}

/** `« ne pas baisser la garde »`: an infinitive over negation and clitics. */
function opensWithInfinitive(view: View, from: number, to: number): boolean {
  let at = from;
  while (at < to && at < from + 4 && canBe(view, at, PROCLITIC | NEGATION_WORD)) at++;
  return at < to && canBe(view, at, INFINITIVE);
}

/** The complement that an infinitive opens. */
export function finishInfinitive(
  linking: Linking,
  group: CueGroup,
  from: number,
  object: number = -1,
): Complement {
  const { view } = linking;
  const options = { ...optionsFor(linking, group, 'clause'), infinitive: true };
  const end = beforeContrast(view, from, clauseEnd(view, from, linking.byItem, options));
  const first = object < 0 ? from : object;
  takeQuotations(linking, first, end);
  return { contents: [contentOf(view, first, end)], rule: 'infinitive' };
}

/** `X promet de A`, `X dit avoir A`: an infinitive behind the verb. */
export const INFINITIVE_CONTENT: ComplementConstruction = complementConstruction(
  {
    id: 'infinitive',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the infinitive with what belongs to it',
    citation: 'lamiroy2008',
    examples: [
      ['fr', '{source|Le maire} [cue|promet] de <content|fermer le pont>.'],
      ['en', '{source|The mayor} [cue|promised] <content|to close the bridge>.'],
    ],
    counterExamples: [['fr', 'Le maire oublie de fermer le pont.']],
    limits: 'Only with the preposition that the entry of the verb names.',
  },
  (linking, group, start) =>
    linking.view.grammar.cases === undefined ? infinitive(linking, group, start) : undefined,
);
