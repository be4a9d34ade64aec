import type { Annotation, Layer } from '../../src/model/annotation';
import type { Span } from '../../src/model/span';

/** An annotation as a line of `selon annotate` has it, of any version of the program. */
export type LineAnnotation = Pick<Annotation, 'layer' | 'label' | 'start' | 'end'> &
  Partial<Pick<Annotation, 'id' | 'parts' | 'attributes' | 'cues'>>;

/** What became of an annotation between two revisions. */
export type Change = 'came' | 'went' | 'moved' | 'relabelled' | 'attributes';

/** One annotation that is not the same on both sides. */
export interface Difference {
  readonly change: Change;
  readonly layer: Layer;
  readonly document: string;
  /** Absent for what came. */
  readonly before?: LineAnnotation;
  /** Absent for what went. */
  readonly after?: LineAnnotation;
  /** Names of the attributes that have another value; those that only one side knows are left out. */
  readonly attributes: readonly string[];
}

/** How the annotations of one document differ. */
export interface DocumentDifferences {
  readonly same: number;
  /** In text order. */
  readonly differences: readonly Difference[];
}

/**
 * Matches the annotations of two sides of one document, layer by layer: identical ones first, then those of the same
 * place with another label or attribute, then those that overlap (`moved`, whatever else changed).
 *
 * A value that is the id of another annotation counts as the same as any other id, since ids hold offsets. Cues and
 * versions of measures are not compared.
 *
 * @param document - Its id.
 */
export function differencesOf(
  document: string,
  before: readonly LineAnnotation[],
  after: readonly LineAnnotation[],
): DocumentDifferences {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const differences: Difference[] = [];
  let same = 0;
  for (const layer of new Set([...before, ...after].map((annotation) => annotation.layer))) {
    let left = before.filter((annotation) => annotation.layer === layer);
    let right = after.filter((annotation) => annotation.layer === layer);
    /** Takes pairs out of both sides, the best first; `fit` is 0 for what is no pair. */
    const pair = (
      fit: (a: LineAnnotation, b: LineAnnotation) => number,
      take: (a: LineAnnotation, b: LineAnnotation) => void,
    ): void => {
      const pairs = left
        .flatMap((a) => right.map((b) => ({ a, b, fit: fit(a, b) })))
        .filter((one) => one.fit > 0);
      for (const { a, b } of pairs.sort((x, y) => y.fit - x.fit)) {
        if (!left.includes(a) || !right.includes(b)) continue;
        left = left.filter((one) => one !== a);
        right = right.filter((one) => one !== b);
        take(a, b);
      }
    };
    const changed = (a: LineAnnotation, b: LineAnnotation): readonly string[] => changedAttributes(a, b, ids);
    const add = (change: Change) => (a: LineAnnotation, b: LineAnnotation) => {
      differences.push({ change, layer, document, before: a, after: b, attributes: changed(a, b) });
    };
    const isHere = (a: LineAnnotation, b: LineAnnotation): boolean =>
      a.start === b.start && a.end === b.end && partsKey(a) === partsKey(b);
    pair(
      (a, b) => Number(isHere(a, b) && a.label === b.label && changed(a, b).length === 0),
      () => same++,
    );
    pair((a, b) => Number(isHere(a, b) && a.label === b.label), add('attributes'));
    pair((a, b) => Number(isHere(a, b)), add('relabelled'));
    pair(overlap, add('moved'));
    for (const a of left) differences.push({ change: 'went', layer, document, before: a, attributes: [] });
    for (const b of right) differences.push({ change: 'came', layer, document, after: b, attributes: [] });
  }
  return { same, differences: differences.sort((a, b) => startOf(a) - startOf(b)) };
}

/** Where a difference begins. */
export function startOf({ before, after }: Difference): number {
  return Math.min(before?.start ?? Infinity, after?.start ?? Infinity);
}

function partsKey({ parts = {} }: LineAnnotation): string {
  return JSON.stringify(
    Object.entries(parts)
      .filter(([, spans]) => spans.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function changedAttributes(
  a: LineAnnotation,
  b: LineAnnotation,
  ids: ReadonlySet<unknown>,
): readonly string[] {
  const [before, after] = [a.attributes ?? {}, b.attributes ?? {}];
  return Object.keys(before).filter(
    (name) =>
      name in after && before[name] !== after[name] && !(ids.has(before[name]) && ids.has(after[name])),
  );
}

/** How much of two annotations is the same, 0 to 1: by what they stand on - cue or mark - where both have one, else by all. */
function overlap(a: LineAnnotation, b: LineAnnotation): number {
  for (const role of ['cue', 'mark', 'mention']) {
    const [left, right] = [a.parts?.[role] ?? [], b.parts?.[role] ?? []];
    if (left.length > 0 && right.length > 0) return shared(left, right);
  }
  // One side without a cue: the same words must be ascribed.
  return shared(a.parts?.content ?? [[a.start, a.end]], b.parts?.content ?? [[b.start, b.end]]);
}

function shared(left: readonly Span[], right: readonly Span[]): number {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let both = 0;
  for (const [start, end] of left)
    for (const [from, to] of right) both += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return both === 0 ? 0 : both / (size(left) + size(right) - both);
}
