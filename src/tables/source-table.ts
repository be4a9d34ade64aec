import type { Annotation } from '../model/annotation';
import type { Span } from '../model/span';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';
import { countWords, countWordsIn } from './words';

/**
 * Who speaks: relations and words by kind of source, in one text or in several.
 *
 * A word inside nested relations counts for each kind that it is ascribed to, but only once for one kind; the shares
 * may therefore add up to more than the attributed part of the text.
 *
 * @param texts - Annotated texts.
 * @returns One row for each kind of source, most words first.
 */
export function sourceTable(texts: AnnotatedTexts): Table {
  const relations = texts.annotations.filter((annotation) => annotation.layer === 'attribution');
  const total = texts.documents.reduce((sum, doc) => sum + countWords(doc), 0);
  const rows = [...groupBy(relations, (relation) => String(relation.attributes.sourceKind ?? 'none'))].map(
    ([kind, own]) => {
      const words = countContentWords(texts, own);
      const verbatim = countContentWords(
        texts,
        own.filter((relation) => relation.label === 'direct'),
      );
      return {
        cells: {
          sourceKind: kind,
          relations: own.length,
          words,
          share: words / total,
          verbatimWords: verbatim,
        },
        behind: own,
      };
    },
  );
  rows.sort((a, b) => b.cells.words - a.cells.words);
  return createTable(
    {
      sourceKind: { description: 'Kind of the source as its words stand.' },
      relations: { description: 'Attribution relations.', unit: 'relations' },
      words: { description: 'Words in what is ascribed to such sources.', unit: 'words' },
      share: {
        description: 'Part of the text that is ascribed to such sources.',
        unit: 'share 0-1',
        denominator: `${total} words`,
      },
      verbatimWords: { description: 'Words of direct quotations.', unit: 'words' },
    },
    rows,
    texts,
  );
}

function countContentWords(texts: AnnotatedTexts, relations: readonly Annotation[]): number {
  const byDocument = groupBy(relations, (relation) => relation.document);
  return texts.documents.reduce((sum, doc) => {
    const spans: readonly Span[] = (byDocument.get(doc.id) ?? []).flatMap(
      (relation) => relation.parts.content,
    );
    return sum + countWordsIn(doc, spans);
  }, 0);
}
