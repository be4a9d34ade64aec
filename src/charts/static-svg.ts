import { readFileSync } from 'node:fs';
import type { DOMWindow } from 'jsdom';
import { checkFigure, checkSize, sizeOf, type Figure, type FigureSize } from './figure';
import { measureBox, type SvgNode } from './text-boxes';

/** Window with Plotly in it, made on first use: it costs about a second. */
let plotlyWindow: Promise<DOMWindow> | undefined;
/** Figures are drawn one after the other: they share the seeded random numbers of the window. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Static picture of a figure as an SVG document, drawn by Plotly without a browser.
 *
 * The same figure gives the same bytes, whatever was drawn before it. Text is measured in the shipped font (DejaVu
 * Sans), so that labels do not overlap; `layout.meta.altText` becomes the picture's title. Traces that need a canvas
 * or WebGL (`heatmap`, `violin`, `scattergl`) cannot be drawn here.
 *
 * @param figure - Traces and layout.
 * @param size - Width and height in pixels; default: what the figure is made for.
 * @returns The SVG document, ending with a line break.
 * @throws TypeError when there is no figure; Error when Plotly cannot draw it.
 */
export async function figureToSvg(figure: Figure, size: FigureSize = {}): Promise<string> {
  checkFigure(figure, 'figureToSvg');
  checkSize(size, 'figureToSvg', ['width', 'height']);
  const turn = queue.then(() => draw(figure, size));
  queue = turn.catch(() => undefined);
  return turn;
}

async function draw(figure: Figure, size: FigureSize): Promise<string> {
  plotlyWindow ??= openPlotlyWindow();
  const window = await plotlyWindow;
  const { width, height } = sizeOf(figure, size);
  const layout = { ...figure.layout, width, height, autosize: false };
  // JSON crosses into the window's own realm: Plotly tests for arrays and plain objects of that realm.
  const svg = (await window.eval(`drawFigure(${asScript(figure.data)}, ${asScript(layout)})`)) as string;
  return withTitle(svg, figure.layout.meta?.altText) + '\n';
}

async function openPlotlyWindow(): Promise<DOMWindow> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const dom = new JSDOM('<!doctype html><body></body>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  const window = dom.window;
  fillLayoutGaps(window);
  window.eval(readFileSync(require.resolve('plotly.js'), 'utf8'));
  window.eval(WINDOW_SCRIPT);
  return window;
}

/** Gives jsdom the measurements that it does not have. */
function fillLayoutGaps(window: DOMWindow): void {
  const rectangle = (element: Element, space: 'local' | 'page'): object => {
    const { left, top, right, bottom } = measureBox(element as unknown as SvgNode, space);
    return { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
  };
  Object.assign(window.Element.prototype, {
    getBoundingClientRect(this: Element) {
      return rectangle(this, 'page');
    },
  });
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: Element) {
      return rectangle(this, 'local');
    },
    getComputedTextLength(this: Element) {
      const box = measureBox(this as unknown as SvgNode, 'local');
      return box.right - box.left;
    },
  });
  Object.assign(window.HTMLCanvasElement.prototype, { getContext: () => null });
  Object.assign(window.URL, { createObjectURL: () => '' });
}

/** Runs inside the window: seeds the random numbers that become ids, draws into a fresh element, and clears it. */
const WINDOW_SCRIPT = `
  Plotly.setPlotConfig({ staticPlot: true });
  async function drawFigure(data, layout) {
    let state = 1;
    Math.random = () => (state = (state * 16807) % 2147483647) / 2147483647;
    const element = document.createElement('div');
    document.body.append(element);
    try {
      await Plotly.newPlot(element, data, layout);
      return Plotly.Snapshot.toSVG(element, 'svg');
    } finally {
      Plotly.purge(element);
      element.remove();
    }
  }`;

/** JSON as a script may hold it. */
function asScript(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/gu, (character) =>
    character === '\u2028' ? '\\u2028' : '\\u2029',
  );
}

function withTitle(svg: string, altText: string | undefined): string {
  if (!altText) return svg;
  const title = altText.replace(
    /[&<>]/gu,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!,
  );
  return svg.replace(/^<svg [^>]*>/u, (tag) => `${tag.slice(0, -1)} role="img"><title>${title}</title>`);
}
