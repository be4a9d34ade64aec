import { is, canBe, isCapitalised, nextInUnit, previousInUnit, type View } from './view';
import {
  NOUN,
  PRONOMINAL_DETERMINER,
  DETERMINER,
  PROCLITIC,
  NOUN_LINK,
  INFINITIVE,
  AUXILIARY,
  MODAL,
  PASSIVE_AUXILIARY,
  PRONOUN,
  INFINITIVE_MARKER,
  RELATIVE,
  COORDINATOR,
  COMMA,
  COMPLEMENTISER,
} from './words/classes';
import { isAdverb } from './word-classes';

/** Whether a verb form is used as a noun: after a determiner or a preposition that is not a clitic pronoun. */
export function isNominal(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const before = previousInUnit(view, item);
  if (before < 0) return false;
  if (grammar.modals.size > 0 && isVerbalNoun(view, item)) return true;
  if (grammar.modals.size > 0 && is(view, item, NOUN)) {
    if (!opensPredicate(view, before, item) || isHeadNoun(view, before, item)) return true;
  }
  // `the outlets both report that`
  if (is(view, before, PRONOMINAL_DETERMINER))
    return is(view, item, NOUN) && !is(view, nextInUnit(view, item), COMPLEMENTISER);
  if (is(view, before, DETERMINER) && !canBe(view, before, PROCLITIC)) return true;
  if (is(view, before, NOUN_LINK)) return !canBe(view, item, INFINITIVE);
  if (!is(view, before, DETERMINER)) return false;
  if (forms[item].endsWith('ions')) return true;
  // Article or clitic pronoun: a noun homograph after it is a noun.
  return is(view, item, NOUN) && !isBehindComme(view, before, item);
}

/** `comme l'annonce le maire`: a clitic, and a verb before its subject. */
function isBehindComme(view: View, clitic: number, item: number): boolean {
  const next = nextInUnit(view, item);
  const comme = previousInUnit(view, clitic);
  if (comme < 0 || view.forms[comme] !== 'comme' || !canBe(view, clitic, PROCLITIC)) return false;
  return (
    next >= 0 && (isCapitalised(view, next) || (is(view, next, DETERMINER) && !is(view, next, NOUN_LINK)))
  );
}

/** `a court ruling could end it`, `the finding of guilt` */
function isVerbalNoun(view: View, item: number): boolean {
  const { forms } = view;
  if (!forms[item].endsWith('ing') || canBe(view, item, AUXILIARY)) return false;
  const next = nextInUnit(view, item);
  if (next < 0) return false;
  return forms[next] === 'of' || canBe(view, next, MODAL | PASSIVE_AUXILIARY);
}

/** `a federal judge refused`, `the Reed report of May`: a noun that its neighbours make the head of a phrase. */
function isHeadNoun(view: View, before: number, item: number): boolean {
  const { forms } = view;
  const isSubject = is(view, before, PRONOUN) || canBe(view, before, MODAL | AUXILIARY);
  if (isSubject || canBe(view, before, INFINITIVE_MARKER)) return false;
  if (view.sourceHits[before] !== undefined && view.sourceHits[before] === view.sourceHits[item]) return true;
  const next = nextInUnit(view, item);
  return next >= 0 && (forms[next] === 'of' || is(view, next, RELATIVE) || canBe(view, next, MODAL));
}

/** English nouns are verbs only behind something that can be a subject or an auxiliary. */
function opensPredicate(view: View, before: number, item: number): boolean {
  const { forms } = view;
  const form = forms[before];
  if (is(view, before, DETERMINER)) return is(view, before, PRONOMINAL_DETERMINER);
  if (is(view, before, PRONOUN | RELATIVE) || canBe(view, before, MODAL | AUXILIARY)) return true;
  if (
    canBe(view, before, INFINITIVE_MARKER) ||
    is(view, before, COORDINATOR | COMMA) ||
    isAdverb(view, before)
  )
    return true;
  // `Friday's report`
  if (/['’]s?$/u.test(form)) return false;
  // `Reed claims`, `senators claim`, but `the New York state attorney`: a bare form has a plural before it.
  return (
    (isCapitalised(view, before) || view.sourceHits[before] !== undefined) &&
    (/(?:s|ed)$/u.test(forms[item]) ||
      form.endsWith('s') ||
      view.sourceHits[before]?.entry.label === 'collective')
  );
}
