import data from '../../lexicon/data/register.json';
import type { Annotation } from '../../model/annotation';
import { readDate } from '../../model/date';
import type { Document } from '../../model/document';
import { isLanguage } from '../../model/language';
import type { Span } from '../../model/span';
import { findAtoms } from './atoms';
import { createNameTable, DEFAULT_NAMES, type NamedEntity, type NameList } from './name-table';

/** A legal designation with the time in which it holds; format in `lexicon/data/names.md`. */
export interface RegisterRow {
  /** Id of `names.json`. */
  readonly entity: string;
  /** ISO 3166 code, `EU`, `UN`. */
  readonly jurisdiction: string;
  readonly status: string;
  readonly authority: string;
  /** ISO date of the decision. */
  readonly from: string;
  /** ISO date from which it no longer holds; `null` while it does. */
  readonly to: string | null;
  readonly source: string;
}

/** The register that the package brings: small and incomplete. */
export const DEFAULT_REGISTER: readonly RegisterRow[] = data.rows;

/** Options of `registerCoverage`. */
export interface RegisterCoverageOptions {
  /** Whose designations count. */
  readonly jurisdiction: string;
  /** Default: the shipped register. */
  readonly register?: readonly RegisterRow[];
  /** Default: the shipped names. */
  readonly names?: NameList;
}

/** Mentions of one bearer that was designated on the day of publication. */
export interface RegisterCoverage {
  readonly document: string;
  readonly entity: string;
  readonly name: string;
  readonly status: string;
  readonly source: string;
  /** Mentions with a mark or wording. */
  readonly marked: number;
  /** All mentions outside notes and inline wordings. */
  readonly mentions: number;
  /** `marked / mentions`, 0-1. */
  readonly coverage: number;
  /** Where the mentions stand, in text order. */
  readonly places: readonly Span[];
}

/**
 * The designations of a bearer that hold on a date.
 *
 * @param register - Rows of a register.
 * @param entity - Id of the bearer.
 * @param date - ISO date; `2021-07` and `2021` mean the whole month or year: a row that begins or ends in it does not hold.
 * @throws RangeError when it is no date.
 */
export function designationsOn(
  register: readonly RegisterRow[],
  entity: string,
  date: string,
): readonly RegisterRow[] {
  const read = readDate(date);
  if ('fault' in read) {
    throw new RangeError(
      `designationsOn: the date cannot be read; expected 2021-07-22, 2021-07 or 2021, got ${JSON.stringify(date)}`,
    );
  }
  const { iso } = read;
  const [first, last] = [`${iso}-01-01`.slice(0, 10), `${iso}-12-31`.slice(0, 10)];
  const [start, end] = read.precision === 'month' ? [`${iso}-01`, `${iso}-31`] : [first, last];
  return register.filter(
    (row) => row.entity === entity && row.from <= start && (row.to === null || row.to > end),
  );
}

/**
 * How many mentions of bearers that were under a designation on the day of publication carry a label.
 *
 * It describes; whether a label was due is not for it to say. It counts only bearers that the register and the list of names know.
 *
 * @param doc - The document; `metadata.date` is its date, as `readDate` reads it.
 * @param annotations - Annotations of its labelling layer.
 * @param options - Jurisdiction, register, names.
 * @returns One row per designated bearer, in order of appearance; `null` when the document has no date that can be read.
 */
export function registerCoverage(
  doc: Document,
  annotations: readonly Annotation[],
  options: RegisterCoverageOptions,
): readonly RegisterCoverage[] | null {
  const register = (options.register ?? DEFAULT_REGISTER).filter(
    (row) => row.jurisdiction === options.jurisdiction,
  );
  const date = readDate(doc.metadata.date);
  if ('fault' in date) return null;
  const own = annotations.filter(
    (annotation) => annotation.layer === 'labelling' && annotation.document === doc.id,
  );
  const marked = own
    .filter(({ label }) => label === 'designation')
    .flatMap(({ parts }) => parts.mention ?? []);
  const outside = own.flatMap(({ parts, attributes }) => [
    ...(parts.note ?? []),
    ...(attributes.status === 'inline' ? (parts.mark ?? []) : []),
  ]);
  const found = new Map<NamedEntity, { marked: number; places: Span[] }>();
  for (const hit of createNameTable(options.names ?? DEFAULT_NAMES).find(doc.text, findAtoms(doc.text))) {
    const isMarked = marked.some(([start, end]) => hit.start >= start && hit.end <= end);
    if (!isMarked && outside.some(([start, end]) => hit.start >= start && hit.end <= end)) continue;
    const counts = found.get(hit.entity) ?? { marked: 0, places: [] };
    counts.places.push([hit.start, hit.end]);
    if (isMarked) counts.marked++;
    found.set(hit.entity, counts);
  }
  return [...found].flatMap(([entity, { marked: count, places }]) => {
    const [row] = designationsOn(register, entity.id, date.iso);
    if (row === undefined) return [];
    const name = entity.names[isLanguage(doc.language) ? doc.language : 'en'];
    return [
      {
        document: doc.id,
        entity: entity.id,
        name,
        status: row.status,
        source: row.source,
        marked: count,
        mentions: places.length,
        coverage: count / places.length,
        places,
      },
    ];
  });
}
