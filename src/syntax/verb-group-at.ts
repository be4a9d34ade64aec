import { isLooseParticiple } from './loose-participles';
import { remembered } from './remembered';
import {
  auxiliaryBefore,
  cliticsBefore,
  formOfAuxiliary,
  isAfterModal,
  isAfterWhen,
  isBehindPreposition,
  isInfinitivePlace,
  isNameInside,
  type GroupForm,
} from './verb-group';
import { isNominal } from './verb-homographs';
import { is, canBe, nextInUnit, type View } from './view';
import { isSharedParticiple } from './word-classes';
import {
  CONDITIONAL,
  ENCLITIC,
  FINITE,
  GERUND,
  INFINITIVE,
  MODAL,
  PARTICIPLE,
  UNREAL_MODAL,
} from './words/classes';

/** A verb form with what belongs to it: auxiliary, clitics, negation, a pronoun behind it. */
export interface VerbGroup {
  readonly form: GroupForm;
  /** Items `[first, last]` of the group. */
  readonly first: number;
  readonly last: number;
  /** First item with clitics that a cue leaves out (`l'`). */
  readonly outerFirst: number;
  /** Token of the subject that stands inside the group (`-t-il`), -1 when there is none. */
  readonly enclitic: number;
  /** Whether an object pronoun stands before the verb: `comme l'explique X`. */
  readonly hasObject: boolean;
  readonly negated: boolean;
  /** Conditional, or an infinitive after a modal: what did not take place. */
  readonly unreal: boolean;
}

/** Most items of one verb form. */
const LONGEST_FORM = 64;

/**
 * The group of a verb form, read once however often it is asked for.
 *
 * @param first - First item of the verb form.
 * @param last - Last item of the verb form.
 * @returns Undefined when the form is no verb here, or a participle without auxiliary.
 */
export const verbGroupAt: (view: View, first: number, last: number) => VerbGroup | undefined = remembered(
  (first, last) => first * LONGEST_FORM + (last - first),
  readGroup,
);

function readGroup(view: View, first: number, last: number): VerbGroup | undefined {
  const { grammar, forms } = view;
  if (isNominal(view, first) || isNameInside(view, first) || isLooseParticiple(view, first)) return undefined;
  const mayHaveModal = grammar.modals.size > 0 && canBe(view, first, INFINITIVE | GERUND);
  const perfect = canBe(view, first, PARTICIPLE) || mayHaveModal ? auxiliaryBefore(view, first) : undefined;
  let form: GroupForm;
  let head = first;
  let enclitic = -1;
  let negated = false;
  if (perfect !== undefined) {
    head = perfect.auxiliary;
    enclitic = perfect.enclitic;
    negated = perfect.negated;
    form = perfect.passive ? 'passive' : formOfAuxiliary(view, head);
  } else if (grammar.cases !== undefined && canBe(view, first, PARTICIPLE)) {
    form = 'passive';
  } else if (canBe(view, first, FINITE | CONDITIONAL) || isSharedParticiple(view, first)) {
    form = 'finite';
  } else if (canBe(view, first, GERUND)) form = 'gerund';
  else if (canBe(view, first, INFINITIVE)) form = 'infinitive';
  else return undefined;
  if (
    canBe(view, first, INFINITIVE) &&
    form === 'finite' &&
    perfect === undefined &&
    isInfinitivePlace(view, first)
  )
    form = 'infinitive';
  // `when asked whether`
  if (
    form === 'finite' &&
    perfect === undefined &&
    canBe(view, first, PARTICIPLE) &&
    isAfterWhen(view, first)
  )
    form = 'passive';
  const clitics = cliticsBefore(view, head);
  if (form === 'passive' && clitics.reflexive) form = 'finite';
  if (
    form === 'finite' &&
    perfect === undefined &&
    canBe(view, first, PARTICIPLE) &&
    isBehindPreposition(view, clitics.first)
  )
    return undefined;
  let end = last;
  if (enclitic < 0) {
    let after = nextInUnit(view, last);
    // `résume t -il`: the euphonic t written apart.
    if (after >= 0 && forms[after] === 't') after = nextInUnit(view, after);
    if (after >= 0 && is(view, after, ENCLITIC)) {
      enclitic = after;
      end = after;
    }
  }
  return {
    form,
    first: clitics.inner,
    last: end,
    outerFirst: clitics.first,
    enclitic,
    hasObject: clitics.object,
    negated: negated || clitics.negated,
    unreal:
      (perfect !== undefined && canBe(view, head, MODAL) && canBe(view, head, UNREAL_MODAL)) ||
      (perfect === undefined && canBe(view, first, CONDITIONAL) && !canBe(view, first, FINITE)) ||
      (form === 'infinitive' && isAfterModal(view, clitics.first)),
  };
}
