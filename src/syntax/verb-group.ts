import { adjunctStart } from './adjuncts';
import { isAdverb, isFinite } from './word-classes';
import {
  is,
  canBe,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  type View,
  quotationAt,
  isCapitalised,
} from './view';
import {
  PASSIVE_PARTICIPLE,
  MODAL,
  INFINITIVE,
  NEGATION,
  AUXILIARY,
  PARTICIPLE,
  GERUND,
  PASSIVE_AUXILIARY,
  ENCLITIC,
  NEGATION_WORD,
  COMMA,
  PROCLITIC,
  REFLEXIVE,
  ADVERBIAL_CLITIC,
  STRESSED_PRONOUN,
  COORDINATOR,
  VERB_FORM,
  UNREAL_MODAL,
  PREPOSITION,
  INFINITIVE_MARKER,
  INFINITIVE_LINK,
  FINITE,
  SPEAKER,
} from './words/classes';
import { TOKEN_KIND } from '../model/document';

const LONGEST_REACH = 12;

/** The auxiliary of a participle, and what stands between them. */
export interface Perfect {
  readonly auxiliary: number;
  readonly enclitic: number;
  readonly negated: boolean;
  readonly passive: boolean;
}

/** The auxiliary left of a participle, over adverbs, set phrases and an inverted subject. */
export function auxiliaryBefore(view: View, participle: number): Perfect | undefined {
  let enclitic = -1;
  let negated = false;
  let passiveParticiple = false;
  let item = previousInUnit(view, participle);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    if (canBe(view, item, PASSIVE_PARTICIPLE)) passiveParticiple = true;
    else if (canBe(view, item, MODAL) && canBe(view, participle, INFINITIVE)) {
      return { auxiliary: item, enclitic, negated: negated || canBe(view, item, NEGATION), passive: false };
    } else if (canBe(view, item, AUXILIARY) && canBe(view, participle, PARTICIPLE | GERUND)) {
      const passive =
        canBe(view, participle, PARTICIPLE) && (passiveParticiple || canBe(view, item, PASSIVE_AUXILIARY));
      return { auxiliary: item, enclitic, negated, passive };
    } else if (is(view, item, ENCLITIC)) enclitic = item;
    else if (canBe(view, item, NEGATION_WORD)) negated = true;
    else if (!is(view, item, COMMA)) {
      const adjunct = adjunctStart(view, item);
      // `a elle condamné`
      if (adjunct < 0 && !is(view, item, STRESSED_PRONOUN)) return undefined;
      if (adjunct >= 0) item = adjunct;
    }
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
  const { forms } = view;
  let first = head;
  let negated = false;
  let reflexive = false;
  let object = false;
  for (let item = previousInUnit(view, head); item >= 0; item = previousInUnit(view, item)) {
    const form = forms[item];
    if (isObjectOf(view, item)) {
      if (isReflexiveClitic(view, item)) reflexive = true;
      else object = true;
      first = item;
      continue;
    }
    if (!canBe(view, item, PROCLITIC) || isJoinedPronoun(view, item)) break;
    if (form === 'en' && isGerundForm(view, head)) break;
    if (canBe(view, item, NEGATION)) negated = true;
    else if (isReflexiveClitic(view, item)) reflexive = true;
    else if (!canBe(view, item, ADVERBIAL_CLITIC)) object = true;
    first = item;
  }
  const inner = forms[first] === "l'" && first !== head ? view.next[first] : first;
  return { first, inner, negated, reflexive, object };
}

/** `se`; `me`, `nous`, `vous` only behind a subject of the same person: `vous vous souvenez`, not `ils me trouvent`. */
export function isReflexiveClitic(view: View, item: number): boolean {
  if (!is(view, item, SPEAKER)) return canBe(view, item, REFLEXIVE);
  const subject = previousInUnit(view, item);
  return subject >= 0 && is(view, subject, SPEAKER) && canBe(view, item, REFLEXIVE);
}

