import { isOwnSaying } from './own-saying';
import { QUOTATION_ONLY, traitsOf, type Takes } from './cue-traits';
import { hasAgent } from './agent-participles';
import { modalOf } from './modal-cues';
import { readsAsNoun } from './noun-homographs';
import type { LexiconMatch } from '../../model/lexicon';
import { verbGroupAt, type VerbGroup } from '../../syntax/verb-group-at';
import { isReflexiveClitic } from '../../syntax/verb-group';
import { isAdverb } from '../../syntax/word-classes';
import { is, canBe, previousInUnit, type View } from '../../syntax/view';
import { UNREAL_MODAL, IMPERSONAL, ENCLITIC } from '../../syntax/words/classes';

/** A lexicon hit with what belongs to it: auxiliaries, clitics, negation, adverbs inside. */
export interface CueGroup extends VerbGroup {
  /** Undefined for a verb that only its place beside a quotation makes a cue. */
  readonly match: LexiconMatch | undefined;
  /** `verb`, `preposition`, `source-phrase`, `noun`, `label-noun`, `heading-noun`, `adverbial`. */
  readonly kind: string;
  readonly stance: string;
  /** What content the cue takes. */
  readonly takes: Takes;
}

/**
 * Verb groups and other cues of a document, in text order.
 *
 * @param view - The document's view.
 * @param matches - Hits of the attribution lexicon.
 */
export function findCueGroups(view: View, matches: readonly LexiconMatch[]): readonly CueGroup[] {
  const groups: CueGroup[] = [];
  for (const match of matches) {
    if (view.unitOf[match.from] < 0) continue;
    const { kind } = traitsOf(match);
    // `РИА Новости`
    const isName = view.sourceHits[match.from]?.entry.attributes?.name === true;
    if (kind === 'noun' && isName && previousInUnit(view, match.from) >= 0) continue;
    const group =
      kind === 'verb'
        ? readsAsNoun(view, match)
          ? nounGroup(match)
          : (verbGroup(view, match) ?? agentParticiple(view, match))
        : plainCue(match);
    if (group === undefined) continue;
    if (kind !== 'verb' || group.form !== 'finite' || !isOwnSaying(view, group.last)) groups.push(group);
  }
  return groups;
}

/** The pronoun that stands inside a cue behind its verb: `il` of `a-t-il dit`; empty when there is none. */
export function encliticOf(view: View, group: CueGroup): string {
  return group.enclitic < 0 ? '' : (view.grammar.enclitics.get(view.forms[group.enclitic]) ?? '');
}

function plainCue(match: LexiconMatch): CueGroup {
  const { kind, stance, takes } = traitsOf(match);
  return {
    match,
    kind,
    stance,
    form: 'finite',
    first: match.from,
    last: match.to - 1,
    outerFirst: match.from,
    enclitic: -1,
    hasObject: false,
    negated: false,
    unreal: false,
    takes,
  };
}

function nounGroup(match: LexiconMatch): CueGroup {
  return { ...plainCue(match), kind: 'noun' };
}

function agentParticiple(view: View, match: LexiconMatch): CueGroup | undefined {
  return hasAgent(view, match) ? { ...plainCue(match), form: 'passive' } : undefined;
}

function verbGroup(view: View, match: LexiconMatch): CueGroup | undefined {
  const around = groupAround(view, match.from, match.to - 1, match);
  if (around === undefined) return undefined;
  // `мэр уверен`: a predicate with a subject, which looks like a passive.
  const group: CueGroup =
    view.grammar.cases !== undefined && match.entry.attributes?.['adjective'] === true
      ? { ...around, form: 'finite' }
      : around;
  const { reflexive: isReflexive, notReflexive, passiveOnly } = traitsOf(match);
  if (isReflexive && !hasReflexive(view, group)) return undefined;
  // `s'assurer que` is to check.
  if (notReflexive && hasReflexive(view, group)) return undefined;
  if (passiveOnly) return readGroup(view, group);
  return withModal(view, group);
}

/** `ne peut pas dire que A`: an infinitive with its content clause, with the modal that it depends on. */
function withModal(view: View, group: CueGroup): CueGroup {
  const isSaying = group.form === 'infinitive' && group.takes.that;
  const modal = isSaying ? modalOf(view, group.outerFirst, group.last) : -1;
  const around = modal < 0 ? undefined : groupAround(view, modal, modal, undefined);
  if (around === undefined || around.form !== 'finite') return group;
  const { first, outerFirst, enclitic, negated } = around;
  return { ...group, form: 'finite', first, outerFirst, enclitic, negated, unreal: true };
}

/** `peut-on lire`, `on peut y lire`: the modal belongs to the cue; other forms of reading are no cue. */
function readGroup(view: View, group: CueGroup): CueGroup | undefined {
  if (group.form !== 'infinitive') return undefined;
  let item = previousInUnit(view, group.outerFirst);
  while (item >= 0 && isAdverb(view, item)) item = previousInUnit(view, item);
  if (item >= 0 && canBe(view, item, UNREAL_MODAL)) {
    const subject = previousInUnit(view, item);
    if (subject < 0 || !is(view, subject, IMPERSONAL)) return undefined;
    const takes = { ...group.takes, that: true, quotation: true };
    return { ...group, first: item, outerFirst: item, form: 'finite', unreal: false, takes };
  }
  if (item < 0 || !is(view, item, ENCLITIC)) return undefined;
  const modal = previousInUnit(view, item);
  if (modal < 0 || !canBe(view, modal, UNREAL_MODAL)) return undefined;
  return { ...group, first: modal, outerFirst: modal, unreal: false };
}

function hasReflexive(view: View, group: CueGroup): boolean {
  for (let item = group.outerFirst; item >= 0 && item <= group.last; item = view.next[item]) {
    if (isReflexiveClitic(view, item)) return true;
  }
  return false;
}

/**
 * The cue that a verb form is with its group.
 *
 * @param first - First item of the verb form.
 * @param last - Last item of the verb form.
 * @param match - The lexicon hit, or undefined for a verb that is not in the lexicon.
 * @returns Undefined when the form is no verb here, or a participle without auxiliary.
 */
export function groupAround(
  view: View,
  first: number,
  last: number,
  match: LexiconMatch | undefined,
): CueGroup | undefined {
  const group = verbGroupAt(view, first, last);
  if (group === undefined) return undefined;
  const traits = match === undefined ? undefined : traitsOf(match);
  const { form, outerFirst, enclitic, hasObject, negated, unreal } = group;
  return {
    match,
    kind: 'verb',
    stance: traits?.stance ?? 'acknowledge',
    form,
    first: group.first,
    last: group.last,
    outerFirst,
    enclitic,
    hasObject,
    negated,
    unreal,
    takes: traits?.takes ?? QUOTATION_ONLY,
  };
}
