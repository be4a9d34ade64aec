import { checkList } from '../util/check';

/** A stretch that an annotator marked; whole positions, the end exclusive. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/**
 * Checks that a value is the units of annotators: for each a list.
 *
 * @throws TypeError that says what came.
 */
export function checkUnits(annotators: unknown, where: string): void {
  checkList(annotators, where, 'the list of annotators', 0);
  for (const own of annotators) checkList(own, where, 'the list of an annotator’s units', 0);
}

/** Agreement on where units begin and end, beyond chance. */
export interface UnitizedAgreement {
  readonly method: string;
  /** 1 is perfect, 0 what chance would give, below 0 worse; NaN when nobody marked anything. */
  readonly coefficient: number;
  /** The same for each label, in order of the labels. */
  readonly byLabel: ReadonlyMap<string, number>;
  /** Disagreement as observed, in squared parts of the text, summed over the labels. */
  readonly observed: number;
  /** Disagreement that chance would give. */
  readonly expected: number;
  /** Units of all annotators together. */
  readonly n: number;
  readonly notes: readonly string[];
}

/**
 * Krippendorff's alpha for unitising: agreement on the extent of marked stretches, label by label.
 *
 * Annotators find the units themselves; a unit without counterpart costs its squared length, two overlapping ones the
 * squared distances of their ends. Long units weigh more than short ones.
 *
 * This is the alpha of 2004. Krippendorff and others (2016) put a family of coefficients in its place (marked or not,
 * with labels, labels alone), which compare the lengths of intersections: its numbers cannot be set beside these.
 *
 * @param annotators - The units of each annotator, in any order; of one label, none of an annotator's overlap.
 * @param length - Length of the text, in the positions of the units (tokens or characters).
 * @throws RangeError for fewer than two annotators, a unit outside the text, or overlapping units of one label.
 * @source krippendorff2004, ch. 11, with the expected disagreement as printed there (it corrects krippendorff1995);
 *   krippendorff2016 for the later family, which is not implemented here
 */
export function krippendorffAlphaUnitized(
  annotators: readonly (readonly Unit[])[],
  length: number,
): UnitizedAgreement {
  checkUnits(annotators, 'krippendorffAlphaUnitized');
  if (annotators.length < 2) {
    throw new RangeError(
      `krippendorffAlphaUnitized: no agreement; expected at least 2 annotators, got ${annotators.length}`,
    );
  }
  const labels = [...new Set(annotators.flat().map((unit) => unit.label))].sort();
  const byLabel = new Map<string, number>();
  let observed = 0;
  let expected = 0;
  for (const label of labels) {
    const own = annotators.map((units) => inOrder(units, label, length));
    const ownObserved = observedDisagreement(own, length);
    const ownExpected = expectedDisagreement(own, length);
    byLabel.set(label, 1 - ownObserved / ownExpected);
    observed += ownObserved;
    expected += ownExpected;
  }
  const notes: string[] = [];
  if (expected === 0) notes.push('nothing is marked: agreement beyond chance is not defined');
  if (annotators.length > 2) notes.push('with more than two annotators read it beside gamma');
  return {
    method: `Krippendorff’s alpha for unitising, ${annotators.length} annotators`,
    coefficient: expected === 0 ? NaN : 1 - observed / expected,
    byLabel,
    observed,
    expected,
    n: annotators.flat().length,
    notes,
  };
}

function inOrder(units: readonly Unit[], label: string, length: number): readonly Unit[] {
  const own = units.filter((unit) => unit.label === label).sort((a, b) => a.start - b.start);
  own.forEach((unit, i) => {
    const { start, end } = unit;
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length)) {
      throw new RangeError(
        `krippendorffAlphaUnitized: unit ${label} leaves the text; expected whole 0 <= start < end <= ${length}, got [${start}, ${end})`,
      );
    }
    if (i > 0 && own[i - 1].end > start) {
      throw new RangeError(
        `krippendorffAlphaUnitized: units ${label} of one annotator overlap at ${start}; expected them apart or joined`,
      );
    }
  });
  return own;
}

/** Mean over ordered pairs of annotators of the squared differences, in squared lengths of the text. */
function observedDisagreement(annotators: readonly (readonly Unit[])[], length: number): number {
  let sum = 0;
  for (const [i, first] of annotators.entries()) {
    for (const [j, second] of annotators.entries()) {
      if (i === j) continue;
      for (const unit of first) {
        const met = second.filter((other) => other.start < unit.end && unit.start < other.end);
        // An overlapping pair is met from both of its sides; a unit in a gap from its own side only: it counts twice.
        if (met.length === 0) sum += 2 * (unit.end - unit.start) ** 2;
        for (const other of met) sum += (unit.start - other.start) ** 2 + (unit.end - other.end) ** 2;
      }
    }
  }
  return sum / (annotators.length * (annotators.length - 1) * length * length);
}

/** The same for all ways to lay the annotators' units and gaps over each other. */
function expectedDisagreement(annotators: readonly (readonly Unit[])[], length: number): number {
  const lengths = annotators.flat().map((unit) => unit.end - unit.start);
  const gaps = annotators.flatMap((units) => gapsBetween(units, length));
  let sum = 0;
  for (const own of lengths) {
    sum += ((lengths.length - 1) * (2 * own ** 3 - 3 * own ** 2 + own)) / 3;
    for (const gap of gaps) if (gap >= own) sum += own ** 2 * (gap - own + 1);
  }
  const all = annotators.length * length;
  const withinUnits = lengths.reduce((total, own) => total + own * (own - 1), 0);
  return ((2 / length) * sum) / (all * (all - 1) - withinUnits);
}

function gapsBetween(units: readonly Unit[], length: number): readonly number[] {
  const starts = [...units.map((unit) => unit.start), length];
  return starts.map((start, i) => start - (i === 0 ? 0 : units[i - 1].end)).filter((gap) => gap > 0);
}
