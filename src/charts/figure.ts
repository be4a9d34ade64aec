import { checkOptions } from '../util/check';
import { describeValue } from '../util/describe-value';

/** A value that JSON can hold. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/** One Plotly trace as a plain object; the keys are Plotly's. */
export interface Trace {
  readonly type: string;
  readonly [key: string]: JsonValue | undefined;
}

/** What a chart says about itself beside the picture; lies in `layout.meta`. */
export interface FigureMeta {
  /** The picture in words, for readers who cannot see it. */
  readonly altText: string;
  /** Width and height in pixels that the figure is made for. */
  readonly width: number;
  readonly height: number;
  readonly [key: string]: JsonValue | undefined;
}

/** Plotly's layout as a plain object. */
export interface Layout {
  readonly meta?: FigureMeta;
  readonly [key: string]: JsonValue | undefined;
}

/** A chart as a plain object that Plotly draws: in a notebook cell, on a page, or as a static picture. */
export interface Figure {
  readonly data: readonly Trace[];
  readonly layout: Layout;
}

/** Size of a static picture in pixels. */
export interface FigureSize {
  /** Default: what the figure is made for, or 760. */
  readonly width?: number;
  /** Default: what the figure is made for, or 500. */
  readonly height?: number;
}

/** The size that a figure is drawn in: what is asked for, else what it is made for, else 760 by 500. */
export function sizeOf(
  figure: Figure,
  size: FigureSize = {},
): { readonly width: number; readonly height: number } {
  return {
    width: size.width ?? figure.layout.meta?.width ?? 760,
    height: size.height ?? figure.layout.meta?.height ?? 500,
  };
}

/**
 * Checks that a value is a figure, as the charts of this project make them.
 *
 * @param value - What came.
 * @param where - Name of the function that was asked.
 * @throws TypeError that says what came.
 */
export function checkFigure(value: unknown, where: string): asserts value is Figure {
  const isFigure = typeof value === 'object' && value !== null && 'data' in value && 'layout' in value;
  if (isFigure && Array.isArray(value.data)) return;
  throw new TypeError(
    `${where}: the figure is missing; expected what a chart returns, such as rateChart(table), got ${describeValue(value)}`,
  );
}

/**
 * Checks the size of a picture.
 *
 * @throws TypeError when it is no record; RangeError for an unknown option or a size that is no number above 0.
 */
export function checkSize<T extends FigureSize>(
  size: T,
  where: string,
  known: readonly (keyof T & string)[],
): void {
  checkOptions(size, where, known);
  for (const [name, value] of Object.entries(size)) {
    if (value === undefined || (typeof value === 'number' && value > 0 && value < Infinity)) continue;
    throw new RangeError(
      `${where}: ${name} is out of range; expected a number above 0, got ${describeValue(value)}`,
    );
  }
}
