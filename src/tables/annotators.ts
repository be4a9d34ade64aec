import { LAYERS, type Annotation } from '../model/annotation';
import { checkAnnotations } from '../model/check-document';
import type { Document } from '../model/document';
import { LAYER_RECORDS } from '../model/layers';
import { rangeIn, type Span } from '../model/span';
import type { Unit } from '../stats/alpha-unitized';
import { checkOneOf } from '../util/check';
import { describeValue } from '../util/describe-value';
import { chooseAnnotations, type AnnotationChoice } from './choose-annotations';

/** Several people's (or measures') annotations of the same texts, by their names. */
export type Annotators = Readonly<Record<string, readonly Annotation[]>>;

/** What of the annotations is compared. */
export interface ComparedMarks extends AnnotationChoice {
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
 * @throws TypeError when the annotators are no record of annotations; RangeError for fewer than two annotators, or a
 *   layer, label or part that nothing has.
 */
export function marksOf(
  annotators: Annotators,
  compared: ComparedMarks,
  where: string,
): readonly ((doc: Document) => readonly Mark[])[] {
  const names = namesOf(annotators, where);
  if (names.length < 2) {
    throw new RangeError(
      `${where}: no agreement of one annotator with nobody; expected at least 2 annotators, got ${names.join(', ') || 'none'}`,
    );
  }
  const { part } = compared;
  const all = Object.values(annotators).flat();
  const chosen = new Set(chooseAnnotations(all, compared, where));
  if (part !== undefined) checkOneOf(part, knownParts(all), where, 'part');
  return names.map((name) => {
    const wanted = annotators[name].filter((annotation) => chosen.has(annotation));
    return (doc) =>
      wanted
        .filter((annotation) => annotation.document === doc.id)
        .flatMap((annotation) => spansOf(annotation, part).map((span) => toMark(doc, annotation, span)))
        .filter((mark) => mark.end > mark.start)
        .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

function namesOf(annotators: Annotators, where: string): readonly string[] {
  const isRecord = typeof annotators === 'object' && annotators !== null && !Array.isArray(annotators);
  if (!isRecord || 'annotations' in annotators) {
    throw new TypeError(
      `${where}: the annotators are missing; expected { name: annotations, other: annotations }, got ${describeValue(annotators)}`,
    );
  }
  for (const own of Object.values(annotators)) checkAnnotations(own, where);
  return Object.keys(annotators);
}

function knownParts(annotations: readonly Annotation[]): readonly string[] {
  const known = new Set(LAYERS.flatMap((layer) => Object.keys(LAYER_RECORDS[layer].parts)));
  for (const { parts } of annotations) for (const name in parts) known.add(name);
  return [...known];
}

function spansOf(annotation: Annotation, part: string | undefined): readonly Span[] {
  return part === undefined ? [[annotation.start, annotation.end]] : (annotation.parts[part] ?? []);
}

function toMark(doc: Document, annotation: Annotation, [from, to]: Span): Mark {
  const [start, end] = rangeIn(doc.tokens, from, to);
  return { start, end, label: annotation.label, annotation };
}
