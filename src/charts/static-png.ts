import { Resvg } from '@resvg/resvg-js';
import { checkFigure, checkSize, sizeOf, type Figure, type FigureSize } from './figure';
import { fontFile } from './font-metrics';
import { figureToSvg } from './static-svg';

/** Options of a static PNG picture. */
export interface PngOptions extends FigureSize {
  /** Pixels of the picture for each pixel of the figure; default 1. */
  readonly scale?: number;
}

/**
 * PNG picture of a figure on white ground, with the shipped font only: the same bytes on every machine.
 *
 * @param figure - Traces and layout.
 * @param options - Size and scale.
 * @throws TypeError when there is no figure.
 */
export async function figureToPng(figure: Figure, options: PngOptions = {}): Promise<Buffer> {
  checkFigure(figure, 'figureToPng');
  checkSize(options, 'figureToPng', ['width', 'height', 'scale']);
  const { scale = 1, ...size } = options;
  const { width } = sizeOf(figure, size);
  return svgToPng(await figureToSvg(figure, size), width * scale);
}

/**
 * PNG picture of an SVG document on white ground, with the shipped font only.
 *
 * @param svg - An SVG document.
 * @param widthPx - Width of the picture in pixels; the height follows.
 */
export function svgToPng(svg: string, widthPx: number): Buffer {
  const image = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'width', value: Math.round(widthPx) },
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile('regular'), fontFile('bold'), fontFile('oblique'), fontFile('bold-oblique')],
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return image.render().asPng();
}
