import { createArticle, foldSpace } from '../article';
import type { CorpusItem, CorpusReader, ReaderInput, ReadingNote } from '../corpus-item';
import type { LinkedArticle } from '../json-ld';
import { lineOf, paragraphsOf, parseHtml } from '../markup';
import { pageArticle, type PageArticle } from '../web-page-article';
import { pageFacts } from '../web-page-facts';
import { authorIn, isMore, isWall } from '../web-page-lines';
import { findDate } from '../date-in-line';

/**
 * The article of a saved web page, or of any HTML with paragraphs.
 *
 * The text is the headline on the page, then the article's paragraphs, subheadings and lists: those of the `<article>` with
 * the headline or with most text, or of the part of the page that holds most of it; inline marks and links are unwrapped.
 * Left out are captions, asides, navigation, forms, comments, related links, the teasers of other articles, cells of tables,
 * lines on newsletters, cookies, sharing and subscription, author and date over the text, scripts and styles. A note to a
 * star of the text is kept wherever it stands in or under the article. A page that says that the rest is for subscribers is
 * marked as truncated, unless its JSON-LD holds the whole text, which is then taken.
 *
 * Metadata come from JSON-LD, else from OpenGraph, other `<meta>`, microdata, the byline, the address of the page.
 */
export const webPage: CorpusReader = {
  id: 'web-page',
  version: '1.0.0',
  title: 'web page (HTML)',
  holds: 'one',
  recognises: () => true,
  read: readWebPage,
};

/** A shown text that is shorter than this share of the one in JSON-LD is not the whole. */
const LINKED_SHARE = 0.6;
/** A text that is shorter than this share of the stated number of words is not the whole. */
const WHOLE_SHARE = 0.8;

function readWebPage({ text, options }: ReaderInput): readonly CorpusItem[] {
  const page = parseHtml(text);
  const facts = pageFacts(page, text);
  const article = pageArticle(page, facts);
  const body = bodyOf(facts);
  const shown = countWords(article.paragraphs);
  const isLinked = countWords(body) > 0 && shown < LINKED_SHARE * countWords(body);
  const paragraphs = isLinked ? body : article.paragraphs;
  if (paragraphs.length === 0 || (article.isList && !facts.isArticle)) {
    return [
      {
        kind: 'fault',
        message: `readWebPage: no article was found in this page${article.isList ? ', which lists several' : ''}; open the article itself and save that page, or paste its text into a .txt file`,
      },
    ];
  }
  const stated = Number(facts.words);
  const isShort = stated > 0 && countWords(paragraphs) < WHOLE_SHARE * stated;
  const isTruncated = isLinked ? false : article.isCut || (facts.isFree === false && isShort);
  const byline = article.bylines.find((line) => authorIn(line) !== undefined);
  return [
    createArticle(
      {
        headline: article.headline ?? facts.titles[0] ?? (facts.isArticle ? facts.title : undefined),
        paragraphs,
        language: facts.language,
        outlet: facts.outlet,
        date: facts.date ?? article.date ?? dateIn(article),
        author: facts.author ?? (byline === undefined ? undefined : authorIn(byline)),
        subhead: facts.subhead,
        section: facts.section,
        words: facts.words,
        url: facts.url,
        isTruncated,
        notes: facts.isFree === false && !isTruncated && !isLinked ? [FOR_SUBSCRIBERS] : [],
      },
      options,
    ),
  ];
}

const FOR_SUBSCRIBERS: ReadingNote = {
  code: 'paywall',
  message: 'the page says that it is for subscribers only; check that its text is whole',
};

/** Paragraphs of the text in JSON-LD, where it is not cut off itself. */
function bodyOf({ body = '' }: LinkedArticle): string[] {
  const paragraphs = /<(?:p|br|div)\b/iu.test(body)
    ? paragraphsOf(parseHtml(body))
    : body.split(/\n+/u).map((line) => (/&[#\w]+;/u.test(line) ? lineOf(parseHtml(line)) : foldSpace(line)));
  const kept = paragraphs.filter((line) => line !== '' && !isWall(line) && !isMore(line));
  return /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u.test(kept.at(-1) ?? '') ? [] : kept;
}

function dateIn({ bylines }: PageArticle): string | undefined {
  return bylines.map((line) => findDate(line)?.text).find((date) => date !== undefined);
}

function countWords(paragraphs: readonly string[]): number {
  return paragraphs
    .join(' ')
    .split(/\s+/u)
    .filter((word) => word !== '').length;
}
