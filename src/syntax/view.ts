import { TOKEN_KIND, type Document } from '../model/document';
import type { VerbIndex } from '../model/morphology';
import type { LexiconMatch } from '../model/lexicon';
import type { Grammar } from './words/grammar';
import type { Block } from './blocks';

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
  /** Unit of an item; -1 for tokens that are no items (closing marks, Markdown). */
  readonly unitOf: Int32Array;
  /** Next and previous item of the same level, also over the end of a unit; -1 at the level's edge. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** First and last item of each unit. */
  readonly unitFirst: readonly number[];
  readonly unitLast: readonly number[];
  /** Hit of the lexicon of sources that covers a token. */
  readonly sourceHits: readonly (LexiconMatch | undefined)[];
  /** Classes of each token, for `is`. */
  readonly classes: Uint32Array;
  /** What each token can be in a verb group, for `canBe`. */
  readonly verbal: Uint32Array;
  /** 1 for each word that starts with a capital letter. */
  readonly capitals: Uint8Array;
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

/** Whether a token is of one of some classes: `is(view, item, DETERMINER | PREPOSITION)`; no class is that of -1. */
export function is(view: View, item: number, classes: number): boolean {
  return (view.classes[item] & classes) !== 0;
}

/** Whether a token can be one of some parts of a verb group: `canBe(view, item, FINITE | AUXILIARY)`. */
export function canBe(view: View, item: number, parts: number): boolean {
  return (view.verbal[item] & parts) !== 0;
}

/** Whether a token is a word that starts with a capital letter. */
export function isCapitalised(view: View, item: number): boolean {
  return view.capitals[item] === 1;
}

/** Whether a token is a punctuation mark. */
export function isPunctuation(view: View, item: number): boolean {
  return view.doc.tokens.kind[item] === TOKEN_KIND.punctuation;
}

/** Last item of the unit of an item. */
export function lastOfUnit(view: View, item: number): number {
  return view.unitLast[view.unitOf[item]];
}
