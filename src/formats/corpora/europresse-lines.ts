import { foldSpace } from './article';
import { findDate } from './date-in-line';
import {
  isEuropresseEnd,
  isEuropresseLink,
  isEuropresseNoteLabel,
  type EuropresseParts,
} from './europresse-parts';
import {
  classesOf,
  elementsOf,
  findByClass,
  isElement,
  lineOf,
  paragraphsOf,
  rawTextOf,
  withAncestors,
  type MarkupElement,
  type MarkupNode,
  type MarkupParent,
} from './markup';

type Role =
  | 'source'
  | 'header'
  | 'headline'
  | 'subhead'
  | 'author'
  | 'body'
  | 'under'
  | 'end'
  | 'code'
  | 'url'
  | 'loose';

/** A line of an article with what its element says of it; `loose` where it says nothing. */
interface Line {
  readonly role: Role;
  readonly text: string;
  /** Whether a mere `<br>` ends it. */
  readonly isBroken: boolean;
}

const MARK = /^(?:DocPublicationName|titreArticleVisu|docOcurrContainer|DocText)$/iu;
const CLASS_ROLES: readonly (readonly [RegExp, Role | 'title' | 'none'])[] = [
  [/^DocPublicationName$/iu, 'source'],
  [/^(?:DocHeader|DocTitreSousSection)$/iu, 'header'],
  [/^(?:titreArticleVisu|rdp__articletitle)$/iu, 'headline'],
  [/^titreArticle$/iu, 'title'],
  [/^rdp__subtitle$/iu, 'subhead'],
  [/^docAuthors$/iu, 'author'],
  [/^(?:docOcurrContainer|DocText)$/iu, 'body'],
  [/^apd-wrapper$/iu, 'none'],
];
const BLOCKS: readonly string[] =
  'address article blockquote br center div form h1 h2 h3 h4 header hr li p section small table tbody td tr ul'.split(
    ' ',
  );
const NO_TEXT: readonly string[] = ['script', 'style', 'head', 'button', 'select', 'option'];
const LONGEST_AUTHOR_WORDS = 10;

/**
 * The articles of a page: of its `<article>` elements where there are any; else an article begins at the name of a source.
 *
 * Where no element holds the body (before 2013), it is what stands loose after the headline, up to copyright and document
 * number. Loose lines before the headline and beside it are subheads; the first after it is the author when it has at
 * most ten words and no full stop (and, before 2013, a mere line break after it).
 */
export function europresseArticles(page: MarkupParent): EuropresseParts[] {
  const isMarked = (element: MarkupElement): boolean => findByClass(element, MARK).length > 0;
  const all = elementsOf(page, 'article');
  const isWithin = (element: MarkupElement): boolean =>
    withAncestors(element)
      .slice(1)
      .some(({ name }) => name === 'article');
  // One without marks holds a notice in place of an article, unless it is part of an article or holds several.
  const articles = all.filter((one) =>
    isMarked(one)
      ? !elementsOf(one, 'article').some(isMarked)
      : !isWithin(one) && !elementsOf(one, 'article').length,
  );
  const groups = all.some(isMarked) ? articles.map(linesOf) : groupsOf(linesOf(page));
  return groups.map(partsOf);
}

function groupsOf(lines: readonly Line[]): (readonly Line[])[] {
  // A page with one article need not name its source.
  if (!lines.some(({ role }) => role === 'source')) {
    return lines.some(({ role }) => role === 'body') ? [lines] : [];
  }
  const groups: Line[][] = [];
  for (const line of lines) {
    const current = groups.at(-1);
    // Some files give a source's name in two spans.
    const isBegun = current?.some(({ role }) => role !== 'source') ?? true;
    if (line.role === 'source' && isBegun) groups.push([line]);
    else current?.push(line);
  }
  return groups;
}

function partsOf(lines: readonly Line[]): EuropresseParts {
  const ofRole = (role: Role, part: readonly Line[] = lines): string[] =>
    part.filter((line) => line.role === role).map(({ text }) => text);
  // Pages for two widths of screen name things twice.
  const once = (role: Role): string[] => [...new Set(ofRole(role))];
  const bodyAt = indexOr(lines, ({ role }) => role === 'body');
  const hasBody = bodyAt < lines.length;
  const roles = lines.map(({ role }) => role);
  const headlineAt = roles.lastIndexOf('headline');
  const fieldAt = Math.max(roles.lastIndexOf('header'), roles.lastIndexOf('source'), 0);
  const headEnd = headlineAt < 0 ? fieldAt : headlineAt;
  const headers = ofRole('header');
  const before = ofRole('loose', lines.slice(0, headEnd));
  const dated = headers.some(findDate) ? undefined : before.find(isDateLine);
  const beside = lines.slice(headEnd, bodyAt).filter(({ role }) => role === 'loose');
  const author = ofRole('author').length === 0 && isName(beside, hasBody) ? beside[0].text : undefined;
  const rest = ofRole('loose', beside).slice(author === undefined ? 0 : 1);
  const end = indexOr(rest, isEuropresseEnd);
  const notes = indexOr(rest.slice(0, end), isEuropresseNoteLabel);
  // In a list of results there is neither a headline of an article nor an end.
  const isArticle = headlineAt >= 0 || end < rest.length;
  const tail = hasBody || isArticle ? rest.slice(end) : rest;
  return {
    source: ofRole('source')[0] ?? '',
    header: [...headers, dated ?? ''].join(', '),
    headline: once('headline').join(' '),
    subheads: [
      ...before.filter((line) => line !== dated),
      ...ofRole('subhead'),
      ...(hasBody ? rest.slice(0, end) : []),
    ],
    author: author ?? once('author').join('; '),
    body: hasBody ? ofRole('body') : isArticle ? rest.slice(0, notes) : [],
    under: [...ofRole('under'), ...(hasBody ? [] : rest.slice(notes, end))],
    end: [...ofRole('end'), ...tail, ...ofRole('loose', lines.slice(bodyAt))],
    ...linksOf(lines),
  };
}

