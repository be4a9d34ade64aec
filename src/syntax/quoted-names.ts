import { TOKEN_KIND } from '../model/document';
import { is, canBe, isCapitalised, previousInUnit, quotationAt, type View } from './view';
import { isFinite } from './word-classes';
import { COMMA, LINK, PARTICIPLE, SENTENCE_MARK } from './words/classes';
import { NAMED_NOUNS } from './words/named-nouns';

/** Longest name between marks, in tokens. */
const LONGEST_NAME = 12;
/** Longest name that its words alone tell, in tokens. */
const LONGEST_PLAIN_NAME = 8;
/** Words that may stand between a noun and its name: `l'association lyonnaise « Grand Large »`. */
const LONGEST_GAP = 2;

/**
 * Whether a quotation is the name of what the noun before it means: `le collectif « Touche pas à ma plage »`, `the report
 * "Ports 2030"`, `компании «Прогресс»`. Such a quotation is part of the noun phrase, and nobody's words.
 *
 * @param item - The quotation.
 */
export function isQuotedName(view: View, item: number): boolean {
  const block = quotationAt(view, item);
  if (block === undefined || block.to - block.from > LONGEST_NAME) return false;
  const { kind } = view.doc.tokens;
  if (!isCapitalised(view, block.from) && kind[block.from] !== TOKEN_KIND.number) return false;
  const last = block.to - 1;
  if (is(view, last, COMMA) || (is(view, last, SENTENCE_MARK) && view.forms[last] !== '!')) return false;
  let noun = previousInUnit(view, item);
  for (let steps = 0; noun >= 0 && steps <= LONGEST_GAP; steps++, noun = previousInUnit(view, noun)) {
    if (kind[noun] !== TOKEN_KIND.word || view.blockAt[noun] >= 0) return false;
    if (isNameable(view, noun)) return true;
    if (is(view, noun, LINK) || (isFinite(view, noun) && !canBe(view, noun, PARTICIPLE))) return false;
    // Where there are no articles names always stand between marks, right behind their noun.
    if (view.grammar.quotesNames) return true;
  }
  return false;
}

/** Whether a quotation reads as a name, whatever stands before it: `«Яндекс»`, `«Хайят Тахрир аш-Шам»`. */
export function readsAsName(view: View, item: number): boolean {
  const block = quotationAt(view, item);
  if (block === undefined || block.to - block.from > LONGEST_PLAIN_NAME) return false;
  if (!isCapitalised(view, block.from)) return false;
  for (let t = block.from; t < block.to; t++)
    if (isFinite(view, t) || /^[,.!?…:;]$/u.test(view.forms[t])) return false;
  return true;
}

function isNameable(view: View, noun: number): boolean {
  if (NAMED_NOUNS.has(view.forms[noun])) return true;
  return /^(?:institution|media)$/u.test(view.sourceHits[noun]?.entry.label ?? '');
}
