import type { Annotation } from '../model/annotation';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Cell, type Table } from './table';

/** Options of `labelCoverage`. */
export interface CoverageOptions {
  /** What the rows are: any of `document`, `name`, `position`, `inQuotation`; default `name` and `position`. */
  readonly by?: readonly ('document' | 'name' | 'position' | 'inQuotation')[];
}

/**
 * Coverage: how many mentions of the names that are marked at least once in a text carry the mark.
 *
 * @returns One row for each group with at least one mention, in order of first occurrence. No interval: mentions of one
 *   text are no sample.
 */
export function labelCoverage(texts: AnnotatedTexts, options: CoverageOptions = {}): Table {
  const by = options.by ?? ['name', 'position'];
  const mentions = texts.annotations.filter(isMention);
  const cellOf = (annotation: Annotation, field: string): Cell =>
    field === 'document' ? annotation.document : (annotation.attributes[field] ?? null);
  const groups = [
    ...groupBy(mentions, (mention) => JSON.stringify(by.map((field) => cellOf(mention, field)))),
  ];
  return createTable(
    {
      ...Object.fromEntries(by.map((field) => [field, { description: COVERAGE_FIELDS[field] }])),
      marked: { description: 'Mentions that carry a mark or an inline label.', unit: 'mentions' },
      mentions: { description: 'All mentions of names that the text marks at least once.', unit: 'mentions' },
      coverage: { description: 'Marked among all mentions.', unit: 'share 0-1', denominator: 'mentions' },
    },
    groups.map(([, behind]) => {
      const marked = behind.filter((mention) => mention.label === 'designation').length;
      return {
        cells: {
          ...Object.fromEntries(by.map((field) => [field, cellOf(behind[0], field)])),
          marked,
          mentions: behind.length,
          coverage: marked / behind.length,
        },
        behind,
      };
    }),
    texts,
  );
}

const COVERAGE_FIELDS = {
  document: 'Id of the document.',
  name: 'The name, normalised.',
  position: 'headline, lead or body.',
  inQuotation: 'Whether the mention stands between the quotation marks of somebody’s speech.',
} as const;

function isMention({ layer, label, parts }: Annotation): boolean {
  return (
    layer === 'labelling' &&
    (label === 'designation' || label === 'unmarked') &&
    (parts.mention ?? []).length > 0
  );
}
