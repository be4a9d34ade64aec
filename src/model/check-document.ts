import { describeValue } from '../util/describe-value';
import { nearestName } from '../util/nearest';
import type { Annotation } from './annotation';
import type { Document } from './document';

/**
 * Checks that a value is a document, as `createDocument` and `readCorpus` make them.
 *
 * @param value - What came.
 * @param where - Name of the function that was asked.
 * @throws TypeError that says what came and how to make a document.
 */
export function checkDocument(value: unknown, where: string): asserts value is Document {
  if (isDocument(value)) return;
  throw new TypeError(
    `${where}: the document is missing; expected one of corpus.documents, or createDocument(text), got ${describeValue(value)}`,
  );
}

/**
 * Checks that a value is a list of documents with ids of their own, one or more.
 *
 * @param value - What came.
 * @param where - Name of the function that was asked.
 * @throws TypeError when it is no list of documents; RangeError when it is empty, or two documents share an id.
 */
export function checkDocuments(value: unknown, where: string): asserts value is readonly Document[] {
  if (!Array.isArray(value)) {
    throw new TypeError(
      `${where}: the documents are missing; expected a list such as corpus.documents, got ${describeValue(value)}`,
    );
  }
  if (value.length === 0) {
    throw new RangeError(
      `${where}: no text; expected at least 1 document, got an empty list: was every text filtered out, or the corpus empty?`,
    );
  }
  const ids = new Set<string>();
  for (const doc of value as readonly unknown[]) {
    checkDocument(doc, where);
    if (ids.has(doc.id)) {
      throw new RangeError(
        `${where}: two texts have the id ${JSON.stringify(doc.id)}; expected an id of its own for each: createDocument(text, { id })`,
      );
    }
    ids.add(doc.id);
  }
}

/**
 * Checks that a value is a list of annotations; it may be empty.
 *
 * @param value - What came.
 * @param where - Name of the function that was asked.
 * @throws TypeError when it is no list of annotations.
 */
export function checkAnnotations(value: unknown, where: string): asserts value is readonly Annotation[] {
  if (!Array.isArray(value)) {
    throw new TypeError(
      `${where}: the annotations are missing; expected annotateCorpus(documents).annotations, got ${describeValue(value)}`,
    );
  }
  for (const annotation of value as readonly unknown[]) {
    if (!isAnnotation(annotation)) {
      throw new TypeError(
        `${where}: something in the list is no annotation; expected annotateCorpus(documents).annotations, got ${describeValue(annotation)}`,
      );
    }
  }
}

/**
 * Checks that every annotation is about one of the documents.
 *
 * @throws RangeError naming a document that is not there, and the nearest one.
 */
export function checkAnnotationsFit(
  annotations: readonly Annotation[],
  documents: readonly { readonly id: string }[],
  where: string,
): void {
  const ids = new Set(documents.map(({ id }) => id));
  const stranger = annotations.find(({ document }) => !ids.has(document));
  if (stranger === undefined) return;
  const nearest = nearestName(stranger.document, [...ids]);
  const hint = nearest === undefined ? '' : `, nearest ${JSON.stringify(nearest)}`;
  throw new RangeError(
    `${where}: an annotation is about ${JSON.stringify(stranger.document)}, which is not among the documents; expected annotations of these documents only (${ids.size} texts${hint}): filter both alike`,
  );
}

/**
 * Checks that a value has the id and text of a document: all that formats need of it.
 *
 * @throws TypeError that says what came.
 */
export function checkTextRecord(
  value: unknown,
  where: string,
): asserts value is { readonly id: string; readonly text: string } {
  const isText = typeof value === 'object' && value !== null && 'id' in value && 'text' in value;
  if (isText && typeof value.text === 'string') return;
  throw new TypeError(
    `${where}: the document is missing; expected the one that the annotations are about, got ${describeValue(value)}`,
  );
}

function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'id' in value && 'text' in value && 'tokens' in value;
}

function isAnnotation(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'document' in value && 'layer' in value && 'cues' in value
  );
}
