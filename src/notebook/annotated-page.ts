import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadResources } from '../formats/files';
import { readOwnLexicons } from '../formats/lexicon-files';
import { parseReferences } from '../formats/references';
import type { Annotation } from '../model/annotation';
import { checkAnnotations, checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import { lexiconSources, type Literature } from '../reader/literature';
import { readerPage as pageOf, type ReaderPageOptions } from '../reader/reader-page';
import { CHART_LANGUAGES } from '../charts/chart-language';
import { checkOneOf, checkOptions } from '../util/check';
import { lexiconFiles } from './run-settings';

// The same place from src/notebook and from dist/notebook.
const REFERENCES = resolve(__dirname, '../../references.bib');

/** Options of `readerPage`. */
export interface AnnotatedPageOptions extends ReaderPageOptions {
  /** Lexicons of one's own that found some of the annotations, as in `annotateCorpus`: cards cite them, too. */
  readonly lexicons?: readonly (string | Lexicon)[];
}

/**
 * One HTML page with texts and what was found in them, to open in a browser without a network: marks, a card for each
 * with the entry or rule that found it and its source in the literature, a legend, a strip to jump by, the sources of
 * quotations in the margin, the numbers with their base. Several texts are chosen from a list; two can stand side by side.
 *
 * @param documents - One document or several.
 * @param annotations - Annotations of these documents; those of others are left out.
 * @param options - Language of the page's own words (`en`, `fr`), own definitions, `sideBySide`.
 * @returns An HTML document, the same for the same input.
 * @throws TypeError when documents or annotations are missing; RangeError for an option or language that does not exist.
 */
export function readerPage(
  documents: Document | readonly Document[],
  annotations: readonly Annotation[],
  options: AnnotatedPageOptions = {},
): string {
  const isOne = typeof documents === 'object' && documents !== null && 'text' in documents;
  const docs = isOne ? [documents] : documents;
  checkDocuments(docs, 'readerPage');
  checkAnnotations(annotations, 'readerPage');
  checkOptions(options, 'readerPage', ['language', 'definitions', 'literature', 'sideBySide', 'lexicons']);
  if (options.language !== undefined) checkOneOf(options.language, CHART_LANGUAGES, 'readerPage', 'language');
  const { lexicons = lexiconFiles(), ...further } = options;
  const ids = new Set(docs.map(({ id }) => id));
  const own = annotations.filter(({ document }) => ids.has(document));
  return pageOf(docs, own, {
    literature: readLiterature(docs, readOwnLexicons(lexicons, 'readerPage')),
    ...further,
  });
}

/** Where the entries come from that can be found in some documents. */
function readLiterature(docs: readonly Document[], own: readonly Lexicon[]): Literature {
  const languages = [...new Set(docs.map(({ language }) => language))].filter(isLanguage);
  return {
    sources: Object.assign(
      {},
      ...languages.map((language) => lexiconSources(loadResources(language).lexicons.lexicons)),
      lexiconSources(own),
    ) as Literature['sources'],
    references: existsSync(REFERENCES) ? parseReferences(readFileSync(REFERENCES, 'utf8')) : {},
  };
}
