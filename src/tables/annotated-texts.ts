import type { Annotation } from '../model/annotation';
import { checkAnnotations, checkAnnotationsFit, checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import { describeValue } from '../util/describe-value';

/** Texts with what was found in them; what every table is made from. */
export interface AnnotatedTexts {
  readonly documents: readonly Document[];
  readonly annotations: readonly Annotation[];
}

/**
 * Checks that a value is texts with what was found in them: one document or more, and annotations of these documents.
 *
 * @param value - What came.
 * @param where - Name of the function that was asked.
 * @throws TypeError when it is something else; RangeError for no documents, or annotations of others.
 */
export function checkAnnotatedTexts(value: unknown, where: string): asserts value is AnnotatedTexts {
  const hasBoth =
    typeof value === 'object' && value !== null && 'documents' in value && 'annotations' in value;
  if (!hasBoth) {
    throw new TypeError(
      `${where}: the annotated texts are missing; expected annotateCorpus(corpus.documents), got ${describeValue(value)}`,
    );
  }
  const { documents, annotations } = value;
  checkDocuments(documents, where);
  checkAnnotations(annotations, where);
  checkAnnotationsFit(annotations, documents, where);
}
