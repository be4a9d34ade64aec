import { clauseEnd, trimEnd } from '../content/clause-end';
import { type Complement, LONGEST_GAP, optionsFor, hasVerb } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import { isOwned } from './saying-nouns';
import { framed } from './frames';
import { infinitive, infinitiveAfter } from './infinitives';
import { nominal } from './nominal-contents';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import { afterAdjuncts } from '../../../syntax/adjuncts';
import { fixedEnd } from '../../../syntax/set-phrases';
import { afterPlace, opensPlace } from '../../../syntax/prepositional-phrase';
import { contentOf, takeQuotations, type Linking } from '../relation';
import { is, canBe, isCapitalised, nextInUnit, quotationAt, type View } from '../../../syntax/view';
import { isAdverb, isFinite, isPlainInfinitive } from '../../../syntax/word-classes';
import {
  AGENT,
  PARTICIPLE,
  PREPOSITION,
  SUBORDINATOR,
  COMPLEMENTISER,
  COMMA,
  NEGATION_WORD,
  INFINITIVE_MARKER,
  INTERROGATIVE,
  COLON,
  SEMICOLON,
  RELATIVE,
  NOUN_LINK,
  FULL_STOP,
  EXCLAMATION,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';
import { directQuotation } from './quotation-after';
import { bareClause } from './bare-clause';
import { caseInfinitive } from './case-infinitives';
import { surroundings } from './case-places';
import { governed } from './governed-contents';

const LONGEST_INSERT = 40;

/** The content that follows a verb of saying, as its entry allows; undefined when there is none. */
export function complementOf(linking: Linking, group: CueGroup): Complement | undefined {
  const { view } = linking;
  const start = nextInUnit(view, group.last);
  if (view.grammar.cases !== undefined) return complementByCase(linking, group, start);
  return (
    framed(linking, group, start) ??
    thatClause(linking, group, start) ??
    colonQuotation(linking, group, start) ??
    directQuotation(linking, group, start) ??
    infinitive(linking, group, start) ??
    bareClause(linking, group, start) ??
    nominal(linking, group, start)
  );
}

/** The content clause of saying that did not take place, or need not have: `dirait que A`, `peut dire que A`. */
export function contentClause(linking: Linking, group: CueGroup): Complement | undefined {
  const complement = thatClause(linking, group, nextInUnit(linking.view, group.last));
  return complement?.rule === 'that-clause' ? complement : undefined;
}

/** The same in a language with cases, where what a verb governs may stand on either side of it. */
function complementByCase(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const around = surroundings(linking.view, group);
  return (
    thatClause(linking, group, start) ??
    colonQuotation(linking, group, start) ??
    directQuotation(linking, group, start) ??
    caseInfinitive(linking, group, around) ??
    governed(linking, group, around) ??
    nominal(linking, group, start)
  );
}

function thatClause(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  if (!group.takes.that && !group.takes.question) return undefined;
  const opening = findComplementiser(linking, group, start);
  if (opening < 0) return undefined;
  if (group.takes.that === false && is(view, opening, COMPLEMENTISER)) return undefined;
  const inside = nextInUnit(view, opening);
  if (inside < 0) return undefined;
  if (group.negated && isRestrictive(view, group, inside)) return undefined;
  // `ne peut être ordonné que par le préfet`
  if (canBe(view, inside, AGENT)) return undefined;
  const isQuestion = !is(view, opening, COMPLEMENTISER);
  const from = isQuestion || linking.conventions.keepsComplementiser ? opening : skipComma(view, inside);
  const last = clauseEnd(view, from, linking.byItem, optionsFor(linking, group, 'clause'));
  takeQuotations(linking, from, last);
  return { contents: [contentOf(view, from, last)], rule: isQuestion ? 'indirect-question' : 'that-clause' };
}

function skipComma(view: View, item: number): number {
  return is(view, item, COMMA) && nextInUnit(view, item) >= 0 ? nextInUnit(view, item) : item;
}

/** `n'exigeait qu'une procédure`: only, not that. */
function isRestrictive(view: View, group: CueGroup, inside: number): boolean {
  for (let item = group.first; item >= 0 && item <= group.last; item = view.next[item]) {
    if (canBe(view, item, NEGATION_WORD)) return false;
  }
  const after = nextInUnit(view, group.last);
  if (after >= 0 && canBe(view, after, NEGATION_WORD)) return false;
  return !hasVerb(view, inside);
}

/** The complementiser of a verb: after circumstances, a short insert between commas, or a named addressee. */
function findComplementiser(linking: Linking, group: CueGroup, start: number): number {
  const { view } = linking;
  const { grammar } = view;
  let item = start;
  let nounSeen = false;
  for (let steps = 0; item >= 0 && steps < LONGEST_GAP; steps++) {
    // `les élus ainsi que la presse`
    if (view.forms[item] === 'ainsi' && is(view, nextInUnit(view, item), COMPLEMENTISER) && nounSeen)
      return -1;
    if (is(view, item, COMPLEMENTISER)) return nounSeen && !group.takes.object ? -1 : item;
    if (group.takes.question && opensQuestion(view, item) && !nounSeen) return item;
    // `demande au conseil de dire si A`: the infinitive has the clause.
    const inside = canBe(view, item, INFINITIVE_MARKER) ? nextInUnit(view, item) : item;
    if (grammar.bareInfinitives && inside >= 0 && isPlainInfinitive(view, inside)) return -1;
    // `avant que`, `parce que`
    if (is(view, item, PREPOSITION | SUBORDINATOR) && is(view, nextInUnit(view, item), COMPLEMENTISER))
      return -1;
    if (is(view, item, COMMA)) {
      const end = insertEnd(linking, group, item);
      if (end < 0) return -1;
      item = end;
      continue;
    }
    if (view.blockAt[item] >= 0) {
      if (quotationAt(view, item) !== undefined) return -1;
      item = nextInUnit(view, item);
      continue;
    }
    if (is(view, item, SENTENCE_MARK | COLON | SEMICOLON | RELATIVE) || isFinite(view, item)) return -1;
    const fixed = fixedEnd(view, item);
    if (fixed >= 0) {
      item = nextInUnit(view, fixed);
      continue;
    }
    if (opensPlace(view, item) || is(view, item, NOUN_LINK)) {
      item = afterPlace(view, item);
      continue;
    }
    if (startsNounPhrase(view, item) && !isAdverb(view, item)) {
      // A noun phrase: addressee without preposition (en, ru) or object; a relative clause may follow it.
      if (!group.takes.object && !grammar.bareNouns && (grammar.bareClauses || !isCapitalised(view, item)))
        return -1;
      nounSeen = !group.takes.object && !grammar.bareNouns;
    }
    item = nextInUnit(view, item);
  }
  return -1;
}

/** A question word, in a language with cases also behind its preposition. */
function opensQuestion(view: View, item: number): boolean {
  if (is(view, item, INTERROGATIVE))
    return view.forms[item] !== "s'" || /^ils?$/u.test(view.forms[view.next[item]] ?? '');
  const next = view.grammar.cases !== undefined && is(view, item, PREPOSITION) ? nextInUnit(view, item) : -1;
  return next >= 0 && is(view, next, INTERROGATIVE);
}

/** Item after an insert between commas (`, à l'appui, que`, `, dit X, que`), or the complementiser after one comma. */
function insertEnd(linking: Linking, group: CueGroup, comma: number): number {
  const { view } = linking;
  let item = nextInUnit(view, comma);
  // `рассказал, как`, `рассказала, с какими рисками`
  if (group.takes.question && view.grammar.cases !== undefined && opensQuestion(view, item)) return item;
  const reporting = linking.byItem.get(item);
  const isReporting =
    view.grammar.cases === undefined &&
    reporting?.kind === 'verb' &&
    reporting.outerFirst === item &&
    reporting.takes.quotation;
  for (let steps = 0; item >= 0 && steps < LONGEST_INSERT; steps++, item = nextInUnit(view, item)) {
    if (is(view, item, COMPLEMENTISER) && steps === 0) return item;
    if (is(view, item, COMMA)) {
      const next = nextInUnit(view, item);
      if (next >= 0 && is(view, next, COMPLEMENTISER)) return next;
    } else if (
      isFinite(view, item) &&
      !canBe(view, item, PARTICIPLE) &&
      !(isReporting && item <= reporting.last)
    )
      break;
  }
  // `a précisé mardi, lors d'une rencontre avec les élus que A`: an insert that is not closed.
  const behind = afterAdjuncts(view, nextInUnit(view, comma));
  return behind >= 0 && is(view, behind, COMPLEMENTISER) ? behind : -1;
}

/** `X dit … : « A »`; the quotation may stand in the next paragraph. */
function colonQuotation(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  if (!group.takes.quotation && group.takes.nominal === 'none') return undefined;
  if (!group.takes.that && afterPreposition(linking, group)) return undefined;
  // `dit avoir lu sur la porte : « A »`: the quotation belongs to what the infinitive says.
  if (
    group.takes.that &&
    (group.takes.bareInfinitive || group.takes.infinitive) &&
    infinitiveAfter(view, start) >= 0
  )
    return undefined;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 70; steps++, item = nextInUnit(view, item)) {
    const other = linking.byItem.get(item);
    if (
      other !== undefined &&
      other !== group &&
      other.kind === 'verb' &&
      other.takes.quotation &&
      other.form !== 'infinitive'
    )
      return undefined;
    // `reprend l'idée de sa sœur : « A »`: whose idea it is says it.
    if (
      other?.kind === 'noun' &&
      group.match?.entry.attributes?.['cites'] === true &&
      isOwned(linking, other)
    )
      return undefined;
    if (!is(view, item, COLON)) continue;
    const next = view.next[item];
    const quotation = next < 0 ? undefined : quotationAt(view, next);
    if (quotation === undefined) {
      if (next < 0 || steps > 8 || view.unitOf[next] !== view.unitOf[item] || !group.takes.quotation)
        return undefined;
      const last = clauseEnd(view, next, linking.byItem, { extent: 'clause', embedded: false });
      if (!view.grammar.bareNouns && !hasVerb(view, next)) return undefined;
      takeQuotations(linking, next, last);
      return { contents: [contentOf(view, next, last)], rule: 'colon' };
    }
    const after = nextInUnit(view, next);
    const closes =
      after < 0 ||
      is(view, after, FULL_STOP | COMMA | SEMICOLON | EXCLAMATION) ||
      view.unitOf[next] !== view.unitOf[item];
    const last = closes ? next : trimEnd(view, next, view.unitLast[view.unitOf[next]]);
    takeQuotations(linking, next, last);
    return { contents: [contentOf(view, next, last)], rule: 'colon' };
  }
  return undefined;
}

/** `Selon lui, X souffle sur les braises : « A »`: the sentence is ascribed already. */
function afterPreposition(linking: Linking, group: CueGroup): boolean {
  const { view } = linking;
  const first = linking.byItem.get(view.unitFirst[view.unitOf[group.first]]);
  return first !== undefined && first.kind === 'preposition';
}
