import type { ColumnDescription } from '../model/codebook';
import type { Document } from '../model/document';

/** Values of an ordered list by a key, keys in the order of their first value. */
export function groupBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/**
 * Group of a document: its id, a field of its metadata, or `year` or `month` of its `date`; else `not known`.
 *
 * A date may be a year, a year with its month, or a day (`2021`, `2021-07`, `2021-07-22`); a year has no month.
 */
export function groupOfDocument(doc: Document, by: string): string {
  if (by === 'document') return doc.id;
  const value = doc.metadata[by];
  if (value !== undefined && value !== null) return String(value);
  const date = /^(?<year>\d{4})(?:-\d{2})?/u.exec(String(doc.metadata.date ?? ''));
  if (by === 'year' && date !== null) return date.groups!['year']!;
  if (by === 'month' && date !== null && date[0].length === 7) return date[0];
  return 'not known';
}

/** Describes the column of `groupOfDocument`. */
export function describeGroup(by: string): ColumnDescription {
  if (by === 'document') return { description: 'Id of the document.' };
  if (by === 'year' || by === 'month') return { description: `The ${by} of the date.` };
  return { description: `Value of ${by} in the metadata.` };
}
