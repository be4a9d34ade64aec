import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { indexAt } from '../model/span';
import { LAYER_DESCRIPTION, describeAttribute, layerRecord } from '../model/layers';
import { checkInteger, checkOneOf, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { chooseAnnotations, type AnnotationChoice } from './choose-annotations';
import { createTable, sentenceSpan, type AnnotatedTexts, type Table } from './table';

/** Options of `concordance`. */
export interface ConcordanceOptions extends AnnotationChoice {
  /** Tokens to the left and right, default 10; never beyond the paragraph. */
  readonly windowTokens?: number;
  /** Order of the rows: `text`, by `keyword`, or by the words to its `left` (nearest first) or `right`; default `text`. */
  readonly sort?: ConcordanceOrder;
}

const ORDERS = ['text', 'keyword', 'left', 'right'] as const;

/** What a concordance can be sorted by. */
export type ConcordanceOrder = (typeof ORDERS)[number];

/**
 * Keyword in context: one row for each annotation, with what stands left and right of its cue.
 *
 * For attribution the keyword is the cue; a relation without cue shows the beginning of its content.
 *
 * @param texts - Annotated texts.
 * @param options - Layer and labels (of hedging alone the hedges, without boosters), window, order.
 * @returns Rows in text order, or sorted without regard to case, accents and punctuation; ties in text order.
 * @throws RangeError for a layer, label or order that does not exist.
 */
export function concordance(texts: AnnotatedTexts, options: ConcordanceOptions = {}): Table {
  checkAnnotatedTexts(texts, 'concordance');
  checkOptions(options, 'concordance', ['layer', 'labels', 'windowTokens', 'sort']);
  const { windowTokens = 10, sort = 'text' } = options;
  checkInteger(windowTokens, 'concordance', 'windowTokens');
  checkOneOf(sort, ORDERS, 'concordance', 'order');
  const documents = new Map(texts.documents.map((doc) => [doc.id, doc]));
  const wanted = chooseAnnotations(texts.annotations, options, 'concordance');
  const rows = wanted.map((annotation) => {
    const doc = documents.get(annotation.document)!;
    const [start, end] = keywordSpan(annotation);
    return {
      cells: {
        document: doc.id,
        start,
        left: contextBefore(doc, start, windowTokens),
        keyword: oneLine(doc.text.slice(start, end)),
        right: contextAfter(doc, end, windowTokens),
        layer: annotation.layer,
        label: annotation.label,
        voice: (annotation.attributes.voice as string | undefined) ?? null,
        reason: annotation.cues[0].entry ?? annotation.cues[0].rule ?? null,
      },
      behind: [annotation],
    };
  });
  return createTable(
    {
      document: { description: 'Id of the document.' },
      start: { description: 'Where the keyword starts.', unit: 'UTF-16 offset' },
      left: { description: `Up to ${windowTokens} tokens before the keyword.` },
      keyword: { description: 'The words that were found.' },
      right: { description: `Up to ${windowTokens} tokens after the keyword.` },
      layer: { description: LAYER_DESCRIPTION },
      label: { description: 'Label after the codebook.' },
      voice: { description: describeAttribute('voice') },
      reason: { description: 'Lexicon entry or rule that found it.' },
    },
    sort === 'text' ? rows : sortBy(rows, ({ cells }) => sortKey(cells, sort)),
    texts,
  );
}

/** What a reader sees as the keyword: the cue of a relation, else the annotation's span, at most 80 characters of it. */
function keywordSpan(annotation: Annotation): readonly [start: number, end: number] {
  if (!('cue' in (layerRecord(annotation.layer)?.parts ?? {}))) return [annotation.start, annotation.end];
  const cue = annotation.parts.cue ?? [];
  if (cue.length > 0) return [cue[0][0], cue[cue.length - 1][1]];
  return [annotation.start, Math.min(annotation.end, annotation.start + 80)];
}

/** The words of a context as they are sorted: letters only, nearest to the keyword first. */
function sortKey(
  { left, keyword, right }: { readonly left: string; readonly keyword: string; readonly right: string },
  sort: 'keyword' | 'left' | 'right',
): string {
  const words = (text: string): readonly string[] =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (sort === 'left') return [...words(left)].reverse().join(' ');
  return words(sort === 'right' ? right : keyword).join(' ');
}

/** Rows in the order of their keys, by code point: the same on every machine. */
function sortBy<T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
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

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
