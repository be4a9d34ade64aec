import type { MarkKind } from './mark-kinds';

/** A passage that a student marked. */
export interface StudentMark {
  readonly kind: MarkKind;
  /** UTF-16 offsets into the exercise's text. */
  readonly start: number;
  readonly end: number;
  /** The student's reason; absent when none was given. */
  readonly note?: string;
}

/** The order of marks: by start, then end, then kind. */
export function compareMarks(a: StudentMark, b: StudentMark): number {
  return a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

/**
 * Marks after a student marked a passage. Marking it exactly again takes the mark away; marks of the same kind that it
 * touches give way to it, and the first reason among them stays.
 *
 * @param marks - In order.
 * @param mark - Kind and passage.
 */
export function toggleMark(marks: readonly StudentMark[], mark: StudentMark): readonly StudentMark[] {
  const touched = marks.filter(
    ({ kind, start, end }) => kind === mark.kind && start < mark.end && mark.start < end,
  );
  const rest = marks.filter((other) => !touched.includes(other));
  const [only] = touched;
  if (touched.length === 1 && only!.start === mark.start && only!.end === mark.end) return rest;
  const note = touched.find((other) => other.note !== undefined)?.note;
  return [...rest, { ...mark, ...(note === undefined ? {} : { note }) }].sort(compareMarks);
}

/** Marks without those that overlap a passage. */
export function clearMarks(
  marks: readonly StudentMark[],
  start: number,
  end: number,
): readonly StudentMark[] {
  return marks.filter((mark) => mark.end <= start || end <= mark.start);
}

/** Marks with another reason at one of them; an empty one takes the reason away. */
export function noteMark(
  marks: readonly StudentMark[],
  mark: StudentMark,
  note: string,
): readonly StudentMark[] {
  const { kind, start, end } = mark;
  return marks.map((other) =>
    other.kind === kind && other.start === start && other.end === end
      ? { kind, start, end, ...(note.trim() === '' ? {} : { note: note.slice(0, 2000) }) }
      : other,
  );
}
