import { TOKEN_KIND } from '../model/document';
import { is, canBe, isCapitalised, nextInUnit, previousInUnit, quotationAt, type View } from './view';
import {
  ADVERB,
  ADVERB_ENDING,
  FINITE_VERB,
  INNER_WORD,
  NOUN,
  PRONOMINAL_DETERMINER,
  DETERMINER,
  PROCLITIC,
  NOUN_LINK,
  INFINITIVE,
  AUXILIARY,
  MODAL,
  PRONOUN,
  STRESSED_PRONOUN,
  COORDINATOR,
  COMMA,
  FINITE,
  CONDITIONAL,
  NEGATION,
  REFLEXIVE,
  PREPOSITION,
  LOOSE_LINK,
  PARTICIPLE,
  COMPLEMENTISER,
  TIME_WORD,
  PLURAL_ADJECTIVE,
  RELATIVE,
} from './words/classes';

/** Whether an item is an adverb, or a part of a set phrase that can stand inside a verb group. */
export function isAdverb(view: View, item: number): boolean {
  return canBe(view, item, ADVERB);
}

/** Whether an item is most likely a finite verb. */
export function isFinite(view: View, item: number): boolean {
  return canBe(view, item, FINITE_VERB);
}

/** What `isAdverb` tells, while the view is built. */
export function looksAdverbial(view: View, item: number): boolean {
  if (canBe(view, item, INNER_WORD)) return true;
  return (
    canBe(view, item, ADVERB_ENDING) &&
    (!isCapitalised(view, item) || opensSentence(view, item)) &&
    !is(view, item, NOUN) &&
    view.sourceHits[item] === undefined
  );
}

/** `Finalement le maire`, against `Clément dit`: a capital letter that is the sentence's. */
function opensSentence(view: View, item: number): boolean {
  const next = nextInUnit(view, item);
  return previousInUnit(view, item) < 0 && next >= 0 && is(view, next, DETERMINER | PRONOUN | COMMA);
}

/** `she's`: a pronoun with its auxiliary. */
export function isContraction(form: string): boolean {
  return CONTRACTION.test(form);
}

