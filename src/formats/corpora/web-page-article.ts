import { sortNotes } from './footnotes';
import { isSameHeadline } from './headlines';
import {
  blocksOf,
  elementsOf,
  findAll,
  lineOf,
  paragraphsOf,
  withAncestors,
  type MarkupBlock,
  type MarkupElement,
  type MarkupParent,
} from './markup';
import { articleElement, flowOf, headingOf } from './web-page-container';
import { besideArticle, isProse } from './web-page-elements';
import type { PageFacts } from './web-page-facts';
import { isByline, isMore, isNotice, isRelated, isStamp, isWall } from './web-page-lines';

/** The article that a page shows. */
export interface PageArticle {
  /** The heading over the text. */
  readonly headline?: string;
  readonly paragraphs: readonly string[];
  /** Lines between headline and text that name author and date. */
  readonly bylines: readonly string[];
  /** What the first `<time>` of the article says. */
  readonly date?: string;
  /** Whether a line says that the rest is for subscribers or on another page. */
  readonly isCut: boolean;
  /** Whether the page rather lists articles than being one. */
  readonly isList: boolean;
}

/** Words of a text that is no mere beginning, when its page calls it one for subscribers over the headline. */
const WHOLE_TEXT_WORDS = 150;
/** Paragraphs after the article in which its notes and the offer to subscribe may stand. */
const FOLLOWING = 6;
/** Characters of text in a table with headings. */
const SHORTEST_CELL_TEXT = 60;
/** Headings that are links, from which on a page is a list. */
const LIST_HEADINGS = 4;

/** The article of a page: what `articleElement` holds, without what stands beside it and without lines of the site. */
export function pageArticle(page: MarkupParent, facts: PageFacts): PageArticle {
  const isBeside = besideArticle(page);
  const blocks = blocksOf(page, { without: isBeside });
  const heading = headingOf(page, [...facts.titles, facts.title], facts.outlet);
  const isBare = elementsOf(page, 'article', 'main', 'nav', 'aside', 'a').length === 0;
  const holder = isBare ? undefined : articleElement(page, blocks, heading);
  const inside = holder === undefined ? blocks : blocks.filter((block) => isInside(block, holder));
  const own = withoutInnerArticles(inside, holder);
  const lines = linesOf([...leadOf(blocks, own, heading, holder), ...afterHeading(own, heading)]);
  const last = inside.at(-1);
  const follow = last === undefined ? [] : blocks.slice(blocks.indexOf(last) + 1).slice(0, FOLLOWING);
  const cut = cutOf(lines, follow);
  const kept = withoutLastHeadings(lines.slice(0, cut.end).filter(({ kind }) => kind === 'text'));
  const paragraphs = kept.map(({ block }) => block.text);
  // Old pages set their headline in bold letters: it is the paragraph that the page's title repeats.
  const isTitle = (line: string | undefined): boolean => isSameHeadline(line ?? '', facts.title);
  const headline = heading !== undefined ? lineOf(heading) : paragraphs.slice(0, 1).find(isTitle);
  const around = aroundArticle(holder, heading);
  const beside = findAll(page, isBeside).filter(
    (element) => (around === undefined || isUnder(element, around)) && !isInForm(element),
  );
  const { footnotes } = sortNotes(paragraphs, [
    ...beside.flatMap((element) => paragraphsOf(element)),
    ...follow.map(({ text }) => text),
  ]);
  const date =
    holder === undefined ? undefined : elementsOf(holder, 'time').find(({ attribs }) => attribs['datetime']);
  return {
    ...(headline === undefined ? {} : { headline }),
    paragraphs: [...paragraphs, ...new Set(footnotes.filter((note) => !paragraphs.includes(note)))],
    bylines: lines.filter(({ kind }) => kind === 'byline').map(({ block }) => block.text),
    ...(date === undefined ? {} : { date: date.attribs['datetime'] }),
    isCut: cut.isCut,
    isList: isList(own.some(isLinkedHeading) ? blocks : own, kept),
  };
}

interface Line {
  readonly block: MarkupBlock;
  readonly kind: 'text' | 'byline' | 'wall' | 'more' | 'other';
}

/** What each paragraph is; bylines are looked for before the text begins, and cells of tables with figures are no text. */
function linesOf(blocks: readonly MarkupBlock[]): Line[] {
  const holders = new Set(blocks.filter(isProse).map(({ holder }) => holder));
  let hasText = false;
  return blocks.map((block): Line => {
    const kind = isFigure(block, holders) ? 'other' : kindOf(block, hasText);
    if (kind === 'text' && isProse(block)) hasText = true;
    return { block, kind };
  });
}

/** Whether a block is a cell of a table with figures: short under a heading, or no text where the cell holds none. */
function isFigure(block: MarkupBlock, holders: ReadonlySet<MarkupElement | undefined>): boolean {
  if (!/^t[dh]$/u.test(block.holder?.name ?? '')) return false;
  const table = withAncestors(block.holder).find(({ name }) => name === 'table');
  const hasHeadings = table !== undefined && elementsOf(table, 'th').length > 0;
  return !holders.has(block.holder) || (hasHeadings && block.text.length < SHORTEST_CELL_TEXT);
}

function kindOf({ text, linkedShare }: MarkupBlock, hasText: boolean): Line['kind'] {
  if (isWall(text)) return 'wall';
  if (isMore(text)) return 'more';
  if (isRelated(text, linkedShare) || isNotice(text)) return 'other';
  if (isStamp(text) || (!hasText && isByline(text))) return 'byline';
  return linkedShare >= 0.9 ? 'other' : 'text';
}

