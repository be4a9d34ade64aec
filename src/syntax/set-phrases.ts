import { TOKEN_KIND } from '../model/document';
import { timeEnd } from './times';
import { phrasesThatOpenWith } from './phrase-list';
import { rememberedItem } from './remembered';
import { is, canBe, isCapitalised, nextInUnit, type View } from './view';
import {
  COMPLEMENTISER,
  DETERMINER,
  MANNER_NOUN,
  NOUN_LINK,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
} from './words/classes';

/** Last item of a set phrase, a time or a manner of speaking that starts at an item; -1 when none does. */
export const fixedEnd: (view: View, item: number) => number = rememberedItem((view, item) => {
  const phrase = setPhraseEnd(view, item);
  if (phrase >= 0) return phrase;
  const time = timeEnd(view, item);
  return time >= 0 ? time : mannerEnd(view, item);
});

/** `d'une voix calme`, `d'un ton sec`: how it was said; -1 for anything else. */
function mannerEnd(view: View, item: number): number {
  if (!is(view, item, NOUN_LINK)) return -1;
  const article = nextInUnit(view, item);
  const noun = article >= 0 && is(view, article, DETERMINER) ? nextInUnit(view, article) : -1;
  if (noun < 0 || !canBe(view, noun, MANNER_NOUN)) return -1;
  const adjective = nextInUnit(view, noun);
  const isPlain =
    adjective >= 0 &&
    view.doc.tokens.kind[adjective] === TOKEN_KIND.word &&
    !isCapitalised(view, adjective) &&
    !is(view, adjective, DETERMINER | PRONOUN | PREPOSITION | NOUN_LINK | COMPLEMENTISER | RELATIVE);
  return isPlain ? adjective : noun;
}

/** `par exemple`, `de son côté`: the longest phrase of the grammar's list that starts at an item. */
function setPhraseEnd(view: View, item: number): number {
  const { grammar, forms } = view;
  for (const phrase of phrasesThatOpenWith(grammar.adverbials, forms[item])) {
    let at = item;
    let matched = 1;
    while (matched < phrase.length) {
      const next = nextInUnit(view, at);
      if (next < 0 || forms[next] !== phrase[matched]) break;
      at = next;
      matched++;
    }
    if (matched === phrase.length) return at;
  }
  return -1;
}
