import { TOKEN_KIND } from '../model/document';
import type { ItemRange } from './noun-phrase';
import { startsNounPhrase } from './phrase-start';
import { isFinite, isPluralArticle } from './word-classes';
import { is, canBe, isCapitalised, nextInUnit, previousInUnit, type View } from './view';
import {
  COMMA,
  RELATIVE,
  COMPLEMENTISER,
  PRONOUN,
  DETERMINER,
  COORDINATOR,
  PREPOSITION,
  LOOSE_LINK,
  INFINITIVE,
  PARTICIPLE,
  NOUN_LINK,
  INNER_WORD,
  AUXILIARY,
  APPOSITION_WORD,
} from './words/classes';

const LONGEST_REACH = 90;

/**
 * The noun phrase that a relative pronoun, or a participle, belongs to.
 *
 * @param depth - How many relative clauses in a row may still be followed.
 */
export function antecedent(view: View, relative: number, depth: number = 3): ItemRange | undefined {
  const { forms } = view;
  let last = previousInUnit(view, relative);
  if (last >= 0 && is(view, last, COMMA)) last = previousInUnit(view, last);
  if (last < 0) return undefined;
  // `responsive to a letter that said`: what is said is in the nearest thing.
  const isThat = is(view, relative, COMPLEMENTISER);
  let first = -1;
  let item = last;
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    const form = forms[item];
    if (view.blockAt[item] < 0 && view.doc.tokens.kind[item] === TOKEN_KIND.punctuation) {
      if (!is(view, item, COMMA) || !(isNameBetween(view, item, last) || isAppositionAfter(view, item)))
        break;
      continue;
    }
    const before = previousInUnit(view, item);
    const previous = before < 0 ? '' : forms[before];
    if (is(view, item, RELATIVE | COMPLEMENTISER) || isFinite(view, item)) break;
    if (is(view, item, PRONOUN) && !is(view, item, DETERMINER)) {
      first = item;
      break;
    }
    if (is(view, item, COORDINATOR) && (before < 0 || !startsNounPhrase(view, before))) break;
    if (is(view, item, PREPOSITION) && !is(view, item, LOOSE_LINK | DETERMINER)) break;
    if (canBe(view, item, INFINITIVE) || (canBe(view, item, PARTICIPLE) && first < 0 && item !== last)) break;
    first = item;
    const linked = is(view, before, isThat ? NOUN_LINK : NOUN_LINK | LOOSE_LINK);
    if (is(view, item, DETERMINER) && !is(view, item, NOUN_LINK) && !linked && previous !== 'numéro') break;
    if (form === 'des' && !linked && (before < 0 || isFinite(view, before) || isPerfect(view, before))) break;
  }
  while (
    first >= 0 &&
    first !== last &&
    (canBe(view, first, INNER_WORD) || is(view, first, PREPOSITION | NOUN_LINK)) &&
    !isPluralArticle(view, first)
  ) {
    first = view.next[first];
  }
  if (first < 0) return undefined;
  const outer = is(view, previousInUnit(view, relative), COMMA) ? outerRelative(view, first) : -1;
  return outer < 0 || depth === 0 ? { first, last } : antecedent(view, outer, depth - 1);
}

/** `une voisine qui passait à proximité, qui crie`: the relative pronoun before a phrase that a preposition governs. */
function outerRelative(view: View, first: number): number {
  const preposition = previousInUnit(view, first);
  const isLink = preposition >= 0 && is(view, preposition, PREPOSITION | NOUN_LINK);
  if (!isLink) return -1;
  let item = previousInUnit(view, preposition);
  for (
    let steps = 0;
    item >= 0 && steps < 8 && !is(view, item, COMMA);
    steps++, item = previousInUnit(view, item)
  ) {
    if (is(view, item, RELATIVE)) return item;
  }
  return -1;
}

/** A participle right after its auxiliary: `avait reçu`. */
function isPerfect(view: View, item: number): boolean {
  const before = previousInUnit(view, item);
  return canBe(view, item, PARTICIPLE) && before >= 0 && canBe(view, before, AUXILIARY);
}

/** `Jean Roux, numéro deux du parti, qui`: what follows the comma describes the name before it. */
function isAppositionAfter(view: View, comma: number): boolean {
  const name = previousInUnit(view, comma);
  const next = nextInUnit(view, comma);
  if (name < 0 || next < 0 || !isCapitalised(view, name) || isCapitalised(view, next)) return false;
  const label = view.sourceHits[next]?.entry.label;
  return label === 'role' || is(view, next, APPOSITION_WORD);
}

/** Whether what follows a comma up to the end is a name: `le ministre, Jean Roux, qui`. */
function isNameBetween(view: View, comma: number, last: number): boolean {
  for (let item = nextInUnit(view, comma); item >= 0; item = nextInUnit(view, item)) {
    if (!isCapitalised(view, item)) return false;
    if (item === last) return true;
  }
  return false;
}
