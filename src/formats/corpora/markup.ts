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

/** Every element below a node one of whose classes a pattern matches, in document order. */
export function findByClass(parent: MarkupParent, pattern: RegExp): MarkupElement[] {
  return findAll(parent, (element) => classesOf(element).some((name) => pattern.test(name)));
}

/** Every element below a node that a test holds for, in document order. */
export function findAll(parent: MarkupParent, test: (element: MarkupElement) => boolean): MarkupElement[] {
  return DomUtils.findAll(test, parent.children);
}

/** The first such element. */
export function findFirst(
  parent: MarkupParent,
  test: (element: MarkupElement) => boolean,
): MarkupElement | undefined {
  return DomUtils.findOne(test, parent.children, true) ?? undefined;
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
    'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

// Stands for `<br>` until the paragraph ends; line feeds of the source are mere white space.
const LINE_BREAK = '\u2028';
const LINE_BREAK_AT_END = /\u2028\s*$/u;

/**
 * Text of a node on one line: inline elements (`<mark>`, `<b>`) are unwrapped without a space, blocks and `<br>` are one
 * space apart, scripts and style sheets are no text.
 */
export function lineOf(node: MarkupNode | MarkupParent): string {
  return foldSpace(paragraphsOf(node, { breaksEnd: true }).join(' '));
}

/** Text of a node with the white space of the source, each `<br>` a line feed. */
export function rawTextOf(node: MarkupNode | MarkupParent): string {
  if (DomUtils.isText(node)) return node.data;
  if (DomUtils.isTag(node) && node.name === 'br') return '\n';
  return 'children' in node ? node.children.map(rawTextOf).join('') : '';
}

/** Options of `paragraphsOf`. */
export interface ParagraphOptions {
  /** Elements whose text is left out. */
  readonly without?: (element: MarkupElement) => boolean;
  /** Whether `<br>` ends a paragraph; default: two of them do, one is a space. */
  readonly breaksEnd?: boolean;
}

/**
 * Paragraphs of a node: what stands between the beginnings and ends of blocks, with white space folded to one space,
 * inline elements unwrapped without a space. Empty paragraphs go.
 */
export function paragraphsOf(node: MarkupNode | MarkupParent, options: ParagraphOptions = {}): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const end = (): void => {
    const text = foldSpace(current);
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  const walk = (one: MarkupNode | MarkupParent): void => {
    if (DomUtils.isText(one)) {
      current += one.data;
      return;
    }
    if (!('children' in one)) return;
    if (DomUtils.isTag(one)) {
      if (NEVER_TEXT.has(one.name) || options.without?.(one) === true) return;
      if (one.name === 'br') {
        if (options.breaksEnd === true || LINE_BREAK_AT_END.test(current)) end();
        else current += LINE_BREAK;
        return;
      }
      if (BLOCKS.has(one.name)) {
        end();
        one.children.forEach(walk);
        end();
        return;
      }
    }
    one.children.forEach(walk);
  };
  walk(node);
  end();
  return paragraphs;
}
