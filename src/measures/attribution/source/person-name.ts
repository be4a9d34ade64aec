import { isInnerHyphen } from '../../../syntax/compounds';
import { nameGender } from '../../../syntax/gender';
import { isGivenName } from '../../../syntax/words/ru-given-names';
import { is, isCapitalised, itemEnd, itemStart, type View } from '../../../syntax/view';
import {
  DETERMINER,
  NAME_PARTICLE,
  NOUN_LINK,
  PREPOSITION,
  COORDINATOR,
  PRONOUN,
} from '../../../syntax/words/classes';

/**
 * The longest run of capitalised words that is no body and no place, and no name of somebody else behind a preposition
 * (`le père de Laure Brun, Luc Morel`).
 */
export function nameOf(view: View, items: readonly number[]): string | undefined {
  let best: readonly [number, number] | undefined;
  let from = -1;
  let size = 0;
  let bestRank = 0;
  let isComplement = false;
  let isTitled = false;
  items.forEach((item, i) => {
    const isPart =
      isCapitalised(view, item) &&
      (view.sourceHits[item] === undefined || (size > 0 && isBehindArticle(view, items[i - 1]))) &&
      !(i === 0 && isFunctionWord(view, item)) &&
      !isDeclinedAdjective(view, item, items[i + 1]) &&
      // `procureur de la République Éric Vaillant`: an article makes the capitalised word a common one.
      !(size === 0 && i > 0 && is(view, items[i - 1], DETERMINER));
    const isParticle =
      size > 0 &&
      (is(view, item, NAME_PARTICLE) || isInnerHyphen(view, item)) &&
      items
        .slice(i + 1, i + 3)
        .some((next) => isCapitalised(view, next) && view.sourceHits[next] === undefined);
    if (isPart || isParticle) {
      const isOwn = size > 0 && opensOwnName(view, items, i);
      if (isOwn) size = 0;
      if (size === 0) {
        from = item;
        isComplement = i > 0 && is(view, items[i - 1], NOUN_LINK);
        // `Brume Air chief executive Paul Roux`: the name behind the role.
        isTitled = isOwn || (i > 0 && view.sourceHits[items[i - 1]]?.entry.label === 'role');
      }
      size++;
      const rank = isComplement ? size : size + items.length * (isTitled ? 2 : 1);
      const isLater = rank === bestRank && view.grammar.cases !== undefined;
      if (isPart && (rank > bestRank || isLater) && !is(view, item, DETERMINER)) {
        bestRank = rank;
        best = [itemStart(view, from), itemEnd(view, item)];
      }
    } else size = 0;
  });
  const name = best === undefined ? undefined : view.doc.text.slice(best[0], best[1]);
  const isOther = bestRank <= items.length && nameGender(name) !== null;
  return isOther ? undefined : name;
}

/** `глава Ворской области Лугов`: an adjective of a place before its noun. */
function isDeclinedAdjective(view: View, item: number, next: number | undefined): boolean {
  return (
    view.grammar.cases !== undefined &&
    next !== undefined &&
    !isCapitalised(view, next) &&
    /(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u.test(view.forms[item])
  );
}

/** `мэр Ворска Антон Лугов`: a given name opens the name behind what its bearer is the head of. */
function opensOwnName(view: View, items: readonly number[], i: number): boolean {
  if (view.grammar.cases === undefined || i + 1 >= items.length || !isCapitalised(view, items[i + 1]))
    return false;
  return isGivenName(view.forms[items[i]]);
}

/** `Bruno Le Maire`: a noun behind a capitalised article inside a name is a part of it. */
function isBehindArticle(view: View, before: number): boolean {
  return is(view, before, DETERMINER) && isCapitalised(view, before);
}

/** Whether a token is a determiner, a preposition, a coordinator or a pronoun. */
export function isFunctionWord(view: View, item: number): boolean {
  return is(view, item, DETERMINER | PREPOSITION | COORDINATOR | PRONOUN);
}
