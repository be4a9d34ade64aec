import { TOKEN_KIND, type Document } from '../model/document';
import type { VerbIndex } from '../model/morphology';
import type { LexiconMatch } from '../model/lexicon';
import type { Grammar, VerbForm } from './words/grammar';
import { findBlocks, type Block } from './blocks';
import { FEMININE_NAMES, MASCULINE_NAMES } from './words/given-names';

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
  /** Readings of forms that were already asked for, in this document or an earlier one. */
  readonly readings: Map<string, ReadonlySet<VerbForm>>;
}

const NO_READINGS: ReadonlySet<VerbForm> = new Set();

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
    // `Marine Roux`, `Pascal Blanc`
    if (match.to === match.from + 1 && isGivenName(doc, match.from)) continue;
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
    readings: readingsFor(verbs ?? grammar),
  };
}

/** Forms whose readings are remembered; emptied when it is full, so that memory stays flat. */
const REMEMBERED_FORMS = 100_000;

const readingsByLanguage = new WeakMap<VerbIndex | Grammar, Map<string, ReadonlySet<VerbForm>>>();

/** The memory of readings of one language, which documents share: they depend on the form alone. */
function readingsFor(language: VerbIndex | Grammar): Map<string, ReadonlySet<VerbForm>> {
  let readings = readingsByLanguage.get(language);
  if (readings === undefined) readingsByLanguage.set(language, (readings = new Map()));
  return readings;
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

/** What a token can be as a verb. */
export function readingsOf(view: View, item: number): ReadonlySet<VerbForm> {
  const form = view.forms[item];
  // `Twitter`, `Orange`: a known name is no verb form.
  const label = view.sourceHits[item]?.entry.label;
  if ((label === 'institution' || label === 'media') && isCapitalised(view, item)) return NO_READINGS;
  let found = view.readings.get(form);
  if (found === undefined) {
    found = view.grammar.verbForms(form, view.verbs);
    if (view.readings.size >= REMEMBERED_FORMS) view.readings.clear();
    view.readings.set(form, found);
  }
  return found;
}

/** Whether a token starts with a capital letter. */
export function isCapitalised(view: View, item: number): boolean {
  const { text, tokens } = view.doc;
  if (tokens.kind[item] !== TOKEN_KIND.word) return false;
  const unit = text.charCodeAt(tokens.start[item]);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const first = text[tokens.start[item]];
  return first !== first.toLowerCase();
}

/** Whether a token is a punctuation mark. */
export function isPunctuation(view: View, item: number): boolean {
  return view.doc.tokens.kind[item] === TOKEN_KIND.punctuation;
}

function isGivenName(doc: Document, t: number): boolean {
  if (!FEMININE_NAMES.has(doc.forms[t]) && !MASCULINE_NAMES.has(doc.forms[t])) return false;
  return t + 1 < doc.tokens.length && startsUpper(doc, t) && startsUpper(doc, t + 1);
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

function startsUpper(doc: Document, t: number): boolean {
  // `20 Minutes`: the word behind the number tells.
  const isNumber = doc.tokens.kind[t] === TOKEN_KIND.number && t + 1 < doc.tokens.length;
  const first = doc.text[doc.tokens.start[isNumber ? t + 1 : t]];
  return first !== first.toLowerCase();
}
