import { foldSpace } from './article';
import { plainWords } from './headlines';
import { linkedArticle, type LinkedArticle } from './json-ld';
import {
  elementsOf,
  findAll,
  findFirst,
  lineOf,
  rawTextOf,
  type MarkupElement,
  type MarkupParent,
} from './markup';

/** What a page says of its article, outside of the article's own text. */
export interface PageFacts extends LinkedArticle {
  /** What JSON-LD, OpenGraph or microdata give as the headline, the surest first. */
  readonly titles: readonly string[];
  /** What `<title>` says, without the outlet. */
  readonly title: string;
  /** Whether the page calls itself an article: JSON-LD, OpenGraph, microdata or a date of publication. */
  readonly isArticle: boolean;
}

/** Names of `<meta>` elements that mean the same, the surest first. */
const META = {
  headline: 'og:title twitter:title dc.title dcterms.title citation_title parsely-title',
  outlet: 'og:site_name dc.publisher dcterms.publisher publisher application-name',
  author: 'author article:author dc.creator dcterms.creator parsely-author byl sailthru.author',
  date:
    'article:published_time og:article:published_time og:published_time datepublished date.published publish-date ' +
    'publish_date pubdate parsely-pub-date sailthru.date dc.date.issued dcterms.created dcterms.date dc.date ' +
    'citation_date cxenseparse:recs:publishtime mediator_published_time date',
  section: 'article:section og:article:section parsely-section cxenseparse:section',
  url: 'og:url parsely-link',
} as const;

/**
 * What a page says of its article: JSON-LD before OpenGraph and other `<meta>`, before microdata, canonical address and
 * the comment that browsers write into saved pages. The outlet is at least the site's name.
 *
 * The language is what JSON-LD says: `lang` is often that of an editor or a theme, so without it the text decides.
 *
 * @param html - The page's source, for its comments.
 */
export function pageFacts(page: MarkupParent, html: string): PageFacts {
  const meta = metaOf(page);
  const first = (names: string, isRight: (value: string) => boolean = () => true): string | undefined =>
    names
      .split(' ')
      .map((name) => meta.get(name) ?? '')
      .find((value) => value !== '' && isRight(value));
  const title = elementsOf(page, 'title').map(rawTextOf).map(foldSpace)[0] ?? '';
  const ogTitle = first(META.headline);
  const shown = elementsOf(page, 'h1').map((element) => lineOf(element));
  const linked =
    linkedArticle(
      page,
      [...shown, ogTitle ?? '', title].filter((text) => text !== ''),
    ) ?? {};
  const url = linked.url ?? canonicalOf(page) ?? first(META.url, isAddress) ?? savedFrom(html);
  const outlet = linked.outlet ?? first(META.outlet) ?? itemprop(page, 'publisher') ?? hostOf(url);
  const bare = (text: string | undefined): string => withoutOutlet(text ?? '', outlet ?? '');
  const titles = [linked.headline, ogTitle, itemprop(page, 'headline')].map(bare);
  const date = first(META.date) ?? itemprop(page, 'datePublished');
  const fields = {
    outlet,
    // The same day with its time says more.
    date: linked.date !== undefined && date?.startsWith(linked.date) !== true ? linked.date : date,
    author: linked.author ?? first(META.author, (name) => !isAddress(name)) ?? itemprop(page, 'author'),
    section: linked.section ?? first(META.section),
    url,
  };
  return {
    ...linked,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    titles: [...new Set(titles.filter((text) => text !== ''))],
    title: bare(title),
    isArticle:
      Object.keys(linked).length > 0 ||
      /^article$/iu.test(meta.get('og:type') ?? '') ||
      meta.has('article:published_time') ||
      findAll(page, (element) => hasItemprop(element, 'articleBody')).length > 0,
  };
}

/** Whether an element has a property of microdata. */
export function hasItemprop(element: MarkupElement, name: string): boolean {
  return (element.attribs['itemprop'] ?? '').split(/\s+/u).includes(name);
}

function metaOf(page: MarkupParent): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const { attribs } of elementsOf(page, 'meta')) {
    const name = (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? '').trim().toLowerCase();
    const content = foldSpace(attribs['content'] ?? '');
    if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

/** The value of a property of microdata: of a thing its name. */
function itemprop(page: MarkupParent, name: string): string | undefined {
  const element = findFirst(page, (one) => hasItemprop(one, name));
  if (element === undefined) return undefined;
  const { content, datetime } = element.attribs;
  const named = findFirst(element, (one) => hasItemprop(one, 'name'));
  const words = content ?? datetime ?? named?.attribs['content'] ?? lineOf(named ?? element);
  return words === '' || isAddress(words) ? undefined : foldSpace(words);
}

function canonicalOf(page: MarkupParent): string | undefined {
  const isCanonical = ({ name, attribs }: MarkupElement): boolean =>
    name === 'link' &&
    /(?:^|\s)canonical(?:\s|$)/iu.test(attribs['rel'] ?? '') &&
    isAddress(attribs['href'] ?? '');
  return findFirst(page, isCanonical)?.attribs['href'];
}

/** The address that browsers note in a page that they save. */
function savedFrom(html: string): string | undefined {
  return /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s>]+)/u.exec(
    html,
  )?.[1];
}

function isAddress(text: string): boolean {
  return /^https?:\/\//u.test(text);
}

function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.|m\.)?([^/:?#]+)/u.exec(url ?? '')?.[1];
}

/** A title without the outlet's name at its end: `Le barrage aurait cédé | Le Phare`. */
function withoutOutlet(title: string, outlet: string): string {
  const parts = /^(.*\S)\s+(?:[|•·»:]|[-–—]{1,2})\s+([^|]+)$/u.exec(title);
  if (parts === null) return title;
  const [end, name] = [plainWords(parts[2]), plainWords(outlet)];
  const isSame = end !== '' && name !== '' && (end.startsWith(name) || name.startsWith(end));
  return isSame ? withoutOutlet(parts[1], outlet) : title;
}
