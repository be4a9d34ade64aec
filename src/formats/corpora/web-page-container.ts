import { isSameHeadline, plainWords } from './headlines';
import {
  elementsOf,
  findAll,
  isElement,
  lineOf,
  withAncestors,
  type MarkupBlock,
  type MarkupElement,
  type MarkupParent,
} from './markup';
import { isProse, lettersOf, type TextLetters } from './web-page-elements';
import { hasItemprop } from './web-page-facts';

/** Share of a page's text that an article must hold to be the page's. */
const ARTICLE_SHARE = 0.5;
/** Share of an element's text that an element in it must hold for the rest to be something else. */
const INNER_SHARE = 0.8;
/** Share of a page's text from which on the paragraphs of one element are the article. */
const FLOW_SHARE = 0.5;
/** Share of these that the paragraphs of any other element may have at most, to be bits of something else. */
const BIT_SHARE = 0.15;
const TEXT_ELEMENTS = ['p', 'li', 'ul', 'ol', 'blockquote', 'pre', 'dl', 'dd', 'h1', 'h2', 'h3', 'h4'];

/**
 * The heading that is the article's: the `<h1>` that the page's own titles repeat, else the first that is not the name of
 * the outlet; without any `<h1>` a lower heading that a title repeats.
 */
export function headingOf(
  page: MarkupParent,
  titles: readonly string[],
  outlet: string | undefined,
): MarkupElement | undefined {
  const isKnown = (element: MarkupElement): boolean =>
    titles.some((title) => isSameHeadline(title, lineOf(element)));
  const first = elementsOf(page, 'h1').filter(
    (element) => ![plainWords(outlet ?? ''), ''].includes(plainWords(lineOf(element))),
  );
  return (
    first.find(isKnown) ??
    first.find((element) => withAncestors(element).some((one) => isElement(one, 'article', 'main'))) ??
    first.at(0) ??
    elementsOf(page, 'h2', 'h3').find(isKnown)
  );
}

/**
 * The element that holds the article: the `<article>` (or `itemprop="articleBody"`) with the heading, or that with most
 * text, if it has at least half of what is in no other article; else the innermost element with most of the text.
 *
 * @param blocks - The page's paragraphs without what is beside an article.
 * @returns Nothing when no element is more than the others: the article is then the page.
 */
export function articleElement(
  page: MarkupParent,
  blocks: readonly MarkupBlock[],
  heading: MarkupElement | undefined,
): MarkupElement | undefined {
  const letters = lettersOf(blocks);
  const size = (element: MarkupElement): number => letters.get(element) ?? 0;
  const isArticle = (element: MarkupElement): boolean =>
    element.name === 'article' ||
    element.attribs['role'] === 'article' ||
    hasItemprop(element, 'articleBody');
  const articles = findAll(page, isArticle).filter((element) => size(element) > 0);
  const ofHeading = withAncestors(heading);
  const largest = (elements: readonly MarkupElement[]): MarkupElement | undefined =>
    elements.reduce<MarkupElement | undefined>(
      (best, one) => (best === undefined || size(one) > size(best) ? one : best),
      undefined,
    );
  const best = largest(articles.filter((element) => ofHeading.includes(element))) ?? largest(articles);
  const isOther = (block: MarkupBlock): boolean => {
    const chain = withAncestors(block.holder);
    return (
      chain.some((element) => articles.includes(element)) && (best === undefined || !chain.includes(best))
    );
  };
  const rest = lettersOf(blocks.filter((block) => !isOther(block)));
  if (best !== undefined && size(best) >= ARTICLE_SHARE * largestOf(rest)) return best;
  const outside = (block: MarkupBlock): boolean =>
    !withAncestors(block.holder).some((one) => articles.includes(one));
  return innermost(page, blocks.filter(outside));
}

/**
 * The element that holds a page's text: that whose own paragraphs are most of it, if what stands elsewhere are only bits;
 * else the innermost with most of it, beside which no other paragraph stands.
 */
function innermost(page: MarkupParent, blocks: readonly MarkupBlock[]): MarkupElement | undefined {
  const flows = new Map<MarkupElement, number>();
  for (const block of blocks.filter(isProse)) {
    const flow = flowOf(block);
    if (flow !== undefined) flows.set(flow, (flows.get(flow) ?? 0) + block.text.length);
  }
  const letters = lettersOf(blocks);
  const [main, next] = [...flows].sort(([, a], [, b]) => b - a);
  const whole = largestOf(letters);
  if (main !== undefined && main[1] >= FLOW_SHARE * whole && (next?.[1] ?? 0) <= BIT_SHARE * main[1])
    return main[0];
  const size = (element: MarkupElement): number => letters.get(element) ?? 0;
  let current: MarkupElement | undefined =
    elementsOf(page, 'main').find((element) => size(element) >= ARTICLE_SHARE * whole) ??
    elementsOf(page, 'body')[0];
  while (current !== undefined) {
    const around: number = size(current);
    const children: readonly MarkupElement[] = current.children.filter(
      (node): node is MarkupElement => isElement(node) && size(node) > 0,
    );
    if (children.some(({ name }) => TEXT_ELEMENTS.includes(name))) break;
    const inner: MarkupElement | undefined = children.find((child) => size(child) >= INNER_SHARE * around);
    if (inner === undefined) break;
    current = inner;
  }
  return current;
}

/** The element whose paragraph a block is. */
export function flowOf(block: MarkupBlock): MarkupElement | undefined {
  return withAncestors(block.holder).find(({ name }) => !TEXT_ELEMENTS.includes(name));
}

function largestOf(letters: TextLetters): number {
  return Math.max(0, ...letters.values());
}
