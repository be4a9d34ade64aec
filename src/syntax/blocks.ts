import { TOKEN_KIND, type Document } from '../model/document';
import { indexAt } from '../model/span';

/** Text between quotation marks or brackets: one item of the level around it, and a level of its own. */
export interface Block {
  readonly kind: 'quotation' | 'bracket';
  /** Token of the opening mark. */
  readonly open: number;
  /** Token after the block. */
  readonly after: number;
  /** Tokens inside: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Offsets of what stands inside, without white space. */
  readonly start: number;
  readonly end: number;
  /** Offset after the closing mark. */
  readonly outerEnd: number;
}

const LONGEST_BRACKET = 80;
const LONGEST_GUESS = 1500;
/** Closing brackets by their opening ones: `()`, `[]`. */
const PARTNERS: ReadonlyMap<number, number> = new Map([
  [0x28, 0x29],
  [0x5b, 0x5d],
]);

/**
 * The quotations and brackets of a document that nest, in text order.
 *
 * @param markup - Tokens that are no text, see `findMarkup`: their brackets make no blocks.
 */
export function findBlocks(doc: Document, markup?: Uint8Array): Block[] {
  const { tokens } = doc;
  const found: Block[] = [];
  const { quotations } = doc;
  for (let q = 0; q < quotations.length; q++) {
    const quotation = quotations[q];
    let { contentEnd, end } = quotation;
    if (!quotation.closed) {
      const limit = guessedEnd(doc, q);
      end = Math.min(end, limit);
      contentEnd = end;
    }
    const open = indexAt(tokens, quotation.start);
    const to = firstTokenFrom(doc, contentEnd);
    const after = quotation.closed ? indexAt(tokens, end - 1) + 1 : to;
    if (to <= open + 1) continue;
    found.push({
      kind: 'quotation',
      open,
      after,
      from: open + 1,
      to,
      start: tokens.start[open + 1],
      end: tokens.end[to - 1],
      outerEnd: quotation.closed ? end : tokens.end[to - 1],
    });
  }
  return nest(doc, found, markup);
}

/** Where an opening mark without partner stops to count: at the next mark of its kind, or at its sentence's end. */
function guessedEnd(doc: Document, q: number): number {
  const quotation = doc.quotations[q];
  const following = doc.quotations[q + 1] as Document['quotations'][number] | undefined;
  const limit =
    following !== undefined && following.mark === quotation.mark ? following.start : quotation.end;
  if (limit < quotation.end) return limit;
  if (doc.paragraphs.length > 1 && quotation.end - quotation.start <= LONGEST_GUESS) return quotation.end;
  return doc.sentences.end[indexAt(doc.sentences, quotation.start)];
}

function firstTokenFrom(doc: Document, offset: number): number {
  const t = indexAt(doc.tokens, offset);
  return t >= 0 && doc.tokens.start[t] === offset ? t : t + 1;
}

/** Adds brackets to the quotations and drops what does not nest. */
function nest(doc: Document, quotations: readonly Block[], markup: Uint8Array | undefined): Block[] {
  const { tokens, text } = doc;
  let next = 0;
  const kept: Block[] = [];
  const ends: number[] = [];
  const brackets: number[][] = [[]];
  for (let t = 0; t < tokens.length; t++) {
    while (ends.length > 0 && t >= ends[ends.length - 1]) {
      ends.pop();
      brackets.pop();
    }
    let block: Block | undefined;
    // In text order; of several that open at one token the last counts.
    for (; next < quotations.length && quotations[next].open <= t; next++) block = quotations[next];
    if (block !== undefined && (ends.length === 0 || block.after <= ends[ends.length - 1])) {
      kept.push(block);
      ends.push(block.after);
      brackets.push([]);
      continue;
    }
    if (markup?.[t] === 1) continue;
    if (tokens.kind[t] !== TOKEN_KIND.punctuation || tokens.end[t] - tokens.start[t] !== 1) continue;
    const sign = text.charCodeAt(tokens.start[t]);
    const opened = brackets[brackets.length - 1];
    if (PARTNERS.has(sign)) opened.push(t);
    else if (
      opened.length > 0 &&
      PARTNERS.get(text.charCodeAt(tokens.start[opened[opened.length - 1]])) === sign
    ) {
      const open = opened.pop() as number;
      if (t - open <= LONGEST_BRACKET && t > open + 1) {
        const [from, to] = [open + 1, t];
        kept.push({
          kind: 'bracket',
          open,
          after: t + 1,
          from,
          to,
          start: tokens.start[from],
          end: tokens.end[to - 1],
          outerEnd: tokens.end[t],
        });
      }
    }
  }
  return kept.sort((a, b) => a.open - b.open || b.after - a.after);
}
