import { TOKEN_KIND, type Document } from '../../model/document';
import { indexAt } from '../../model/span';
import type { Surroundings } from './surroundings';

/** Longest quotation, in words, that is looked at as a word or phrase used at a distance. */
const LONGEST_WORDS = 4;

/** Tokens of such a quotation, signs and marks inside it included. */
const LONGEST_TOKENS = 24;

/** A quotation of a word or a short phrase. */
export interface ShortQuotation {
  /** What stands between the marks. */
  readonly start: number;
  readonly end: number;
  /** Tokens `[from, to)` between the marks. */
  readonly from: number;
  readonly to: number;
  /** Token of the opening mark. */
  readonly opening: number;
  /** 0 outside of other quotations. */
  readonly depth: number;
}

/** Quotations of one to four words, with the inner marks `+…+` of agency copy. */
export function shortQuotations(doc: Document, around: Surroundings): readonly ShortQuotation[] {
  const found: ShortQuotation[] = [];
  const add = (contentStart: number, contentEnd: number, depth: number): void => {
    if (contentEnd <= contentStart) return;
    const from = indexAt(doc.tokens, contentStart);
    const to = indexAt(doc.tokens, contentEnd - 1) + 1;
    if (to - from > LONGEST_TOKENS) return;
    let words = 0;
    for (let t = from; t < to && words <= LONGEST_WORDS; t++)
      if (doc.tokens.kind[t] === TOKEN_KIND.word) words++;
    if (words === 0 || words > LONGEST_WORDS) return;
    found.push({ start: contentStart, end: contentEnd, from, to, opening: from - 1, depth });
  };
  for (const quotation of doc.quotations) {
    if (!quotation.closed) continue;
    // Straight double marks inside straight double marks are more often a slip in pairing than a quotation in another.
    const depth = quotation.mark === '"' ? 0 : quotation.depth;
    add(quotation.contentStart, quotation.contentEnd, depth);
  }
  if (doc.text.includes('+') && !doc.quotations.some((quotation) => quotation.mark === '+'))
    addPlusMarks(doc, around, add);
  return found;
}

/** Whether one of a list of forms stands among the tokens before a token, with no mark or punctuation between. */
export function isAmongBefore(
  doc: Document,
  before: number,
  reach: number,
  list: ReadonlySet<string>,
): boolean {
  for (let t = before - 1; t >= Math.max(0, before - reach); t--) {
    if (doc.tokens.kind[t] === TOKEN_KIND.quote || doc.tokens.kind[t] === TOKEN_KIND.punctuation)
      return false;
    if (list.has(doc.forms[t])) return true;
  }
  return false;
}

function addPlusMarks(
  doc: Document,
  around: Surroundings,
  add: (start: number, end: number, depth: number) => void,
): void {
  for (const match of doc.text.matchAll(/(?<![\p{L}\p{N}+])\+(?=\p{L})([^+\n]{1,60})\+(?![\p{L}\p{N}+])/gu)) {
    const start = match.index + 1;
    const end = start + match[1].trimEnd().length;
    add(start, end, around.isQuoted(indexAt(doc.tokens, start)) ? 1 : 0);
  }
}
