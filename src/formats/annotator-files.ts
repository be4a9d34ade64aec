import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../model/annotation';
import { checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import { checkString } from '../util/check';
import { FormatError } from '../util/errors';
import { parseBrat } from './brat';

/** What several annotators found in the texts that all of them annotated. */
export interface AnnotatedByHand {
  /** Texts with a file of every annotator. */
  readonly documents: readonly Document[];
  /** Annotator to annotations of these texts. */
  readonly annotators: Readonly<Record<string, readonly Annotation[]>>;
}

/**
 * The work of several annotators: one folder for each, with one brat file `ID.ann` for each text.
 *
 * @param folder - Folder with the annotators' folders, whose names become theirs, in alphabetical order.
 * @param documents - Texts that may have been annotated.
 * @returns Only texts that every annotator has; others cannot be compared.
 * @throws FormatError when there are fewer than two annotators, no text that all have, or a file that does not fit its
 *   text.
 */
export function readAnnotators(folder: string, documents: readonly Document[]): AnnotatedByHand {
  checkString(folder, 'readAnnotators', 'the folder');
  checkDocuments(documents, 'readAnnotators');
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  if (names.length < 2) {
    throw new FormatError(
      `readAnnotators: agreement needs two annotators; expected a folder for each, got ${names.join(', ') || 'none'}`,
      { path: folder },
    );
  }
  const fileOf = (name: string, doc: Document): string => join(folder, name, `${doc.id}.ann`);
  const shared = documents.filter((doc) => names.every((name) => existsSync(fileOf(name, doc))));
  if (shared.length === 0) {
    throw new FormatError('readAnnotators: no text that every annotator has; expected files named ID.ann', {
      path: folder,
    });
  }
  const annotationsOf = (name: string): readonly Annotation[] =>
    shared.flatMap((doc) => {
      const path = fileOf(name, doc);
      return parseBrat(readFileSync(path, 'utf8'), doc, { path, annotator: name });
    });
  return {
    documents: shared,
    annotators: Object.fromEntries(names.map((name) => [name, annotationsOf(name)])),
  };
}
