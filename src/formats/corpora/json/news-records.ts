import { createArticle, type Article } from '../article';
import type { CorpusItem, ReadingOptions } from '../corpus-item';
import { lineOf, parseHtml } from '../markup';
import { isObject, textOf, type JsonObject } from './json-value';
import { isNinjs, ninjsLeftOut, readNinjs } from './ninjs';
import { htmlParagraphs, names, plainParagraphs, scalars } from './news-parts';

/** A format of news in JSON: how its articles are known, and their parts. */
export interface NewsFormat {
  readonly title: string;
  readonly is: (record: JsonObject) => boolean;
  readonly article: (record: JsonObject) => Article;
  /** Why a record of the format is no article, where it is none. */
  readonly leftOut?: (record: JsonObject) => string | undefined;
}

/** Formats of agencies, newspapers' interfaces for programs, and pages; the first that knows a record reads it. */
export const NEWS_FORMATS: readonly NewsFormat[] = [
  { title: 'ninjs', is: isNinjs, article: readNinjs, leftOut: ninjsLeftOut },
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
  const reason = format.leftOut?.(record);
  if (reason !== undefined) return { kind: 'left-out', reason, ...place };
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
