import type { Annotation } from '../model/annotation';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** What annotations can be counted by: a field of the annotation, or one of its attributes. */
export type CountField = 'document' | 'layer' | 'label' | (string & {});

/**
 * How many annotations there are of each kind.
 *
 * @param texts - Annotated texts.
 * @param fields - One or more fields: `document`, `layer`, `label`, or an attribute such as `voice`, `stance`, `status`.
 * @returns One row for each combination that occurs, most frequent first, ties in order of first occurrence.
 * @throws RangeError when no field is given.
 */
export function countBy(texts: AnnotatedTexts, fields: readonly CountField[]): Table {
  if (fields.length === 0) throw new RangeError('countBy: no field; expected at least one, such as label');
  const groups = [
    ...groupBy(texts.annotations, (annotation) =>
      JSON.stringify(fields.map((field) => valueOf(annotation, field))),
    ),
  ];
  groups.sort((a, b) => b[1].length - a[1].length);
  return createTable(
    {
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
        denominator: `${texts.annotations.length} annotations`,
      },
    },
    groups.map(([, annotations]) => ({
      cells: {
        ...Object.fromEntries(fields.map((field) => [field, valueOf(annotations[0], field)])),
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
  layer: 'Hedging, attribution or labelling.',
  label: 'Label after the codebook; of attribution, its type.',
  voice: 'averral: the text’s own voice; attributed: words of a source.',
};

function valueOf(annotation: Annotation, field: CountField): string | number | boolean | null {
  if (field === 'document' || field === 'layer' || field === 'label') return annotation[field as 'label'];
  return annotation.attributes[field] ?? null;
}
