import { createArticle, type Article } from '../article';
import type { CorpusItem, ReadingOptions } from '../corpus-item';
import { lineOf, paragraphsOf, parseHtml } from '../markup';
import { flatValue } from './flatten';
import { fieldOf, isObject, objectsOf, textOf, type JsonObject } from './json-value';

/** A format of news in JSON: how its articles are known, and their parts. */
export interface NewsFormat {
  readonly title: string;
  readonly is: (record: JsonObject) => boolean;
  readonly article: (record: JsonObject) => Article;
}

/** Formats of agencies, newspapers' interfaces for programs, and pages; the first that knows a record reads it. */
export const NEWS_FORMATS: readonly NewsFormat[] = [
  {
    title: 'ninjs',
    is: (record) =>
      textOf(record, 'uri') !== undefined &&
      [
        'versioncreated',
        'firstcreated',
        'contentcreated',
        'bodies',
        'headlines',
        'body_text',
        'body_html',
        'pubstatus',
      ].some((name) => name in record),
    article: readNinjs,
  },
  {
    title: 'NewsAPI',
    is: (record) => 'publishedAt' in record && 'title' in record && isObject(record['source']),
    article: readNewsApi,
  },
  {
    title: 'The Guardian’s interface',
    is: (record) => 'webTitle' in record && 'webUrl' in record,
    article: readGuardian,
  },
  {
    title: 'The New York Times’ interface',
    is: (record) => isObject(record['headline']) && 'web_url' in record,
    article: readNewYorkTimes,
  },
  {
    title: 'schema.org',
    is: (record) =>
      textOf(record, 'articleBody') !== undefined && ('@type' in record || '@context' in record),
    article: readSchemaOrg,
  },
  {
    title: 'WordPress',
    is: (record) => textOf(record, 'content', 'rendered') !== undefined && isObject(record['title']),
    article: readWordPress,
  },
];

/** The document of a record of news; a record without its article is a fault, one that is no text is left out. */
export function readNewsRecord(
  record: JsonObject,
  format: NewsFormat,
  options: ReadingOptions,
  line?: number,
): CorpusItem {
  const place = line === undefined ? {} : { line };
  if (format.title === 'ninjs') {
    const type = textOf(record, 'type');
    const status = textOf(record, 'pubstatus');
    if (type !== undefined && type !== 'text')
      return { kind: 'left-out', reason: `${type} of an agency`, ...place };
    if (status === 'canceled' || status === 'withheld') {
      return { kind: 'left-out', reason: 'item that its agency withdrew', ...place };
    }
  }
  const article = format.article(record);
  if (article.paragraphs.every((part) => part.trim() === '')) {
    return {
      kind: 'fault',
      message: `readNewsRecord: this record of ${format.title} holds no article text, only where the article is; get the texts${format.title.startsWith('The Guardian') ? ' (show-fields=bodyText)' : ''} and add them`,
      ...place,
    };
  }
  return createArticle({ ...article, ...place }, options);
}

/** ninjs 1 (`body_text`, `headline`) to 3 (`bodies`, `headlines`): the main body, plain before HTML. */
function readNinjs(record: JsonObject): Article {
  const id = textOf(record, 'uri');
  const bodies = objectsOf(record['bodies']);
  const body = [
    ...bodies.filter((one) => one['contenttype'] === 'text/plain' || one['contentType'] === 'text/plain'),
    ...bodies,
  ].find((one) => textOf(one, 'value') !== undefined);
  const isPlain = String(body?.['contenttype'] ?? body?.['contentType'] ?? 'text/html') === 'text/plain';
  const plain = isPlain ? textOf(body, 'value') : textOf(record, 'body_text');
  const markup = textOf(body, 'value') ?? textOf(record, 'body_html') ?? textOf(record, 'body_xhtml');
  const copyright = textOf(record, 'copyrightnotice');
  return {
    id,
    accession: id,
    // The item's address; agencies also give names that cannot be opened (urn:newsml:…).
    url: textOf(record, 'url') ?? textOf(record, 'uri'),
    headline: roleText(record['headlines'], 'main') ?? textOf(record, 'headline'),
    subhead: roleText(record['headlines'], 'sub'),
    paragraphs: plain === undefined ? htmlParagraphs(markup) : plainParagraphs(plain),
    language: textOf(record, 'language'),
    outlet: names(record['infosources']) ?? textOf(record, 'copyrightholder') ?? textOf(record, 'source'),
    date:
      textOf(record, 'versioncreated') ??
      textOf(record, 'contentcreated') ??
      textOf(record, 'firstcreated') ??
      textOf(record, 'versionCreated'),
    author: textOf(record, 'by') ?? textOf(record, 'byline'),
    section: names(record['subjects']) ?? names(record['subject']),
    copyright,
    more: scalars(record, ['located', 'slugline', 'usageterms', 'edstatus']),
  };
}

