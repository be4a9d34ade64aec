import { LAYERS, type Annotation } from '../model/annotation';
import { isHedge, LAYER_RECORDS } from '../model/layers';
import { checkList, checkOneOf } from '../util/check';

/** Which annotations a table or chart is about. */
export interface AnnotationChoice {
  /** Layer; default all. Of hedging alone the hedges: boosters come in where `labels` names them. */
  readonly layer?: string;
  /** Labels; default all of the layer, boosters left out where the layer is hedging. */
  readonly labels?: readonly string[];
}

/**
 * The annotations of a layer and of some labels.
 *
 * The layer `hedging` alone means hedges. Boosters raise commitment where hedges lower it, and a sum of both says
 * nothing: they are chosen by their label.
 *
 * @param annotations - What was found.
 * @param choice - Layer and labels.
 * @param where - Name of the function that was asked.
 * @throws RangeError for a layer or label that neither the codebook nor any of the annotations has.
 */
export function chooseAnnotations<T extends Pick<Annotation, 'layer' | 'label'>>(
  annotations: readonly T[],
  { layer, labels }: AnnotationChoice,
  where: string,
): readonly T[] {
  if (layer !== undefined) checkLayer(layer, annotations, where);
  if (labels !== undefined) checkLabels(labels, annotations, layer, where);
  const wanted = labels === undefined ? undefined : new Set(labels);
  return annotations.filter((annotation) => {
    if (layer !== undefined && annotation.layer !== layer) return false;
    if (wanted !== undefined) return wanted.has(annotation.label);
    return layer !== 'hedging' || isHedge(annotation);
  });
}

/**
 * Checks that a layer is one of the codebook or of the annotations.
 *
 * @throws RangeError with the nearest one.
 */
export function checkLayer(
  layer: string,
  annotations: readonly Pick<Annotation, 'layer'>[],
  where: string,
): void {
  checkOneOf(layer, knownLayers(annotations), where, 'layer');
}

/**
 * Checks that labels are of the codebook or of the annotations.
 *
 * @param layer - Whose labels they are; `undefined` for those of any.
 * @throws TypeError when it is no list; RangeError with the nearest label.
 */
export function checkLabels(
  labels: readonly string[],
  annotations: readonly Pick<Annotation, 'layer' | 'label'>[],
  layer: string | undefined,
  where: string,
): void {
  checkList(labels, where, 'the list of labels');
  const known = knownLabels(annotations, layer);
  for (const label of labels)
    checkOneOf(label, known, where, layer === undefined ? 'label' : `label of ${layer}`);
}

/** What was chosen, in words: `hedging (booster)`, `hedging (boosters left out)`, `all layers`. */
export function describeChoice({ layer, labels }: AnnotationChoice): string {
  const what = layer ?? 'all layers';
  if (labels !== undefined) return `${what} (${labels.join(', ')})`;
  return layer === 'hedging' ? `${what} (boosters left out)` : what;
}

function knownLayers(annotations: readonly Pick<Annotation, 'layer'>[]): readonly string[] {
  const known = new Set<string>(LAYERS);
  for (const annotation of annotations) known.add(annotation.layer);
  return [...known];
}

function knownLabels(
  annotations: readonly Pick<Annotation, 'layer' | 'label'>[],
  layer: string | undefined,
): readonly string[] {
  const isOfLayer = (other: string): boolean => layer === undefined || other === layer;
  const known = new Set(LAYERS.filter(isOfLayer).flatMap((one) => Object.keys(LAYER_RECORDS[one].labels)));
  for (const annotation of annotations) if (isOfLayer(annotation.layer)) known.add(annotation.label);
  return [...known];
}
