import { createAnnotations, type Annotation } from '../model/annotation';
import { checkAnnotations } from '../model/check-document';
import { describeValue } from '../util/describe-value';
import { FormatError } from '../util/errors';
import { isSameExercise, type Exercise } from './exercise';
import { LAYER_OF_KIND, placesOf } from './mark-kinds';
import { compareMarks, type StudentMark } from './student-mark';
import type { StudentWork } from './student-work';

/** One marker of a class: a student, or the reference. */
export interface Marker {
  /** Unique in the class. */
  readonly name: string;
  readonly marks: readonly StudentMark[];
}

/** What a class marked in one exercise. */
export interface ClassWork {
  readonly exercise: Exercise;
  /** In the order of the files; two of one name are told apart by a number. */
  readonly students: readonly Marker[];
}

/**
 * The works of a class on one exercise.
 *
 * @param works - Students' works with the names of their files; at least one.
 * @throws FormatError when one of them is on another text, or asks for other kinds of marks, than the first.
 */
export function createClassWork(
  works: readonly { readonly path: string; readonly work: StudentWork }[],
): ClassWork {
  const [first] = works;
  if (first === undefined) throw new RangeError('createClassWork: no work; expected at least one');
  const { exercise } = first.work;
  for (const { path, work } of works) {
    if (!isSameExercise(work.exercise, exercise))
      throw new FormatError(
        `createClassWork: this file is about another exercise; expected ${JSON.stringify(exercise.title)} as in ${first.path}, got ${JSON.stringify(work.exercise.title)}`,
        { path },
      );
  }
  const used = new Map<string, number>();
  const students = works.map(({ work }) => {
    const count = (used.get(work.annotator) ?? 0) + 1;
    used.set(work.annotator, count);
    return { name: count === 1 ? work.annotator : `${work.annotator} (${count})`, marks: work.marks };
  });
  return { exercise, students };
}

/**
 * The reference of an exercise as a student would have marked it: the places of a measure's annotations that belong to
 * the kinds asked for. Overlapping places of one kind become one.
 */
export function referenceMarks(
  exercise: Exercise,
  annotations: readonly Annotation[],
): readonly StudentMark[] {
  if (!Array.isArray((exercise as Partial<Exercise> | undefined)?.kinds)) {
    throw new TypeError(
      `referenceMarks: the exercise is missing; expected work.exercise, as readClass reads it, got ${describeValue(exercise)}`,
    );
  }
  checkAnnotations(annotations, 'referenceMarks');
  const marks = annotations
    .flatMap(placesOf)
    .filter(({ kind }) => exercise.kinds.includes(kind))
    .map(({ kind, span: [start, end] }): StudentMark => ({ kind, start, end }))
    .sort(compareMarks);
  const joined: StudentMark[] = [];
  for (const kind of exercise.kinds) {
    let last: StudentMark | undefined;
    for (const mark of marks.filter((candidate) => candidate.kind === kind)) {
      if (last !== undefined && mark.start < last.end) {
        joined.pop();
        last = { kind, start: last.start, end: Math.max(last.end, mark.end) };
      } else last = mark;
      joined.push(last);
    }
  }
  return joined.sort(compareMarks);
}

/**
 * Checks that a value is the work of a class.
 *
 * @throws TypeError that says what came.
 */
export function checkClassWork(work: unknown, where: string): asserts work is ClassWork {
  if (typeof work === 'object' && work !== null && 'exercise' in work && 'students' in work) return;
  throw new TypeError(
    `${where}: the work of the class is missing; expected readClass(folder).work, got ${describeValue(work)}`,
  );
}

/**
 * A marker's marks as annotations, for tables of agreement: layer after the codebook, label the kind of mark, measure
 * the marker's name.
 *
 * @param doc - The exercise's text as a document.
 */
export function markerAnnotations(
  doc: { readonly id: string; readonly text: string },
  marker: Marker,
): readonly Annotation[] {
  return createAnnotations(
    doc,
    marker.marks.map(({ kind, start, end, note }) => ({
      layer: LAYER_OF_KIND[kind],
      label: kind,
      start,
      end,
      parts: {},
      attributes: { annotator: marker.name, ...(note === undefined ? {} : { note }) },
      cues: [{ rule: 'marked by hand', start, end }],
      measure: marker.name,
    })),
  );
}
