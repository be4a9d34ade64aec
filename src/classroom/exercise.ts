import { readClassroomFile, readFields, type Fields } from './fields';
import { MARK_KINDS, type MarkKind } from './mark-kinds';

/** The `format` field of an exercise file. */
export const EXERCISE_FORMAT = 'selon-exercise';
/** The version of the exercise format that is written and read. */
export const EXERCISE_VERSION = 1;
/** Longest text of an exercise in UTF-16 code units: some twenty press articles. */
export const LONGEST_EXERCISE = 100_000;

/** A text that a teacher gives to a class, with what is to be marked. It holds no marks. */
export interface Exercise {
  readonly title: string;
  /** BCP 47 code of the text's language. */
  readonly language: string;
  /** Unchanged; marks point into it. */
  readonly text: string;
  /** What the teacher asks; may be empty. */
  readonly instructions: string;
  /** What is to be marked, in the order of `MARK_KINDS`; at least one. */
  readonly kinds: readonly MarkKind[];
  /** Whether the text was written for teaching and is not press. */
  readonly constructed: boolean;
}

/**
 * The content of an exercise file.
 *
 * @returns JSON with a line for each field and a line break at the end; `parseExercise` gives the same exercise back.
 */
export function formatExercise(exercise: Exercise): string {
  return `${JSON.stringify(exerciseRecord(exercise), null, 1)}\n`;
}

/** An exercise as a record for a file, in fixed order. */
export function exerciseRecord(exercise: Exercise): Readonly<Record<string, unknown>> {
  const { title, language, text, instructions, kinds, constructed } = exercise;
  return {
    format: EXERCISE_FORMAT,
    version: EXERCISE_VERSION,
    title,
    language,
    instructions,
    kinds,
    constructed,
    text,
  };
}

/**
 * The exercise of a file.
 *
 * @param json - Content of the file.
 * @param path - The file as the user named it, for messages.
 * @throws FormatError naming the file, the field and the remedy.
 */
export function parseExercise(json: string, path: string): Exercise {
  return readExercise(readClassroomFile(json, path, 'parseExercise', [EXERCISE_FORMAT], EXERCISE_VERSION));
}

/** An exercise from the record inside another file. */
export function readInnerExercise(value: unknown, where: string, path: string): Exercise {
  return readExercise(readFields(value, where, path, 'exercise'));
}

function readExercise(fields: Fields): Exercise {
  const kinds = fields.list('kinds', MARK_KINDS.length);
  if (kinds.length === 0 || kinds.some((kind) => !(MARK_KINDS as readonly unknown[]).includes(kind)))
    throw fields.fault('kinds', `expected some of ${MARK_KINDS.join(', ')}, got ${JSON.stringify(kinds)}`);
  return {
    title: fields.text('title', { longest: 300 }),
    language: fields.text('language', { longest: 35 }),
    text: fields.text('text', { longest: LONGEST_EXERCISE }),
    instructions: fields.text('instructions', { longest: 5000, mayBeEmpty: true }),
    kinds: MARK_KINDS.filter((kind) => kinds.includes(kind)),
    constructed: fields.any('constructed') === true,
  };
}

/** Whether marks on one exercise can be compared with marks on the other. */
export function isSameExercise(one: Exercise, other: Exercise): boolean {
  return one.text === other.text && one.kinds.join() === other.kinds.join();
}
