import { clauseEnd } from '../content/clause-end';
import { type Complement, LONGEST_GAP, optionsFor, hasVerb, withinRelative } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import { afterAdjuncts } from '../../../syntax/adjuncts';
import { fixedEnd } from '../../../syntax/set-phrases';
import { afterPlace, opensPlace } from '../../../syntax/prepositional-phrase';
import { contentOf, takeQuotations, type Linking } from '../relation';
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
  SENTENCE_MARK,
} from '../../../syntax/words/classes';

const LONGEST_INSERT = 40;

/** The content behind a complementiser or a question word: `dit que A`, `demande si A`; undefined when there is none. */
export function thatClause(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  if (!group.takes.that && !group.takes.question) return undefined;
  const opening = findComplementiser(linking, group, start);
  if (opening < 0) return undefined;
  if (group.takes.that === false && is(view, opening, COMPLEMENTISER)) return undefined;
  const inside = nextInUnit(view, opening);
  if (inside < 0) return undefined;
  if (group.negated && view.grammar.cases === undefined && isRestrictive(view, group, inside))
    return undefined;
  // `ne peut être ordonné que par le préfet`
  if (canBe(view, inside, AGENT)) return undefined;
  // `передал деньги, чтобы купить хлеб`
  if (view.forms[opening] === 'чтобы' && !holdsFinite(view, inside)) return undefined;
  // `объяснил отказ тем, что A`: the object and its reason are one content.
  if (explainsObject(view, group, start, opening)) return undefined;
  const isQuestion = !is(view, opening, COMPLEMENTISER);
  const from = isQuestion || linking.conventions.keepsComplementiser ? opening : skipComma(view, inside);
  const end = clauseEnd(view, from, linking.byItem, optionsFor(linking, group, 'clause'));
  const last = withinRelative(view, group, from, end);
  takeQuotations(linking, from, last);
  return { contents: [contentOf(view, from, last)], rule: isQuestion ? 'indirect-question' : 'that-clause' };
}

function skipComma(view: View, item: number): number {
  return is(view, item, COMMA) && nextInUnit(view, item) >= 0 ? nextInUnit(view, item) : item;
}

function explainsObject(view: View, { match }: CueGroup, start: number, opening: number): boolean {
  const governs = match?.entry.attributes?.['governs'];
  if (typeof governs !== 'string' || !governs.includes('acc+ins') || view.forms[start] === 'тем')
    return false;
  const comma = previousInUnit(view, opening);
  const that = comma < 0 ? -1 : previousInUnit(view, comma);
  return that > start && view.forms[that] === 'тем';
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
      const asked = nextInUnit(view, item);
      if (group.takes.question && !nounSeen && isWhether(view, asked)) return asked;
      const end = afterInsert(linking, group, item);
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

/** Whether a verb stands in the clause that begins at an item, before its next mark. */
function holdsFinite(view: View, from: number): boolean {
  for (let item = from; item >= 0 && !isPunctuation(view, item); item = nextInUnit(view, item))
    if (isFinite(view, item)) return true;
  return false;
}

/** `спросил, закроют ли мост`: the word that is asked about opens the question. */
function isWhether(view: View, item: number): boolean {
  const next = item < 0 ? -1 : nextInUnit(view, item);
  return next >= 0 && view.forms[next] === 'ли' && view.grammar.cases !== undefined;
}

/** A question word, in a language with cases also behind its preposition. */
function opensQuestion(view: View, item: number): boolean {
  if (is(view, item, INTERROGATIVE))
    return view.forms[item] !== "s'" || /^ils?$/u.test(view.forms[view.next[item]] ?? '');
  const next = view.grammar.cases !== undefined && is(view, item, PREPOSITION) ? nextInUnit(view, item) : -1;
  return next >= 0 && is(view, next, INTERROGATIVE);
}

/** Item after an insert between commas (`, à l'appui, que`, `, dit X, que`), or the complementiser after one comma. */
function afterInsert(linking: Linking, group: CueGroup, comma: number): number {
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
