import type { Document } from '../model/document';
import { indexAt } from '../model/span';
import { sentenceSpan } from './table';

/** What a concordance can be sorted by. */
export const CONCORDANCE_ORDERS = ['text', 'keyword', 'left', 'right'] as const;

/** What a concordance can be sorted by. */
export type ConcordanceOrder = (typeof CONCORDANCE_ORDERS)[number];

/** A place in its line: what stands left and right of it. */
export interface ContextCells {
  readonly document: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
}

/** The columns of `ContextCells`, described. */
export function contextCodebook(
  windowTokens: number,
): Readonly<Record<keyof ContextCells, { description: string; unit?: string }>> {
  return {
    document: { description: 'Id of the document.' },
    outlet: { description: 'Outlet of the document, where its metadata say it.' },
    date: { description: 'Date of the document as its metadata say it.' },
    start: { description: 'Where the keyword starts.', unit: 'UTF-16 offset' },
    end: { description: 'Where the keyword ends.', unit: 'UTF-16 offset' },
    left: { description: `Up to ${windowTokens} tokens before the keyword.` },
    keyword: { description: 'The words that were found.' },
    right: { description: `Up to ${windowTokens} tokens after the keyword.` },
  };
}

/** A stretch of a text in its line, never beyond the paragraph. */
export function contextCells(
  doc: Document,
  [start, end]: readonly [number, number],
  windowTokens: number,
): ContextCells {
  const { outlet = null, date = null } = doc.metadata;
  return {
    document: doc.id,
    outlet: outlet === null ? null : String(outlet),
    date: date === null ? null : String(date),
    start,
    end,
    left: contextBefore(doc, start, windowTokens),
    keyword: oneLine(doc.text.slice(start, end)),
    right: contextAfter(doc, end, windowTokens),
  };
}

/** Rows in the order asked for: of the text, or sorted without regard to case, accents and punctuation, by code point. */
export function sortContexts<T extends { readonly cells: ContextCells }>(
  rows: readonly T[],
  sort: ConcordanceOrder,
): readonly T[] {
  if (sort === 'text') return rows;
  return rows
    .map((row) => ({ row, key: sortKey(row.cells, sort) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** The words of a context as they are sorted: letters and digits only, nearest to the keyword first. */
function sortKey({ left, keyword, right }: ContextCells, sort: 'keyword' | 'left' | 'right'): string {
  const words = (text: string): readonly string[] =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (sort === 'left') return [...words(left)].reverse().join(' ');
  return words(sort === 'right' ? right : keyword).join(' ');
}

function contextBefore(doc: Document, start: number, windowTokens: number): string {
  const t = Math.max(0, indexAt(doc.tokens, start - 1) - windowTokens + 1);
  const [paragraphStart] = paragraphSpan(doc, start);
  return oneLine(doc.text.slice(Math.max(paragraphStart, doc.tokens.start[t]), start));
}

function contextAfter(doc: Document, end: number, windowTokens: number): string {
  const t = Math.min(doc.tokens.length - 1, indexAt(doc.tokens, end - 1) + windowTokens);
  const [, paragraphEnd] = paragraphSpan(doc, end - 1);
  return oneLine(doc.text.slice(end, Math.max(end, Math.min(paragraphEnd, doc.tokens.end[t]))));
}

function paragraphSpan(doc: Document, offset: number): readonly [start: number, end: number] {
  const p = indexAt(doc.paragraphs, offset);
  return p === -1 ? sentenceSpan(doc, offset) : [doc.paragraphs.start[p], doc.paragraphs.end[p]];
}

/** A stretch of a text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
