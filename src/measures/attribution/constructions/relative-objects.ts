import { antecedent } from '../../../syntax/antecedent';
import type { ItemRange } from '../../../syntax/item-range';
import { invertedSubject } from '../../../syntax/subject-after';
import { is, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  COMMA,
  COMPLEMENTISER,
  DETERMINER,
  INTERROGATIVE,
  NOUN_LINK,
  PREPOSITION,
  PRONOUN,
} from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';
import { contentOf, sourceAt, type Linking, type Relation, type SourcePlace } from '../relation';
import { canSpeak } from '../source/can-speak';
import { precedingSource } from '../source/sources';
import type { Construction } from '../construction';

/**
 * Relation of a verb between a relative pronoun and its subject: `la baisse qu'a annoncée le ministre`; what stands behind
 * it is no object.
 */
function linkInvertedRelative(linking: Linking, group: CueGroup): Relation | undefined {
  const before = previousInUnit(linking.view, group.outerFirst);
  return before >= 0 && is(linking.view, before, COMPLEMENTISER)
    ? linkRelativeObject(linking, group)
    : undefined;
}

/**
 * Relation of a verb whose object is a relative pronoun: `l'attaque, que le groupe a revendiquée`; the content is the
 * phrase that the pronoun stands for.
 */
function linkRelativeObject(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (view.grammar.bareClauses || group.form !== 'finite' || group.negated || group.unreal || group.hasObject)
    return undefined;
  if (group.takes.nominal !== 'claim' || group.enclitic >= 0) return undefined;
  const before = previousInUnit(view, group.outerFirst);
  const isInverted = before >= 0 && is(view, before, COMPLEMENTISER);
  const subject = isInverted
    ? sourceAt(view, invertedSubject(view, nextInUnit(view, group.last)))
    : precedingSource(linking, group);
  if (subject.range === undefined || !canSpeak(view, subject.range)) return undefined;
  const que = isInverted ? before : relativeBefore(view, subject.range);
  if (que < 0 || !opensRelative(linking, que)) return undefined;
  if (!isInverted && hasOwnObject(view, group.last)) return undefined;
  const said = antecedent(view, que);
  return said === undefined || pointsBack(view, said) ? undefined : relationOf(linking, group, subject, said);
}

function relativeBefore(view: View, subject: ItemRange): number {
  const que = previousInUnit(view, subject.first);
  return que >= 0 && is(view, que, COMPLEMENTISER) ? que : -1;
}

/** A relative pronoun stands right behind a noun, or behind its comma; a conjunction behind a verb or an adverb. */
function opensRelative({ view, byItem }: Linking, que: number): boolean {
  let before = previousInUnit(view, que);
  if (before >= 0 && is(view, before, COMMA)) before = previousInUnit(view, before);
  if (before < 0 || quotationAt(view, before) !== undefined || byItem.has(before)) return false;
  return !isFinite(view, before) && !isAdverb(view, before) && !is(view, before, PRONOUN | PREPOSITION);
}

/** Whether an object of its own follows the verb, over adverbs. */
function hasOwnObject(view: View, last: number): boolean {
  let item = nextInUnit(view, last);
  while (item >= 0 && isAdverb(view, item) && !is(view, item, PREPOSITION)) item = nextInUnit(view, item);
  if (item < 0) return false;
  if (is(view, item, COMPLEMENTISER | INTERROGATIVE) || quotationAt(view, item) !== undefined) return true;
  return is(view, item, DETERMINER) && !is(view, item, PREPOSITION | NOUN_LINK);
}

/** `ce qu'il réclame`, `cette mesure qu'il a annoncée`: words that only point back say nothing of what was said. */
function pointsBack(view: View, { first, last }: ItemRange): boolean {
  // `tellement en retard qu'il a réclamé`
  for (let item = first; item >= 0 && item <= last; item = view.next[item])
    if (/^(?:tellement|tant|si|tel|telle|plus|moins|aussi|autre)$/u.test(view.forms[item])) return true;
  return is(view, first, PRONOUN) || /^(?:ces?|cette|cet|son|sa|ses|leurs?)$/u.test(view.forms[first]);
}

function relationOf(linking: Linking, group: CueGroup, source: SourcePlace, said: ItemRange): Relation {
  return {
    group,
    source,
    contents: [contentOf(linking.view, said.first, said.last)],
    rule: 'relative-object',
  };
}

/** `la baisse qu’a annoncée X`: the verb stands between the relative pronoun and its subject. */
export const INVERTED_RELATIVE_OBJECT: Construction = {
  id: 'relative-object',
  cues: ['verb'],
  source: 'behind the verb',
  content: 'the phrase that the relative pronoun stands for',
  citation: 'authier2020',
  examples: [['fr', "<content|La baisse> qu'[cue|a annoncée] {source|le ministre} étonne."]],
  counterExamples: [['fr', "Cette baisse qu'a annoncée le ministre étonne."]],
  limits: 'A phrase that only points back is no content.',
  find: linkInvertedRelative,
};

/** `l’attaque, que X a revendiquée`: the object of the verb is a relative pronoun. */
export const RELATIVE_OBJECT: Construction = {
  id: 'relative-object',
  cues: ['verb'],
  source: 'between the relative pronoun and the verb',
  content: 'the phrase that the relative pronoun stands for',
  citation: 'authier2020',
  examples: [['fr', '<content|La baisse> que {source|le ministre} [cue|a annoncée] étonne.']],
  counterExamples: [['fr', 'La baisse que le ministre a subie étonne.']],
  limits: 'Not in English, whose relative pronouns are often left out.',
  find: linkRelativeObject,
};
