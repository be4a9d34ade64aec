import type { Annotation, AttributeValue, Cue, Layer } from '../model/annotation';
import type { Document } from '../model/document';
import { LAYER_RECORDS } from '../model/layers';
import type { Span } from '../model/span';
import { createCodePointMap } from '../util/code-points';
import { documentProfile, type DocumentProfile } from './annotations/document-profile';

/** What offsets count: `utf-16` code units, as JavaScript and Java do, or `code-points`, as Python and R do. */
export const OFFSET_UNITS = ['utf-16', 'code-points'] as const;

/** One of `OFFSET_UNITS`. */
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** An annotation as it leaves the program: named over all documents, with its words, and every attribute of its layer. */
export interface WrittenAnnotation extends Omit<Annotation, 'document' | 'parts'> {
  /** `DOCUMENT#ID`. An id is a name: the digits in it are the same whatever the offsets count. */
  readonly id: string;
  /** The document's text from `start` to `end`. */
  readonly text: string;
  /** Absent for a layer without parts. */
  readonly parts?: Annotation['parts'];
  /** All of the layer's, in the order of its record, `null` where the text does not tell; then those of a lexicon of one's own. */
  readonly attributes: Annotation['attributes'];
}

/** The record that `selon annotate` writes for one document. */
export interface AnnotationLine {
  readonly document: string;
  readonly language: string;
  /** What all positions of the line count. */
  readonly offsets: OffsetUnit;
  /** Where it was asked for: what tables need of the document beside its annotations. */
  readonly profile?: DocumentProfile;
  readonly annotations: readonly WrittenAnnotation[];
}

/** Options of what writes annotations out. */
export interface OffsetOptions {
  /** What all positions count. Default `utf-16`. */
  readonly offsets?: OffsetUnit;
}

/** An annotation of each layer of which nothing is known, and the attributes that hold ids of others. */
const UNTOLD: ReadonlyMap<string, UntoldAttributes> = new Map(
  Object.entries(LAYER_RECORDS).map(([layer, { attributes }]) => {
    const names = Object.keys(attributes);
    return [
      layer,
      {
        attributes: Object.fromEntries(names.map((name) => [name, null])),
        ids: names.filter((name) => attributes[name]!.isAnnotationId === true),
      },
    ];
  }),
);

interface UntoldAttributes {
  readonly attributes: Annotation['attributes'];
  readonly ids: readonly string[];
}

/** Options of `formatAnnotationLine`. */
export interface LineOptions extends OffsetOptions {
  /** Adds `profile`: length, metadata and profiles of the document, from which rates can be had. Default false. */
  readonly profile?: boolean;
  /** Layers that were asked for; default all. */
  readonly layers?: readonly Layer[];
}

/** The record of one document's annotations; `JSON.stringify` makes it a line. */
export function formatAnnotationLine(
  doc: Document,
  annotations: readonly Annotation[],
  { offsets = 'utf-16', profile = false, layers }: LineOptions = {},
): AnnotationLine {
  return {
    document: doc.id,
    language: doc.language,
    offsets,
    ...(profile && { profile: documentProfile(doc, annotations, layers) }),
    annotations: writtenAnnotations(doc, annotations, { offsets }),
  };
}

/** One document's annotations as they leave the program, in their order. */
export function writtenAnnotations(
  doc: Pick<Document, 'id' | 'text'>,
  annotations: readonly Annotation[],
  { offsets = 'utf-16' }: OffsetOptions = {},
): readonly WrittenAnnotation[] {
  const place = offsets === 'utf-16' ? undefined : createCodePointMap(doc.text).toCodePoint;
  return annotations.map(({ id, layer, label, start, end, parts, attributes, cues, measure }) => {
    const name = idOverDocuments(doc.id, id);
    const text = doc.text.slice(start, end);
    const all = allAttributes(doc.id, layer, attributes);
    const hasParts = Object.keys(parts).length > 0;
    // Field by field: spreads cost more than all the rest.
    if (place === undefined) {
      return hasParts
        ? { id: name, layer, label, start, end, text, parts, attributes: all, cues, measure }
        : { id: name, layer, label, start, end, text, attributes: all, cues, measure };
    }
    return {
      id: name,
      layer,
      label,
      start: place(start),
      end: place(end),
      text,
      ...(hasParts && { parts: placeParts(parts, place) }),
      attributes: all,
      cues: cues.map((cue) => placeCue(cue, place)),
      measure,
    };
  });
}

function idOverDocuments(document: string, id: string): string {
  return `${document}#${id}`;
}

function allAttributes(
  document: string,
  layer: string,
  attributes: Annotation['attributes'],
): Annotation['attributes'] {
  const untold = UNTOLD.get(layer);
  // A copy of one shape for all of a layer, filled: a second spread takes longer.
  const all: Record<string, AttributeValue> = { ...untold?.attributes };
  for (const name in attributes) all[name] = attributes[name]!;
  for (const name of untold?.ids ?? []) {
    const id = all[name];
    if (typeof id === 'string') all[name] = idOverDocuments(document, id);
  }
  return all;
}

function placeCue(cue: Cue, place: (offset: number) => number): Cue {
  return { ...cue, start: place(cue.start), end: place(cue.end) };
}

function placeParts(parts: Annotation['parts'], place: (offset: number) => number): Annotation['parts'] {
  return Object.fromEntries(
    Object.entries(parts).map(([role, spans]) => [
      role,
      spans.map(([start, end]): Span => [place(start), place(end)]),
    ]),
  );
}
