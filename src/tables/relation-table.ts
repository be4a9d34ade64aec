import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { describeAttribute } from '../model/layers';
import { checkAnnotatedTexts } from './annotated-texts';
import { relationsOf } from './relations';
import { createTable, type AnnotatedTexts, type Cell, type Table } from './table';
import { countWordsIn } from './words';

const LONGEST_CONTENT = 120;

/**
 * Who says what to which words: one row for each attribution relation, its parts as they stand and what they tell.
 *
 * @param texts - Texts annotated with attribution.
 * @returns Rows in text order; missing where the words do not tell.
 */
export function relationTable(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'relationTable');
  const documents = new Map(texts.documents.map((doc) => [doc.id, doc]));
  const relations = relationsOf(texts.annotations);
  return createTable(
    {
      document: { description: 'Id of the document.' },
      start: { description: 'Where the relation starts.', unit: 'UTF-16 offset' },
      source: { description: 'The words of the source; missing where none stands.' },
      cue: { description: 'The words that attribute; missing for a bare quotation.' },
      content: { description: `What is attributed, its first ${LONGEST_CONTENT} characters.` },
      words: { description: 'Words that are attributed.', unit: 'words' },
      type: { description: 'direct, indirect or mixed.' },
      stance: { description: describeAttribute('stance') },
      engagement: { description: describeAttribute('engagement') },
      speaker: { description: describeAttribute('speaker') },
      speakerReason: { description: describeAttribute('speakerReason') },
      continues: { description: describeAttribute('continues') },
      sourceKind: { description: describeAttribute('sourceKind') },
      sourceForm: { description: describeAttribute('sourceForm') },
      openness: { description: describeAttribute('openness') },
      metonymy: { description: describeAttribute('metonymy') },
      sourceRole: { description: 'Role in which the source speaks.' },
      gender: { description: 'Grammatical gender of a person.' },
      named: { description: describeAttribute('named') },
      side: { description: 'Country that the source belongs to or speaks for.' },
    },
    relations.map((relation) => {
      const doc = documents.get(relation.document)!;
      const content = wordsOf(doc, relation, 'content') ?? '';
      const attribute = (name: string): Cell => relation.attributes[name] ?? null;
      return {
        cells: {
          document: doc.id,
          start: relation.start,
          source: wordsOf(doc, relation, 'source'),
          cue: wordsOf(doc, relation, 'cue'),
          content:
            content.length > LONGEST_CONTENT
              ? `${content.slice(0, LONGEST_CONTENT - 1).trimEnd()}…`
              : content,
          words: countWordsIn(doc, relation.parts.content),
          type: relation.label,
          stance: attribute('stance'),
          engagement: attribute('engagement'),
          speaker: attribute('speaker'),
          speakerReason: attribute('speakerReason'),
          continues: attribute('continues'),
          sourceKind: attribute('sourceKind'),
          sourceForm: attribute('sourceForm'),
          openness: attribute('openness'),
          metonymy: attribute('metonymy'),
          sourceRole: attribute('sourceRole'),
          gender: attribute('gender'),
          named: attribute('named'),
          side: attribute('side'),
        },
        behind: [relation],
      };
    }),
    texts,
  );
}

/** The words of a part on one line, its pieces joined by an ellipsis; missing for an absent part. */
function wordsOf(doc: Document, relation: Annotation, part: string): string | null {
  const spans = relation.parts[part] ?? [];
  if (spans.length === 0) return null;
  return spans.map(([start, end]) => doc.text.slice(start, end).replace(/\s+/gu, ' ')).join(' … ');
}
