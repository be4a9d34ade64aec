import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { parseFactivaHeader } from '../factiva-header';
import { factivaFields } from '../factiva-fields';
import {
  createFactivaItem,
  FACTIVA_LIST,
  factivaAccession,
  factivaLanguage,
  type FactivaParts,
} from '../factiva-parts';
import { sortNotes } from '../footnotes';
import {
  classesOf,
  elementsOf,
  findAll,
  findByClass,
  findFirst,
  hasClass,
  isElement,
  lineOf,
  linesOf,
  parseHtml,
  type MarkupElement,
} from '../markup';

const ARTICLE = /^([a-z]{2}|[a-z]{4})Article$/u;
const HEADLINE = /Headline$/u;
const PARAGRAPH = /^(?:[a-z]{2,4})?articleParagraph$/u;
const BYLINE = /^(?:by|par|von|por|di|автор)\s/iu;
const MARK = /class\s*=\s*["'](?=[^"']*\barticle\b)[^"']*\b(?:[a-z]{2}|[a-z]{4})Article\b/u;
const LIST_MARK = /class\s*=\s*["']?[^"'>]*\b(?:[a-z]{2}|[a-z]{4})Headline\b/u;
const TITLE = /<title>[^<]*\bfactiva\b/iu;

/**
 * Articles of a Factiva page: in article format, and in the format with codes (`HD`, `LP`, `TD` …); any language of
 * interface.
 *
 * The text is headline, lead and body; line breaks inside a paragraph fold, marked search terms and company links are
 * unwrapped. Metadata: outlet, `sourceCode`, date, time, author, section, page, edition, issue, words, copyright,
 * accession, `credit`, `column`, `notes` (captions, credits under the text), and with codes the indexing
 * (`companies`, `subjects`, `regions` …). Left out are the search summary and everything else of the page.
 */
export const factivaHtml: CorpusReader = {
  id: 'factiva-html',
  version: '1.0.0',
  title: 'Factiva (HTML)',
  holds: 'many',
  recognises: ({ text }) => MARK.test(text) || (TITLE.test(text) && LIST_MARK.test(text)),
  read: readFactivaHtml,
};

function readFactivaHtml({ text, options }: ReaderInput): readonly CorpusItem[] {
  const isArticle = (element: MarkupElement): boolean =>
    hasClass(element, 'article') && classesOf(element).some((name) => ARTICLE.test(name));
  const page = parseHtml(text);
  const articles = findAll(page, isArticle);
  if (articles.length === 0) return [{ kind: 'fault', message: `readFactivaHtml: ${FACTIVA_LIST}` }];
  // A page that lost the classes of its paragraphs keeps their order.
  const isMarked = findByClass(page, PARAGRAPH).length > 0;
  return articles.map((article, index) => {
    const parts = factivaFields(article) ?? partsOf(article, isMarked);
    const letters = classesOf(article).map((name) => ARTICLE.exec(name)?.[1]);
    const language = factivaLanguage(letters.find((found) => found !== undefined));
    return createFactivaItem(
      { ...parts, language: language ?? parts.language },
      { name: 'readFactivaHtml', item: index + 1 },
      options,
    );
  });
}

/** Parts of an article in article format: unlabelled lines in a fixed order, then paragraphs. */
function partsOf(article: MarkupElement, isMarked: boolean): FactivaParts {
  const headline = findFirst(article, (element) => classesOf(element).some((name) => HEADLINE.test(name)));
  const lines = elementsOf(article, 'div').filter((element) => elementsOf(element, 'div').length === 0);
  const headlineAt = lines.findIndex(
    (element) => element.attribs['id'] === 'hd' || element === headline || headline?.parent === element,
  );
  const [section, ...columns] = lines.slice(0, Math.max(headlineAt, 0)).map((line) => lineOf(line));
  const after = lines.slice(headlineAt + 1);
  const linesAfter = linesOf(after.filter((element) => !hasClass(element, 'author')));
  const header = parseFactivaHeader(linesAfter);
  const { before = [], sourceCode, ...fields } = header ?? {};
  const authors = linesOf(after.filter((element) => hasClass(element, 'author')));
  const credits = authors.length === 0 && BYLINE.test(before[0] ?? '') ? before.slice(1) : before;
  const paragraphs = findByClass(article, PARAGRAPH).filter((element) => !isNested(element));
  const others = linesOf(elementsOf(article, 'p').filter((element) => !paragraphs.includes(element)));
  const unmarked = others.filter((line) => factivaAccession(line) === undefined);
  const isText = isMarked || header === undefined;
  const body = isText ? linesOf(paragraphs) : unmarked;
  const { footnotes, remarks } = sortNotes(body, isText ? unmarked : []);
  return {
    ...fields,
    headline: headlineOf(headline ?? lines[headlineAt]),
    author: authors.length > 0 || credits === before ? authors.join('; ') : before[0],
    section,
    accession: accessionOf(article, others),
    paragraphs: [...body, ...footnotes],
    more: {
      sourceCode,
      column: columns.join('; '),
      credit: credits.join('; '),
      notes: remarks.join(' | '),
    },
  };
}

function isNested({ parent }: MarkupElement): boolean {
  return parent !== null && isElement(parent) && classesOf(parent).some((name) => PARAGRAPH.test(name));
}

/** A headline's text; without the number that some pages set before it (`54) …`), which they say by a class. */
function headlineOf(element: MarkupElement | undefined): string {
  if (element === undefined) return '';
  const text = lineOf(element);
  return hasClass(element, 'counted') ? text.replace(/^\d+\)\s*/u, '') : text;
}

/** The number of an article: in the `id` of the element around it, or in its last line. */
function accessionOf({ parent }: MarkupElement, lines: readonly string[]): string | undefined {
  const around = parent !== null && isElement(parent) ? parent.attribs['id'] : undefined;
  return (
    factivaAccession(around?.replace(/^article-/u, '') ?? '') ??
    lines.map(factivaAccession).find((number) => number !== undefined)
  );
}
