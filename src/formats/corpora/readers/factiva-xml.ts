import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { createFactivaItem, factivaLanguage, type FactivaParts } from '../factiva-parts';
import { findAll, findFirst, isElement, lineOf, linesOf, parseXml, type MarkupElement } from '../markup';

/** Elements that become metadata of another name; several are joined. */
const DETAILS: Readonly<Record<string, string>> = {
  sourceCode: 'sourceCode',
  publisherName: 'publisher',
  credit: 'credit',
  columnName: 'column',
  notes: 'notes',
  artWork: 'notes',
  contact: 'contact',
  corrections: 'corrections',
  company: 'companies',
  industry: 'industries',
  newsSubject: 'subjects',
  region: 'regions',
};

/**
 * Articles of Factiva's XML (`ppsArticleResponse`).
 *
 * The text is headline, lead and tail paragraphs; `<hlt>` (search terms) and other marks are unwrapped. Metadata: outlet,
 * `sourceCode`, date, time, author, section, page, edition, issue, words, copyright, accession, publisher, notes and the
 * indexing by name. A paragraph that says it was cut marks the text as truncated.
 */
export const factivaXml: CorpusReader = {
  id: 'factiva-xml',
  version: '1.0.0',
  title: 'Factiva (XML)',
  holds: 'many',
  recognises: ({ text }) => /<(?:\w+:)?(?:ppsarticle\w*|accessionNo)\b/iu.test(text),
  read: readFactivaXml,
};

function readFactivaXml({ text, options }: ReaderInput): readonly CorpusItem[] {
  const page = parseXml(text);
  const slots = findAll(page, (element) => nameOf(element) === 'ppsarticle');
  const isArticle = (element: MarkupElement): boolean => nameOf(element) === 'article';
  const articles: (MarkupElement | undefined)[] =
    slots.length > 0 ? slots.map((slot) => findFirst(slot, isArticle)) : findAll(page, isArticle);
  if (articles.length === 0) {
    return [
      {
        kind: 'fault',
        message:
          'readFactivaXml: no article in this answer of Factiva; expected <article> elements, export the articles again with their full text',
      },
    ];
  }
  return articles.map((article, index) =>
    createFactivaItem(
      article === undefined ? { paragraphs: [] } : partsOf(article),
      { name: 'readFactivaXml', item: index + 1 },
      options,
    ),
  );
}

function partsOf(article: MarkupElement): FactivaParts {
  const children = childrenOf(article);
  const named = (...names: readonly string[]): MarkupElement[] =>
    children.filter((child) => names.includes(nameOf(child)));
  const textOf = (...names: readonly string[]): string => linesOf(named(...names)).join('; ');
  const paragraphs = (...names: readonly string[]): string[] =>
    linesOf(named(...names).flatMap(paragraphsIn));
  const more: Record<string, string> = {};
  for (const [name, field] of Object.entries(DETAILS)) {
    const value = textOf(name);
    if (value !== '') more[field] = more[field] === undefined ? value : `${more[field]}; ${value}`;
  }
  const time = linesOf(named('publicationTime'))[0];
  const dates = named('publicationDate').flatMap(childrenOf);
  const when = dates.find((child) => nameOf(child) === 'dateTime') ?? dates[0];
  return {
    headline: paragraphs('headline').join(' '),
    lead: paragraphs('leadParagraph', 'leadParagraphs'),
    paragraphs: paragraphs('tailParagraphs', 'tailParagraph', 'body'),
    language: factivaLanguage(textOf('baseLanguage')),
    outlet: textOf('sourceName'),
    date: when === undefined ? textOf('publicationDate') : lineOf(when),
    time: /^\d{2}:\d{2}/u.exec(
      time ?? linesOf(dates.filter((child) => nameOf(child) === 'time'))[0] ?? '',
    )?.[0],
    author: textOf('byline', 'author'),
    section: textOf('sectionName', 'section'),
    page: textOf('pages', 'page'),
    edition: textOf('edition'),
    issue: textOf('volume'),
    words: textOf('wordCount'),
    copyright: textOf('copyright'),
    accession: textOf('accessionNo'),
    isTruncated: findAll(article, isCut).length > 0,
    more,
  };
}

/** The paragraphs of a part; a part without any is one itself. */
function paragraphsIn(part: MarkupElement): MarkupElement[] {
  const paragraphs = findAll(part, (element) => nameOf(element) === 'paragraph');
  return paragraphs.length > 0 ? paragraphs : [part];
}

function isCut(element: MarkupElement): boolean {
  const truncation = element.attribs['truncation'];
  return truncation !== undefined && !/^(?:none)?$/iu.test(truncation);
}

function childrenOf(element: MarkupElement): MarkupElement[] {
  return element.children.filter((node): node is MarkupElement => isElement(node));
}

/** An element's name without the prefix of its namespace. */
function nameOf(element: MarkupElement): string {
  return element.name.replace(/^.*:/u, '');
}
