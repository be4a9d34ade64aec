import { TOKEN_KIND } from '../model/document';
import type { ItemRange } from './noun-phrase';
import { startsNounPhrase } from './phrase-start';
import { isFinite, isPluralArticle } from './word-classes';
import { isCapitalised, nextInUnit, previousInUnit, type View, readingsOf } from './view';

const LONGEST_REACH = 90;

/**
 * The noun phrase that a relative pronoun, or a participle, belongs to.
 *
 * @param depth - How many relative clauses in a row may still be followed.
 */
export function antecedent(view: View, relative: number, depth: number = 3): ItemRange | undefined {
  const { grammar, forms } = view;
  let last = previousInUnit(view, relative);
  if (last >= 0 && forms[last] === ',') last = previousInUnit(view, last);
  if (last < 0) return undefined;
  let first = -1;
  let item = last;
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    const form = forms[item];
    if (view.blockAt[item] < 0 && view.doc.tokens.kind[item] === TOKEN_KIND.punctuation) {
      if (form !== ',' || !(isNameBetween(view, item, last) || isAppositionAfter(view, item))) break;
      continue;
    }
    const before = previousInUnit(view, item);
    const previous = before < 0 ? '' : forms[before];
    if (grammar.relatives.has(form) || grammar.complementisers.has(form) || isFinite(view, item)) break;
    if (grammar.pronouns.has(form) && !grammar.determiners.has(form)) {
      first = item;
      break;
    }
    if (grammar.coordinators.has(form) && (before < 0 || !startsNounPhrase(view, before))) break;
    if (grammar.prepositions.has(form) && !grammar.looseLinks.has(form) && !grammar.determiners.has(form))
      break;
    const readings = readingsOf(view, item);
    if (readings.has('infinitive') || (readings.has('participle') && first < 0 && item !== last)) break;
    first = item;
    const linked = grammar.nounLinks.has(previous) || grammar.looseLinks.has(previous);
    if (grammar.determiners.has(form) && !grammar.nounLinks.has(form) && !linked && previous !== 'numéro')
      break;
    if (form === 'des' && !linked && (before < 0 || isFinite(view, before) || isPerfect(view, before))) break;
  }
  while (
    first >= 0 &&
    first !== last &&
    (grammar.innerWords.has(forms[first]) ||
      grammar.prepositions.has(forms[first]) ||
      grammar.nounLinks.has(forms[first])) &&
    !isPluralArticle(view, first)
  ) {
    first = view.next[first];
  }
  if (first < 0) return undefined;
  const outer = forms[previousInUnit(view, relative)] === ',' ? outerRelative(view, first) : -1;
  return outer < 0 || depth === 0 ? { first, last } : antecedent(view, outer, depth - 1);
}

/** `une voisine qui passait à proximité, qui crie`: the relative pronoun before a phrase that a preposition governs. */
function outerRelative(view: View, first: number): number {
  const { grammar, forms } = view;
  const preposition = previousInUnit(view, first);
  const isLink =
    preposition >= 0 &&
    (grammar.prepositions.has(forms[preposition]) || grammar.nounLinks.has(forms[preposition]));
  if (!isLink) return -1;
  let item = previousInUnit(view, preposition);
  for (
    let steps = 0;
    item >= 0 && steps < 8 && forms[item] !== ',';
    steps++, item = previousInUnit(view, item)
  ) {
    if (grammar.relatives.has(forms[item])) return item;
  }
  return -1;
}

/** A participle right after its auxiliary: `avait reçu`. */
function isPerfect(view: View, item: number): boolean {
  const before = previousInUnit(view, item);
  return (
    readingsOf(view, item).has('participle') &&
    before >= 0 &&
    view.grammar.auxiliaries.has(view.forms[before])
  );
}

/** `Jean Roux, numéro deux du parti, qui`: what follows the comma describes the name before it. */
function isAppositionAfter(view: View, comma: number): boolean {
  const name = previousInUnit(view, comma);
  const next = nextInUnit(view, comma);
  if (name < 0 || next < 0 || !isCapitalised(view, name) || isCapitalised(view, next)) return false;
  const label = view.sourceHits[next]?.entry.label;
  return label === 'role' || view.grammar.appositionWords.has(view.forms[next]);
}

/** Whether what follows a comma up to the end is a name: `le ministre, Jean Roux, qui`. */
function isNameBetween(view: View, comma: number, last: number): boolean {
  for (let item = nextInUnit(view, comma); item >= 0; item = nextInUnit(view, item)) {
    if (!isCapitalised(view, item)) return false;
    if (item === last) return true;
  }
  return false;
}
