import { LAYERS, type Layer } from './annotation';
import type { AttributeRecord, CodebookLanguage, LayerRecord } from './layer-record';
import { ATTRIBUTION } from './layers/attribution';
import { HEDGING } from './layers/hedging';
import { LABELLING } from './layers/labelling';

/** What each layer is made of; an annotation by hand or of a lexicon of one's own may have other labels and attributes. */
export const LAYER_RECORDS: Readonly<Record<Layer, LayerRecord>> = {
  hedging: HEDGING,
  attribution: ATTRIBUTION,
  labelling: LABELLING,
};

/** The record of a layer; `undefined` for a layer of annotations from elsewhere that the codebook does not have. */
export function layerRecord(layer: string): LayerRecord | undefined {
  return Object.hasOwn(LAYER_RECORDS, layer) ? LAYER_RECORDS[layer as Layer] : undefined;
}

/** The one label of hedging that raises commitment; scores over "all hedges" leave it out. */
export const BOOSTER = 'booster';

/** Label of vague quantifiers (*plusieurs*), which a lexicon of their own finds where it is asked for. */
const VAGUE_QUANTIFIER = 'vague-quantifier';

/** Whether an annotation is a hedge: of the layer hedging, and neither a booster nor a vague quantifier (decision 11). */
export function isHedge({ layer, label }: { readonly layer: string; readonly label: string }): boolean {
  return layer === 'hedging' && label !== BOOSTER && label !== VAGUE_QUANTIFIER;
}

/** The layers in one English sentence, as tables describe their column `layer`. */
export const LAYER_DESCRIPTION: string = sentenceOf(LAYERS.map((layer) => LAYER_RECORDS[layer].name.en));

/**
 * A phrase with "or" before its last part, as a sentence.
 *
 * @param names - At least two.
 */
export function sentenceOf(names: readonly string[]): string {
  const listed = `${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
  return listed.slice(0, 1).toUpperCase() + listed.slice(1);
}

/** Labels of a layer to their definitions, in a language. */
export function definitionsOf(layer: Layer, language: CodebookLanguage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(LAYER_RECORDS[layer].labels).map(([label, { definition }]) => [
      label,
      definition[language],
    ]),
  );
}

/** `layer:label` to the definition of the label, in a language. */
export function labelDefinitions(
  language: CodebookLanguage,
  layers: readonly Layer[] = LAYERS,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    layers.flatMap((layer) =>
      Object.entries(definitionsOf(layer, language)).map(([label, text]) => [`${layer}:${label}`, text]),
    ),
  );
}

/**
 * The attribute of a name; `undefined` for one that a lexicon or a hand annotation brings.
 *
 * @param layer - Whose attribute it is, since two layers may have one of the same name, as `basis`. Default: the first
 *   layer that has it.
 */
export function attributeRecord(
  name: string,
  layer: string | undefined = LAYERS.find((one) => Object.hasOwn(LAYER_RECORDS[one].attributes, name)),
): AttributeRecord | undefined {
  const attributes = layer === undefined ? undefined : layerRecord(layer)?.attributes;
  return attributes !== undefined && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** Whether the codebook has an attribute of this name for this layer; others come from a lexicon or a hand. */
export function isRecordedAttribute(name: string, layer: string): boolean {
  return attributeRecord(name, layer) !== undefined;
}

/** The description of an attribute in English, as tables give it. */
export function describeAttribute(name: string): string {
  return attributeRecord(name)?.description.en ?? `Attribute ${name} of the annotation.`;
}

/** What pages call a part of an annotation; a role that no layer has stands for itself. */
export function partName(role: string, language: CodebookLanguage): string {
  const layer = LAYERS.find((one) => Object.hasOwn(LAYER_RECORDS[one].parts, role));
  return layer === undefined ? role : LAYER_RECORDS[layer].parts[role]!.name[language];
}
