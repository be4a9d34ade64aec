import { TOKEN_KIND, type Document } from '../../model/document';
import { indexAt } from '../../model/span';
import type { VerbIndex } from '../../model/morphology';
import type { LexiconMatch } from '../../model/lexicon';
import type { Grammar, VerbForm } from './grammar/grammar';

/** Text between quotation marks or round brackets: one item of the level around it, and a level of its own. */
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

/**
 * A document as attribution reads it: items (tokens, and whole quotations or brackets as one item each) in units, the
 * sentences of each level. What is quoted never hides the clause around it.
 *
 * An item is named by its first token.
 */
export interface View {
  readonly doc: Document;
  readonly grammar: Grammar;
  readonly verbs: VerbIndex | undefined;
  readonly forms: readonly string[];
  readonly blocks: readonly Block[];
  /** Offset of each block's opening mark. */
  readonly blockStarts: readonly number[];
  /** Block that opens at a token, -1 for other tokens. */
  readonly blockAt: Int32Array;
  /** Innermost block around a token, -1 outside of all. */
  readonly levelOf: Int32Array;
  /** Unit of an item; -1 for tokens that are no items (closing marks). */
  readonly unitOf: Int32Array;
  /** Next and previous item of the same level, also over the end of a unit; -1 at the level's edge. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** First and last item of each unit. */
  readonly unitFirst: readonly number[];
  readonly unitLast: readonly number[];
  /** Hit of the lexicon of sources that covers a token. */
  readonly sourceHits: readonly (LexiconMatch | undefined)[];
  /** Readings of forms that were already asked for. */
  readonly readings: Map<string, ReadonlySet<VerbForm>>;
}

const LONGEST_BRACKET = 80;
const LONGEST_GUESS = 1500;

/** Builds the view; linear in the text's length. */
export function createView(
  doc: Document,
  grammar: Grammar,
  verbs: VerbIndex | undefined,
  matches: readonly LexiconMatch[],
): View {
  const { tokens } = doc;
  const n = tokens.length;
  const blocks = findBlocks(doc);
  const blockStarts = blocks.map((block) => tokens.start[block.open]);
  const blockAt = new Int32Array(n).fill(-1);
  blocks.forEach((block, b) => (blockAt[block.open] = b));
  const levelOf = new Int32Array(n).fill(-1);
  const unitOf = new Int32Array(n).fill(-1);
  const next = new Int32Array(n).fill(-1);
  const previous = new Int32Array(n).fill(-1);
  const sentenceOf = sentencesOfTokens(doc);
  const stack: number[] = [];
  const lastItems: number[] = [-1];
  const unitFirst: number[] = [];
  const unitLast: number[] = [];
  for (let t = 0; t < n; t++) {
    while (stack.length > 0 && t >= blocks[stack[stack.length - 1]].after) {
      stack.pop();
      lastItems.pop();
    }
    const top = stack.length > 0 ? stack[stack.length - 1] : -1;
    levelOf[t] = top;
    if (top >= 0 && t >= blocks[top].to) {
      // The closing mark is part of the block's item.
      levelOf[t] = stack.length > 1 ? stack[stack.length - 2] : -1;
      continue;
    }
    const last = lastItems[lastItems.length - 1];
    previous[t] = last;
    if (last >= 0) next[last] = t;
    if (last >= 0 && !isBoundary(doc, blocks, blockAt, sentenceOf, last, t)) unitOf[t] = unitOf[last];
    else unitOf[t] = unitFirst.push(t) - 1;
    unitLast[unitOf[t]] = t;
    lastItems[lastItems.length - 1] = t;
    if (blockAt[t] >= 0) {
      stack.push(blockAt[t]);
      lastItems.push(-1);
    }
  }
  const sourceHits: (LexiconMatch | undefined)[] = new Array<LexiconMatch | undefined>(n).fill(undefined);
  for (const match of matches) {
    // Names count only with a capital letter: le Point, le point.
    if (match.entry.attributes?.name === true && !startsUpper(doc, match.from)) continue;
    for (let t = match.from; t < match.to; t++) sourceHits[t] ??= match;
  }
  return {
    doc,
    grammar,
    verbs,
    forms: doc.forms,
    blocks,
    blockStarts,
    blockAt,
    levelOf,
    unitOf,
    next,
    previous,
    unitFirst,
    unitLast,
    sourceHits,
    readings: new Map(),
  };
}

/** Next item of the same unit, -1 at its end. */
export function nextInUnit(view: View, item: number): number {
  const next = view.next[item];
  return next >= 0 && view.unitOf[next] === view.unitOf[item] ? next : -1;
}

