import type { Document } from '../model/document';
import type { Span } from '../model/span';

/** A text of more UTF-16 units than this is shown in blocks that a browser draws when they come into its window. */
export const LONG_TEXT = 200_000;

const BLOCK = 5000;
/** How far a block may go beyond its size for the sake of a word. */
const LONGEST_REST = 200;

/** The paragraphs of a document. */
export function paragraphsOf(doc: Document): readonly Span[] {
  const { start, end, length } = doc.paragraphs;
  return Array.from({ length }, (_, p) => [start[p]!, end[p]!] as const);
}

/**
 * Blocks of a long text: paragraphs together until they are long enough, and a paragraph that is far too long in pieces,
 * cut at white space where there is some. No character but white space between blocks is left out.
 */
export function longTextBlocks(doc: Document): readonly Span[] {
  const blocks: Span[] = [];
  const paragraphs = paragraphsOf(doc);
  for (let p = 0; p < paragraphs.length; p++) {
    let start = paragraphs[p]![0];
    while (p + 1 < paragraphs.length && paragraphs[p]![1] - start < BLOCK) p++;
    const end = paragraphs[p]![1];
    while (end - start > 2 * BLOCK) {
      const cut = cutAfter(doc.text, start + BLOCK);
      blocks.push([start, cut]);
      start = cut;
    }
    blocks.push([start, end]);
  }
  return blocks;
}

function cutAfter(text: string, wanted: number): number {
  for (let cut = wanted; cut < wanted + LONGEST_REST; cut++) if (/\s/u.test(text[cut - 1]!)) return cut;
  // Not between the two halves of a character.
  return text.codePointAt(wanted - 1)! > 0xffff ? wanted + 1 : wanted;
}
