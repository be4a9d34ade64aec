import { TOKEN_KIND } from '../model/document';
import { is, canBe, isCapitalised, nextInUnit, type View } from './view';
import { isAdverb, isTimeWord } from './word-classes';
import { DETERMINER, LOOSE_LINK, NOUN_LINK, PREPOSITION, TIME_MODIFIER, TIME_WORD } from './words/classes';

/**
 * Last item of a time that starts at an item: `lundi soir`, `la semaine dernière`, `le 3 mai 2021`, `en 2019`,
 * `deux jours plus tôt`; -1 when none does.
 */
export function timeEnd(view: View, item: number): number {
  let at = item;
  let steps = 0;
  let opened = false;
  // `ce`, `dans la`, `le 3`, `deux`, `last`
  for (; at >= 0 && steps < 4 && !isTimeWord(view, at); at = nextInUnit(view, at), steps++) {
    const isLead =
      is(view, at, DETERMINER | PREPOSITION | LOOSE_LINK) ||
      view.doc.tokens.kind[at] === TOKEN_KIND.number ||
      (canBe(view, at, TIME_MODIFIER) && !isAdverb(view, at));
    // `fin 2018`, `début mars`
    const opensYear = /^(?:fin|début|courant)$/u.test(view.forms[at]) && isDated(view, nextInUnit(view, at));
    if (!isLead && !opensYear) return -1;
    if (opensYear) return lastOfTime(view, nextInUnit(view, at));
    if (opened && isYear(view, at)) return lastOfTime(view, at);
    opened = is(view, at, PREPOSITION | LOOSE_LINK) && !is(view, at, DETERMINER);
  }
  return at >= 0 && isTimeWord(view, at) ? lastOfTime(view, at) : -1;
}

/** A year or a time. */
function isDated(view: View, item: number): boolean {
  return item >= 0 && (isYear(view, item) || isTimeWord(view, item));
}

/** `2021` */
function isYear(view: View, item: number): boolean {
  return view.doc.tokens.kind[item] === TOKEN_KIND.number && /^(?:1[5-9]|20)\d\d$/u.test(view.forms[item]);
}

/** `3` of `lundi 3 mai` or `lundi 3,`, none of `mercredi 101 cas`. */
function isDay(view: View, item: number): boolean {
  if (view.doc.tokens.kind[item] !== TOKEN_KIND.number) return false;
  const next = nextInUnit(view, item);
  return next < 0 || isTimeWord(view, next) || view.doc.tokens.kind[next] !== TOKEN_KIND.word;
}

function lastOfTime(view: View, time: number): number {
  let last = time;
  for (let next = nextInUnit(view, last); next >= 0; next = nextInUnit(view, last)) {
    // `la soirée de lundi`, `le 3 du mois`
    const link = is(view, next, NOUN_LINK) ? nextInUnit(view, next) : -1;
    if (link >= 0 && isTimeWord(view, link)) {
      last = link;
      continue;
    }
    const goesOn =
      isTimeWord(view, next) ||
      (canBe(view, next, TIME_MODIFIER) && !isCapitalised(view, next)) ||
      isYear(view, next) ||
      (is(view, last, TIME_WORD) && isDay(view, next));
    if (!goesOn) break;
    last = next;
  }
  return last;
}
