import type { SpanTable } from '../model/span';
import { isSpace } from './characters';
import { createSpanBuilder } from './span-builder';

/**
 * Paragraphs: what stands between line breaks, without white space at the ends.
 *
 * Every line break counts, a single one too: in news as it is found, headlines and paragraphs are lines.
 *
 * @param text - The text.
 * @returns Spans in text order; empty for a text of white space.
 */
export function findParagraphs(text: string): SpanTable {
  const paragraphs = createSpanBuilder(16);
  const addTrimmed = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) paragraphs.add(start, end);
  };
  const lineBreak = /[\n\v\f\r\u2028\u2029]/g;
  let start = 0;
  for (let found = lineBreak.exec(text); found !== null; found = lineBreak.exec(text)) {
    if (found.index > start) addTrimmed(start, found.index);
    start = found.index + 1;
  }
  addTrimmed(start, text.length);
  return paragraphs.build();
}
