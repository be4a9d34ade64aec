import type { Annotation } from '../../../src/model/annotation';
import type { Span } from '../../../src/model/span';
import type { GoldAnnotation } from './marked-text';

/** Two lists of lines, one line for each annotation, that are equal when the annotations are what the gold says. */
export interface GoldComparison {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/**
 * Compares whole layers with what a marked text says: what is missing and what is too much both make a difference.
 *
 * @param text - The unmarked text.
 * @param gold - All that the text holds in the layers of `annotations`.
 * @param annotations - What was found in these layers.
 * @returns Lines for a reader, in text order. Attributes stand in them where the gold names them.
 */
export function compareGold(
  text: string,
  gold: readonly GoldAnnotation[],
  annotations: readonly Annotation[],
): GoldComparison {
  const rest = annotations.map((annotation) => ({ ...annotation, parts: partsOf(annotation) }));
  const expected: string[] = [];
  const found: string[] = [];
  const unmet: GoldAnnotation[] = [];
  for (const one of gold) {
    const isHere = (candidate: Annotation): boolean =>
      candidate.layer === one.layer && JSON.stringify(candidate.parts) === JSON.stringify(one.parts);
    const isSame = (candidate: Annotation): boolean =>
      isHere(candidate) && lineOf(text, one, candidate) === lineOf(text, one);
    const index = rest.some(isSame) ? rest.findIndex(isSame) : rest.findIndex(isHere);
    if (index < 0) {
      unmet.push(one);
      continue;
    }
    expected.push(lineOf(text, one));
    found.push(lineOf(text, one, rest.splice(index, 1)[0]));
  }
  expected.push(...unmet.map((one) => lineOf(text, one)));
  found.push(...rest.map((one) => lineOf(text, { ...one, attributes: {} })));
  return { expected, found };
}

/** Parts by role; a cue of hedging has none of its own, its span is it. */
function partsOf({ layer, parts, start, end }: Annotation): Annotation['parts'] {
  if (layer === 'hedging') return { cue: [[start, end]] };
  return parts;
}

/** What is compared of an annotation: what the gold says, or what was found of it. */
function lineOf(text: string, gold: GoldAnnotation, found?: Annotation): string {
  const words = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  const parts = Object.entries(gold.parts).map(([role, spans]) => `${role} “${words(spans)}”`);
  const attributes = Object.entries(gold.attributes).map(
    ([name, value]) => `${name}=${found === undefined ? value : String(found.attributes[name])}`,
  );
  const label = found === undefined || gold.label === undefined ? gold.label : found.label;
  return [gold.layer, label ?? '', ...parts, ...attributes].filter((word) => word !== '').join(' ');
}
