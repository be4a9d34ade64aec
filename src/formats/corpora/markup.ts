import { DomUtils, parseDocument } from 'htmlparser2';
import { foldSpace } from './article';

/** A node of parsed markup. Nothing of it is run or loaded. */
export type MarkupNode = ReturnType<typeof parseDocument>['children'][number];

/** An element of parsed markup. */
export type MarkupElement = Extract<MarkupNode, { readonly attribs: Record<string, string> }>;

/** Parsed markup, or an element. */
export type MarkupParent = ReturnType<typeof parseDocument> | MarkupElement;

/** HTML as a dead tree: element and attribute names in lower case, entities decoded, errors mended as a browser would. */
export function parseHtml(html: string): MarkupParent {
  return parseDocument(html, { decodeEntities: true, recognizeSelfClosing: false });
}

/** XML as a tree: names as they are written, prefixes included (`content:encoded`). */
export function parseXml(xml: string): MarkupParent {
  return parseDocument(xml, { xmlMode: true, decodeEntities: true });
}

/** Whether a node is an element, of one of the names where any are given. */
export function isElement(node: MarkupNode, ...names: readonly string[]): node is MarkupElement {
  return DomUtils.isTag(node) && (names.length === 0 || names.includes(node.name));
}

/** Whether an element has a class. */
export function hasClass(element: MarkupElement, name: string): boolean {
  return classesOf(element).includes(name);
}

/** Classes of an element. */
export function classesOf(element: MarkupElement): string[] {
  return (element.attribs['class'] ?? '').split(/\s+/u).filter((name) => name !== '');
}

/** An element and all that are around it, from the inside. */
export function withAncestors(element: MarkupElement | undefined): MarkupElement[] {
  const chain: MarkupElement[] = [];
  for (let one = element; one !== undefined;) {
    chain.push(one);
    one = one.parent !== null && isElement(one.parent) ? one.parent : undefined;
  }
  return chain;
}

/** Every element below a node one of whose classes a pattern matches, in document order. */
export function findByClass(parent: MarkupParent, pattern: RegExp): MarkupElement[] {
  return findAll(parent, (element) => classesOf(element).some((name) => pattern.test(name)));
}

/** Every element below a node that a test holds for, in document order. */
export function findAll(parent: MarkupParent, test: (element: MarkupElement) => boolean): MarkupElement[] {
  const found: MarkupElement[] = [];
  const open: MarkupNode[] = [...parent.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!DomUtils.isTag(node)) continue;
    if (test(node)) found.push(node);
    for (let child = node.children.length - 1; child >= 0; child--) open.push(node.children[child]);
  }
  return found;
}

/** The first such element. */
export function findFirst(
  parent: MarkupParent,
  test: (element: MarkupElement) => boolean,
): MarkupElement | undefined {
  return findAll(parent, test).at(0);
}

/** Every element of a name below a node, in document order. */
export function elementsOf(parent: MarkupParent, ...names: readonly string[]): MarkupElement[] {
  return findAll(parent, (element) => names.includes(element.name));
}

const NEVER_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'button',
  'select',
  'textarea',
]);

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

// Stands for `<br>` until the paragraph ends; line feeds of the source are mere white space.
const LINE_BREAK = '\u2028';
const LINE_BREAK_AT_END = /\u2028\s*$/u;
const EMPTY_LINES = /\n\s*\n/u;

/**
 * Text of a node on one line: inline elements (`<mark>`, `<b>`) are unwrapped without a space, blocks and `<br>` are one
 * space apart, scripts and style sheets are no text.
 */
export function lineOf(node: MarkupNode | MarkupParent): string {
  return foldSpace(paragraphsOf(node, { breaksEnd: true }).join(' '));
}

/** The same line of each element that has one. */
export function linesOf(elements: readonly MarkupElement[]): string[] {
  return elements.map((element) => lineOf(element)).filter((line) => line !== '');
}

/** Text of a node with the white space of the source, each `<br>` a line feed. */
export function rawTextOf(node: MarkupNode | MarkupParent): string {
  let text = '';
  // A list of what is to be read, because pages may nest deeper than calls can.
  const open: (MarkupNode | MarkupParent)[] = [node];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (DomUtils.isText(one)) text += one.data;
    else if (DomUtils.isTag(one) && one.name === 'br') text += '\n';
    else if ('children' in one) {
      for (let child = one.children.length - 1; child >= 0; child--) open.push(one.children[child]);
    }
  }
  return text;
}

