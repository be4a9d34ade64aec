import { checkDocuments } from '../model/check-document';
import type { Document } from '../model/document';
import { dateWarnings, describeDateWarnings } from './document-groups';
import { createTable, type Cell, type Table } from './table';
import { countWords } from './words';

/**
 * One row for each document: who, when, how long, and whether it is constructed.
 *
 * @param documents - Documents of a corpus.
 * @returns Rows in their order; dates that no table could read are named in the warnings.
 */
export function corpusTable(documents: readonly Document[]): Table {
  checkDocuments(documents, 'corpusTable');
  const warnings = dateWarnings(documents);
  const field = (doc: Document, name: string): Cell => doc.metadata[name] ?? null;
  return createTable(
    {
      document: { description: 'Id of the document.' },
      outlet: { description: 'Outlet; invented for constructed texts.' },
      date: { description: `Day of publication. ${describeDateWarnings(warnings, documents)}`.trim() },
      language: { description: 'Language code.' },
      constructed: {
        description: 'Whether the text was written for this project; such a text is not press.',
      },
      words: { description: 'Length of the text.', unit: 'words' },
      sentences: { description: 'Number of sentences, headlines included.', unit: 'sentences' },
    },
    documents.map((doc) => ({
      cells: {
        document: doc.id,
        outlet: field(doc, 'outlet'),
        date: field(doc, 'date'),
        language: doc.language,
        constructed: field(doc, 'constructed'),
        words: countWords(doc),
        sentences: doc.sentences.length,
      },
    })),
    { documents, annotations: [] },
    warnings,
  );
}
