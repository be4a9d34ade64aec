import { is, canBe, nextInUnit, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import { DETERMINER, PROCLITIC } from '../../../syntax/words/classes';

/** `et elle a cédé`, `et les bus partent`: a subject with its verb right behind it. */
export function opensOwnClause(view: View, item: number): boolean {
  if (opensWithPronoun(view, item)) return true;
  if (!view.grammar.determinedPhrases || !is(view, item, DETERMINER)) return false;
  const noun = nextInUnit(view, item);
  const verb = noun < 0 ? -1 : nextInUnit(view, noun);
  return verb >= 0 && isFinite(view, skipClitics(view, verb));
}

/** `, il a publié une lettre`: a pronoun with its verb. */
export function opensWithPronoun(view: View, item: number): boolean {
  if (!view.grammar.unstressedSubjects.has(view.forms[item])) return false;
  const verb = nextInUnit(view, item);
  return verb >= 0 && isFinite(view, skipClitics(view, verb));
}

/** First item of a verb form behind its clitics. */
export function skipClitics(view: View, item: number): number {
  let at = item;
  for (let next = nextInUnit(view, at); next >= 0 && canBe(view, at, PROCLITIC); next = nextInUnit(view, at))
    at = next;
  return at;
}

/** First item that is no adverb. */
export function skipAdverbs(view: View, item: number): number {
  let at = item;
  while (at >= 0 && isAdverb(view, at)) at = nextInUnit(view, at);
  return at;
}