const CONTRACTION = /^(?:i|you|he|she|it|we|they|that|there|who|what)['’](?:s|re|m|ll|ve|d)$/u;

/** What `isFinite` tells, while the view is built. */
export function looksFinite(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (view.doc.tokens.kind[item] !== TOKEN_KIND.word) return false;
  const form = forms[item];
  if (grammar.modals.size > 0 && (canBe(view, item, MODAL | AUXILIARY) || CONTRACTION.test(form)))
    return true;
  if (!canBe(view, item, FINITE | CONDITIONAL)) return false;
  const before = previousInUnit(view, item);
  if (isCapitalised(view, item) && before >= 0) return false;
  if (is(view, item, NOUN)) {
    return (
      (is(view, before, PRONOUN) && !is(view, before, DETERMINER)) ||
      canBe(view, before, NEGATION | REFLEXIVE)
    );
  }
  if (is(view, before, NOUN_LINK)) return false;
  if (isArticle(view, before)) return false;
  if (view.sourceHits[item] !== undefined && !canBe(view, item, AUXILIARY)) return false;
  if (
    is(view, before, DETERMINER) &&
    !canBe(view, before, PROCLITIC) &&
    !is(view, before, PRONOMINAL_DETERMINER)
  )
    return false;
  if (is(view, before, PREPOSITION | LOOSE_LINK) && !canBe(view, before, PROCLITIC)) return false;
  return true;
}

/**
 * `la`, `le`, `les` behind a preposition, at a sentence's start, or before a word that an auxiliary follows
 * (`l'usine a fermé`): an article, no object pronoun of a finite verb.
 */
function isArticle(view: View, item: number): boolean {
  if (item < 0 || !is(view, item, DETERMINER) || !canBe(view, item, PROCLITIC)) return false;
  const noun = nextInUnit(view, item);
  const after = noun < 0 ? -1 : nextInUnit(view, noun);
  if (
    after >= 0 &&
    canBe(view, after, AUXILIARY) &&
    canBe(view, after, FINITE) &&
    !canBe(view, noun, AUXILIARY)
  )
    return true;
  const before = previousInUnit(view, item);
  return before < 0 || is(view, before, NOUN_LINK | PREPOSITION) || isMainVerb(view, before);
}

/** `juge la grève inutile`: a finite verb outside of a relative clause, behind which no other one has its clitic. */
function isMainVerb(view: View, item: number): boolean {
  if (!view.grammar.determinedPhrases || !canBe(view, item, FINITE) || is(view, item, NOUN)) return false;
  if (canBe(view, item, PARTICIPLE | ADVERB | AUXILIARY) || view.sourceHits[item] !== undefined) return false;
  const subject = previousInUnit(view, item);
  for (let at = subject, steps = 0; at >= 0 && steps < 6; at = previousInUnit(view, at), steps++)
    if (is(view, at, RELATIVE | COMPLEMENTISER | COMMA)) return false;
  return subject >= 0 && !is(view, subject, DETERMINER | NOUN_LINK | PREPOSITION);
}

/** `a critiqué A et dénoncé B`: a participle with an object of its own, whose auxiliary stands further left. */
export function isSharedParticiple(view: View, item: number): boolean {
  const { grammar } = view;
  const before = previousInUnit(view, item);
  let next = nextInUnit(view, item);
  while (next >= 0 && isAdverb(view, next)) next = nextInUnit(view, next);
  if (!grammar.sharesAuxiliaries || before < 0 || next < 0 || !is(view, before, COORDINATOR)) return false;
  if (!canBe(view, item, PARTICIPLE) || is(view, item, NOUN)) return false;
  const opensObject =
    quotationAt(view, next) !== undefined ||
    is(view, next, COMPLEMENTISER) ||
    // `et appelé à des sanctions`
    (view.forms[item] === 'appelé' && view.forms[next] === 'à') ||
    (is(view, next, DETERMINER) && !is(view, next, PREPOSITION | NOUN_LINK)) ||
    opensAddressee(view, next);
  return opensObject && followsPerfect(view, before);
}

/** `et expliqué au voleur que` */
function opensAddressee(view: View, item: number): boolean {
  if (!/^(?:à|au|aux)$/u.test(view.forms[item])) return false;
  for (let at = item, steps = 0; at >= 0 && steps < 7; at = nextInUnit(view, at), steps++) {
    if (is(view, at, COMPLEMENTISER)) return true;
  }
  return false;
}

/** Whether an auxiliary with a participle stands left of an item in its sentence. */
function followsPerfect(view: View, item: number): boolean {
  let participle = false;
  for (let at = item, steps = 0; at >= 0 && steps < 40; at = previousInUnit(view, at), steps++) {
    if (participle && canBe(view, at, AUXILIARY)) return true;
    participle =
      canBe(view, at, PARTICIPLE) || (participle && (isAdverb(view, at) || is(view, at, STRESSED_PRONOUN)));
  }
  return false;
}

/**
 * Whether an item is a word for a time; a capital letter inside a sentence makes it a name
 * where times have none (`Claude Janvier`).
 */
export function isTimeWord(view: View, item: number): boolean {
  if (!is(view, item, TIME_WORD)) return false;
  return view.grammar.capitalTimes || !isCapitalised(view, item) || previousInUnit(view, item) < 0;
}

/** Whether an item is an article of an indefinite plural: `des`, `de nombreux`. */
export function isPluralArticle(view: View, item: number): boolean {
  // `des riverains`, `de nombreux riverains` at the head of a clause are subjects, `du` and `au` are not.
  return (
    view.forms[item] === 'des' ||
    (is(view, item, NOUN_LINK) && is(view, nextInUnit(view, item), PLURAL_ADJECTIVE))
  );
}

/** Whether an item is an infinitive and nothing else: no noun, no name. */
export function isPlainInfinitive(view: View, item: number): boolean {
  return (
    canBe(view, item, INFINITIVE) &&
    !isCapitalised(view, item) &&
    !is(view, item, NOUN) &&
    view.sourceHits[item] === undefined
  );
}

/** Whether an item is a connective of one word: `cependant`, `however`. */
export function isConnective(view: View, item: number): boolean {
  return view.grammar.connectives.some((phrase) => phrase.length === 1 && phrase[0] === view.forms[item]);
}
