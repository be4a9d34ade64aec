import { firstOfVerb } from '../../../syntax/verb-group';
import { isBehindSubject, mainClauseAfter } from '../content/fronted-clause';
import type { CueGroup } from '../cue-groups';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { isDeclinedParticiple } from '../../../syntax/declined-participles';
import { invertedSubject } from '../../../syntax/subject-after';
import { antecedent } from '../../../syntax/antecedent';
import { isRelativeThat } from '../../../syntax/relative-that';
import { subjectBefore } from '../../../syntax/subject-before';
import { absoluteBefore, quotedBefore } from './participle-subjects';
import { sourceKindOf } from './source-kind';
import { NO_SOURCE, sourceAt, type Linking, type Relation, type SourcePlace } from '../relation';
import { auxiliaryBefore } from '../../../syntax/verb-group';
import { isAdverb, isContraction, isFinite, isTimeWord } from '../../../syntax/word-classes';
import {
  is,
  canBe,
  isPunctuation,
  itemEnd,
  nextInUnit,
  previousInUnit,
  type View,
} from '../../../syntax/view';
import {
  COORDINATOR,
  PREPOSITION,
  INFINITIVE_MARKER,
  DETERMINER,
  PARTICIPLE,
  AUXILIARY,
  ENCLITIC,
  COMMA,
  DASH,
  AGENT,
  COMPLEMENTISER,
} from '../../../syntax/words/classes';

const LONGEST_REACH = 60;

/** Source of a verb whose subject stands inside the cue: `a-t-il ajouté`. */
export function encliticSource(view: View, group: CueGroup): SourcePlace {
  const pronoun = view.grammar.enclitics.get(view.forms[group.enclitic]) ?? '';
  const end = view.doc.tokens.end[group.enclitic];
  return { range: { first: group.enclitic, last: group.enclitic }, span: [end - pronoun.length, end] };
}

/** Source of a verb whose subject follows it. */
export function invertedSource(view: View, group: CueGroup): SourcePlace {
  return sourceAt(view, invertedSubject(view, nextInUnit(view, group.last)));
}

/**
 * Source of a verb whose subject stands before it, is shared with another verb, or is the agent of a passive.
 *
 * @param depth - How many shared verbs may still be followed.
 */
export function precedingSource(linking: Linking, group: CueGroup, depth: number = 3): SourcePlace {
  const { view } = linking;
  if (group.enclitic >= 0) return encliticSource(view, group);
  if (group.form === 'passive') return agentOf(view, group);
  if (group.form === 'finite') {
    const subject = subjectBefore(view, group.outerFirst);
    if (subject.range !== undefined)
      return subject.relative && !isKnownBeforeThat(view, subject.range)
        ? NO_SOURCE
        : sourceAt(view, subject.range);
    if (view.grammar.cases !== undefined) return invertedSource(view, group);
    if (!subject.shared) return NO_SOURCE;
  }
  const contraction = group.form === 'gerund' ? contractionBefore(view, group.outerFirst) : -1;
  if (contraction >= 0) return sourceAt(view, { first: contraction, last: contraction });
  const quoted = group.form === 'gerund' ? quotedBefore(view, group.outerFirst) : undefined;
  if (quoted !== undefined) return sourceAt(view, quoted);
  const absolute = group.form === 'gerund' ? absoluteBefore(view, group.outerFirst) : undefined;
  if (absolute !== undefined) return sourceAt(view, absolute);
  const isOwned =
    group.form === 'gerund' &&
    (isAfterNoun(view, group.outerFirst) || isDeclinedParticiple(view, group.last));
  if (isBehindSubject(view, group) || isOwned) {
    const owner = antecedent(view, group.outerFirst);
    if (owner !== undefined) return sourceAt(view, owner);
  }
  if (!view.grammar.bareClauses) {
    const main = mainClauseAfter(view, group);
    if (main !== undefined) return sourceAt(view, main.subject);
  }
  return sharedSource(linking, group.outerFirst, group.form === 'gerund', depth);
}

/** `she's also saying`: the pronoun with its auxiliary before a gerund; -1 when there is none. */
function contractionBefore(view: View, gerund: number): number {
  let item = previousInUnit(view, gerund);
  while (item >= 0 && isAdverb(view, item)) item = previousInUnit(view, item);
  return item >= 0 && isContraction(view.forms[item]) ? item : -1;
}

/** Whether the words of what a relative clause belongs to are known for a source, where things have the same pronoun. */
function isKnownBeforeThat(view: View, { first, last }: ItemRange): boolean {
  const relative = nextInUnit(view, last);
  if (!isRelativeThat(view, relative)) return true;
  return sourceKindOf(view, { first, last }, 'none').sure;
}

/** `un texte prévoyant que`: a participle right after a noun belongs to it. */
function isAfterNoun(view: View, gerund: number): boolean {
  const before = previousInUnit(view, gerund);
  if (
    before < 0 ||
    view.blockAt[before] >= 0 ||
    isPunctuation(view, before) ||
    isAdverb(view, before) ||
    isTimeWord(view, before) ||
    isInVerbGroup(view, before)
  )
    return false;
  return !(
    is(view, before, COORDINATOR | PREPOSITION) ||
    canBe(view, before, INFINITIVE_MARKER) ||
    is(view, before, DETERMINER) ||
    isFinite(view, before)
  );
}

