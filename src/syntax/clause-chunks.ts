import { isFinite } from './word-classes';
import { isRelativeThat } from './relative-that';
import { TOKEN_KIND } from '../model/document';
import { opensInsert, isInRelative } from './inserts-before';
import type { ItemRange } from './noun-phrase';
import type { View } from './view';
import { previousInUnit, is, quotationAt, nextInUnit, isCapitalised } from './view';
import {
  COMMA,
  SEMICOLON,
  COLON,
  DASH,
  NOUN_LINK,
  SENTENCE_MARK,
  DETERMINER,
  PRONOUN,
  PRONOMINAL_DETERMINER,
  COMPLEMENTISER,
  SUBORDINATOR,
  RELATIVE,
  COORDINATOR,
  ADVERSATIVE,
} from './words/classes';

const LONGEST_REACH = 90;
const MOST_CHUNKS = 5;

/** Stretches between commas, the one nearest to a verb first; each is read when it is asked for. */
export type ChunkReader = (index: number) => ItemRange | undefined;

/** Stretches between commas before a verb, up to the clause's left edge. */
export function chunksBefore(view: View, last: number): ChunkReader {
  const chunks: ItemRange[] = [];
  let item = last;
  let steps = 0;
  let first = -1;
  let end = -1;
  const close = (): void => {
    if (end >= 0) chunks.push({ first, last: end });
    end = -1;
  };
  const readOn = (index: number): void => {
    for (; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
      if (chunks.length > index) return;
      if (is(view, item, COMMA)) {
        close();
        if (chunks.length >= MOST_CHUNKS) break;
        continue;
      }
      const isTitle = isTitleWithComma(view, item);
      if (!isTitle && isEdge(view, item, last, end >= 0)) break;
      if (isTitle) close();
      if (end < 0) end = item;
      first = item;
    }
    close();
    item = -1;
  };
  return (index) => {
    if (chunks.length <= index && item >= 0) readOn(index);
    return chunks[index];
  };
}

/** `host of “Night Desk,” said`: a title that takes the comma of its apposition along. */
function isTitleWithComma(view: View, item: number): boolean {
  const quotation = quotationAt(view, item);
  return (
    quotation !== undefined &&
    is(view, quotation.to - 1, COMMA) &&
    quotation.to - quotation.from < 8 &&
    is(view, previousInUnit(view, item), NOUN_LINK)
  );
}

/**
 * Whether the clause of a verb begins behind an item.
 *
 * @param last - Item before the verb.
 * @param isOpen - Whether a stretch goes on to the right of the item.
 */
function isEdge(view: View, item: number, last: number, isOpen: boolean): boolean {
  const form = view.forms[item];
  if (is(view, item, SEMICOLON | COLON | DASH | ADVERSATIVE)) return true;
  const quotation = quotationAt(view, item);
  if (quotation !== undefined) {
    const next = nextInUnit(view, item);
    const endsInside = is(view, quotation.to - 1, SENTENCE_MARK | COMMA);
    if (endsInside || quotation.to - quotation.from > 6 || (next >= 0 && is(view, next, COMMA))) return true;
    // A capitalised article opens a sentence: what is quoted before it is a subheading.
    if (next >= 0 && is(view, next, DETERMINER) && isCapitalised(view, next)) return true;
  }
  if (view.doc.tokens.kind[item] === TOKEN_KIND.punctuation && form !== '-' && view.blockAt[item] < 0)
    return true;
  if (is(view, item, COMPLEMENTISER) && !isRelativeThat(view, item) && !isInsertStart(view, item, last))
    return true;
  if (
    is(view, item, SUBORDINATOR) &&
    !is(view, item, RELATIVE) &&
    form !== 'alors' &&
    !isInsertStart(view, item, last)
  )
    return true;
  if (isOpen && isClauseVerb(view, item)) return true;
  return is(view, item, COORDINATOR) && (!isOpen || chunkHasVerbBefore(view, item));
}

/** Whether an insert that a comma closes right before the verb begins at an item. */
function isInsertStart(view: View, item: number, last: number): boolean {
  if (!is(view, last, COMMA) || view.forms[item] === view.forms[last]) return false;
  return opensInsert(view, item) || isInRelative(view, item);
}

/** `The mayor said police said`: behind a verb of saying another subject may stand without a mark. */
function isClauseVerb(view: View, item: number): boolean {
  const before = previousInUnit(view, item);
  if (before < 0 || !view.grammar.clauseVerbs.has(view.forms[item]) || isCapitalised(view, item))
    return false;
  return !is(view, before, DETERMINER | NOUN_LINK) || is(view, before, PRONOUN | PRONOMINAL_DETERMINER);
}

/** Whether a finite verb stands between a coordinator and the clause edge on its left. */
function chunkHasVerbBefore(view: View, coordinator: number): boolean {
  let item = previousInUnit(view, coordinator);
  for (let steps = 0; item >= 0 && steps < 25; steps++, item = previousInUnit(view, item)) {
    if (is(view, item, COMMA | COMPLEMENTISER | RELATIVE)) return false;
    if (isFinite(view, item)) return true;
  }
  return previousInUnit(view, coordinator) < 0;
}
