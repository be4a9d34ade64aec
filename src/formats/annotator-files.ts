import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Annotation } from '../model/annotation';
import { checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import type { Warning } from '../model/warning';
import { checkString } from '../util/check';
import { FormatError } from '../util/errors';
import { parseBrat } from './annotations/brat';
import { FOREIGN_TYPES } from './annotations/brat-warnings';

/** What several annotators found in the texts that all of them annotated. */
export interface AnnotatedByHand {
  /** Texts with a file of every annotator. */
  readonly documents: readonly Document[];
  /** Annotator to annotations of these texts. */
  readonly annotators: Readonly<Record<string, readonly Annotation[]>>;
  /** What was left out of the files, or read otherwise than it stands. */
  readonly warnings: readonly Warning[];
}

/**
 * The work of several annotators: one folder for each, with one brat file `ID.ann` for each text.
 *
 * @param folder - Folder with the annotators' folders, whose names become theirs, in alphabetical order.
 * @param documents - Texts that may have been annotated.
 * @returns Only texts that every annotator has; others cannot be compared.
 * @throws FormatError when there are fewer than two annotators, no text that all have, a file that does not fit its
 *   text, or an annotator all of whose marks are of types that are none of this project's.
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
  const work = names.map((name) => {
    const parsed = shared.map((doc) => {
      const path = fileOf(name, doc);
      return parseBrat(readFileSync(path, 'utf8'), doc, { path, annotator: name });
    });
    const annotations = parsed.flatMap((file) => file.annotations);
    const warnings = parsed.flatMap((file) => file.warnings);
    const foreign = warnings.find(({ code }) => code === FOREIGN_TYPES);
    if (annotations.length === 0 && foreign !== undefined) {
      // Nothing to compare would look like disagreement.
      throw new FormatError(`readAnnotators: nothing by ${name} can be compared: ${foreign.message}`, {
        path: join(folder, name),
      });
    }
    return { name, annotations, warnings };
  });
  return {
    documents: shared,
    annotators: Object.fromEntries(work.map(({ name, annotations }) => [name, annotations])),
    warnings: [...leftOut(folder, names, shared), ...work.flatMap(({ warnings }) => warnings)],
  };
}

/** Annotation files whose text is not in the corpus, or that not every annotator has. */
function leftOut(folder: string, names: readonly string[], shared: readonly Document[]): readonly Warning[] {
  const known = new Set(shared.map(({ id }) => `${id}.ann`));
  const files = names.flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true })
      .map((file) => String(file).split(sep).join('/'))
      .filter((file) => file.endsWith('.ann') && !known.has(file))
      .map((file) => `${name}/${file}`),
  );
  if (files.length === 0) return [];
  const message = `${folder}: ${files.length} ${files.length === 1 ? 'file is' : 'files are'} left out, whose text is not among the documents or not annotated by all: ${files.sort().join(', ')}`;
  return [{ code: 'annotations-not-compared', message }];
}
