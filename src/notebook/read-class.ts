import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassWork, markerAnnotations, type ClassWork } from '../classroom/class-work';
import { parseClassroom } from '../classroom/student-work';
import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { createDocument } from '../text/create-document';
import { checkString } from '../util/check';
import { FormatError } from '../util/errors';

/** A class: its exercise as a document, and what each student marked in it. */
export interface ClassFiles {
  /** The exercise's text; its id is the exercise's title. */
  readonly document: Document;
  readonly work: ClassWork;
  /** Student to marks, as annotations: what tables and charts of agreement take. */
  readonly annotators: Readonly<Record<string, readonly Annotation[]>>;
}

/**
 * The files that students handed in, as the classroom of the workbench saves them.
 *
 * @param folder - Folder with one JSON file for each student; exercises among them are passed over.
 * @returns Students in the order of their files' names.
 * @throws FormatError when there is no student's file, one of them is faulty, or one is about another exercise.
 */
export function readClass(folder: string): ClassFiles {
  checkString(folder, 'readClass', 'the folder');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  const works = files.flatMap((name) => {
    const path = join(folder, name);
    const { work } = parseClassroom(readFileSync(path, 'utf8'), path);
    return work === undefined ? [] : [{ path, work }];
  });
  if (works.length === 0) {
    throw new FormatError(
      'readClass: no student’s file; expected .json files that the classroom of the workbench saved',
      { path: folder },
    );
  }
  const work = createClassWork(works);
  const { title, text, language, constructed } = work.exercise;
  const document = createDocument(text, { id: title, language, metadata: { title, constructed } });
  return {
    document,
    work,
    annotators: Object.fromEntries(
      work.students.map((student) => [student.name, markerAnnotations(document, student)]),
    ),
  };
}
