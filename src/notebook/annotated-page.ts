import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadResources } from '../formats/files';
import { parseReferences } from '../formats/references';
import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { lexiconSources, type Literature } from '../reader/literature';
import { readerPage as pageOf, type ReaderPageOptions } from '../reader/reader-page';

// The same place from src/notebook and from dist/notebook.
const REFERENCES = resolve(__dirname, '../../references.bib');

/**
 * One HTML page with texts and what was found in them, to open in a browser without a network: marks, a card for each
 * with the entry or rule that found it and its source in the literature, a legend, a strip to jump by, the sources of
 * quotations in the margin, the numbers with their base. Several texts are chosen from a list; two can stand side by side.
 *
 * @param documents - One document or several.
 * @param annotations - Annotations of these documents; those of others are left out.
 * @param options - Language of the page's own words (`en`, `fr`), own definitions, `sideBySide`.
 * @returns An HTML document, the same for the same input.
 */
export function readerPage(
  documents: Document | readonly Document[],
  annotations: readonly Annotation[],
  options: ReaderPageOptions = {},
): string {
  const docs = 'text' in documents ? [documents] : documents;
  const ids = new Set(docs.map(({ id }) => id));
  const own = annotations.filter(({ document }) => ids.has(document));
  return pageOf(docs, own, { literature: readLiterature(docs), ...options });
}

/** Where the entries come from that can be found in some documents. */
function readLiterature(docs: readonly Document[]): Literature {
  const languages = [...new Set(docs.map(({ language }) => language))].filter(isLanguage);
  return {
    sources: Object.assign(
      {},
      ...languages.map((language) => lexiconSources(loadResources(language).lexicons.lexicons)),
    ) as Literature['sources'],
    references: existsSync(REFERENCES) ? parseReferences(readFileSync(REFERENCES, 'utf8')) : {},
  };
}
