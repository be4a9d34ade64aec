import type { Annotation, Layer } from '../model/annotation';
import { isHedge } from '../model/layers';
import type { Span } from '../model/span';

/** What students mark. */
export const MARK_KINDS = ['hedge', 'source', 'label'] as const;

/** A kind of mark that students make. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** The layer of the codebook that a kind of mark belongs to. */
export const LAYER_OF_KIND: Readonly<Record<MarkKind, Layer>> = {
  hedge: 'hedging',
  source: 'attribution',
  label: 'labelling',
};

/**
 * The places that an annotation of a measure would mark for students: a hedging cue that is no booster, the words of a
 * source, a name with the sign or wording that labels it. Nothing for other annotations.
 */
export function placesOf(
  annotation: Annotation,
): readonly { readonly kind: MarkKind; readonly span: Span }[] {
  const { layer, label, start, end, parts } = annotation;
  if (layer === 'hedging') return isHedge(annotation) ? [{ kind: 'hedge', span: [start, end] }] : [];
  if (layer === 'attribution') return (parts['source'] ?? []).map((span) => ({ kind: 'source', span }));
  const hasMark = label === 'designation' && (parts['mark'] ?? []).length > 0;
  return hasMark ? [{ kind: 'label', span: [start, end] }] : [];
}
