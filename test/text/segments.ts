import type { Document } from '../../src/model/document';
import type { SpanTable } from '../../src/model/span';
import { createDocument } from '../../src/text/create-document';

/** The words of a table of spans. */
export function slices(text: string, table: SpanTable): string[] {
  return Array.from({ length: table.length }, (_, i) => text.slice(table.start[i], table.end[i]));
}

/** Tokens of a text, as they stand. */
export function tokensOf(text: string, language: string = 'fr'): string[] {
  return slices(text, createDocument(text, { language }).tokens);
}

/** Sentences of a text, as they stand. */
export function sentencesOf(text: string, language: string = 'fr'): string[] {
  return slices(text, createDocument(text, { language }).sentences);
}

/** Contents of the quotations of a text; a `?` behind those that nothing closes, their depth in front when nested. */
export function quotationsOf(text: string, language: string = 'fr'): string[] {
  return createDocument(text, { language }).quotations.map(
    (q) =>
      `${q.depth > 0 ? `${q.depth}:` : ''}${text.slice(q.contentStart, q.contentEnd)}${q.closed ? '' : '?'}`,
  );
}

/** Kinds of the tokens of a document. */
export function kindsOf(doc: Document): number[] {
  return Array.from({ length: doc.tokens.length }, (_, t) => doc.tokens.kind[t]);
}