/** NewsAPI and its like: `content` is cut off after some 200 characters. */
function readNewsApi(record: JsonObject): Article {
  const content = textOf(record, 'content');
  const description = textOf(record, 'description');
  const rest = /\s*(?:…|\.\.\.)?\s*\[\+?\d+ char(?:acter)?s\]\s*$/u;
  const isCut = content === undefined || rest.test(content);
  return {
    headline: textOf(record, 'title'),
    paragraphs: plainParagraphs(content?.replace(rest, '…') ?? description),
    language: textOf(record, 'language'),
    outlet: textOf(record, 'source', 'name'),
    date: textOf(record, 'publishedAt'),
    author: textOf(record, 'author'),
    url: textOf(record, 'url'),
    isTruncated: isCut,
    more: content === undefined ? {} : scalars(record, ['description']),
  };
}

/** The Guardian: `fields` hold what was asked for; without a body there is only the list of results. */
function readGuardian(record: JsonObject): Article {
  const body = textOf(record, 'fields', 'bodyText');
  const id = textOf(record, 'id');
  return {
    id,
    accession: id,
    headline: lineOf(parseHtml(textOf(record, 'fields', 'headline') ?? textOf(record, 'webTitle') ?? '')),
    paragraphs:
      textOf(record, 'fields', 'body') === undefined
        ? plainParagraphs(body)
        : htmlParagraphs(textOf(record, 'fields', 'body')),
    language: textOf(record, 'fields', 'lang') ?? 'en',
    outlet: textOf(record, 'fields', 'publication') ?? 'The Guardian',
    date: textOf(record, 'webPublicationDate'),
    author: textOf(record, 'fields', 'byline'),
    subhead: lineOf(parseHtml(textOf(record, 'fields', 'trailText') ?? '')),
    section: textOf(record, 'sectionName'),
    page: textOf(record, 'fields', 'newspaperPageNumber'),
    edition: textOf(record, 'fields', 'productionOffice'),
    words: textOf(record, 'fields', 'wordcount'),
    url: textOf(record, 'webUrl'),
  };
}

/** The New York Times gives abstract and lead, never the article. */
function readNewYorkTimes(record: JsonObject): Article {
  const abstract = textOf(record, 'abstract') ?? textOf(record, 'snippet');
  const lead = textOf(record, 'lead_paragraph');
  const id = textOf(record, '_id') ?? textOf(record, 'uri');
  return {
    id,
    accession: id,
    headline: textOf(record, 'headline', 'main'),
    paragraphs: [...new Set([abstract, lead])].filter((part) => part !== undefined),
    outlet: textOf(record, 'source'),
    date: textOf(record, 'pub_date'),
    author: textOf(record, 'byline', 'original')?.replace(/^By /u, ''),
    section: textOf(record, 'section_name'),
    page: textOf(record, 'print_page'),
    words: typeof record['word_count'] === 'number' ? String(record['word_count']) : undefined,
    url: textOf(record, 'web_url'),
    isTruncated: true,
  };
}

/** An article of schema.org (JSON-LD), as web pages carry it. */
function readSchemaOrg(record: JsonObject): Article {
  return {
    id: textOf(record, '@id') ?? textOf(record, 'identifier'),
    headline: textOf(record, 'headline') ?? textOf(record, 'name'),
    paragraphs: plainParagraphs(textOf(record, 'articleBody')),
    language: textOf(record, 'inLanguage') ?? textOf(record, 'inLanguage', 'alternateName'),
    outlet: names(record['publisher']) ?? names(record['isPartOf']),
    date: textOf(record, 'datePublished') ?? textOf(record, 'dateCreated'),
    author: names(record['author']) ?? names(record['creator']),
    subhead: textOf(record, 'alternativeHeadline'),
    section: names(record['articleSection']),
    url:
      textOf(record, 'url') ??
      textOf(record, 'mainEntityOfPage') ??
      textOf(record, 'mainEntityOfPage', '@id'),
    more: scalars(record, ['description']),
  };
}

/** A post as WordPress hands it to programs. */
function readWordPress(record: JsonObject): Article {
  const id = record['id'];
  return {
    id: typeof id === 'number' ? String(id) : textOf(record, 'id'),
    headline: lineOf(parseHtml(textOf(record, 'title', 'rendered') ?? '')),
    paragraphs: htmlParagraphs(textOf(record, 'content', 'rendered')),
    date: textOf(record, 'date'),
    url: textOf(record, 'link'),
    more: scalars(record, ['slug', 'status']),
  };
}

function plainParagraphs(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  return text.split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)+|\r\n|\n|\r/u);
}

function htmlParagraphs(html: string | undefined): readonly string[] {
  return html === undefined ? [] : paragraphsOf(parseHtml(html));
}

function roleText(list: unknown, role: string): string | undefined {
  const all = objectsOf(list);
  const found = all.find((one) => one['role'] === role) ?? (role === 'main' ? all.at(0) : undefined);
  return textOf(found, 'value');
}

/** Names of people, organisations or subjects: a string, an object with `name`, or a list of them. */
function names(value: unknown): string | undefined {
  const all = [value].flat().map((one) => (isObject(one) ? fieldOf(one, 'name') : one));
  const found = flatValue(all.filter((one) => typeof one === 'string' && one !== ''));
  return typeof found === 'string' ? found : undefined;
}

function scalars(record: JsonObject, wanted: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const value = textOf(record, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
