import { TOKEN_KIND, type Document } from '../model/document';
import { rangeIn, type Span } from '../model/span';

/** Whether a token counts as a word: words and numbers; not punctuation, marks, symbols or addresses. */
export function isWordToken(kind: number): boolean {
  return kind === TOKEN_KIND.word || kind === TOKEN_KIND.number;
}

/** Words of a whole document: the base of every rate. */
export function countWords(doc: Document): number {
  return countWordsIn(doc, [[0, doc.text.length]]);
}

/** Words of several documents together. */
export function countWordsOfAll(documents: readonly Document[]): number {
  return documents.reduce((sum, doc) => sum + countWords(doc), 0);
}

/** Words that lie in any of the spans, each counted once. */
export function countWordsIn(doc: Document, spans: readonly Span[]): number {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  let words = 0;
  let next = 0;
  for (const [start, end] of sorted) {
    const [from, to] = rangeIn(doc.tokens, start, end);
    for (let t = Math.max(from, next); t < to; t++) if (isWordToken(doc.tokens.kind[t])) words++;
    next = Math.max(next, to);
  }
  return words;
}
