import { plainWords } from './headlines';
import { elementsOf, lineOf, parseHtml, rawTextOf, type MarkupParent } from './markup';

/** What a page says of its article in JSON-LD (schema.org). */
export interface LinkedArticle {
  readonly headline?: string;
  /** `alternativeHeadline`. */
  readonly subhead?: string;
  readonly date?: string;
  readonly author?: string;
  readonly outlet?: string;
  readonly section?: string;
  readonly language?: string;
  readonly url?: string;
  readonly words?: string;
  /** Whether all may read it; undefined when the page does not say. */
  readonly isFree?: boolean;
  /** `articleBody`: the whole text, mostly without paragraphs. */
  readonly body?: string;
}

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json | undefined;
}

const ARTICLE = /(?:^|\/)(?:[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report)$/u;
/** Properties whose objects are other articles than the page's own. */
const OTHERS: ReadonlySet<string> = new Set(
  'itemListElement relatedLink isPartOf hasPart mentions citation about isBasedOn liveBlogUpdate comment'.split(
    ' ',
  ),
);
const DEEPEST = 12;

/**
 * The article that a page's JSON-LD describes: of several the one whose headline the page shows, else the first.
 *
 * @param titles - What the page itself calls its article.
 */
export function linkedArticle(page: MarkupParent, titles: readonly string[]): LinkedArticle | undefined {
  const roots = elementsOf(page, 'script')
    .filter(({ attribs }) => /^\s*application\/(?:[\w.-]+\+)?ld\+json/iu.test(attribs['type'] ?? ''))
    .map((script) => parseLenient(rawTextOf(script)));
  const articles: JsonObject[] = [];
  const byId = new Map<string, JsonObject>();
  const collect = (value: Json | undefined, depth: number): void => {
    if (depth > DEEPEST) return;
    if (isList(value)) value.forEach((one) => collect(one, depth + 1));
    if (!isObject(value)) return;
    const id = value['@id'];
    // A mere reference has no other property.
    if (typeof id === 'string' && Object.keys(value).length > 1) byId.set(id, value);
    if (typesOf(value).some((type) => ARTICLE.test(type))) articles.push(value);
    for (const [key, inner] of Object.entries(value)) if (!OTHERS.has(key)) collect(inner, depth + 1);
  };
  roots.forEach((root) => collect(root, 0));
  const shown = new Set(titles.map(plainWords));
  const article =
    articles.find((one) => shown.has(plainWords(wordsOf(one['headline'], byId)))) ?? articles.at(0);
  return article === undefined ? undefined : describe(article, byId);
}

function describe(article: JsonObject, byId: ReadonlyMap<string, JsonObject>): LinkedArticle {
  const words = (key: string): string | undefined => wordsOf(article[key], byId) || undefined;
  const fields = {
    headline: words('headline') ?? words('name'),
    subhead: words('alternativeHeadline'),
    date: words('datePublished') ?? words('dateCreated'),
    author: words('author') ?? words('creator'),
    outlet: words('publisher') ?? words('sourceOrganization'),
    section: words('articleSection'),
    language: words('inLanguage'),
    url: addressOf(article['url']) ?? addressOf(article['mainEntityOfPage']) ?? addressOf(article['@id']),
    words: words('wordCount'),
    isFree: isYes(article['isAccessibleForFree']),
    body: typeof article['articleBody'] === 'string' ? article['articleBody'] : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A value in words: a text, the name of a thing, several of them; addresses are no words. */
function wordsOf(value: Json | undefined, byId: ReadonlyMap<string, JsonObject>, depth = 0): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return /^https?:\/\//u.test(value) ? '' : withoutMarkup(value);
  if (depth > 4) return '';
  if (isList(value)) {
    const all = value.map((one) => wordsOf(one, byId, depth + 1)).filter((word) => word !== '');
    return [...new Set(all)].join('; ');
  }
  if (!isObject(value)) return '';
  const named = value['name'] ?? value['alternateName'] ?? value['@value'];
  const id = value['@id'];
  if (named !== undefined) return wordsOf(named, byId, depth + 1);
  return typeof id === 'string' ? wordsOf(byId.get(id)?.['name'], byId, depth + 1) : '';
}

/** Text whose entities and tags, which some pages leave in JSON, are read. */
function withoutMarkup(text: string): string {
  return /[<&]/u.test(text) ? lineOf(parseHtml(text)) : text.trim();
}

function addressOf(value: Json | undefined): string | undefined {
  const address = isObject(value) ? value['@id'] : value;
  return typeof address === 'string' && /^https?:\/\//u.test(address) ? address : undefined;
}

function isYes(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (/^(?:false|no|non)$/iu.test(value)) return false;
  return /^(?:true|yes|oui)$/iu.test(value) ? true : undefined;
}

/** JSON as pages write it: in a comment or CDATA, with line breaks in strings, with a comma too many. */
function parseLenient(source: string): Json | undefined {
  const json = source
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/u, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*$/u, '')
    .trim()
    .replace(/;$/u, '');
  // eslint-disable-next-line no-control-regex -- control characters are what makes it invalid
  const mended = json.replace(/[\u0000-\u001F]+/gu, ' ');
  for (const attempt of [json, mended, mended.replace(/,\s*([}\]])/gu, '$1')]) {
    try {
      return JSON.parse(attempt) as Json;
    } catch {
      // The next attempt is more lenient.
    }
  }
  return undefined;
}

function typesOf(value: JsonObject): string[] {
  const type = value['@type'];
  return (isList(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
