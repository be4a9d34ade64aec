import type { Annotation } from '../model/annotation';
import { LAYER_DESCRIPTION, describeAttribute, layerRecord } from '../model/layers';
import { checkInteger, checkOneOf, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { chooseAnnotations, type AnnotationChoice } from './choose-annotations';
import {
  CONCORDANCE_ORDERS,
  contextCells,
  contextCodebook,
  sortContexts,
  type ConcordanceOrder,
} from './context';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** Options of `concordance`. */
export interface ConcordanceOptions extends AnnotationChoice {
  /** Tokens to the left and right, default 10; never beyond the paragraph. */
  readonly windowTokens?: number;
  /** Order of the rows: `text`, by `keyword`, or by the words to its `left` (nearest first) or `right`; default `text`. */
  readonly sort?: ConcordanceOrder;
}

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
  checkOneOf(sort, CONCORDANCE_ORDERS, 'concordance', 'order');
  const documents = new Map(texts.documents.map((doc) => [doc.id, doc]));
  const wanted = chooseAnnotations(texts.annotations, options, 'concordance');
  const rows = wanted.map((annotation) => {
    const doc = documents.get(annotation.document)!;
    return {
      cells: {
        ...contextCells(doc, keywordSpan(annotation), windowTokens),
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
      ...contextCodebook(windowTokens),
      layer: { description: LAYER_DESCRIPTION },
      label: { description: 'Label after the codebook.' },
      voice: { description: describeAttribute('voice') },
      reason: { description: 'Lexicon entry or rule that found it.' },
    },
    sortContexts(rows, sort),
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
