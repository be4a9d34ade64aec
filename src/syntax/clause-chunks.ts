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

/** Stretches between commas, the one nearest to the verb first; ends at the clause's left edge. */
export function chunksBefore(view: View, last: number): readonly ItemRange[] {
  const { forms } = view;
  const chunks: ItemRange[] = [];
  let end = -1;
  let first = -1;
  const close = (): void => {
    if (end >= 0) chunks.push({ first, last: end });
    end = -1;
  };
  let item = last;
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    const form = forms[item];
    if (is(view, item, COMMA)) {
      close();
      if (chunks.length >= 5) break;
      continue;
    }
    if (is(view, item, SEMICOLON | COLON | DASH)) break;
    const quotation = quotationAt(view, item);
    if (quotation !== undefined) {
      const next = nextInUnit(view, item);
      // `host of “Night Desk,” said`: a title that takes the comma of its apposition along.
      if (
        is(view, quotation.to - 1, COMMA) &&
        quotation.to - quotation.from < 8 &&
        is(view, previousInUnit(view, item), NOUN_LINK)
      ) {
        close();
        end = item;
        first = item;
        continue;
      }
      const endsInside = is(view, quotation.to - 1, SENTENCE_MARK | COMMA);
      if (endsInside || quotation.to - quotation.from > 6 || (next >= 0 && is(view, next, COMMA))) break;
      // A capitalised article opens a sentence: what is quoted before it is a subheading.
      if (next >= 0 && is(view, next, DETERMINER) && isCapitalised(view, next)) break;
    }
    if (view.doc.tokens.kind[item] === TOKEN_KIND.punctuation && form !== '-' && view.blockAt[item] < 0)
      break;
    const isInsertStart =
      form !== forms[last] && is(view, last, COMMA) && (opensInsert(view, item) || isInRelative(view, item));
    if (is(view, item, COMPLEMENTISER) && !isInsertStart && !isRelativeThat(view, item)) break;
    if (is(view, item, SUBORDINATOR) && !is(view, item, RELATIVE) && form !== 'alors' && !isInsertStart)
      break;
    if (end >= 0 && isClauseVerb(view, item)) break;
    if (is(view, item, COORDINATOR) && end < 0) break;
    if (is(view, item, COORDINATOR) && chunkHasVerbBefore(view, item)) break;
    if (is(view, item, ADVERSATIVE)) break;
    if (end < 0) end = item;
    first = item;
  }
  close();
  return chunks;
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
