import type { Annotation } from '../../model/annotation';

/** How a document labels: marks with notes, wording beside names, both, or not at all. */
export type LabelConvention = 'asterisk' | 'inline' | 'both' | 'neither';

/** Counts of the labels of one document. */
export interface LabelPractice {
  readonly document: string;
  readonly convention: LabelConvention;
  /** Marks that designate, inline wordings left out. */
  readonly marks: number;
  /** Inline wordings. */
  readonly inline: number;
  /** Marks without note. */
  readonly orphanMarks: number;
  /** Notes without mark. */
  readonly orphanNotes: number;
  /** Marks whose note is ironic, names others, or has no legal form. */
  readonly unmatchedNotes: number;
  /** Marks and wordings inside quotations of speech: an editor's insertion into somebody's words. */
  readonly marksInQuotations: number;
  /** The designations that were counted, in text order. */
  readonly annotations: readonly Annotation[];
}

/**
 * The labelling practice of each document.
 *
 * @param annotations - Annotations of the labelling layer with those of voice.
 * @param documents - Ids of the documents, those without labels too.
 * @returns One row per document, in the given order; `neither` with zeros for documents without labels.
 * @source CODEBOOK layer 3, measures
 */
export function labelPractice(
  annotations: readonly Annotation[],
  documents: readonly string[],
): readonly LabelPractice[] {
  const designations = new Map<string, Annotation[]>(documents.map((document) => [document, []]));
  for (const annotation of annotations) {
    if (annotation.layer === 'labelling' && annotation.label === 'designation')
      designations.get(annotation.document)?.push(annotation);
  }
  return [...designations].map(([document, found]) => {
    const count = (test: (annotation: Annotation) => boolean): number => found.filter(test).length;
    const withStatus = (status: string): number => count(({ attributes }) => attributes.status === status);
    const inline = withStatus('inline');
    const orphanNotes = withStatus('orphan-note');
    const marks = found.length - inline - orphanNotes;
    return {
      document,
      convention: marks > 0 ? (inline > 0 ? 'both' : 'asterisk') : inline > 0 ? 'inline' : 'neither',
      marks,
      inline,
      orphanMarks: withStatus('orphan-mark'),
      orphanNotes,
      unmatchedNotes: count(
        ({ attributes }) => attributes.noteReading === 'unmatched' || attributes.noteReading === 'crossed',
      ),
      marksInQuotations: count(({ attributes }) => attributes.inQuotation === true),
      annotations: found,
    };
  });
}
