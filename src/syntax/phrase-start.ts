import { TOKEN_KIND } from '../model/document';
import { is, canBe, isCapitalised, nextInUnit, previousInUnit, type View } from './view';
import { isAdverb, isTimeWord } from './word-classes';
import {
  DETERMINER,
  NOUN_LINK,
  PRONOUN,
  PREPOSITION,
  APPOSITION_WORD,
  COORDINATOR,
  NEGATION,
  PLURAL_DETERMINER,
  SUBORDINATOR,
  TIME_WORD,
  VERB_FORM,
} from './words/classes';

/** Whether a noun phrase can start at an item. */
export function startsNounPhrase(view: View, item: number): boolean {
  const { grammar } = view;
  if (view.doc.tokens.kind[item] === TOKEN_KIND.number) return true;
  if (view.doc.tokens.kind[item] === TOKEN_KIND.address) return true;
  if (view.doc.tokens.kind[item] !== TOKEN_KIND.word) return false;
  if (isTimeWord(view, item)) return false;
  if (is(view, item, DETERMINER)) return !isTimePhrase(view, item);
  if (is(view, item, PRONOUN)) return true;
  if (isCapitalised(view, item)) return previousInUnit(view, item) >= 0 || !is(view, item, PREPOSITION);
  if (view.sourceHits[item] !== undefined || is(view, item, APPOSITION_WORD)) return true;
  return grammar.bareNouns && isOpenClass(view, item);
}

/** A word that no closed class claims and that does not look like a verb. */
function isOpenClass(view: View, item: number): boolean {
  if (is(view, item, PREPOSITION | SUBORDINATOR | COORDINATOR)) return false;
  if (isAdverb(view, item) || canBe(view, item, NEGATION)) return false;
  return !canBe(view, item, VERB_FORM) || isLongParticiple(view, item);
}

/** `согласно опубликованному отчёту`: a passive participle with the ending of an adjective. */
function isLongParticiple(view: View, item: number): boolean {
  return (
    view.grammar.cases !== undefined &&
    /(?:нн|т)(?:ый|ая|ое|ые|ого|ому|ым|ых|ыми|ой|ую|ом)$/u.test(view.forms[item])
  );
}

/** `ce jeudi`, `la semaine dernière`, `le 3 mai`, `mardi 21 avril`. */
export function isTimePhrase(view: View, item: number): boolean {
  const next = nextInUnit(view, item);
  const isNumber = view.doc.tokens.kind[item] === TOKEN_KIND.number;
  if (next < 0 || !(isNumber || is(view, item, DETERMINER | PREPOSITION))) return false;
  if (isTimeWord(view, next)) return true;
  if (view.doc.tokens.kind[next] !== TOKEN_KIND.number) return false;
  const third = nextInUnit(view, next);
  return third >= 0 && is(view, third, TIME_WORD);
}

/** Whether a role starts at an item without a determiner. */
export function isRoleStart(view: View, start: number): boolean {
  if (is(view, start, APPOSITION_WORD)) return true;
  const label = view.sourceHits[start]?.entry.label;
  return label === 'role' || (label === 'collective' && !is(view, start, DETERMINER));
}

/** Whether a determiner with a role starts at an item. */
export function isDeterminedRole(view: View, start: number): boolean {
  if (!is(view, start, DETERMINER)) return false;
  const next = nextInUnit(view, start);
  if (next < 0) return false;
  // `Claire Vasseur, l'une des avocates`
  const link = /^une?$/u.test(view.forms[next]) ? nextInUnit(view, next) : -1;
  if (link >= 0 && is(view, link, NOUN_LINK)) return true;
  return view.sourceHits[next]?.entry.label === 'role' || is(view, next, APPOSITION_WORD);
}

/** `About half of voters`, `over 300 residents`: a preposition before an amount belongs to the phrase. */
export function opensAmount(view: View, item: number): boolean {
  const next = view.next[item];
  if (next < 0 || !view.grammar.bareClauses || !/^(?:about|around|over|under)$/u.test(view.forms[item]))
    return false;
  const isNumber = view.doc.tokens.kind[next] === TOKEN_KIND.number || is(view, next, PLURAL_DETERMINER);
  return (isNumber && !isTimePhrase(view, next)) || /^(?:half|one)$/u.test(view.forms[next]);
}

/** `No one`: the first word of an indefinite pronoun of two. */
export function startOfIndefinite(view: View, pronoun: number): number {
  const before = previousInUnit(view, pronoun);
  return before >= 0 && isIndefinitePronoun(view, before, pronoun) ? before : pronoun;
}

/** Whether two words, the first and the last of a phrase, are those of an indefinite pronoun: `no one`. */
export function isIndefinitePronoun({ forms }: View, first: number, last: number): boolean {
  return forms[last] === 'one' && /^(?:no|every|any|some)$/u.test(forms[first]);
}

/** `Managing Director Ann Reed`, `Presiding Judge Reed`: a form of a verb that is a part of a title. */
export function opensTitle(view: View, item: number): boolean {
  const next = nextInUnit(view, item);
  if (!view.grammar.headFinal || next < 0 || !isCapitalised(view, item) || !isCapitalised(view, next))
    return false;
  return view.sourceHits[next]?.entry.label === 'role';
}
