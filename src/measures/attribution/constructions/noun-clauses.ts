import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import { isRelativeThat } from '../../../syntax/relative-that';
import { subjectBefore } from '../../../syntax/subject-before';
import { is, canBe, isCapitalised, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  AGENT,
  AUXILIARY,
  COMMA,
  COMPLEMENTISER,
  DETERMINER,
  IMPERSONAL,
  LINK,
  MODAL,
  NOUN_LINK,
  PRONOUN,
  SENTENCE_MARK,
  SPEAKER,
} from '../../../syntax/words/classes';
import type { Construction } from '../construction';
import { opensInfinitive } from './infinitives';
import { clauseEnd } from '../content/clause-end';
import { beforeMainVerb } from '../content/main-verb';
import type { CueGroup } from '../cue-groups';
import { contentOf, NO_SOURCE, sourceAt, takeQuotations, type Linking, type Relation } from '../relation';
import { sourceKindOf } from '../source/source-kind';
import { precedingSource } from '../source/sources';

/** How far before a noun its verb may stand, in items. */
const LONGEST_REACH = 6;

/** Relation of a noun with what it says: `her promise that A`, `their vow to B`, `la crainte que A`. */
function linkNoun(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const agent = agentBehind(view, group);
  const opening = nextInUnit(view, agent?.last ?? group.last);
  if (opening < 0) return undefined;
  const owner = agent ?? possessorBefore(view, group);
  const range = owner !== undefined && is(view, owner.first, SPEAKER) ? undefined : owner;
  if (owner !== undefined && range === undefined) return undefined;
  const content = clauseAt(linking, group, opening) ?? (range && ownContent(linking, group, opening));
  if (content === undefined) return undefined;
  const source = range === undefined ? sourceBefore(linking, group) : sourceAt(view, range);
  if (source === undefined) return undefined;
  takeQuotations(linking, ...content);
  return { group, source, contents: [contentOf(view, ...content)], rule: 'noun-clause' };
}

type Stretch = readonly [first: number, last: number];

/** The clause behind the complementiser; a relative clause says nothing: `the claim that angered them`. */
function clauseAt(linking: Linking, group: CueGroup, opening: number): Stretch | undefined {
  const { view } = linking;
  const from = is(view, opening, COMPLEMENTISER)
    ? nextInUnit(view, opening)
    : clauseWithout(view, group, opening);
  if (from < 0 || isRelativeThat(view, opening) || isObjectRelative(view, from)) return undefined;
  return [from, endOf(linking, group, from, 1, 'clause')];
}

/** `over fears it would fall`: a clause that only its subject opens, behind a plural that a preposition governs; else -1. */
function clauseWithout(view: View, group: CueGroup, opening: number): number {
  if (!view.grammar.bareClauses || !view.forms[group.last].endsWith('s')) return -1;
  if (!is(view, previousInUnit(view, group.first), LINK)) return -1;
  const isPronoun = is(view, opening, PRONOUN) && !is(view, opening, DETERMINER);
  const phrase = isPronoun ? undefined : nounPhraseAt(view, opening, { greedy: false });
  const verb = nextInUnit(view, phrase?.last ?? opening);
  return (isPronoun || phrase !== undefined) && verb >= 0 && isFinite(view, verb) ? opening : -1;
}

/** What a noun that somebody has may also say: `her promise to stay`, `Reed's announcement of the sale`. */
function ownContent(linking: Linking, group: CueGroup, opening: number): Stretch | undefined {
  const { view } = linking;
  if (!view.grammar.bareClauses) return undefined;
  const next = nextInUnit(view, opening);
  if (next < 0) return undefined;
  if (group.takes.infinitive && opensInfinitive(view, opening))
    return [opening, endOf(linking, group, opening, 0, 'clause')];
  if (!is(view, opening, NOUN_LINK) || group.match?.entry.attributes?.['says'] !== true) return undefined;
  return [next, endOf(linking, group, next, 0, 'phrase')];
}

/** Last item of what a noun says: before the verb of the sentence when the noun is its subject. */
function endOf(
  linking: Linking,
  group: CueGroup,
  from: number,
  clauses: number,
  extent: 'clause' | 'phrase',
): number {
  const { view } = linking;
  const isFronted = view.grammar.bareClauses && opensSentence(view, group.first);
  const main = view.grammar.bareClauses && !isFronted ? beforeMainVerb(view, group.first, from, clauses) : -1;
  const last = clauseEnd(view, from, linking.byItem, {
    extent,
    embedded: false,
    // `Amid fears that A, the council closed the pier`
    fronted: isFronted,
  });
  return main >= from && main < last ? main : last;
}

/** Whether a noun stands in a phrase that a preposition opens at the start of its sentence. */
function opensSentence(view: View, noun: number): boolean {
  for (let item = noun, steps = 0; item >= 0 && steps < LONGEST_REACH; steps++) {
    const before = previousInUnit(view, item);
    if (before < 0) return is(view, item, LINK) && item !== noun;
    if (isFinite(view, before) || is(view, before, COMMA)) return false;
    item = before;
  }
  return false;
}

/** `the claims that he made`: the noun is what the verb of the clause makes. */
function isObjectRelative(view: View, from: number): boolean {
  for (
    let item = from, steps = 0;
    item >= 0 && steps < LONGEST_REACH;
    item = nextInUnit(view, item), steps++
  ) {
    if (!view.grammar.lightParticiples.has(view.forms[item])) continue;
    let after = nextInUnit(view, item);
    while (after >= 0 && isAdverb(view, after)) after = nextInUnit(view, after);
    return after < 0 || is(view, after, COMMA | SENTENCE_MARK | LINK) || isFinite(view, after);
  }
  return false;
}

