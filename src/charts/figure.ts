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
