import { checkList } from '../util/check';

/** A category that an annotator chose; `null` for an item that was not annotated. */
export type Category = string | number | null;

/** Agreement between annotators beyond chance. */
export interface Agreement {
  readonly method: string;
  /** 1 is perfect, 0 what chance would give; NaN when only one category occurs. */
  readonly coefficient: number;
  /** Share of agreeing pairs as observed, 0-1. */
  readonly observed: number;
  /** Share that chance would give, 0-1. */
  readonly expected: number;
  /** Items that count. */
  readonly n: number;
  readonly notes: readonly string[];
}

/**
 * Cohen's kappa: agreement of two annotators who both annotated every item.
 *
 * @param first - Categories of the first annotator, item by item.
 * @param second - The same of the second.
 * @throws RangeError when the lists differ in length or are empty.
 * @source cohen1960
 */
export function cohenKappa(
  first: readonly (string | number)[],
  second: readonly (string | number)[],
): Agreement {
  checkList(first, 'cohenKappa', 'the list of the first annotator’s categories', 0);
  checkList(second, 'cohenKappa', 'the list of the second annotator’s categories', 0);
  if (first.length !== second.length || first.length === 0) {
    throw new RangeError(
      `cohenKappa: lists do not fit; expected the same items from both annotators, got ${first.length} and ${second.length}`,
    );
  }
  const n = first.length;
  const observed = first.filter((category, i) => category === second[i]).length / n;
  let expected = 0;
  for (const category of new Set(first)) {
    const share = (list: readonly (string | number)[]): number =>
      list.filter((other) => other === category).length / n;
    expected += share(first) * share(second);
  }
  return createAgreement('Cohen’s kappa, two annotators', observed, expected, n);
}

/**
 * Krippendorff's alpha for nominal categories: any number of annotators, items may be missing.
 *
 * At or above 0.8 is usually called reliable, 0.667 to 0.8 good for tentative conclusions only.
 *
 * @param annotators - One list for each annotator, over the same items; `null` where an item was not annotated.
 * @returns Items with fewer than two values are left out; n is the number of the others.
 * @throws RangeError for fewer than two annotators, or lists of different length.
 * @source krippendorff2004, ch. 11
 */
export function krippendorffAlpha(annotators: readonly (readonly Category[])[]): Agreement {
  return alphaOfCoincidences([coincidences(annotators)]);
}

/** What alpha needs to know of some items; the records of several texts add up. */
export interface Coincidences {
  readonly annotators: number;
  /** Items with at least two values. */
  readonly items: number;
  /** Values of these items. */
  readonly values: number;
  /** Agreeing pairs of values, each item weighted to its number of values. */
  readonly agreeing: number;
  /** Values of each category. */
  readonly totals: ReadonlyMap<Category, number>;
}

/**
 * Counts the coincidences of values, so that alpha can be computed from any selection of texts.
 *
 * @param annotators - One list for each annotator, over the same items; `null` where an item was not annotated.
 * @throws RangeError for fewer than two annotators, or lists of different length.
 * @source krippendorff2004, ch. 11
 */
export function coincidences(annotators: readonly (readonly Category[])[]): Coincidences {
  checkList(annotators, 'krippendorffAlpha', 'the list of annotators', 0);
  for (const own of annotators)
    checkList(own, 'krippendorffAlpha', 'the list of an annotator’s categories', 0);
  const length = annotators[0]?.length ?? 0;
  if (annotators.length < 2 || annotators.some((list) => list.length !== length)) {
    throw new RangeError(
      `krippendorffAlpha: lists do not fit; expected at least 2 annotators with the same items, got lists of ${annotators.map((list) => list.length).join(', ') || 'none'}`,
    );
  }
  const totals = new Map<Category, number>();
  let values = 0;
  let agreeing = 0;
  let items = 0;
  for (let item = 0; item < length; item++) {
    const chosen = annotators.map((list) => list[item]).filter((category) => category !== null);
    if (chosen.length < 2) continue;
    items++;
    values += chosen.length;
    const counts = new Map<Category, number>();
    for (const category of chosen) counts.set(category, (counts.get(category) ?? 0) + 1);
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count);
      agreeing += (count * (count - 1)) / (chosen.length - 1);
    }
  }
  return { annotators: annotators.length, items, values, agreeing, totals };
}

/**
 * Krippendorff's alpha for nominal categories, from the coincidences of one or more texts.
 *
 * @param parts - Coincidences of the same annotators.
 * @throws RangeError for no parts.
 * @source krippendorff2004, ch. 11
 */
export function alphaOfCoincidences(parts: readonly Coincidences[]): Agreement {
  if (parts.length === 0) throw new RangeError('alphaOfCoincidences: no texts; expected at least 1, got 0');
  const sum = (field: 'items' | 'values' | 'agreeing'): number =>
    parts.reduce((total, part) => total + part[field], 0);
  const values = sum('values');
  const totals = new Map<Category, number>();
  for (const part of parts) {
    for (const [category, total] of part.totals) totals.set(category, (totals.get(category) ?? 0) + total);
  }
  let byChance = 0;
  for (const total of totals.values()) byChance += total * (total - 1);
  return createAgreement(
    `Krippendorff’s alpha, nominal, ${parts[0].annotators} annotators`,
    sum('agreeing') / values,
    byChance / (values * (values - 1)),
    sum('items'),
  );
}

function createAgreement(method: string, observed: number, expected: number, n: number): Agreement {
  const notes = expected === 1 ? ['only one category occurs: agreement beyond chance is not defined'] : [];
  const coefficient = expected === 1 ? NaN : 1 - (1 - observed) / (1 - expected);
  return { method, coefficient, observed, expected, n, notes };
}