/** `the announcement by Harbor Works that`, `fears among sailors that`: who says it stands behind the noun. */
function agentBehind(view: View, group: CueGroup): ItemRange | undefined {
  let agent = nextInUnit(view, group.last);
  if (agent >= 0 && view.grammar.bareClauses && view.grammar.lightParticiples.has(view.forms[agent]))
    agent = nextInUnit(view, agent);
  if (agent < 0 || !(canBe(view, agent, AGENT) || /^(?:from|among)$/u.test(view.forms[agent])))
    return undefined;
  return nounPhraseAt(view, nextInUnit(view, agent), { greedy: false });
}

/** Whose saying it is: `Reed's claim that`, `her promise that`; undefined where no possessive stands before the noun. */
function possessorBefore(view: View, group: CueGroup): ItemRange | undefined {
  const { forms } = view;
  let mark = previousInUnit(view, group.first);
  // `his repeated claim that`
  if (mark >= 0 && !isPossessive(view, mark)) mark = previousInUnit(view, mark);
  if (mark < 0 || !isPossessive(view, mark)) return undefined;
  if (is(view, mark, DETERMINER)) return { first: mark, last: mark };
  const last = forms[mark].length > 2 ? mark : previousInUnit(view, mark);
  if (last < 0) return undefined;
  let first = last;
  for (let item = last, steps = 0; item >= 0 && steps < 6; item = previousInUnit(view, item), steps++) {
    if (!startsNounPhrase(view, item) && !isCapitalised(view, item) && item !== last) break;
    first = item;
    if (is(view, item, DETERMINER)) break;
  }
  return { first, last };
}

/** `Reed's`, `senators'`, `his` */
function isPossessive({ forms, grammar }: View, item: number): boolean {
  return /(?:['’]s|s['’]|^['’])$/u.test(forms[item]) || grammar.unchangingPossessives.has(forms[item]);
}

/**
 * Who says it where the noun does not tell: the subject of the verb before it; nobody where that makes others say it
 * (`sparked fears that`), where there is none (`there are claims that`), or where none surely speaks.
 *
 * @returns Undefined where nothing is ascribed.
 */
function sourceBefore(linking: Linking, group: CueGroup): Relation['source'] | undefined {
  const { view } = linking;
  const isSaid = view.grammar.bareClauses && group.match?.entry.attributes?.['says'] === true;
  const nobody = isSaid && !isDenied(view, group) ? NO_SOURCE : undefined;
  const link = linkBefore(view, group.first);
  // `closed over claims that`: what others say is the reason.
  if (isSaid && link >= 0 && !/^(?:with|in|by)$/u.test(view.forms[link])) return nobody;
  let verb = previousInUnit(view, group.first);
  for (let steps = 0; verb >= 0 && steps < LONGEST_REACH && !isFinite(view, verb); steps++)
    verb = previousInUnit(view, verb);
  for (let before = previousInUnit(view, verb); before >= 0 && canBe(view, before, AUXILIARY | MODAL);) {
    verb = before;
    before = previousInUnit(view, verb);
  }
  // `rejette l'idée que`: the idea is not the subject's.
  const governor = verb < 0 ? undefined : linking.byItem.get(verb);
  const isVerb = governor !== undefined && governor.kind === 'verb';
  // `was rejected by the mayor over fears that`
  if (isVerb && governor.form === 'passive' && link >= 0) return precedingSource(linking, governor);
  if (isVerb && governor.takes.nominal !== 'none') return undefined;
  if (verb < 0 || !isFinite(view, verb) || view.grammar.arousers.has(view.forms[verb])) return nobody;
  const subject = subjectBefore(view, verb).range;
  if (subject === undefined) return nobody;
  const { kind, sure } = sourceKindOf(view, subject, 'none');
  const speaks = sure && kind !== 'document' && !is(view, subject.first, SPEAKER | IMPERSONAL);
  return speaks ? sourceAt(view, subject) : nobody;
}

/** The preposition that governs the phrase of a noun, over its determiner and adjectives; -1 when none does. */
function linkBefore(view: View, noun: number): number {
  let item = previousInUnit(view, noun);
  for (let steps = 0; item >= 0 && steps < 3; steps++, item = previousInUnit(view, item)) {
    if (is(view, item, LINK) && !is(view, item, DETERMINER)) return item;
    if (isFinite(view, item) || is(view, item, COMMA | COMPLEMENTISER)) return -1;
  }
  return -1;
}

/** `no claims that` */
function isDenied(view: View, group: CueGroup): boolean {
  const before = previousInUnit(view, group.first);
  return before >= 0 && /^(?:no|any|not|without|if)$/u.test(view.forms[before]);
}

/** `her promise that A`, `la crainte que A`: a noun with its content clause. */
export const NOUN_CLAUSE: Construction = {
  id: 'noun-clause',
  cues: ['noun'],
  source:
    'the possessor of the noun, its agent, or the subject of the verb before it; none where nobody is named',
  content: 'the clause, the infinitive or the phrase behind the noun',
  citation: 'quirk1985',
  examples: [
    ['en', 'Few liked {source|her} [cue|promise] that <content|the bridge is safe>.'],
    ['en', '{source|Her} [cue|promise] that <content|the bridge is safe> pleased many.'],
    ['en', 'There are [cue|claims] that <content|the bridge is old>.'],
  ],
  counterExamples: [['en', 'The promise that the bridge is safe pleased many.']],
  limits:
    'A noun without possessor has its source only in a subject that surely speaks; belief of nobody is none.',
  find: linkNoun,
};
