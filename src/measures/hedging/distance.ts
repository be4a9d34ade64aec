import type { Document } from '../../model/document';
import type { VerbIndex } from '../../model/morphology';
import { isUsedPredicate } from './quoted-wording';
import { ASSERTION_OPENERS, DISTANCE_WORDS, IRONY_WORDS } from './scare-quote-words';
import type { ShortQuotation } from './short-quotations';

/** Tokens before a word of distance in which a verb makes it one of saying (`s’est, lui, dit « prêt »`). */
const DISTANCE_REACH = 6;

/** Tokens before a quotation in which a word of irony stands (`cette nouvelle « affaire »`). */
const IRONY_REACH = 2;

/**
 * Whether a word before the marks says that the writer does not vouch for the next: `dits « modérés »`, but not `se dit
 * « fière »` or `méthode dite « d’approche »`.
 *
 * @param from - First token between the marks.
 * @param opening - Token of the opening mark.
 */
export function isDistanced(doc: Document, from: number, opening: number): boolean {
  if (!DISTANCE_WORDS.has(doc.forms[opening - 1] ?? '') || ASSERTION_OPENERS.has(doc.forms[from]))
    return false;
  if (/^censée?s?$/u.test(doc.forms[opening - 1])) return true;
  for (let t = opening - 2; t >= Math.max(0, opening - DISTANCE_REACH); t--) {
    // `tout le monde dit « … »`.
    if (/^(?:monde|se|s'|est|sont|a|ont|avait|il|elle|ils|elles|qui|on)$/u.test(doc.forms[t])) return false;
  }
  return true;
}

/**
 * Whether more than the marks shows the writer’s distance: a word of distance or of irony before them, speech around
 * them, or a predicate that the sentence needs (`semble « contrôlée »`).
 *
 * @param doc - A document.
 * @param quotation - A short quotation that is used at a distance.
 * @param verbs - Verb forms of the language.
 */
export function isDistancePlain(
  doc: Document,
  { from, to, opening, depth }: ShortQuotation,
  verbs: VerbIndex | undefined,
): boolean {
  if (depth > 0 || isDistanced(doc, from, opening)) return true;
  for (let t = opening - 1; t >= Math.max(0, opening - IRONY_REACH); t--)
    if (IRONY_WORDS.has(doc.forms[t])) return true;
  return to - from === 1 && isUsedPredicate(doc, from, opening, verbs);
}
