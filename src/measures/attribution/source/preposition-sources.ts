import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { is, nextInUnit, type View } from '../../../syntax/view';
import { isPluralArticle } from '../../../syntax/word-classes';
import { NOUN_LINK } from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';

/** `à ses yeux`, `à leur avis`: the possessive of a set phrase is its source. */
export function possessiveIn(view: View, group: CueGroup): ItemRange | undefined {
  return wordIn(view, group, (form) => view.grammar.possessives.has(form));
}

/** `по её словам`, `по нашим данным`: the pronoun of a set phrase tells whose words they are, and is no phrase read by itself. */
export function pronounIn(view: View, group: CueGroup): ItemRange | undefined {
  if (view.grammar.cases === undefined) return undefined;
  return wordIn(
    view,
    group,
    (form) => view.grammar.unchangingPossessives.has(form) || /^(?:ему|ей|им|наш\p{L}*)$/u.test(form),
  );
}

function wordIn(
  view: View,
  { first, last }: CueGroup,
  accepts: (form: string) => boolean,
): ItemRange | undefined {
  for (let item = first; item >= 0 && item <= last; item = view.next[item])
    if (accepts(view.forms[item])) return { first: item, last: item };
  return undefined;
}

/** `selon de premières informations` */
export function pluralPhraseAt(view: View, start: number): ItemRange | undefined {
  if (!is(view, start, NOUN_LINK) || !isPluralArticle(view, start)) return undefined;
  const noun = nextInUnit(view, nextInUnit(view, start));
  if (noun < 0) return undefined;
  return { first: start, last: nounPhraseAt(view, noun, { greedy: true })?.last ?? noun };
}
