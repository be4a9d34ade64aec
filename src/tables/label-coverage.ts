import { labelMentions, type LabelMention } from '../measures/labelling/coverage';
import { checkEachOf, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Cell, type Table } from './table';

const FIELDS = ['document', 'name', 'place', 'position', 'inQuotation'] as const;

/** What mentions can be told apart by. */
export type CoverageField = (typeof FIELDS)[number];

/** Options of `labelCoverage`. */
export interface CoverageOptions {
  /** What the rows are: any of `document`, `name`, `place`, `position`, `inQuotation`; default `name` and `position`. */
  readonly by?: readonly CoverageField[];
}

/**
 * Coverage: how many mentions of the names that are marked at least once in a text carry the mark.
 *
 * It describes how even the marking is; whether a mark was due is a question for `labelRegister`.
 *
 * @param texts - Texts annotated with labelling and voice.
 * @returns One row for each group with at least one mention, in order of first occurrence, rows with the same first
 *   field together. No interval: mentions of one
 *   text are no sample; `labelRates` has intervals over texts.
 * @throws RangeError for a field that does not exist.
 */
export function labelCoverage(texts: AnnotatedTexts, options: CoverageOptions = {}): Table {
  checkAnnotatedTexts(texts, 'labelCoverage');
  checkOptions(options, 'labelCoverage', ['by']);
  const { by = ['name', 'position'] } = options;
  checkEachOf(by, FIELDS, 'labelCoverage', 'field');
  const cellOf = (mention: LabelMention, field: CoverageField): Cell => mention[field] ?? null;
  const groups = groupBy(labelMentions(texts.annotations), (mention) =>
    JSON.stringify(by.map((field) => cellOf(mention, field))),
  );
  return createTable(
    {
      ...Object.fromEntries(by.map((field) => [field, { description: COVERAGE_FIELDS[field] }])),
      marked: { description: 'Mentions that carry a mark or an inline label.', unit: 'mentions' },
      mentions: { description: 'All mentions of names that the text marks at least once.', unit: 'mentions' },
      coverage: { description: 'Marked among all mentions.', unit: 'share 0-1', denominator: 'mentions' },
    },
    inOrderOfFirst([...groups.values()], (mention) => cellOf(mention, by[0])).map((mentions) => {
      const marked = mentions.filter((mention) => mention.marked).length;
      return {
        cells: {
          ...Object.fromEntries(by.map((field) => [field, cellOf(mentions[0], field)])),
          marked,
          mentions: mentions.length,
          coverage: marked / mentions.length,
        },
        behind: mentions.map(({ annotation }) => annotation),
      };
    }),
    texts,
  );
}

function inOrderOfFirst(
  groups: readonly (readonly LabelMention[])[],
  firstOf: (mention: LabelMention) => Cell,
): readonly (readonly LabelMention[])[] {
  return [...groupBy(groups, ([mention]) => JSON.stringify(firstOf(mention))).values()].flat();
}

const COVERAGE_FIELDS: Readonly<Record<CoverageField, string>> = {
  document: 'Id of the document.',
  name: 'The name, normalised.',
  place: 'headline, lead or body outside quotations of speech; quotation inside them.',
  position: 'headline, lead or body.',
  inQuotation: 'Whether the mention stands between the quotation marks of somebody’s speech.',
};