/** Options of `paragraphsOf`. */
export interface ParagraphOptions {
  /** Elements whose text is left out. */
  readonly without?: (element: MarkupElement) => boolean;
  /** Whether `<br>` ends a paragraph; default: see `splitAtBreaks`. */
  readonly breaksEnd?: boolean;
}

/** A paragraph with what is known of it. */
export interface MarkupBlock {
  readonly text: string;
  /** The innermost block element that holds it; undefined for loose text outside of any. */
  readonly holder: MarkupElement | undefined;
  /** Which part of its characters stands in links, from 0 to 1. */
  readonly linkedShare: number;
}

/**
 * Paragraphs of a node: what stands between the beginnings and ends of blocks, with white space folded to one space,
 * inline elements unwrapped without a space; in `<pre>` what empty lines part. Empty paragraphs go.
 */
export function paragraphsOf(node: MarkupNode | MarkupParent, options: ParagraphOptions = {}): string[] {
  return blocksOf(node, options).map(({ text }) => text);
}

/** The same paragraphs, each with its element and its links. */
export function blocksOf(node: MarkupNode | MarkupParent, options: ParagraphOptions = {}): MarkupBlock[] {
  const blocks: MarkupBlock[] = [];
  const holders: MarkupElement[] = [];
  let current = '';
  let linked = 0;
  let isLinked = false;
  const end = (): void => {
    const holder = holders.at(-1);
    const linkedShare = Math.min(linked / Math.max(foldSpace(current).length, 1), 1);
    for (const part of holder?.name === 'pre' ? current.split(EMPTY_LINES) : splitAtBreaks(current)) {
      const text = foldSpace(part);
      if (text !== '') blocks.push({ text, holder, linkedShare });
    }
    current = '';
    linked = 0;
  };
  // A list of what is to be done, because pages may nest deeper than calls can.
  const open: (MarkupNode | MarkupParent | (() => unknown))[] = [node];
  const enter = (element: MarkupElement): void => {
    if (BLOCKS.has(element.name)) {
      end();
      holders.push(element);
      open.push(() => {
        end();
        holders.pop();
      });
    } else if (element.name === 'a') {
      // An `<a>` that was never closed is a link only up to the end of the next.
      isLinked = element.attribs['href'] !== undefined;
      open.push(() => (isLinked = false));
    }
  };
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one === 'function') {
      one();
    } else if (DomUtils.isText(one)) {
      current += one.data;
      if (isLinked) linked += foldSpace(one.data).length;
    } else if ('children' in one) {
      if (DomUtils.isTag(one)) {
        if (NEVER_TEXT.has(one.name) || options.without?.(one) === true) continue;
        if (one.name === 'br') {
          if (options.breaksEnd === true || LINE_BREAK_AT_END.test(current)) end();
          else current += LINE_BREAK;
          continue;
        }
        enter(one);
      }
      for (let child = one.children.length - 1; child >= 0; child--) open.push(one.children[child]);
    }
  }
  end();
  return blocks;
}

const SENTENCE_END = /[.!?…:»”"*)\]]\s*$/u;
const SENTENCE_START = /^\s*[\p{Lu}\p{N}\p{Pi}"*•—–-]/u;
/** A line that is shorter was not broken for want of room. */
const SHORTEST_BROKEN_LINE = 45;

/**
 * Parts of a text with single `<br>`: one between sentences or after a short line begins a paragraph, where the next line
 * can begin one; another is a line that was broken at a width, and a space.
 */
function splitAtBreaks(text: string): string[] {
  const parts: string[] = [];
  let last = '';
  for (const line of text.split(LINE_BREAK)) {
    const isEnd = SENTENCE_END.test(last) || foldSpace(last).length < SHORTEST_BROKEN_LINE;
    if (parts.length === 0 || (isEnd && SENTENCE_START.test(line))) parts.push(line);
    else parts[parts.length - 1] += ` ${line}`;
    last = line;
  }
  return parts;
}
