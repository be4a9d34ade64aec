import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { is, nextInUnit, type View } from '../../../syntax/view';
import { isPluralArticle } from '../../../syntax/word-classes';
import { NOUN_LINK } from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';

/** `à ses yeux`, `à leur avis`: the possessive of a set phrase is its source. */
export function possessiveIn(view: View, group: CueGroup): ItemRange | undefined {
  for (let item = group.first; item >= 0 && item <= group.last; item = view.next[item])
    if (view.grammar.possessives.has(view.forms[item])) return { first: item, last: item };
  return undefined;
}

/** `selon de premières informations` */
export function pluralPhraseAt(view: View, start: number): ItemRange | undefined {
  if (!is(view, start, NOUN_LINK) || !isPluralArticle(view, start)) return undefined;
  const noun = nextInUnit(view, nextInUnit(view, start));
  if (noun < 0) return undefined;
  return { first: start, last: nounPhraseAt(view, noun, { greedy: true })?.last ?? noun };
}
