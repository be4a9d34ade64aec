import { checkEachOf } from '../util/check';
import { countCodebook, countValue, knownFields, type CountField } from './count-by';
import { createTable, type Cell, type Table } from './table';
import type { TextFacts } from './text-facts';

/** A table that grows with each document and holds none of them. */
export interface StreamedTable {
  readonly add: (text: TextFacts) => void;
  /** The table of all that was added. */
  readonly end: () => Table;
}

const CONSTRUCTED =
  'How many of the texts behind the row were constructed for teaching; such texts are not press.';

/**
 * `countBy` of documents that come one after the other; memory grows with the rows, not with the documents.
 *
 * @param fields - As in `countBy`.
 * @returns `end` throws RangeError for a field that neither the codebook nor any of the annotations has.
 */
export function streamCounts(fields: readonly CountField[]): StreamedTable {
  const rows = new Map<
    string,
    { readonly cells: readonly Cell[]; count: number; constructed: number; last: string }
  >();
  const own = new Set<string>();
  let total = 0;
  return {
    add: ({ id, annotations, profile }) => {
      for (const annotation of annotations) {
        total++;
        for (const name in annotation.attributes) own.add(name);
        const cells = fields.map((field) => countValue(annotation, field));
        const key = JSON.stringify(cells);
        let row = rows.get(key);
        if (row === undefined) rows.set(key, (row = { cells, count: 0, constructed: 0, last: '' }));
        row.count++;
        // Annotations of a document come together: it counts once.
        if (profile?.constructed === true && row.last !== id) row.constructed++;
        row.last = id;
      }
    },
    end: () => {
      const attributes = Object.fromEntries([...own].map((name) => [name, null]));
      checkEachOf(fields, knownFields([{ attributes }]), 'countBy', 'field');
      const sorted = [...rows.values()].sort((a, b) => b.count - a.count);
      return createTable(
        { ...countCodebook(fields, total), constructed: { description: CONSTRUCTED, unit: 'texts' } },
        sorted.map(({ cells, count, constructed }) => ({
          cells: {
            ...Object.fromEntries(fields.map((field, place) => [field, cells[place]!])),
            count,
            share: count / total,
            constructed,
          },
        })),
        { documents: [], annotations: [] },
      );
    },
  };
}
