import type { AnnotateResult } from '../../../src/measures/annotate';
import type { Language } from '../../../src/model/language';
import type { MeasureCase } from './case-files';
import { compareGold, type GoldComparison } from './compare-gold';
import { parseMarkedText } from './marked-text';

/** What annotates a text: all measures as they run for a user. */
export type AnnotateText = (text: string, language: Language) => AnnotateResult['annotations'];

/** Compares what all measures find in a case with what it says, in its layer and in every other that it marks. */
export function checkCase(
  { layer, language, marked }: MeasureCase,
  annotateText: AnnotateText,
): GoldComparison {
  const { text, annotations: gold } = parseMarkedText(marked);
  const layers = new Set([layer, ...gold.map((annotation) => annotation.layer)]);
  const found = annotateText(text, language).filter((annotation) => layers.has(annotation.layer));
  return compareGold(text, gold, found);
}
