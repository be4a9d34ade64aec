import { isMeasureLexicon } from '../../measures/measure-lexicons';
import type { AttributeValues } from '../../model/layer-record';
import { LAYER_RECORDS } from '../../model/layers';
import type { Lexicon } from '../../model/lexicon';

/** The tables that annotations become for programs that want rows: one row for each annotation, part, document. */
export const FLAT_TABLES = ['annotations', 'parts', 'documents'] as const;

/** One of `FLAT_TABLES`. */
export type FlatTable = (typeof FLAT_TABLES)[number];

/** What all cells of a column are, where they are not `null`. */
export type FlatType = 'text' | 'integer' | 'number' | 'boolean';

/** A column that a flat table always has, whatever was found. */
export interface FlatColumn {
  readonly name: string;
  readonly type: FlatType;
  /** Whether no cell is ever `null`. */
  readonly isRequired: boolean;
}

/** Attributes that lexicons of one's own give their hits, and the codebook does not have: name to type. */
export type OwnAttributes = Readonly<Record<string, FlatType>>;

const required = (name: string, type: FlatType = 'text'): FlatColumn => ({ name, type, isRequired: true });
const optional = (name: string, type: FlatType = 'text'): FlatColumn => ({ name, type, isRequired: false });

/** Columns of an annotation beside its attributes. */
const ANNOTATION_COLUMNS: readonly FlatColumn[] = [
  required('document'),
  required('annotation'),
  required('layer'),
  required('label'),
  required('start', 'integer'),
  required('end', 'integer'),
  required('offsets'),
  required('text'),
  required('sentence'),
  required('language'),
  required('measure'),
  required('cues'),
];

const PART_COLUMNS: readonly FlatColumn[] = [
  required('document'),
  required('annotation'),
  required('part'),
  required('n', 'integer'),
  required('start', 'integer'),
  required('end', 'integer'),
  required('offsets'),
  required('text'),
];

const DOCUMENT_COLUMNS: readonly FlatColumn[] = [
  required('document'),
  required('language'),
  required('layers'),
  optional('outlet'),
  optional('date'),
  required('constructed', 'boolean'),
  required('words', 'integer'),
  required('sentences', 'integer'),
  ...['hedges', 'boosters'].map((name) => optional(name, 'integer')),
  ...['balance', 'averralRate', 'attributedRate', 'averralShare', 'hedgedSentences'].map((name) =>
    optional(name, 'number'),
  ),
  optional('relations', 'integer'),
  ...['attributed', 'verbatim', 'anonymity'].map((name) => optional(name, 'number')),
  optional('speakers', 'integer'),
  ...['diversity', 'averredSentences'].map((name) => optional(name, 'number')),
  optional('firstSpeaker'),
  optional('firstPosition', 'number'),
  optional('headlineSpeaker'),
  required('metadata'),
];

/** Every attribute of every layer, each name once; two layers that have one of the same name share its column. */
const ATTRIBUTE_COLUMNS: readonly FlatColumn[] = [
  ...Object.values(LAYER_RECORDS)
    .flatMap(({ attributes }) => Object.entries(attributes))
    .reduce((types, [name, { values }]) => {
      const type = typeOfValues(values);
      return types.set(name, (types.get(name) ?? type) === type ? type : 'text');
    }, new Map<string, FlatType>()),
].map(([name, type]) => optional(name, type));

const TAKEN: ReadonlySet<string> = new Set(
  [...ANNOTATION_COLUMNS, ...ATTRIBUTE_COLUMNS].map(({ name }) => name),
);

/**
 * Columns of a flat table, always the same ones in the same order: those of an annotation, every attribute of every layer,
 * and behind them those of lexicons of one's own.
 *
 * @param table - Which table.
 * @param own - Attributes of lexicons of one's own, as `ownAttributes` finds them; default none.
 */
export function flatColumns(table: FlatTable, own: OwnAttributes = {}): readonly FlatColumn[] {
  if (table === 'parts') return PART_COLUMNS;
  if (table === 'documents') return DOCUMENT_COLUMNS;
  const further = Object.entries(own).map(([name, type]) => optional(ownColumn(name), type));
  return [...ANNOTATION_COLUMNS, ...ATTRIBUTE_COLUMNS, ...further];
}

/** The column of an attribute of one's own: its name, or `own.NAME` where the table has a column of that name. */
export function ownColumn(name: string): string {
  return TAKEN.has(name) ? `own.${name}` : name;
}

/**
 * Attributes that hits of lexicons of one's own may have and their layer has not, with the type of their values.
 *
 * @param lexicons - As the user named them; those that stand in for one of the package have none, since measures read them.
 */
export function ownAttributes(lexicons: readonly Lexicon[]): OwnAttributes {
  const types = new Map<string, FlatType>();
  for (const { id, layer, entries } of lexicons) {
    if (isMeasureLexicon(id)) continue;
    for (const { attributes = {} } of entries) {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null || Object.hasOwn(LAYER_RECORDS[layer].attributes, name)) continue;
        const type = typeOfValues([value]);
        types.set(name, (types.get(name) ?? type) === type ? type : 'text');
      }
    }
  }
  return Object.fromEntries(types);
}

function typeOfValues(values: AttributeValues): FlatType {
  if (values === 'number' || values === 'text') return values;
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  return values.every((value) => typeof value === 'number') ? 'number' : 'text';
}
