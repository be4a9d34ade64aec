import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { rangeIn, type Span } from '../model/span';
import type { Unit } from '../stats/alpha-unitized';

/** Several people's (or measures') annotations of the same texts, by their names. */
export type Annotators = Readonly<Record<string, readonly Annotation[]>>;

/** What of the annotations is compared. */
export interface ComparedMarks {
  /** Layer; default all. */
  readonly layer?: string;
  /** Labels; default all of the layer. */
  readonly labels?: readonly string[];
  /** Part of the annotations, such as `source` or `cue`; default the whole span. */
  readonly part?: string;
}

/** A unit in tokens of its document, with the annotation that it comes from. */
export interface Mark extends Unit {
  readonly annotation: Annotation;
}

/**
 * The marks of every annotator in every document, in tokens.
 *
 * @returns For each annotator, in the order of the record, a function from a document to the marks in text order.
 * @throws RangeError for fewer than two annotators.
 */
export function marksOf(
  annotators: Annotators,
  compared: ComparedMarks,
  where: string,
): readonly ((doc: Document) => readonly Mark[])[] {
  const names = Object.keys(annotators);
  if (names.length < 2) {
    throw new RangeError(
      `${where}: no agreement of one annotator with nobody; expected at least 2 annotators, got ${names.join(', ') || 'none'}`,
    );
  }
  const { layer, labels, part } = compared;
  return names.map((name) => {
    const wanted = annotators[name].filter(
      (annotation) =>
        (layer === undefined || annotation.layer === layer) &&
        (labels === undefined || labels.includes(annotation.label)),
    );
    return (doc) =>
      wanted
        .filter((annotation) => annotation.document === doc.id)
        .flatMap((annotation) => spansOf(annotation, part).map((span) => toMark(doc, annotation, span)))
        .filter((mark) => mark.end > mark.start)
        .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

function spansOf(annotation: Annotation, part: string | undefined): readonly Span[] {
  return part === undefined ? [[annotation.start, annotation.end]] : (annotation.parts[part] ?? []);
}

function toMark(doc: Document, annotation: Annotation, [from, to]: Span): Mark {
  const [start, end] = rangeIn(doc.tokens, from, to);
  return { start, end, label: annotation.label, annotation };
}
