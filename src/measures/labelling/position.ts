import type { Document } from '../../model/document';
import { rangeIn } from '../../model/span';

/** Where in an article something stands; sub-headings count as body. */
export type Position = 'headline' | 'lead' | 'body';

const MOST_HEADLINE_CHARACTERS = 200;

/**
 * Position of an offset: the headline is a short first line without a final stop above other lines; the lead is the
 * paragraph below it, or the first one; the rest is body.
 *
 * A text of a single paragraph has only a body.
 */
export function createPositions(doc: Document): (offset: number) => Position {
  const { paragraphs, text } = doc;
  if (paragraphs.length < 2) return () => 'body';
  const first = text.slice(paragraphs.start[0], paragraphs.end[0]);
  const [from, to] = rangeIn(doc.sentences, paragraphs.start[0], paragraphs.end[0]);
  const hasHeadline =
    to - from === 1 && first.length <= MOST_HEADLINE_CHARACTERS && !/[.…;,][»"”)*_\s]*$/u.test(first);
  const headlineEnd = hasHeadline ? paragraphs.end[0] : 0;
  const leadEnd = hasHeadline ? (paragraphs.length > 2 ? paragraphs.end[1] : headlineEnd) : paragraphs.end[0];
  return (offset) => (offset < headlineEnd ? 'headline' : offset < leadEnd ? 'lead' : 'body');
}
