import type { Annotation } from '../model/annotation';
import { checkDocument } from '../model/check-document';
import type { Document } from '../model/document';
import { createTable, sentenceSpan, type Table } from '../tables/table';
import { checkClassWork, markerAnnotations, type ClassWork } from './class-work';
import { findPassages, type Passage } from './passages';

/**
 * The sentences of an exercise that somebody marked, those that divide the class most first.
 *
 * @param doc - The exercise's text as a document.
 * @param work - The class; of two students or more, or no sentence is divided.
 * @returns One row for each sentence in which a passage begins; `behind` holds the students' marks in it.
 */
export function dividedSentences(doc: Document, work: ClassWork): Table {
  checkDocument(doc, 'dividedSentences');
  checkClassWork(work, 'dividedSentences');
  const bySentence = new Map<number, Passage[]>();
  for (const passage of findPassages(work)) {
    const [start] = sentenceSpan(doc, passage.start);
    const group = bySentence.get(start);
    if (group === undefined) bySentence.set(start, [passage]);
    else group.push(passage);
  }
  const annotations = work.students.flatMap((student) => markerAnnotations(doc, student));
  const marksOf = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    const [start] = sentenceSpan(doc, annotation.start);
    const group = marksOf.get(start);
    if (group === undefined) marksOf.set(start, [annotation]);
    else group.push(annotation);
  }
  const rows = [...bySentence].map(([sentence, passages]) => {
    const [start, end] = sentenceSpan(doc, sentence);
    return {
      cells: {
        start,
        sentence: doc.text.slice(start, end).replace(/\s+/gu, ' '),
        passages: passages.length,
        divided: passages.filter(({ division }) => division > 0).length,
        division: passages.reduce((sum, { division }) => sum + division, 0),
      },
      behind: marksOf.get(start) ?? [],
    };
  });
  rows.sort((a, b) => b.cells.division - a.cells.division || a.cells.start - b.cells.start);
  return createTable(
    {
      start: { description: 'Where the sentence starts.', unit: 'UTF-16 offset' },
      sentence: { description: 'The sentence.' },
      passages: { description: 'Passages in it that at least one student marked.', unit: 'passages' },
      divided: {
        description: 'Those of them that not all students marked, or not with the same words.',
        unit: 'passages',
      },
      division: {
        description:
          'For each passage the share of pairs of students who did not mark the same, summed over the sentence; 0 when all agree.',
        unit: 'shares 0-1, summed',
        denominator: 'pairs of students',
      },
    },
    rows,
    { documents: [doc], annotations },
  );
}
