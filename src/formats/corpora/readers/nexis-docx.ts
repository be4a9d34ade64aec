import type { CorpusReader } from '../corpus-item';
import { docxParagraphs } from '../docx';
import { isNexisFile, readNexisArticles } from '../nexis-articles';

/**
 * Articles of a Word file of Nexis Uni, Lexis+ or Nexis Advance, one or many; labels in any language of its interface.
 *
 * The text is headline, standfirst (`Highlight`) and body, and notes to a star of the body; marked search terms are
 * unwrapped. Metadata: outlet, date, time, edition, author, section, page, words, copyright, `dateline`, `notes`,
 * `graphic` (captions), `publicationType`, `loadDate`, and the classification (`subjects`, `companies`, `regions` …). Left
 * out are the list of documents at the beginning and everything else.
 */
export const nexisDocx: CorpusReader = {
  id: 'nexis-docx',
  version: '1.0.0',
  title: 'Nexis Uni, Lexis+ (DOCX)',
  holds: 'many',
  recognises: ({ bytes }) => isNexisFile(docxParagraphs(bytes)),
  read: ({ bytes, options }) => readNexisArticles(docxParagraphs(bytes), 'readNexisDocx', options),
};
