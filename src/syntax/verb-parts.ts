import type { VerbForm } from './words/grammar';
import { isAdverb } from './word-classes';
import { isPunctuation, nextInUnit, previousInUnit, type View, readingsOf } from './view';

const LONGEST_REACH = 12;

/** The auxiliary of a participle, and what stands between them. */
export interface Perfect {
  readonly auxiliary: number;
  readonly enclitic: number;
  readonly negated: boolean;
  readonly passive: boolean;
}

/** The auxiliary left of a participle, over adverbs, set phrases and an inverted subject. */
export function auxiliaryBefore(
  view: View,
  participle: number,
  readings: ReadonlySet<VerbForm>,
): Perfect | undefined {
  const { grammar, forms } = view;
  let enclitic = -1;
  let negated = false;
  let passiveParticiple = false;
  let item = previousInUnit(view, participle);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    const form = forms[item];
    if (grammar.passiveParticiples.has(form)) passiveParticiple = true;
    else if (grammar.modals.has(form) && readings.has('infinitive')) {
      return { auxiliary: item, enclitic, negated: negated || grammar.negations.has(form), passive: false };
    } else if (grammar.auxiliaries.has(form) && (readings.has('participle') || readings.has('gerund'))) {
      const passive =
        readings.has('participle') && (passiveParticiple || grammar.passiveAuxiliaries.has(form));
      return { auxiliary: item, enclitic, negated, passive };
    } else if (grammar.enclitics.has(form)) enclitic = item;
    else if (grammar.negationWords.has(form)) negated = true;
    else if (form !== ',' && !grammar.groupWords.has(form) && !isAdverb(view, item)) return undefined;
  }
  return undefined;
}

/** Object pronouns and negation before a verb. */
export interface Clitics {
  readonly first: number;
  /** First item without an elided object pronoun at the edge. */
  readonly inner: number;
  readonly negated: boolean;
  readonly reflexive: boolean;
  readonly object: boolean;
}

/** The clitics that stand before a verb form or its auxiliary. */
export function cliticsBefore(view: View, head: number): Clitics {
  const { grammar, forms } = view;
  let first = head;
  let negated = false;
  let reflexive = false;
  let object = false;
  for (let item = previousInUnit(view, head); item >= 0; item = previousInUnit(view, item)) {
    const form = forms[item];
    if (isObjectOf(view, item)) {
      object = true;
      first = item;
      continue;
    }
    if (!grammar.proclitics.has(form) || isJoinedPronoun(view, item)) break;
    if (form === 'en' && isGerundForm(view, head)) break;
    if (grammar.negations.has(form)) negated = true;
    else if (grammar.reflexives.has(form)) reflexive = true;
    else if (!grammar.adverbialClitics.has(form)) object = true;
    first = item;
  }
  const inner = forms[first] === "l'" && first !== head ? view.next[first] : first;
  return { first, inner, negated, reflexive, object };
}

/** `les agents nous ont dit`: a first or second person before a verb of the third is no subject. */
function isObjectOf(view: View, item: number): boolean {
  if (!/^(?:nous|vous)$/u.test(view.forms[item])) return false;
  const verb = view.next[item];
  return (
    verb >= 0 && !/(?:ons|ez|sommes|êtes|mes|tes)$/u.test(view.forms[verb]) && previousInUnit(view, item) >= 0
  );
}

function isGerundForm(view: View, item: number): boolean {
  return readingsOf(view, item).has('gerund');
}

/** `sa cousine et lui`: a stressed pronoun that closes a coordinated subject. */
export function isJoinedPronoun(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const coordinator = previousInUnit(view, item);
  if (coordinator < 0 || !grammar.stressedPronouns.has(forms[item])) return false;
  const before = previousInUnit(view, coordinator);
  if (!grammar.coordinators.has(forms[coordinator]) || before < 0 || isPunctuation(view, before))
    return false;
  // `il s'est levé et lui a dit`: two subjects have a verb in the plural.
  let verb = nextInUnit(view, item);
  while (verb >= 0 && grammar.proclitics.has(forms[verb])) verb = nextInUnit(view, verb);
  return verb < 0 || forms[verb].endsWith('nt') || readingsOf(view, verb).size === 0;
}
