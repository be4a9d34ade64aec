import { textWidthPx, type FontFace } from './font-metrics';

/** A rectangle in the coordinates of the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is read of an SVG element; elements of jsdom fit. */
export interface SvgNode {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly nodeType: number;
  readonly parentElement: SvgNode | null;
  readonly children: ArrayLike<SvgNode>;
  readonly childNodes: ArrayLike<{ readonly nodeType: number; readonly textContent: string | null }>;
  getAttribute(name: string): string | null;
}

/** Affine transformation `[a, b, c, d, e, f]` as in SVG's `matrix()`. */
type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** What lies above and below the base line of a line of text, in em. */
const ASCENT_EM = 0.93;
const DESCENT_EM = 0.24;
const DEFAULT_SIZE_PX = 12;

/**
 * Bounding box of an SVG element from font metrics and attributes: what a browser's layout would answer and jsdom,
 * which has no layout, cannot. Text, rectangles and images have an extent; paths and circles have none.
 *
 * @param element - An element.
 * @param space - `local`: before the element's own transformation (`getBBox`); `page`: after all transformations
 *   (`getBoundingClientRect`).
 * @returns The box; empty at the origin when there is nothing to measure.
 */
export function measureBox(element: SvgNode, space: 'local' | 'page'): Box {
  const boxes: Box[] = [];
  collectBoxes(element, space === 'page' ? pageMatrix(element) : IDENTITY, boxes);
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  return boxes.reduce(union);
}

function collectBoxes(element: SvgNode, matrix: Matrix, boxes: Box[]): void {
  if (element.tagName === 'text') {
    boxes.push(...lineBoxes(element).map((box) => transformBox(box, matrix)));
  } else if (element.tagName === 'rect' || element.tagName === 'image') {
    const [left, top, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(element, name));
    boxes.push(transformBox({ left, top, right: left + width, bottom: top + height }, matrix));
  } else {
    for (const child of Array.from(element.children)) {
      if (child.tagName === 'defs' || child.tagName === 'clipPath') continue;
      collectBoxes(child, multiply(matrix, parseTransform(child.getAttribute('transform'))), boxes);
    }
  }
}

function lineBoxes(text: SvgNode): Box[] {
  const lines = Array.from(text.children).filter((child) => child.getAttribute('class') === 'line');
  const anchor = inherited(text, 'text-anchor') ?? 'start';
  return (lines.length === 0 ? [text] : lines)
    .filter((line) => (line.textContent ?? '') !== '')
    .map((line) => {
      const size = fontSizePx(line);
      const x = numberOf(line, 'x', numberOf(text, 'x'));
      const y =
        numberOf(line, 'y', numberOf(text, 'y')) +
        shiftPx(line, size) +
        (line === text ? 0 : shiftPx(text, size));
      const width = runsWidthPx(line);
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
      return { left, right: left + width, top: y - ASCENT_EM * size, bottom: y + DESCENT_EM * size };
    });
}

/** Width of the runs of a line, each in its own size and weight. */
function runsWidthPx(element: SvgNode): number {
  let width = 0;
  let child = 0;
  for (const node of Array.from(element.childNodes)) {
    if (node.nodeType === 3)
      width += textWidthPx(node.textContent ?? '', fontSizePx(element), fontFace(element));
    else if (node.nodeType === 1) width += runsWidthPx(element.children[child++]);
  }
  return width;
}

function fontSizePx(element: SvgNode): number {
  const size = inherited(element, 'font-size') ?? '';
  const value = Number.parseFloat(size);
  if (!Number.isFinite(value)) return DEFAULT_SIZE_PX;
  if (!/(?:%|em)$/u.test(size)) return value;
  const outer = element.parentElement === null ? DEFAULT_SIZE_PX : fontSizePx(element.parentElement);
  return size.endsWith('%') ? (outer * value) / 100 : outer * value;
}

function fontFace(element: SvgNode): FontFace {
  const weight = inherited(element, 'font-weight') ?? 'normal';
  const bold = weight === 'bold' || Number(weight) >= 600;
  const oblique = /italic|oblique/u.test(inherited(element, 'font-style') ?? '');
  return bold ? (oblique ? 'bold-oblique' : 'bold') : oblique ? 'oblique' : 'regular';
}

function inherited(element: SvgNode, property: string): string | undefined {
  for (let node: SvgNode | null = element; node !== null; node = node.parentElement) {
    const declaration = (node.getAttribute('style') ?? '')
      .split(';')
      .find((part) => part.slice(0, Math.max(0, part.indexOf(':'))).trim() === property);
    const value = declaration?.slice(declaration.indexOf(':') + 1).trim() ?? node.getAttribute(property);
    if (value) return value;
  }
  return undefined;
}

function shiftPx(element: SvgNode, sizePx: number): number {
  const shift = element.getAttribute('dy') ?? '0';
  return Number.parseFloat(shift) * (shift.endsWith('em') ? sizePx : 1) || 0;
}

function numberOf(element: SvgNode, name: string, fallback: number = 0): number {
  const value = Number.parseFloat(element.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : fallback;
}

function pageMatrix(element: SvgNode): Matrix {
  let matrix = IDENTITY;
  for (let node: SvgNode | null = element; node !== null; node = node.parentElement) {
    matrix = multiply(parseTransform(node.getAttribute('transform')), matrix);
  }
  return matrix;
}

/** Product of the functions of a `transform` attribute: translate, rotate, scale, matrix. */
export function parseTransform(transform: string | null): Matrix {
  let result = IDENTITY;
  for (const [, name, list] of (transform ?? '').matchAll(/(translate|rotate|scale|matrix)\(([^)]*)\)/gu)) {
    const numbers = list
      .split(/[\s,]+/u)
      .filter((part) => part !== '')
      .map(Number);
    const [a = 0, b = 0, c = 0] = numbers;
    if (name === 'translate') result = multiply(result, [1, 0, 0, 1, a, b]);
    else if (name === 'scale') result = multiply(result, [a, 0, 0, numbers.length > 1 ? b : a, 0, 0]);
    else if (name === 'rotate') result = multiply(result, rotation(a, b, c));
    else if (numbers.length === 6) result = multiply(result, numbers as unknown as Matrix);
  }
  return result;
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function transformBox(box: Box, m: Matrix): Box {
  const corners = [box.left, box.right].flatMap((x) =>
    [box.top, box.bottom].map((y) => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]),
  );
  return corners.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })).reduce(union);
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
