import {
  blocksOf,
  findAll,
  isElement,
  withAncestors,
  type MarkupBlock,
  type MarkupElement,
  type MarkupParent,
} from './markup';
import { hasItemprop } from './web-page-facts';
import { isNotice, isRelated, isWall } from './web-page-lines';

/** Elements that hold no part of an article. */
const NEVER_ARTICLE = words(
  'nav aside footer form figure figcaption dialog menu video audio canvas map picture address label input legend',
);
const NEVER_ROLES = words(
  'navigation complementary banner contentinfo dialog alertdialog search menu menubar toolbar tooltip alert',
);

/** Words in classes and ids of what is no article, however much text it holds. */
const NEVER_WORDS = words(
  'cookie cookies consent gdpr rgpd cmp didomi onetrust newsletter newsletters comments commentaires disqus outbrain taboola',
);
/** Words that name small parts beside an article; on an element with most of the text they mean something else. */
const SMALL_WORDS = words(
  'related recommended recommendation recommendations share sharing partage partager social breadcrumb breadcrumbs ' +
    'ariane sidebar advert advertisement ads pub publicite sponsored popup modal overlay caption legende credit credits ' +
    'byline author authors auteur auteurs meta metadata date dates timestamp pubdate tags keywords ad advertising ' +
    'toolbar menu nav navbar navigation footer subscribe rating popular trending mostread playlist player gallery ' +
    'slideshow carousel pagination pager inread outstream dfp copyright bio toc quiz poll sponsor promoted',
);
/** Words that name what leads to other articles, where there is a link; without one it may be the lead. */
const LINKED_WORDS = words('teaser teasers promo promos');
/** Of the small parts, what a mere paragraph may be: others stand on paragraphs of the text. */
const PARAGRAPH_WORDS = words(
  'meta metadata byline author authors auteur auteurs caption legende credit credits date timestamp pubdate newsletter ' +
    'related share copyright',
);
const CONTAINERS = words('div section ul ol dl header table center fieldset h2 h3 h4 h5 h6 li details');
const UNSEEN = /visually-?hidden|\bsr-only\b|screen-reader/iu;
/** Share of a page's text from which on an element is no small part of it. */
const LARGE_SHARE = 0.5;

/** Letters of text that each element of a page holds. */
export type TextLetters = ReadonlyMap<MarkupElement, number>;

/** Whether a block is text: a sentence, or long; no heading, not made of links, and no line of the site. */
export function isProse({ text, linkedShare, holder }: MarkupBlock): boolean {
  const isHeading = holder !== undefined && /^h[1-6]$/u.test(holder.name);
  if (isWall(text) || isNotice(text) || isRelated(text, linkedShare)) return false;
  return !isHeading && linkedShare < 0.5 && (/[.!?…:»”"')\]*]$/u.test(text) || text.length >= 100);
}

/** How much text the elements around some blocks hold. */
export function lettersOf(blocks: readonly MarkupBlock[]): TextLetters {
  const letters = new Map<MarkupElement, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    for (const element of withAncestors(block.holder)) {
      letters.set(element, (letters.get(element) ?? 0) + block.text.length);
    }
  }
  return letters;
}

/**
 * A test for elements of a page that are no part of its article: navigation, captions, asides, advertisements, what is
 * related, shared, commented on or asked for. By element, role and words in class and id; never what holds the headline or
 * most of the text.
 */
export function besideArticle(page: MarkupParent): (element: MarkupElement) => boolean {
  const letters = lettersOf(
    blocksOf(page, { without: ({ name }) => NEVER_ARTICLE.has(name) && name !== 'form' }),
  );
  const all = Math.max(0, ...letters.values());
  const isCentre = (element: MarkupElement): boolean =>
    ['h1', 'main', 'body'].includes(element.name) || hasItemprop(element, 'articleBody');
  const around = new Set(findAll(page, isCentre).flatMap(withAncestors));
  const isLarge = (element: MarkupElement): boolean =>
    (letters.get(element) ?? 0) >= LARGE_SHARE * all && all > 0;
  return (element) => {
    if (around.has(element)) return false;
    const { name, attribs } = element;
    if (name === 'footer' && element.parent !== null && isElement(element.parent, 'blockquote')) return false;
    if (NEVER_ARTICLE.has(name)) return name !== 'form' || !isLarge(element);
    if (NEVER_ROLES.has((attribs['role'] ?? '').toLowerCase())) return true;
    if (UNSEEN.test(attribs['class'] ?? '')) return true;
    if (isHidden(element)) return !isLarge(element);
    if (name === 'header' && !withAncestors(element).some((one) => isElement(one, 'article', 'main')))
      return true;
    const names = namesOf(element);
    if (name === 'p' || name === 'time') return names.some((word) => PARAGRAPH_WORDS.has(word));
    if (!CONTAINERS.has(name)) return false;
    const isCalled = (list: ReadonlySet<string>): boolean => names.some((word) => list.has(word));
    if (isCalled(NEVER_WORDS)) return true;
    return !isLarge(element) && (isCalled(SMALL_WORDS) || (isCalled(LINKED_WORDS) && hasLink(element)));
  };
}

function hasLink(element: MarkupElement): boolean {
  return findAll(element, ({ name, attribs }) => name === 'a' && attribs['href'] !== undefined).length > 0;
}

function isHidden({ attribs }: MarkupElement): boolean {
  return (
    attribs['hidden'] !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    /display\s*:\s*none/iu.test(attribs['style'] ?? '')
  );
}

/** The words that an element is called by: `article__related-links` is `article`, `related`, `links`. */
function namesOf({ attribs }: MarkupElement): string[] {
  return ['class', 'id', 'data-component', 'data-testid']
    .map((name) => attribs[name] ?? '')
    .join(' ')
    .split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .map((word) => word.toLowerCase());
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
