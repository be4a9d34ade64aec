import { isLanguage } from '../model/language';
import { unknownName } from '../util/check';
import { chooseAnnotations, type AnnotationChoice } from './choose-annotations';
import { DATE_UNITS, isDateUnit } from './date-units';
import { describeGroup, groupOf, NOT_KNOWN } from './document-groups';
import { RATE_COLUMNS, rateCells, rateCodebook, type TextCount } from './rate-per';
import type { StreamedTable } from './streamed-counts';
import type { StreamedProfile } from './streamed-profiles';
import { createTable, type TableRow } from './table';

/** Options of `streamRates`. */
export interface StreamedRateOptions extends AnnotationChoice {
  readonly layer: string;
  /** As in `ratePer`. */
  readonly by: string;
}

interface Group {
  readonly perText: TextCount[];
  notMeasured: number;
}

/**
 * `ratePer` of documents that come one after the other: of each it keeps two numbers, for the interval of its group.
 *
 * @returns `add` throws RangeError for a document without profile; `end` for a field that no document has.
 */
export function streamRates(options: StreamedRateOptions): StreamedTable {
  const { by } = options;
  const groups = new Map<string, Group>();
  const fields = new Set<string>();
  const column = (RATE_COLUMNS as readonly string[]).includes(by) ? `group by ${by}` : by;
  return {
    add: ({ id, language, annotations, profile }) => {
      if (profile === undefined) throw new RangeError(`streamRates: document ${id} has no profile`);
      for (const field in profile.metadata) fields.add(field);
      const name = groupOf({ id, metadata: profile.metadata }, by);
      let group = groups.get(name);
      if (group === undefined) groups.set(name, (group = { perText: [], notMeasured: 0 }));
      if (!isLanguage(language)) {
        group.notMeasured++;
        return;
      }
      const { words, constructed } = profile;
      const count = chooseAnnotations(annotations, options, 'ratePer').length;
      group.perText.push({ count, words, constructed });
    },
    end: () => {
      checkField(by, fields, groups);
      const rows = [...groups].map(([name, { perText, notMeasured }]): TableRow => {
        return { cells: { [column]: name, ...rateCells(perText, notMeasured) } };
      });
      const codebook = rateCodebook(options, column, describeGroup(by));
      return createTable(codebook, rows, { documents: [], annotations: [] });
    },
  };
}

/** `ratePer` by document, row by row: one text has no interval. */
export function streamDocumentRates(choice: AnnotationChoice & { readonly layer: string }): StreamedProfile {
  const codebook = rateCodebook(choice, 'document', describeGroup('document'));
  return {
    codebook,
    rowOf: ({ id, language, annotations, profile }) => {
      const { words = 0, constructed = false } = profile ?? {};
      const count = chooseAnnotations(annotations, choice, 'ratePer').length;
      const isMeasured = isLanguage(language);
      const cells = rateCells(isMeasured ? [{ count, words, constructed }] : [], isMeasured ? 0 : 1);
      return [id, ...RATE_COLUMNS.map((name) => cells[name])];
    },
  };
}

function checkField(by: string, fields: ReadonlySet<string>, groups: ReadonlyMap<string, Group>): void {
  if (by === 'document' || fields.has(by) || groups.size === 0) return;
  if (!isDateUnit(by))
    throw new RangeError(
      `ratePer: ${unknownName('unknown field of the metadata', by, [...fields, 'document', ...DATE_UNITS])}`,
    );
  if (groups.size === 1 && groups.has(NOT_KNOWN))
    throw new RangeError(
      `ratePer: no text has a date that gives a ${by}; expected a field date in the metadata, got ${[...fields].join(', ') || 'no metadata'}`,
    );
}
