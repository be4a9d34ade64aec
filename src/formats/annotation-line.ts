import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';

/** The record that `selon annotate` writes for one document: the document's id once, parts only where there are any. */
export interface AnnotationLine {
  readonly document: string;
  readonly language: string;
  readonly annotations: readonly Partial<Annotation>[];
}

/** The record of one document's annotations; `JSON.stringify` makes it a line. */
export function formatAnnotationLine(doc: Document, annotations: readonly Annotation[]): AnnotationLine {
  return {
    document: doc.id,
    language: doc.language,
    annotations: annotations.map(({ id, layer, label, start, end, parts, attributes, cues, measure }) =>
      Object.keys(parts).length > 0
        ? { id, layer, label, start, end, parts, attributes, cues, measure }
        : { id, layer, label, start, end, attributes, cues, measure },
    ),
  };
}
