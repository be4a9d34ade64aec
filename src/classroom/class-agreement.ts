import type { SpanTable } from '../model/span';
import { rangeIn } from '../model/span';
import { cohenKappa, krippendorffAlpha } from '../stats/agreement';
import { krippendorffAlphaUnitized } from '../stats/alpha-unitized';
import type { ClassWork, Marker } from './class-work';
import type { MarkKind } from './mark-kinds';
import { markersPerToken } from './passages';

/** Agreement on one kind of mark, beyond chance. */
export interface KindAgreement {
  readonly kind: MarkKind;
  /** Between all students, or between the majority of them and the reference. */
  readonly between: 'students' | 'reference';
  /** Tokens, each marked or not: what kappa and alpha count. */
  readonly n: number;
  /** Cohen's kappa, its mean over the pairs of markers for whom it is defined; NaN where it is for none. */
  readonly kappa: number;
  /** Krippendorff's alpha for nominal data over tokens; NaN when nobody marked anything, or everybody all. */
  readonly alpha: number;
  /** Krippendorff's alpha for unitising, over the extents of the marks; NaN when nobody marked anything. */
  readonly alphaU: number;
  /** Share of pairs of markers who decide alike, over tokens, 0-1. */
  readonly observed: number;
}

/**
 * Agreement of a class on each kind of mark: between the students, and between the words that most of them marked and a
 * reference. There is no figure for a single student.
 *
 * @param tokens - The exercise's tokens.
 * @param work - The class.
 * @param reference - A marker to hold against the majority.
 * @returns For each kind the students' row when there are two or more, then the reference's when there is one.
 */
export function classAgreement(
  tokens: SpanTable,
  work: ClassWork,
  reference?: Marker,
): readonly KindAgreement[] {
  return work.exercise.kinds.flatMap((kind): readonly KindAgreement[] => {
    const rows: KindAgreement[] = [];
    if (work.students.length > 1)
      rows.push({ kind, between: 'students', ...agreementOf(tokens, work.students, kind) });
    if (reference !== undefined && work.students.length > 0)
      rows.push({
        kind,
        between: 'reference',
        ...agreementOf(tokens, [majority(tokens, work, kind), reference], kind),
      });
    return rows;
  });
}

/**
 * A marker who marks the words that more than half of the students marked; a mark ends where most of those who marked the
 * next word begin another one there.
 */
function majority(tokens: SpanTable, work: ClassWork, kind: MarkKind): Marker {
  const counts = markersPerToken(tokens, work, kind);
  const beginnings = new Map<number, number>();
  for (const { marks } of work.students) {
    for (const mark of marks)
      if (mark.kind === kind) beginnings.set(mark.start, (beginnings.get(mark.start) ?? 0) + 1);
  }
  const marks: { kind: MarkKind; start: number; end: number }[] = [];
  let isOpen = false;
  for (let t = 0; t < tokens.length; t++) {
    const start = tokens.start[t]!;
    const isMarked = 2 * counts[t]! > work.students.length;
    const isNew = 2 * (beginnings.get(start) ?? 0) > counts[t]!;
    if (isMarked && isOpen && !isNew) marks[marks.length - 1]!.end = tokens.end[t]!;
    else if (isMarked) marks.push({ kind, start, end: tokens.end[t]! });
    isOpen = isMarked;
  }
  return { name: 'majority', marks };
}

function agreementOf(
  tokens: SpanTable,
  markers: readonly Marker[],
  kind: MarkKind,
): Omit<KindAgreement, 'kind' | 'between'> {
  const units = markers.map(({ marks }) =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ start, end }) => {
        const [from, to] = rangeIn(tokens, start, end);
        return { start: from, end: to, label: kind };
      })
      // A mark between two tokens, as a file from elsewhere may have it.
      .filter((unit) => unit.start < unit.end),
  );
  const lists = units.map((own) => {
    const decisions = new Array<number>(tokens.length).fill(0);
    for (const { start, end } of own) decisions.fill(1, start, end);
    return decisions;
  });
  const kappas = lists
    .flatMap((list, first) => lists.slice(first + 1).map((other) => cohenKappa(list, other).coefficient))
    .filter((kappa) => !Number.isNaN(kappa));
  const { coefficient, observed } = krippendorffAlpha(lists);
  return {
    n: tokens.length,
    kappa: kappas.length === 0 ? NaN : kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length,
    alpha: coefficient,
    alphaU: krippendorffAlphaUnitized(withoutOverlaps(units), tokens.length).coefficient,
    observed,
  };
}

/** Units that share a token, where marks end inside one, are one unit. */
function withoutOverlaps<T extends { readonly start: number; readonly end: number }>(
  annotators: readonly (readonly T[])[],
): readonly (readonly T[])[] {
  return annotators.map((units) => {
    const kept: T[] = [];
    for (const unit of units) {
      const last = kept[kept.length - 1];
      if (last !== undefined && unit.start < last.end)
        kept[kept.length - 1] = { ...last, end: Math.max(last.end, unit.end) };
      else kept.push(unit);
    }
    return kept;
  });
}