/**
 * Where an article ends that is cut off: at a line that says so and has text before it and hardly any after, which is then
 * the offer; a label over a short text, or a line right under the article, says so too.
 */
function cutOf(
  lines: readonly Line[],
  follow: readonly MarkupBlock[],
): { readonly end: number; readonly isCut: boolean } {
  const isText = ({ kind, block }: Line): boolean => kind === 'text' && isProse(block);
  const firstText = lines.findIndex(isText);
  const at = lines.findIndex(
    ({ kind }, index) => (kind === 'wall' || kind === 'more') && firstText >= 0 && index > firstText,
  );
  if (at >= 0) {
    const after = lines.slice(at + 1).filter(isText).length;
    if (after <= (lines[at].kind === 'wall' ? 3 : 0)) return { end: at, isCut: true };
  }
  const words = lines
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ block }) => block.text.split(' ')).length;
  const isLabelled = lines.some(({ kind }) => kind === 'wall') && words < WHOLE_TEXT_WORDS;
  return { end: lines.length, isCut: isLabelled || follow.some(({ text }) => isWall(text)) };
}

/** Headings at the end have lost what stood under them: lists of links, comments. */
function withoutLastHeadings(lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  while (end > 0 && isHeading(lines[end - 1].block)) end--;
  return lines.slice(0, end);
}

/** The paragraphs after the heading, where it stands among them and more text after it than before. */
function afterHeading(
  blocks: readonly MarkupBlock[],
  heading: MarkupElement | undefined,
): readonly MarkupBlock[] {
  const at = heading === undefined ? -1 : blocks.map((block) => isInside(block, heading)).lastIndexOf(true);
  const after = blocks.slice(at + 1);
  return at < 0 || sizeOf(after) < sizeOf(blocks.slice(0, at)) ? blocks : after;
}

/**
 * Paragraphs before the article that belong to it, its lead and its byline: those after a heading that stands outside;
 * without a heading, paragraphs of what is around the article.
 */
function leadOf(
  blocks: readonly MarkupBlock[],
  own: readonly MarkupBlock[],
  heading: MarkupElement | undefined,
  holder: MarkupElement | undefined,
): readonly MarkupBlock[] {
  if (own.length === 0) return [];
  const around = withAncestors(holder);
  const from = heading === undefined ? -1 : blocks.findIndex((block) => isInside(block, heading));
  if (heading !== undefined && from < 0) return [];
  const isLead = (block: MarkupBlock): boolean => {
    if (isTeaser(block)) return false;
    const flow = flowOf(block);
    if (heading === undefined) return isProse(block) && flow !== undefined && around.includes(flow);
    return isProse(block) || isByline(block.text) || isStandfirst(block);
  };
  return blocks.slice(from + 1, Math.max(blocks.indexOf(own[0]), from + 1)).filter(isLead);
}

/** Whether a heading says more than where one is: it does not link. */
function isStandfirst(block: MarkupBlock): boolean {
  return isHeading(block) && block.linkedShare === 0;
}

/** The innermost element with both headline and article: notes and offers stand in it too. */
function aroundArticle(
  holder: MarkupElement | undefined,
  heading: MarkupElement | undefined,
): MarkupElement | undefined {
  const chain = withAncestors(holder).filter(({ name }) => name !== 'body' && name !== 'html');
  return heading === undefined
    ? holder
    : (chain.find((element) => withAncestors(heading).includes(element)) ?? holder);
}

function isInForm(element: MarkupElement): boolean {
  return withAncestors(element).some(({ name }) => name === 'form');
}

function isTeaser(block: MarkupBlock): boolean {
  return withAncestors(block.holder).some(({ name }) => name === 'article');
}

/** Without articles inside of the article, unless it consists of them. */
function withoutInnerArticles(
  blocks: readonly MarkupBlock[],
  holder: MarkupElement | undefined,
): readonly MarkupBlock[] {
  if (holder === undefined) return blocks;
  const isInner = (block: MarkupBlock): boolean => {
    const chain = withAncestors(block.holder);
    return chain.slice(0, chain.indexOf(holder)).some(({ name }) => name === 'article');
  };
  const own = blocks.filter((block) => !isInner(block));
  return sizeOf(own) >= sizeOf(blocks) / 2 ? own : blocks;
}

/** Whether linked headings, each with hardly a sentence, are what a page consists of. */
function isList(blocks: readonly MarkupBlock[], kept: readonly Line[]): boolean {
  const links = blocks.filter(isLinkedHeading).length;
  return links >= LIST_HEADINGS && kept.filter(({ block }) => isProse(block)).length <= 1.5 * links;
}

function isLinkedHeading(block: MarkupBlock): boolean {
  return isHeading(block) && block.linkedShare > 0.8;
}

function isHeading({ holder }: MarkupBlock): boolean {
  return holder !== undefined && /^h[1-6]$/u.test(holder.name);
}

function isInside(block: MarkupBlock, element: MarkupElement): boolean {
  return withAncestors(block.holder).includes(element);
}

function isUnder(element: MarkupElement, above: MarkupElement): boolean {
  return element !== above && withAncestors(element).includes(above);
}

function sizeOf(blocks: readonly MarkupBlock[]): number {
  return blocks.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);
}
