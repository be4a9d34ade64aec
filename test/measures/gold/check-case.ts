import type { AnnotateResult } from '../../../src/measures/annotate';
import type { Annotation, Layer } from '../../../src/model/annotation';
import type { Language } from '../../../src/model/language';
import type { MeasureCase } from './case-files';
import { compareGold, type GoldComparison } from './compare-gold';
import { parseMarkedText, type GoldAnnotation } from './marked-text';

/** What annotates a text: all measures as they run for a user. */
export type AnnotateText = (
  text: string,
  language: Language,
  options?: { readonly explain: boolean },
) => AnnotateResult['annotations'];

/**
 * Compares what all measures find in a case with what it says, in its layer and in every other that it marks.
 *
 * A mark with `suppressedBy` names a near miss: the measures are then asked to explain, and near misses that no mark
 * names are left alone.
 */
export function checkCase(
  { layer, language, marked }: MeasureCase,
  annotateText: AnnotateText,
): GoldComparison {
  const { text, annotations: gold } = parseMarkedText(marked);
  return compareLayers(text, layer, gold, annotateText(text, language, { explain: isExplained(gold) }));
}

/** Whether a case says why something is no annotation. */
export function isExplained(gold: readonly GoldAnnotation[]): boolean {
  return gold.some(({ attributes }) => attributes.suppressedBy !== undefined);
}

/** The comparison of a case once it is annotated. */
export function compareLayers(
  text: string,
  layer: Layer,
  gold: readonly GoldAnnotation[],
  annotations: readonly Annotation[],
): GoldComparison {
  const layers = new Set([layer, ...gold.map((annotation) => annotation.layer)]);
  const isNamed = ({ start, end }: Annotation): boolean =>
    gold.some(({ parts }) =>
      Object.values(parts)
        .flat()
        .some(([from, to]) => from === start && to === end),
    );
  const found = annotations.filter(
    (annotation) =>
      layers.has(annotation.layer) &&
      (annotation.attributes.suppressedBy === undefined || isNamed(annotation)),
  );
  return compareGold(text, gold, found);
}
