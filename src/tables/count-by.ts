import { LAYERS, type Annotation } from '../model/annotation';
import type { Codebook } from '../model/codebook';
import { LAYER_RECORDS, describeAttribute, sentenceOf } from '../model/layers';
import { checkEachOf } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** What annotations can be counted by: a field of the annotation, or one of its attributes. */
export type CountField = 'document' | 'layer' | 'label' | 'measure' | (string & {});

/**
 * How many annotations there are of each kind.
 *
 * @param texts - Annotated texts.
 * @param fields - One or more fields: `document`, `layer`, `label`, `measure` (which tells a lexicon of one's own from
 *   the measures), or an attribute such as `voice`, `stance`, `status`.
 * @returns One row for each combination that occurs, most frequent first, ties in order of first occurrence.
 * @throws RangeError when no field is given, or one that neither the codebook nor any of the annotations has.
 */
export function countBy(texts: AnnotatedTexts, fields: readonly CountField[]): Table {
  checkAnnotatedTexts(texts, 'countBy');
  checkEachOf(fields, knownFields(texts.annotations), 'countBy', 'field');
  const groups = [
    ...groupBy(texts.annotations, (annotation) =>
      JSON.stringify(fields.map((field) => countValue(annotation, field))),
    ),
  ];
  groups.sort((a, b) => b[1].length - a[1].length);
  return createTable(
    countCodebook(fields, texts.annotations.length),
    groups.map(([, annotations]) => ({
      cells: {
        ...Object.fromEntries(fields.map((field) => [field, countValue(annotations[0], field)])),
        count: annotations.length,
        share: annotations.length / texts.annotations.length,
      },
      behind: annotations,
    })),
    texts,
  );
}

const FIELD_DESCRIPTIONS: Readonly<Record<string, string>> = {
  document: 'Id of the document.',
  layer: sentenceOf(
    LAYERS.map((layer) => LAYER_RECORDS[layer].name.en).map((name) =>
      name === 'hedging' ? 'hedging (hedges and boosters)' : name,
    ),
  ),
  label: 'Label after the codebook; of attribution, its type.',
  measure: 'Measure, lexicon or annotator that made it, with its version.',
  voice: describeAttribute('voice'),
};

const OWN_FIELDS: readonly string[] = ['document', 'layer', 'label', 'measure'];

/** Columns of a table of counts. */
export function countCodebook(fields: readonly CountField[], total: number): Codebook {
  return {
    ...Object.fromEntries(
      fields.map((field) => [
        field,
        { description: FIELD_DESCRIPTIONS[field] ?? `Attribute ${field} of the annotation.` },
      ]),
    ),
    count: { description: 'Number of annotations.', unit: 'annotations' },
    share: {
      description: 'Part of all rows’ annotations.',
      unit: 'share 0-1',
      denominator: `${total} annotations`,
    },
  };
}

/** What of an annotation tables count, rate and group by. */
export type CountedAnnotation = Pick<Annotation, 'document' | 'layer' | 'label' | 'measure' | 'attributes'>;

/** What an annotation is counted under. */
export function countValue(
  annotation: CountedAnnotation,
  field: CountField,
): string | number | boolean | null {
  if (OWN_FIELDS.includes(field)) return annotation[field as 'label'];
  return annotation.attributes[field] ?? null;
}

/** What annotations can be counted by: what each has, the attributes of the codebook, and those that these have. */
export function knownFields(annotations: readonly Pick<Annotation, 'attributes'>[]): readonly string[] {
  const known = new Set(OWN_FIELDS);
  for (const layer of LAYERS) for (const name in LAYER_RECORDS[layer].attributes) known.add(name);
  for (const { attributes } of annotations) for (const name in attributes) known.add(name);
  return [...known];
}
