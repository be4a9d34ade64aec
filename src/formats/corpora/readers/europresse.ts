import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { europresseArticles } from '../europresse-lines';
import { createEuropresseItem } from '../europresse-parts';
import { parseHtml } from '../markup';

const ARTICLE_MARK = /DocPublicationName|titreArticleVisu|docOcurrContainer|DocTitreSousSection/iu;
const LIST_MARK = /class\s*=\s*["'][^"']*\bdocList/iu;

/**
 * Articles of an Europresse (Eureka.cc) export in HTML, in its three layouts: loose text in tables (before 2013),
 * `<article>` elements, and the same with `rdp__` classes; French and English interface.
 *
 * The text is headline and body, then the notes to its stars that the database keeps apart (`* organisation interdite`).
 * Metadata: outlet, issue, edition (`web` for sites), section, date, time, page, words, author, subhead, copyright,
 * accession, url where the export links to the site, `sourceCode`, and `notes` (captions, remarks). Left out are the
 * certificate, advertisements and the time stamps of transcripts. A header without a date gets that of the number.
 */
export const europresse: CorpusReader = {
  id: 'europresse',
  version: '1.0.0',
  title: 'Europresse (HTML)',
  holds: 'many',
  recognises: ({ text }) =>
    ARTICLE_MARK.test(text) || (LIST_MARK.test(text) && /europresse|cedrom|eureka/iu.test(text)),
  read: readEuropresse,
};

function readEuropresse({ text, options }: ReaderInput): readonly CorpusItem[] {
  const articles = europresseArticles(parseHtml(text));
  if (articles.every(({ body }) => body.length === 0)) {
    return [
      {
        kind: 'fault',
        message:
          'readEuropresse: this is the list of results, not the texts; select the articles in Europresse and save them again as HTML with their full text',
      },
    ];
  }
  return articles.map((article, index) => createEuropresseItem(article, index + 1, options));
}