/** `les agents nous ont dit`: a first or second person before a verb of the third is no subject. */
function isObjectOf(view: View, item: number): boolean {
  if (!/^(?:nous|vous)$/u.test(view.forms[item])) return false;
  const verb = view.next[item];
  if (verb >= 0 && view.forms[item] === (view.forms[previousInUnit(view, item)] ?? '')) return true;
  return (
    verb >= 0 && !/(?:ons|ez|sommes|êtes|mes|tes)$/u.test(view.forms[verb]) && previousInUnit(view, item) >= 0
  );
}

function isGerundForm(view: View, item: number): boolean {
  return canBe(view, item, GERUND);
}

/** `sa cousine et lui`: a stressed pronoun that closes a coordinated subject. */
export function isJoinedPronoun(view: View, item: number): boolean {
  const { forms } = view;
  const coordinator = previousInUnit(view, item);
  if (coordinator < 0 || !is(view, item, STRESSED_PRONOUN)) return false;
  const before = previousInUnit(view, coordinator);
  if (!is(view, coordinator, COORDINATOR) || before < 0 || isPunctuation(view, before)) return false;
  // `il s'est levé et lui a dit`: two subjects have a verb in the plural.
  let verb = nextInUnit(view, item);
  while (verb >= 0 && canBe(view, verb, PROCLITIC)) verb = nextInUnit(view, verb);
  return verb < 0 || forms[verb].endsWith('nt') || !canBe(view, verb, VERB_FORM);
}

/** What a verb group is in its clause. */
export type GroupForm = 'finite' | 'gerund' | 'infinitive' | 'passive';

/** `when asked`: behind a conjunction that does without a subject. */
export function isAfterWhen(view: View, item: number): boolean {
  const before = previousInUnit(view, item);
  return (
    view.grammar.bareClauses && before >= 0 && /^(?:when|if|once|though|unless)$/u.test(view.forms[before])
  );
}

/** A capital letter inside a sentence makes a name: `the United States`. */
export function isNameInside(view: View, item: number): boolean {
  const before = previousInUnit(view, item);
  if (before < 0 || !isCapitalised(view, item)) return false;
  return (
    view.blockAt[before] < 0 &&
    view.doc.tokens.kind[before] === TOKEN_KIND.word &&
    !is(view, before, COORDINATOR)
  );
}

/** Form of the verb group that an auxiliary opens. */
export function formOfAuxiliary(view: View, auxiliary: number): GroupForm {
  if (canBe(view, auxiliary, GERUND) && !canBe(view, auxiliary, FINITE)) return 'gerund';
  return canBe(view, auxiliary, INFINITIVE) && !canBe(view, auxiliary, FINITE) ? 'infinitive' : 'finite';
}

/** Whether a verb group stands right behind a preposition, where no finite verb does. */
export function isBehindPreposition(view: View, first: number): boolean {
  const before = previousInUnit(view, first);
  return before >= 0 && is(view, before, PREPOSITION);
}

/** Whether the word before a verb form marks an infinitive. */
export function isInfinitivePlace(view: View, first: number): boolean {
  const before = previousInUnit(view, first);
  return before >= 0 && canBe(view, before, INFINITIVE_MARKER);
}

/** Whether an infinitive depends on a verb in whose complement nothing is asserted. */
export function isAfterModal(view: View, first: number): boolean {
  let item = previousInUnit(view, first);
  for (let steps = 0; item >= 0 && steps < 5; steps++, item = previousInUnit(view, item)) {
    if (canBe(view, item, UNREAL_MODAL)) return true;
    if (quotationAt(view, item) !== undefined) return false;
    if (!isAdverb(view, item) && !canBe(view, item, INFINITIVE_MARKER | PROCLITIC)) {
      return isFinite(view, item) && !canBe(view, item, INFINITIVE_LINK);
    }
  }
  return false;
}

/** First item of a verb with its clitics. */
export function firstOfVerb(view: View, verb: number): number {
  let first = verb;
  for (
    let item = previousInUnit(view, verb);
    item >= 0 && canBe(view, item, PROCLITIC);
    item = previousInUnit(view, item)
  )
    first = item;
  return first;
}
