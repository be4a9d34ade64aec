import type { ColumnDescription } from '../model/codebook';
import { readDate } from '../model/date';
import { checkDocument } from '../model/check-document';
import type { Document } from '../model/document';
import type { Warning } from '../model/warning';
import { checkString, unknownName } from '../util/check';
import { DATE_UNITS, dateBin, isDateUnit, type DateUnit } from './date-units';
import { groupBy } from './group';

/** Group of the texts whose metadata do not say theirs. */
export const NOT_KNOWN = 'not known';

/** Code of the warning about a date that cannot be read. */
export const NOT_ISO = 'date-not-iso';
/** Codes of the warnings about a date that tells less than the groups need. */
const NO_MONTH = 'date-without-month';
const NO_DAY = 'date-without-day';

/** Dates that the description of a column names one by one. */
const MOST_NAMED = 5;

/** Documents in groups, with the column that names the groups. */
export interface DocumentGroups {
  /** In order of first occurrence. */
  readonly groups: readonly (readonly [group: string, documents: readonly Document[]])[];
  /** Name of the column: the field, or `group by FIELD` where the table has a column of that name. */
  readonly column: string;
  readonly description: ColumnDescription;
  /** Texts that have a date which cannot be read, where the groups are stretches of time. */
  readonly warnings: readonly Warning[];
}

/**
 * Puts documents into groups by a field of their metadata.
 *
 * @param documents - Documents, at least one.
 * @param by - A field of the metadata, `document`, or `day`, `week`, `month` or `year` of the `date`.
 * @param where - Name of the function that was asked.
 * @param taken - Names of the table's other columns.
 * @throws RangeError when no document has the field, or none has a date where the groups are stretches of time.
 */
export function groupDocuments(
  documents: readonly Document[],
  by: string,
  where: string,
  taken: readonly string[] = [],
): DocumentGroups {
  checkGroupField(documents, by, where);
  const warnings = isDateUnit(by) ? undatedWarnings(documents, by) : [];
  return {
    groups: [...groupBy(documents, (doc) => groupOfDocument(doc, by))],
    column: taken.includes(by) ? `group by ${by}` : by,
    description: describeGroup(by, warnings, documents),
    warnings,
  };
}

/**
 * Group that a table puts a document into.
 *
 * @param doc - The document.
 * @param by - A field of the metadata, `document`, or `day`, `week`, `month` or `year` of the `date`.
 * @returns Its id, the value of the field, its day, week, month or year; `not known` where the document does not say.
 * @throws TypeError when there is no document.
 */
export function groupOfDocument(doc: Document, by: string): string {
  checkDocument(doc, 'groupOfDocument');
  checkString(by, 'groupOfDocument', 'the field');
  return groupOf(doc, by);
}

/** The same of what is known of a document, without its text. */
export function groupOf(doc: Pick<Document, 'id' | 'metadata'>, by: string): string {
  if (by === 'document') return doc.id;
  const value = Object.hasOwn(doc.metadata, by) ? doc.metadata[by] : null;
  if (value !== null) return String(value);
  return isDateUnit(by) ? (dateBin(doc.metadata.date, by) ?? NOT_KNOWN) : NOT_KNOWN;
}

/**
 * The dates that cannot be read, one warning for each text; texts without a date have none.
 *
 * @param documents - Documents with `date` in their metadata.
 */
export function dateWarnings(documents: readonly Document[]): readonly Warning[] {
  return documents.flatMap((doc) => {
    const read = readDate(doc.metadata.date);
    return 'fault' in read && read.fault === 'unreadable' ? [notIso(doc, read.reason)] : [];
  });
}

/**
 * What dates could not be used, in a sentence or two, the first few by name:
 * `3 dates are not ISO: a1 "03/07/2021", a2 …; write them as 2021-07-22.`
 *
 * @param warnings - Warnings of a table.
 * @param documents - The texts that the table is about.
 * @returns Empty where there is nothing to say.
 */
export function describeDateWarnings(warnings: readonly Warning[], documents: readonly Document[]): string {
  const written = new Map(documents.map(({ id, metadata }) => [id, metadata.date]));
  const sentence = (code: string, one: string, many: string, remedy: string): string => {
    const own = warnings.filter((warning) => warning.code === code);
    if (own.length === 0) return '';
    const named = own
      .slice(0, MOST_NAMED)
      .map(({ document = '' }) => `${document} ${JSON.stringify(written.get(document))}`);
    const rest = own.length > named.length ? ` and ${own.length - named.length} more` : '';
    return `${own.length === 1 ? one : `${own.length} ${many}`}: ${named.join(', ')}${rest}${remedy}.`;
  };
  return [
    sentence(NOT_ISO, '1 date is not ISO', 'dates are not ISO', '; write them as 2021-07-22'),
    sentence(NO_MONTH, '1 date names no month', 'dates name no month', ''),
    sentence(NO_DAY, '1 date names no day', 'dates name no day', ''),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Dates that give no such stretch of time; a document with a field of that name needs none. */
function undatedWarnings(documents: readonly Document[], by: DateUnit): readonly Warning[] {
  return documents
    .filter((doc) => groupOfDocument(doc, by) === NOT_KNOWN)
    .flatMap((doc) => {
      const read = readDate(doc.metadata.date);
      if (!('fault' in read)) return [tooCoarse(doc, read.iso, by)];
      return read.fault === 'unreadable' ? [notIso(doc, read.reason)] : [];
    });
}

function notIso(doc: Document, reason: string): Warning {
  return { code: NOT_ISO, message: `date of ${doc.id}: ${reason}`, document: doc.id };
}

function tooCoarse(doc: Document, iso: string, by: DateUnit): Warning {
  const [code, what] = by === 'month' ? [NO_MONTH, 'month'] : [NO_DAY, 'day'];
  return { code, message: `date of ${doc.id}: ${iso} names no ${what}`, document: doc.id };
}

/** Description of the column of the groups. */
export function describeGroup(
  by: string,
  warnings: readonly Warning[] = [],
  documents: readonly Document[] = [],
): ColumnDescription {
  if (by === 'document') return { description: 'Id of the document.' };
  if (!isDateUnit(by)) return { description: `Value of ${by} in the metadata.` };
  const note = describeDateWarnings(warnings, documents);
  return { description: `The ${by} of the date.${note === '' ? '' : ` ${note}`}` };
}

function checkGroupField(documents: readonly Document[], by: unknown, where: string): asserts by is string {
  const fields = [...new Set(documents.flatMap((doc) => Object.keys(doc.metadata)))];
  if (by === 'document' || fields.some((field) => field === by)) return;
  if (!isDateUnit(by))
    throw new RangeError(
      `${where}: ${unknownName('unknown field of the metadata', by, [...fields, 'document', ...DATE_UNITS])}`,
    );
  if (documents.some((doc) => !isMissing(doc))) return;
  throw new RangeError(
    `${where}: no text has a date, and so no ${by}; expected a field date in the metadata, got ${fields.join(', ') || 'no metadata'}`,
  );
}

function isMissing(doc: Document): boolean {
  const read = readDate(doc.metadata.date);
  return 'fault' in read && read.fault === 'missing';
}