/** Previous item of the same unit, -1 at its start. */
export function previousInUnit(view: View, item: number): number {
  const previous = view.previous[item];
  return previous >= 0 && view.unitOf[previous] === view.unitOf[item] ? previous : -1;
}

/** The quotation that an item is, or undefined. */
export function quotationAt(view: View, item: number): Block | undefined {
  const b = item < 0 ? -1 : view.blockAt[item];
  return b >= 0 && view.blocks[b].kind === 'quotation' ? view.blocks[b] : undefined;
}

/** Offsets of an item: a token, or a block with its marks. */
export function itemStart(view: View, item: number): number {
  return view.doc.tokens.start[item];
}

/** Offset after an item. */
export function itemEnd(view: View, item: number): number {
  const b = view.blockAt[item];
  return b >= 0 ? view.blocks[b].outerEnd : view.doc.tokens.end[item];
}

/** Token after an item. */
export function afterItem(view: View, item: number): number {
  const b = view.blockAt[item];
  return b >= 0 ? view.blocks[b].after : item + 1;
}

/** What a token can be as a verb. */
export function readingsOf(view: View, item: number): ReadonlySet<VerbForm> {
  const form = view.forms[item];
  let found = view.readings.get(form);
  if (found === undefined) {
    found = view.grammar.verbForms(form, view.verbs);
    view.readings.set(form, found);
  }
  return found;
}

/** Whether a token starts with a capital letter. */
export function isCapitalised(view: View, item: number): boolean {
  const first = view.doc.text[view.doc.tokens.start[item]];
  return view.doc.tokens.kind[item] === TOKEN_KIND.word && first !== first.toLowerCase();
}

/** Whether a token is a punctuation mark. */
export function isPunctuation(view: View, item: number): boolean {
  return view.doc.tokens.kind[item] === TOKEN_KIND.punctuation;
}

function sentencesOfTokens(doc: Document): Int32Array {
  const found = new Int32Array(doc.tokens.length);
  let s = 0;
  for (let t = 0; t < doc.tokens.length; t++) {
    while (s + 1 < doc.sentences.length && doc.tokens.start[t] >= doc.sentences.end[s]) s++;
    found[t] = s;
  }
  return found;
}

function isBoundary(
  doc: Document,
  blocks: readonly Block[],
  blockAt: Int32Array,
  sentenceOf: Int32Array,
  last: number,
  item: number,
): boolean {
  const lastBlock = blockAt[last] >= 0 ? blocks[blockAt[last]] : undefined;
  const lastToken = lastBlock === undefined ? last : lastBlock.after - 1;
  if (sentenceOf[lastToken] !== sentenceOf[item]) return true;
  const isQuotation = blockAt[item] >= 0 && blocks[blockAt[item]].kind === 'quotation';
  const glued = doc.tokens.start[item] === (lastBlock?.outerEnd ?? doc.tokens.end[last]);
  if (!glued) return false;
  const wasQuotation = lastBlock?.kind === 'quotation';
  if (isQuotation && wasQuotation) return true;
  if (isQuotation && lastBlock === undefined) {
    return /[\p{L}\p{N}.!?…]/u.test(doc.text[doc.tokens.end[last] - 1]) && startsUpper(doc, item + 1);
  }
  return wasQuotation && doc.tokens.kind[item] === TOKEN_KIND.word;
}

function findBlocks(doc: Document): Block[] {
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
  return nest(doc, found);
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
function nest(doc: Document, quotations: readonly Block[]): Block[] {
  const { tokens, forms } = doc;
  const byOpen = new Map(quotations.map((block) => [block.open, block]));
  const kept: Block[] = [];
  const ends: number[] = [];
  const brackets: number[][] = [[]];
  for (let t = 0; t < tokens.length; t++) {
    while (ends.length > 0 && t >= ends[ends.length - 1]) {
      ends.pop();
      brackets.pop();
    }
    const block = byOpen.get(t);
    if (block !== undefined && (ends.length === 0 || block.after <= ends[ends.length - 1])) {
      kept.push(block);
      ends.push(block.after);
      brackets.push([]);
    } else if (forms[t] === '(') brackets[brackets.length - 1].push(t);
    else if (forms[t] === ')' && brackets[brackets.length - 1].length > 0) {
      const open = brackets[brackets.length - 1].pop() as number;
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

function startsUpper(doc: Document, t: number): boolean {
  const first = doc.text[doc.tokens.start[t]];
  return first !== first.toLowerCase();
}
