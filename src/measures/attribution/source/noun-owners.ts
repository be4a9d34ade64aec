import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { is, canBe, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  AGENT,
  COLON,
  COMMA,
  COMPLEMENTISER,
  DETERMINER,
  LOOSE_LINK,
  NOUN_LINK,
  PARTICIPLE,
  PREPOSITION,
  PRONOUN,
  SENTENCE_MARK,
  SPEAKER,
} from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';
import { isThing } from './can-speak';

/** Longest way from a noun of saying to what names its speaker, in items. */
const LONGEST_GAP = 6;

/** Whose saying a noun names, and the first item behind that. */
export interface Owner {
  readonly range: ItemRange | undefined;
  readonly next: number;
}

/** Whose saying it is: a possessive before the noun, a phrase behind `de`, or the agent of a participle. */
export function ownerOf(view: View, group: CueGroup): Owner | undefined {
  const possessive = possessiveBefore(view, group.first);
  let item = nextInUnit(view, group.last);
  if (possessive !== undefined) return { range: possessive, next: item };
  // `la demande écrite de la ville`, `l'annonce faite lundi par le maire`
  for (let steps = 0; item >= 0 && steps < LONGEST_GAP; steps++, item = nextInUnit(view, item)) {
    const isLink = is(view, item, NOUN_LINK);
    if (isLink || canBe(view, item, AGENT)) {
      const range = isLink ? speakerBehind(view, item) : agentBehind(view, item);
      return range === undefined ? undefined : { range, next: nextInUnit(view, range.last) };
    }
    // `un argument contesté par le maire` is not his.
    const isOther = canBe(view, item, PARTICIPLE) && !view.grammar.lightParticiples.has(view.forms[item]);
    if (isOther || (!isAdverb(view, item) && !isPlainWord(view, item))) return undefined;
  }
  return undefined;
}

/** An adjective or a time between a noun and what is attached to it. */
function isPlainWord(view: View, item: number): boolean {
  if (view.blockAt[item] >= 0 || isFinite(view, item)) return false;
  return !is(view, item, COMMA | COLON | SENTENCE_MARK | COMPLEMENTISER | PREPOSITION | PRONOUN | LOOSE_LINK);
}

function possessiveBefore(view: View, noun: number): ItemRange | undefined {
  let item = previousInUnit(view, noun);
  if (item >= 0 && !is(view, item, DETERMINER)) item = previousInUnit(view, item);
  return item >= 0 && view.grammar.possessives.has(view.forms[item])
    ? { first: item, last: item }
    : undefined;
}

/** The phrase behind `de`, `du` or `par` that names somebody. */
export function speakerBehind(view: View, link: number): ItemRange | undefined {
  const start = nextInUnit(view, link);
  if (start < 0 || is(view, start, SPEAKER)) return undefined;
  const phrase =
    nounPhraseAt(view, start, { greedy: false }) ??
    // `du maire`, `des habitants`: the article is in the preposition.
    (is(view, link, DETERMINER) ? nounPhraseBehindArticle(view, start) : undefined);
  return phrase !== undefined && !isThing(view, phrase) ? phrase : undefined;
}

/** The agent behind `par`, without what was said behind it: `l'annonce par le maire de la fermeture du quai`. */
function agentBehind(view: View, by: number): ItemRange | undefined {
  const range = speakerBehind(view, by);
  for (
    let item = range?.first ?? -1;
    range !== undefined && item >= 0 && item < range.last;
    item = view.next[item]
  ) {
    const next = view.next[item];
    const noun =
      next >= 0 && is(view, next, DETERMINER) && is(view, item, NOUN_LINK) ? view.next[next] : next;
    const isSaid = is(view, item, NOUN_LINK) && noun >= 0 && view.grammar.isPredicateNoun(view.forms[noun]);
    if (isSaid && item > range.first) return { first: range.first, last: view.previous[item] };
  }
  return range;
}

/** A phrase whose article is part of the preposition before it: `du maire de la ville`. */
function nounPhraseBehindArticle(view: View, start: number): ItemRange | undefined {
  if (is(view, start, PREPOSITION | PRONOUN) || view.blockAt[start] >= 0) return undefined;
  const phrase = nounPhraseAt(view, previousInUnit(view, start), { greedy: false });
  return phrase === undefined || phrase.last < start
    ? { first: start, last: start }
    : { first: start, last: phrase.last };
}
