/** A face of the font that charts are set in. */
export type FontFace = 'regular' | 'bold' | 'oblique' | 'bold-oblique';

const STYLES: Readonly<Record<FontFace, string>> = {
  regular: '',
  bold: 'bold ',
  oblique: 'italic ',
  'bold-oblique': 'italic bold ',
};

let context: OffscreenCanvasRenderingContext2D | null | undefined;

/**
 * Width of a text in pixels as this browser would set it. Stands in for `charts/font-metrics`, which reads a font file.
 *
 * @param text - One line.
 * @param sizePx - Font size.
 * @param face - Default `regular`.
 */
export function textWidthPx(text: string, sizePx: number, face: FontFace = 'regular'): number {
  context ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  // Half an em and a bit is the mean of letters; lines then break a little early.
  if (context === null) return 0.6 * sizePx * text.length;
  context.font = `${STYLES[face]}${sizePx}px 'DejaVu Sans', Verdana, sans-serif`;
  return context.measureText(text).width;
}
