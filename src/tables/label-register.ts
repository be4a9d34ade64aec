import {
  DEFAULT_REGISTER,
  registerCoverage,
  type RegisterCoverageOptions,
} from '../measures/labelling/register';
import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { rangeIn, type Span } from '../model/span';
import { checkList, checkOneOf, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { dateWarnings, describeDateWarnings } from './document-groups';
import { groupBy } from './group';
import { createTable, type AnnotatedTexts, type Finding, type Table, type TableRow } from './table';
import { wordFinding } from './word-forms';

/**
 * Register coverage: how many mentions of bearers that were under a designation on the day of publication carry a label.
 *
 * It describes and makes no statement about any duty: a register is incomplete, and laws differ in what they ask for.
 *
 * @param texts - Texts annotated with labelling; `date` of the metadata is the day of publication.
 * @param options - Jurisdiction; register and names, default the shipped ones.
 * @returns One row for each text and designated bearer that it names. A text without a date that can be read, or in a
 *   language that the measure does not cover, has one row with missing values; a text that names no such bearer has none.
 *   Dates that cannot be read are named in the warnings.
 * @throws RangeError for a jurisdiction that the register does not have.
 */
export function labelRegister(texts: AnnotatedTexts, options: RegisterCoverageOptions): Table {
  checkAnnotatedTexts(texts, 'labelRegister');
  checkOptions(options, 'labelRegister', ['jurisdiction', 'register', 'names']);
  const { jurisdiction, register = DEFAULT_REGISTER } = options;
  checkList(register, 'labelRegister', 'the register');
  const jurisdictions = [...new Set(register.map((row) => row.jurisdiction))];
  checkOneOf(jurisdiction, jurisdictions, 'labelRegister', 'jurisdiction');
  const warnings = dateWarnings(texts.documents);
  const byDocument = groupBy(texts.annotations, ({ document }) => document);
  const rows = texts.documents.flatMap((doc): readonly TableRow[] => {
    const { date } = doc.metadata;
    const constructed = doc.metadata.constructed === true ? 1 : 0;
    const own = byDocument.get(doc.id) ?? [];
    const found = isLanguage(doc.language) ? registerCoverage(doc, own, options) : null;
    if (found === null)
      return [{ cells: { ...NOT_KNOWN, document: doc.id, constructed, date: date ?? null } }];
    return found.map(({ document, name, status, source, marked, mentions, coverage, places }) => ({
      cells: { document, constructed, date: date ?? null, name, status, marked, mentions, coverage, source },
      behind: places.map((place) => mentionAt(doc, place, own)),
    }));
  });
  return createTable(
    {
      document: { description: 'Id of the document.' },
      constructed: {
        description: '1 for a text constructed for teaching, which is not press.',
        unit: 'texts',
      },
      date: {
        description:
          `Day of publication, from the metadata. ${describeDateWarnings(warnings, texts.documents)}`.trim(),
      },
      name: { description: 'A bearer that the text names.' },
      status: { description: `Its status in ${jurisdiction} on that day, after the register.` },
      marked: { description: 'Mentions that carry a mark or an inline label.', unit: 'mentions' },
      mentions: {
        description:
          'All mentions of the bearer, also in texts that mark none; notes and inline wordings left out.',
        unit: 'mentions',
      },
      coverage: { description: 'Marked among all mentions.', unit: 'share 0-1', denominator: 'mentions' },
      source: { description: 'Source of the row of the register.' },
    },
    rows,
    texts,
    warnings,
  );
}

/** The annotation of a mention; its words where the text marks no mention of the bearer, so that there is none. */
function mentionAt(doc: Document, [start, end]: Span, annotations: readonly Annotation[]): Finding {
  const annotation = annotations.find(
    ({ layer, label, parts }) =>
      layer === 'labelling' &&
      (label === 'designation' || label === 'unmarked') &&
      (parts.mention ?? []).some((mention) => mention[0] <= start && end <= mention[1]),
  );
  return annotation ?? wordFinding(doc, ...rangeIn(doc.tokens, start, end));
}

const NOT_KNOWN = {
  name: null,
  status: null,
  marked: null,
  mentions: null,
  coverage: null,
  source: null,
} as const;
