import {
  EXERCISE_FORMAT,
  EXERCISE_VERSION,
  exerciseRecord,
  parseExercise,
  readInnerExercise,
  type Exercise,
} from './exercise';
import { readClassroomFile, readFields } from './fields';
import { MARK_KINDS } from './mark-kinds';
import { compareMarks, type StudentMark } from './student-mark';

/** The `format` field of a student's file. */
export const WORK_FORMAT = 'selon-marks';
/** The version of a student's file that is written and read. */
export const WORK_VERSION = 1;

const MOST_MARKS = 20_000;
const LONGEST_NOTE = 2000;

/** What one student marked in an exercise. The exercise is part of it, so that a file stands for itself. */
export interface StudentWork {
  /** The name that the student goes by; a pseudonym is enough. */
  readonly annotator: string;
  readonly exercise: Exercise;
  /** By start, then end, then kind; marks of one kind do not overlap. */
  readonly marks: readonly StudentMark[];
}

/**
 * The content of a student's file.
 *
 * @returns JSON with a line break at the end; `parseWork` gives the same work back. Each mark has its words beside its
 *   offsets, so that a person can read the file and a changed text is noticed.
 */
export function formatWork(work: StudentWork): string {
  const { text } = work.exercise;
  const record = {
    format: WORK_FORMAT,
    version: WORK_VERSION,
    annotator: work.annotator,
    exercise: exerciseRecord(work.exercise),
    marks: work.marks.map(({ kind, start, end, note }) => ({
      kind,
      start,
      end,
      words: text.slice(start, end),
      ...(note === undefined || note === '' ? {} : { note }),
    })),
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}

/**
 * The work of a student's file.
 *
 * @param json - Content of the file.
 * @param path - The file as the user named it, for messages.
 * @throws FormatError naming the file, the field and the remedy: no JSON, another format or version, a mark that leaves
 *   the text, stands on other words than the file says, or overlaps one of its kind.
 */
export function parseWork(json: string, path: string): StudentWork {
  const where = 'parseWork';
  const fields = readClassroomFile(json, path, where, [WORK_FORMAT], WORK_VERSION);
  const exercise = readInnerExercise(fields.any('exercise'), where, path);
  const marks = fields.list('marks', MOST_MARKS).map((value, place): StudentMark => {
    const mark = readFields(value, where, path, `marks ${place + 1}`);
    const kind = exercise.kinds.find((candidate) => candidate === mark.any('kind'));
    if (kind === undefined)
      throw mark.fault(
        'kind',
        `expected one of ${exercise.kinds.join(', ')}, got ${JSON.stringify(mark.any('kind'))}`,
      );
    const start = mark.count('start');
    const end = mark.count('end');
    const words = exercise.text.slice(start, end);
    if (!(start < end && end <= exercise.text.length) || words !== words.trim())
      throw mark.fault(
        'end',
        `a mark does not fit the text; expected words within its ${exercise.text.length} characters, got [${start}, ${end})`,
      );
    if (mark.any('words') !== undefined && mark.any('words') !== words)
      throw mark.fault(
        'words',
        `the text was changed after marking; the mark stands on ${JSON.stringify(words.slice(0, 60))}`,
      );
    const note =
      mark.any('note') === undefined ? '' : mark.text('note', { longest: LONGEST_NOTE, mayBeEmpty: true });
    return { kind, start, end, ...(note === '' ? {} : { note }) };
  });
  marks.sort(compareMarks);
  for (const kind of MARK_KINDS) {
    let last = -1;
    for (const mark of marks.filter((candidate) => candidate.kind === kind)) {
      if (mark.start < last)
        throw fields.fault('marks', `two marks of kind ${kind} overlap at ${mark.start}`);
      last = mark.end;
    }
  }
  return { annotator: fields.text('annotator', { longest: 100 }).trim(), exercise, marks };
}

/**
 * The exercise of a file that is either an exercise or a student's work, with that work.
 *
 * @throws FormatError when it is neither.
 */
export function parseClassroom(
  json: string,
  path: string,
): { readonly exercise: Exercise; readonly work?: StudentWork } {
  const formats = [EXERCISE_FORMAT, WORK_FORMAT];
  const fields = readClassroomFile(json, path, 'parseClassroom', formats, EXERCISE_VERSION);
  if (fields.any('format') === EXERCISE_FORMAT) return { exercise: parseExercise(json, path) };
  const work = parseWork(json, path);
  return { exercise: work.exercise, work };
}
