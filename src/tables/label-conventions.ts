import { labelPractice } from '../measures/labelling/convention';
import { documentCoverage, nameCoverage } from '../measures/labelling/coverage';
import { isLanguage } from '../model/language';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Table } from './table';

/**
 * How each text labels: its convention, what it leaves open, and how even its marking is.
 *
 * @param texts - Texts annotated with labelling and voice.
 * @returns One row for each text, in their order. A text that marks no name has the convention `neither`, and no
 *   coverage: it is missing, not 0. Everything is missing for a language that the measure does not cover.
 * @source genette1987 for marks as note calls
 */
export function labelConventions(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'labelConventions');
  const practices = labelPractice(
    texts.annotations,
    texts.documents.map(({ id }) => id),
  );
  const coverages = new Map(documentCoverage(texts.annotations).map((row) => [row.document, row]));
  const names = groupBy(nameCoverage(texts.annotations), ({ document }) => document);
  const nothing = Object.fromEntries(Object.keys(CODEBOOK).map((column) => [column, null]));
  return createTable(
    CODEBOOK,
    practices.map(({ annotations, document, ...counts }, index) => {
      const doc = texts.documents[index];
      const constructed = doc.metadata.constructed === true ? 1 : 0;
      if (!isLanguage(doc.language)) return { cells: { ...nothing, document, constructed } };
      const coverage = coverages.get(document);
      const own = names.get(document) ?? [];
      return {
        cells: {
          document,
          constructed,
          ...counts,
          names: own.length,
          firstMentionOnly: own.filter((name) => name.firstMentionOnly).length,
          unevenByPlace: own.filter((name) => !name.consistentByPlace).length,
          marked: coverage?.marked ?? 0,
          mentions: coverage?.mentions ?? 0,
          coverage: coverage?.coverage ?? null,
          fullyMarked: coverage?.fullyMarked ?? null,
        },
        behind: annotations,
      };
    }),
    texts,
  );
}

const CODEBOOK = {
  document: { description: 'Id of the document.' },
  constructed: { description: '1 for a text constructed for teaching, which is not press.', unit: 'texts' },
  convention: { description: 'asterisk (any sign that calls a note), inline wording, both, or neither.' },
  marks: { description: 'Signs that designate.', unit: 'marks' },
  inline: { description: 'Inline wordings.', unit: 'wordings' },
  orphanMarks: { description: 'Signs that no note resolves.', unit: 'marks' },
  orphanNotes: { description: 'Designating notes without a sign in the text.', unit: 'notes' },
  unmatchedNotes: {
    description: 'Signs whose note is ironic, names other bearers, or has no legal form.',
    unit: 'marks',
  },
  marksInQuotations: {
    description:
      'Signs and wordings inside quotations of speech: an editor’s insertion into somebody’s words.',
    unit: 'labels',
  },
  names: { description: 'Different names that the text marks at least once.', unit: 'names' },
  firstMentionOnly: {
    description: 'Names with several mentions of which the first alone is marked.',
    unit: 'names',
    denominator: 'names',
  },
  unevenByPlace: {
    description:
      'Names that are marked sometimes, but not always, at one place (headline, lead, body, quotation).',
    unit: 'names',
    denominator: 'names',
  },
  marked: { description: 'Mentions that carry a mark or an inline label.', unit: 'mentions' },
  mentions: { description: 'All mentions of names that the text marks at least once.', unit: 'mentions' },
  coverage: {
    description: 'Marked among all mentions; missing for a text that marks no name.',
    unit: 'share 0-1',
    denominator: 'mentions',
  },
  fullyMarked: {
    description: 'Whether all these mentions are marked; missing for a text that marks no name.',
  },
} as const;
