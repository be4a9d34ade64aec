import type { MarkKind } from './mark-kinds';
import { checkList } from '../util/check';
import { checkClassWork, type ClassWork } from './class-work';
import type { StudentMark } from './student-mark';

/** A passage that somebody marked, with who did and how. */
export interface Passage {
  readonly kind: MarkKind;
  /** UTF-16 offsets of all marks of the passage together. */
  readonly start: number;
  readonly end: number;
  /** The students' marks in it, in the order of the students; a student may have several. */
  readonly marks: readonly { readonly student: string; readonly mark: StudentMark }[];
  /** The reference's marks in it; empty when it has none here, `undefined` without a reference. */
  readonly reference: readonly StudentMark[] | undefined;
  /** Students who marked something here. */
  readonly markedBy: number;
  /** Share of pairs of students who did not mark the same here, 0-1; 0 when all agree, or for one student. */
  readonly division: number;
}

/**
 * The passages that a class marked: marks of one kind that overlap, directly or through others, form one.
 *
 * @param work - The class.
 * @param reference - Marks to hold beside the students'; passages that only it marks are returned too.
 * @returns By start, then kind, in time linear in the number of marks beside sorting.
 */
export function findPassages(work: ClassWork, reference?: readonly StudentMark[]): readonly Passage[] {
  checkClassWork(work, 'findPassages');
  if (reference !== undefined) checkList(reference, 'findPassages', 'the list of reference marks', 0);
  const passages = work.exercise.kinds.flatMap((kind) => {
    const all = [
      ...work.students.flatMap(({ marks }, student) => marks.map((mark) => ({ student, mark }))),
      ...(reference ?? []).map((mark) => ({ student: -1, mark })),
    ].filter(({ mark }) => mark.kind === kind);
    all.sort((a, b) => a.mark.start - b.mark.start || a.student - b.student);
    const groups: (typeof all)[] = [];
    let last = -1;
    for (const one of all) {
      if (one.mark.start >= last) groups.push([]);
      groups[groups.length - 1]!.push(one);
      last = Math.max(last, one.mark.end);
    }
    return groups.map((group) => createPassage(work, kind, group, reference !== undefined));
  });
  return passages.sort((a, b) => a.start - b.start || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}

function createPassage(
  work: ClassWork,
  kind: MarkKind,
  group: readonly { readonly student: number; readonly mark: StudentMark }[],
  hasReference: boolean,
): Passage {
  const own = group.filter(({ student }) => student >= 0).sort((a, b) => a.student - b.student);
  const shapes = work.students.map(() => '');
  for (const { student, mark } of own) shapes[student] += `${mark.start}-${mark.end} `;
  return {
    kind,
    start: group.reduce((least, { mark }) => Math.min(least, mark.start), Infinity),
    end: group.reduce((most, { mark }) => Math.max(most, mark.end), 0),
    marks: own.map(({ student, mark }) => ({ student: work.students[student]!.name, mark })),
    reference: hasReference ? group.filter(({ student }) => student < 0).map(({ mark }) => mark) : undefined,
    markedBy: shapes.filter((shape) => shape !== '').length,
    division: shareOfDifferingPairs(shapes),
  };
}

function shareOfDifferingPairs(shapes: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  if (shapes.length < 2) return 0;
  let same = 0;
  for (const count of counts.values()) same += pairs(count);
  return 1 - same / pairs(shapes.length);
}

/**
 * How many students marked each token.
 *
 * @param tokens - Start and end of each token, in order.
 * @param work - The class.
 * @param kind - What they marked.
 * @returns For each token a number from 0 to the number of students.
 */
export function markersPerToken(
  tokens: { readonly length: number; readonly start: ArrayLike<number>; readonly end: ArrayLike<number> },
  work: ClassWork,
  kind: MarkKind,
): Uint16Array {
  const counts = new Uint16Array(tokens.length);
  for (const { marks } of work.students) {
    let t = 0;
    for (const mark of marks) {
      if (mark.kind !== kind) continue;
      while (t < tokens.length && tokens.end[t]! <= mark.start) t++;
      for (; t < tokens.length && tokens.start[t]! < mark.end; t++) counts[t]!++;
    }
  }
  return counts;
}