/** `a-t-il lancé ajoutant que`: the participle right before is a verb. */
function isInVerbGroup(view: View, item: number): boolean {
  const before = previousInUnit(view, item);
  if (before < 0 || !canBe(view, item, PARTICIPLE)) return false;
  return canBe(view, before, AUXILIARY) || is(view, before, ENCLITIC) || isAdverb(view, before);
}

/** Source of a gerund, an infinitive or a coordinated verb: that of the verb it depends on. */
function sharedSource(linking: Linking, from: number, mayFollow: boolean, depth: number): SourcePlace {
  const { view } = linking;
  let item = previousInUnit(view, from);
  let nearest: SourcePlace | undefined;
  // A verb without a source was followed as far left as this walk goes: no second one needs to be.
  let mayRecur = depth > 0;
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    const group = linking.byItem.get(item);
    // `une mesure utile selon le maire, rappelant que`
    if (group?.kind === 'preposition' && mayFollow && nearest === undefined) {
      const source = linking.ledger.relationOf(group)?.source;
      if (source?.span !== undefined) return source;
    }
    if (group !== undefined && group.form !== 'infinitive' && group.kind === 'verb') {
      const relation = linking.ledger.relationOf(group);
      // `X assure que le pont tiendra, précisant que`: who said that the bridge will hold, not the bridge.
      if (relation?.source.span !== undefined && (nearest === undefined || saysUpTo(view, relation, from)))
        return relation.source;
      if (mayRecur && relation === undefined && nearest === undefined) {
        mayRecur = false;
        const source = precedingSource(linking, group, depth - 1);
        if (source.span !== undefined) return source;
      }
    }
    if (isFinite(view, item) && !isInsideGroup(linking, item) && !isPerfect(view, item)) {
      if (nearest !== undefined) continue;
      const subject = subjectBefore(view, firstOfVerb(view, item));
      if (subject.range !== undefined) nearest = sourceAt(view, subject.range);
      else if (!subject.shared) {
        const inverted = invertedSubject(view, nextInUnit(view, item));
        if (inverted !== undefined && inverted.first < from) nearest = sourceAt(view, inverted);
      }
    }
  }
  return nearest ?? (mayFollow ? followingSubject(view, from) : NO_SOURCE);
}

/** `avaient pris acte`: a participle, whose auxiliary comes on the way left. */
function isPerfect(view: View, item: number): boolean {
  return canBe(view, item, PARTICIPLE) && auxiliaryBefore(view, item) !== undefined;
}

/** Whether what a relation ascribes ends right before an item. */
function saysUpTo(view: View, { contents, rule }: Relation, item: number): boolean {
  if (rule !== 'that-clause' && rule !== 'bare-clause') return false;
  let last = previousInUnit(view, item);
  while (last >= 0 && (isPunctuation(view, last) || is(view, last, COORDINATOR)))
    last = previousInUnit(view, last);
  if (last < 0) return false;
  const end = contents[contents.length - 1][1];
  // `said the tax was "unfair," noting that`, where the content ran on too far.
  const runsOn = view.grammar.bareClauses && is(view, previousInUnit(view, item), COMMA | DASH);
  return runsOn ? end >= itemEnd(view, last) - 1 : end === itemEnd(view, last);
}

/** `a-t-il dit`: a form that looks finite inside a cue whose first word comes later on the way left. */
function isInsideGroup(linking: Linking, item: number): boolean {
  const { view } = linking;
  let at = previousInUnit(view, item);
  for (let steps = 0; at >= 0 && steps < 6; steps++, at = previousInUnit(view, at)) {
    const group = linking.byItem.get(at);
    if (group !== undefined) return group.kind === 'verb' && group.last >= item;
  }
  return false;
}

/** `Précisant que …, le maire a …`: the subject of the verb that follows a fronted gerund. */
function followingSubject(view: View, from: number): SourcePlace {
  let comma = false;
  let item = nextInUnit(view, from);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = nextInUnit(view, item)) {
    if (is(view, item, COMMA)) comma = true;
    else if (comma && isFinite(view, item))
      return sourceAt(view, subjectBefore(view, firstOfVerb(view, item)).range);
  }
  return NO_SOURCE;
}

function agentOf(view: View, group: CueGroup): SourcePlace {
  let item = nextInUnit(view, group.last);
  for (let steps = 0; item >= 0 && steps < 8; steps++, item = nextInUnit(view, item)) {
    if (canBe(view, item, AGENT)) return sourceAt(view, invertedAfterAgent(view, item));
    if (is(view, item, COMMA | COMPLEMENTISER)) break;
  }
  return NO_SOURCE;
}

function invertedAfterAgent(view: View, agent: number): ItemRange | undefined {
  const next = nextInUnit(view, agent);
  return next < 0 ? undefined : invertedSubject(view, next);
}
