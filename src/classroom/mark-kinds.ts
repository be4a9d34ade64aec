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

/** A place that students would mark. */
interface MarkedPlace {
  readonly kind: MarkKind;
  readonly span: Span;
}

const PLACES_OF_LAYER: Readonly<Record<Layer, (annotation: Annotation) => readonly MarkedPlace[]>> = {
  hedging: (annotation) => (isHedge(annotation) ? [{ kind: 'hedge', span: hullOf(annotation) }] : []),
  attribution: ({ parts }) => (parts['source'] ?? []).map((span) => ({ kind: 'source', span })),
  labelling: (annotation) =>
    annotation.label === 'designation' && (annotation.parts['mark'] ?? []).length > 0
      ? [{ kind: 'label', span: hullOf(annotation) }]
      : [],
};

/**
 * The places that an annotation of a measure would mark for students: a hedging cue that is no booster, the words of a
 * source, a name with the sign or wording that labels it. Nothing for other annotations.
 */
export function placesOf(annotation: Annotation): readonly MarkedPlace[] {
  const { layer } = annotation;
  return Object.hasOwn(PLACES_OF_LAYER, layer) ? PLACES_OF_LAYER[layer](annotation) : [];
}

function hullOf({ start, end }: Annotation): Span {
  return [start, end];
}
