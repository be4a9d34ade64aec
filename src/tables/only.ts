import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { checkList, checkOneOf, checkOptions, unknownName } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { checkLabels, checkLayer } from './choose-annotations';
import { groupOfDocument } from './document-groups';
import { isDateUnit } from './date-units';
import type { AnnotatedTexts } from './table';

/** A value, or several of which each will do. */
export type OneOrMore<T> = T | readonly T[];

/** What `only` keeps; what is left out of it keeps everything. */
export interface OnlyOptions {
  /** Ids of documents. */
  readonly documents?: OneOrMore<string>;
  /**
   * Values of fields that the documents have: of their metadata, `language`, or `day`, `week`, `month` or `year` of the
   * date: `{ outlet: ['Le Phare', 'La Vigie'], year: '2021' }`.
   */
  readonly where?: Readonly<Record<string, OneOrMore<string | number | boolean>>>;
  /** Layer of the annotations; of hedging the boosters too. */
  readonly layer?: string;
  /** Labels of the annotations. */
  readonly labels?: OneOrMore<string>;
  /** Voice of the annotations, `averral` (the text's own) or `attributed`; relations have none and are left out. */
  readonly voice?: 'averral' | 'attributed';
  /** Values of attributes of the annotations: `{ sourceKind: 'anonymous' }`. */
  readonly attributes?: Readonly<Record<string, OneOrMore<string | boolean | null>>>;
}

const OPTIONS = ['documents', 'where', 'layer', 'labels', 'voice', 'attributes'] as const;

/**
 * A part of annotated texts, itself annotated texts for any table or chart: some documents, some annotations, or both.
 *
 * Documents keep their place in the base of rates whether or not they have annotations left: a text without hedges
 * counts with its words.
 *
 * @param texts - Annotated texts.
 * @param options - What to keep: all that is named must hold.
 * @throws RangeError for a document, field, value, layer or label that the texts do not have, with the nearest that they
 *   have: a misspelt name would give an empty table.
 * @example only(texts, { layer: 'hedging', where: { language: 'fr' }, voice: 'averral' });
 */
export function only(texts: AnnotatedTexts, options: OnlyOptions): AnnotatedTexts {
  checkAnnotatedTexts(texts, 'only');
  checkOptions(options, 'only', OPTIONS);
  const documents = chooseDocuments(texts.documents, options);
  const kept = new Set(documents.map(({ id }) => id));
  const isWanted = annotationTest(texts.annotations, options);
  return {
    documents,
    annotations: texts.annotations.filter((found) => kept.has(found.document) && isWanted(found)),
  };
}

function chooseDocuments(
  documents: readonly Document[],
  { documents: ids, where = {} }: OnlyOptions,
): readonly Document[] {
  const byId = ids === undefined ? documents : documentsOf(documents, listOf(ids));
  const chosen = Object.entries(where).reduce((some, [field, values]) => {
    checkField(documents, field);
    const known = [...new Set(documents.map((doc) => valueOf(doc, field)))];
    const wanted = listOf(values).map(String);
    for (const value of wanted) checkOneOf(value, known, 'only', `value of ${field}`);
    return some.filter((doc) => wanted.includes(valueOf(doc, field)));
  }, byId);
  if (chosen.length > 0) return chosen;
  throw new RangeError(
    `only: no text is left; expected documents for which all hold: ${JSON.stringify({ ...(ids === undefined ? {} : { documents: ids }), ...where })}`,
  );
}

function documentsOf(documents: readonly Document[], ids: readonly string[]): readonly Document[] {
  const known = documents.map(({ id }) => id);
  for (const id of ids) checkOneOf(id, known, 'only', 'document');
  return documents.filter(({ id }) => ids.includes(id));
}

function checkField(documents: readonly Document[], field: string): void {
  if (field === 'language' || isDateUnit(field)) return;
  const known = [...new Set(documents.flatMap(({ metadata }) => Object.keys(metadata)))];
  if (known.includes(field)) return;
  throw new RangeError(
    `only: ${unknownName('unknown field of the metadata', field, [...known, 'language'])}`,
  );
}

function valueOf(doc: Document, field: string): string {
  return field === 'language' ? doc.language : groupOfDocument(doc, field);
}

function annotationTest(
  annotations: readonly Annotation[],
  { layer, labels, voice, attributes = {} }: OnlyOptions,
): (annotation: Annotation) => boolean {
  if (layer !== undefined) checkLayer(layer, annotations, 'only');
  const wanted = labels === undefined ? undefined : listOf(labels);
  if (wanted !== undefined) checkLabels(wanted, annotations, layer, 'only');
  if (voice !== undefined) checkOneOf(voice, ['averral', 'attributed'], 'only', 'voice');
  const values = Object.entries(voice === undefined ? attributes : { ...attributes, voice });
  for (const [name] of values) checkAttribute(name, annotations);
  return (annotation) =>
    (layer === undefined || annotation.layer === layer) &&
    (wanted === undefined || wanted.includes(annotation.label)) &&
    values.every(
      ([name, value]) =>
        Object.hasOwn(annotation.attributes, name) &&
        (listOf(value) as readonly unknown[]).includes(annotation.attributes[name]),
    );
}

function checkAttribute(name: string, annotations: readonly Annotation[]): void {
  const known = [...new Set(annotations.flatMap(({ attributes }) => Object.keys(attributes)))];
  if (annotations.length === 0 || known.includes(name)) return;
  throw new RangeError(`only: ${unknownName('unknown attribute', name, known)}`);
}

function listOf<T>(values: OneOrMore<T>): readonly T[] {
  const list = Array.isArray(values) ? (values as readonly T[]) : [values as T];
  checkList(list, 'only', 'the list of values');
  return list;
}
