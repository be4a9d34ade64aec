import type { Document } from '../model/document';
import { indexAt, rangeIn } from '../model/span';
import { isWordToken } from './words';

/** Tokens of a document, from `t` up to, not including, `to`. */
export interface Place {
  readonly doc: Document;
  readonly t: number;
  readonly to: number;
}

/**
 * The words around a place, marks and punctuation not counted.
 *
 * @param place - What stands in the middle.
 * @param windowTokens - Words on each side, at most.
 * @param acrossSentences - Whether to go on behind the sentence, up to the end of the paragraph.
 * @returns Tokens in text order.
 */
export function windowAround(
  { doc, t, to }: Place,
  windowTokens: number,
  acrossSentences: boolean,
): readonly number[] {
  const unit = acrossSentences ? doc.paragraphs : doc.sentences;
  const s = Math.max(0, indexAt(unit, doc.tokens.start[t]));
  const [first, behind] = rangeIn(doc.tokens, unit.start[s], unit.end[s]);
  const left: number[] = [];
  for (let at = t - 1; at >= first && left.length < windowTokens; at--)
    if (isWordToken(doc.tokens.kind[at])) left.push(at);
  const right: number[] = [];
  for (let at = to; at < behind && right.length < windowTokens; at++)
    if (isWordToken(doc.tokens.kind[at])) right.push(at);
  return [...left.reverse(), ...right];
}