function linksOf(lines: readonly Line[]): Pick<EuropresseParts, 'sourceCode' | 'url'> {
  return {
    sourceCode: lines.find(({ role }) => role === 'code')?.text,
    url: lines.find(({ role }) => role === 'url')?.text,
  };
}

/** Whether a line is no more than a date, with section and page: it then stands for a missing header. */
function isDateLine(line: string): boolean {
  return line.split(' ').length <= 15 && findDate(line) !== undefined;
}

/** Whether the first line beside a headline is an author. */
function isName([line, ...others]: readonly Line[], hasBody: boolean): boolean {
  const isWholeText = others.every(({ text }) => isEuropresseEnd(text));
  if (line === undefined || (!hasBody && (!line.isBroken || isWholeText))) return false;
  return line.text.split(' ').length <= LONGEST_AUTHOR_WORDS && !/[.!?…:»"]$/u.test(line.text);
}

function indexOr<T>(lines: readonly T[], test: (line: T) => boolean): number {
  const index = lines.findIndex(test);
  return index < 0 ? lines.length : index;
}

/** A part of a page as lines, each with what it is. */
function linesOf(part: MarkupParent): Line[] {
  const lines: Line[] = [];
  let current = '';
  const add = (role: Role, text: string, isBroken = false): void => {
    if (text !== '') lines.push({ role, text, isBroken });
  };
  const flush = (role: Role, isBroken: boolean): void => {
    add(role, foldSpace(current), isBroken);
    current = '';
  };
  // A list of what is to be done, because pages may nest deeper than calls can.
  const open: (() => void)[] = [];
  const later = (nodes: readonly MarkupNode[], role: Role): void => {
    for (let at = nodes.length - 1; at >= 0; at--) open.push(() => visit(nodes[at], role));
  };
  const visit = (node: MarkupNode, role: Role): void => {
    if (node.type === 'text') current += node.data;
    if (!isElement(node) || NO_TEXT.includes(node.name)) return;
    if (node.attribs['sourcecode'] !== undefined) add('code', node.attribs['sourcecode']);
    const own = roleOf(node);
    if (own === 'none') return;
    const isBlock = BLOCKS.includes(node.name);
    if (isBlock || own !== undefined) flush(role, node.name === 'br');
    const inner = own === 'title' ? 'subhead' : role;
    if (isBlock) open.push(() => flush(inner, node.name === 'br'));
    if (own === undefined || own === 'title') {
      later(node.children, inner);
      return;
    }
    for (const text of textsOf(node, own)) add(own, text);
    const link = elementsOf(node, 'a').find((element) => isEuropresseLink(lineOf(element)));
    if (own === 'body' && link !== undefined) add('url', link.attribs['href'] ?? '');
  };
  later(part.children, 'loose');
  for (let step = open.pop(); step !== undefined; step = open.pop()) step();
  flush('loose', false);
  return lines;
}

function roleOf(element: MarkupElement): Role | 'title' | 'none' | undefined {
  if (element.name === 'aside') return 'under';
  if (element.name === 'footer') return 'end';
  const classes = classesOf(element);
  return CLASS_ROLES.find(([pattern]) => classes.some((name) => pattern.test(name)))?.[1];
}

/** Lines of an element that has a role of its own. */
function textsOf(element: MarkupElement, role: Role): string[] {
  if (role === 'source') return [rawTextOf(element).trim()];
  if (['author', 'under', 'end'].includes(role)) return paragraphsOf(element, { breaksEnd: true });
  if (role !== 'body') return [lineOf(element)];
  const inside = findByClass(element, /^docOcurrContainer$/iu);
  return (inside.length > 0 ? inside : [element]).flatMap(bodyParagraphs);
}

/** Paragraphs of a body; broadcast transcripts without their time stamps. */
function bodyParagraphs(body: MarkupElement): string[] {
  const spoken = findByClass(body, /^transcript$/iu).flatMap((part) => findByClass(part, /^value$/iu));
  if (spoken.length > 0) return spoken.map((element) => lineOf(element));
  const isExtra = (element: MarkupElement): boolean =>
    ['aside', 'footer'].includes(element.name) ||
    classesOf(element).some((name) => /^apd-wrapper$/iu.test(name));
  return paragraphsOf(body, { without: isExtra });
}
