/** Kinds of quotation mark: marks of one kind pair with each other. */
export const MARK_KIND = {
  guillemet: 0,
  curlyDouble: 1,
  singleGuillemet: 2,
  curlySingle: 3,
  corner: 4,
  whiteCorner: 5,
  straightDouble: 6,
  straightSingle: 7,
} as const;

/** Number of kinds of quotation mark. */
export const MARK_KINDS = 8;

/** What a quotation mark is, whatever its place. */
export interface MarkNature {
  /** A `MARK_KIND`. */
  readonly kind: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

function nature(kind: number, opens: boolean, closes: boolean): MarkNature {
  return { kind, opens, closes };
}

const K = MARK_KIND;

const NATURES: ReadonlyMap<string, MarkNature> = new Map([
  ['«', nature(K.guillemet, true, false)],
  ['»', nature(K.guillemet, false, true)],
  // Opens in English and French, closes what „ has opened.
  ['“', nature(K.curlyDouble, true, true)],
  // Closes; opens where a text sets the same mark on both sides.
  ['”', nature(K.curlyDouble, true, true)],
  ['„', nature(K.curlyDouble, true, false)],
  ['‟', nature(K.curlyDouble, true, false)],
  ['‹', nature(K.singleGuillemet, true, false)],
  ['›', nature(K.singleGuillemet, false, true)],
  ['‘', nature(K.curlySingle, true, true)],
  ['’', nature(K.curlySingle, false, true)],
  ['‚', nature(K.curlySingle, true, false)],
  ['‛', nature(K.curlySingle, true, false)],
  ['「', nature(K.corner, true, false)],
  ['」', nature(K.corner, false, true)],
  ['『', nature(K.whiteCorner, true, false)],
  ['』', nature(K.whiteCorner, false, true)],
  ['"', nature(K.straightDouble, true, true)],
  ['＂', nature(K.straightDouble, true, true)],
  ['〝', nature(K.straightDouble, true, false)],
  ['〞', nature(K.straightDouble, false, true)],
  // Typed with two signs.
  ['<<', nature(K.guillemet, true, false)],
  ['>>', nature(K.guillemet, false, true)],
  [',,', nature(K.curlyDouble, true, false)],
  ["''", nature(K.straightDouble, true, true)],
  ['‘‘', nature(K.curlyDouble, true, false)],
  ['’’', nature(K.curlyDouble, true, true)],
  ['``', nature(K.straightDouble, true, false)],
]);

const STRAIGHT_SINGLE = nature(K.straightSingle, true, true);

/** The nature of a quotation mark; whatever is none of the known ones is treated like `'`. */
export function markNature(mark: string): MarkNature {
  return NATURES.get(mark) ?? STRAIGHT_SINGLE;
}

/** Whether marks of a kind are apostrophes too, so that one without partner proves nothing. */
export function isSingle(kind: number): boolean {
  return kind === MARK_KIND.curlySingle || kind === MARK_KIND.straightSingle;
}

/** Whether two kinds are mixed up in practice: `"mot”`. */
export function areMixed(a: number, b: number): boolean {
  return a !== b && isDouble(a) && isDouble(b);
}

function isDouble(kind: number): boolean {
  return kind === MARK_KIND.curlyDouble || kind === MARK_KIND.straightDouble;
}
