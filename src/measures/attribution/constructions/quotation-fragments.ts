import { TOKEN_KIND } from '../../../model/document';
import type { Block } from '../../../syntax/blocks';
import { is, canBe, isCapitalised, previousInUnit, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  AUXILIARY,
  COORDINATOR,
  DETERMINER,
  INFINITIVE,
  INFINITIVE_MARKER,
  LINK,
  NOUN_LINK,
  PREPOSITION,
  PROCLITIC,
} from '../../../syntax/words/classes';

const FEWEST_PREDICATE = 5;
const FEWEST_CLAUSE = 4;
const FEWEST_PHRASE = 3;
/** A noun without its article is a term or a word at a distance, unless it goes on for long. */
const FEWEST_BARE = 6;

/**
 * Whether a quotation inside a sentence of the paper is a piece of somebody's sentence: `afin de « contribuer au débat »`.
 *
 * It begins in lower case and holds a finite verb, an infinitive, a phrase with its article or preposition. Names and
 * titles begin with a capital letter; a word or two, or a noun with its adjective (`« gilets jaunes »`), are terms, or
 * words at a distance.
 *
 * @source codebook, layer 1, decision 10: a quoted fragment with neither distance nor speaker is a direct relation
 */
export function isFragment(view: View, block: Block): boolean {
  const { from, to } = block;
  if (view.doc.tokens.kind[from] === TOKEN_KIND.word && isUpperCase(view, from)) return false;
  const words = countWords(view, block);
  if (words >= FEWEST_CLAUSE && holdsFinite(view, block)) return true;
  if (!view.grammar.weavesQuotations) return false;
  if (words >= FEWEST_BARE) return true;
  if (words >= 2 && opensWithInfinitive(view, block)) return true;
  if (words < FEWEST_PHRASE || is(view, to - 1, LINK | DETERMINER)) return false;
  const isNumber = view.doc.tokens.kind[from] === TOKEN_KIND.number;
  return isNumber || is(view, from, DETERMINER | PREPOSITION | NOUN_LINK) || isAdverb(view, from);
}

/** `Les élus « n'ont rien vu de tel depuis des années ».`: a quotation that brings the verb of its sentence is somebody's words. */
export function isPredicate(view: View, block: Block): boolean {
  const { grammar } = view;
  if (!grammar.weavesQuotations || block.to - block.from < FEWEST_PREDICATE) return false;
  const before = previousInUnit(view, block.open);
  if (before < 0 || view.doc.tokens.kind[before] !== TOKEN_KIND.word || is(view, before, COORDINATOR))
    return false;
  if (is(view, before, PREPOSITION | NOUN_LINK)) return false;
  let t = block.from;
  while (t < block.to && canBe(view, t, PROCLITIC)) t++;
  return t < block.to && t < block.from + 4 && isFinite(view, t);
}

/** Words of a quotation. */
export function countWords(view: View, block: Block): number {
  let words = 0;
  for (let t = block.from; t < block.to; t++) if (view.doc.tokens.kind[t] === TOKEN_KIND.word) words++;
  return words;
}

function isUpperCase(view: View, t: number): boolean {
  const first = view.doc.text[view.doc.tokens.start[t]];
  return isCapitalised(view, t) || first !== first.toLowerCase();
}

/** Whether a quotation holds a finite verb. */
export function holdsFinite(view: View, block: Block): boolean {
  // `« murmures de la salle »`: what looks like a verb at the start or at the end may be a noun.
  const from = view.grammar.weavesQuotations ? block.from + 1 : block.from;
  for (let t = from; t + 1 < block.to; t++) if (isFinite(view, t) && !is(view, t + 1, NOUN_LINK)) return true;
  const last = block.to - 1;
  if (!view.grammar.weavesQuotations) return from <= last && isFinite(view, last);
  return from <= last && canBe(view, last, AUXILIARY);
}

/** `« contribuer au débat »`, `« de ne pas céder »` */
function opensWithInfinitive(view: View, block: Block): boolean {
  let t = block.from;
  while (t < block.to - 1 && (canBe(view, t, PROCLITIC | INFINITIVE_MARKER) || isAdverb(view, t))) t++;
  return canBe(view, t, INFINITIVE);
}
