import type { MetadataValue } from '../../../model/document';
import type { ReadingOptions } from '../corpus-item';
import { planFields } from '../field-names';
import { holdsText } from './generic-record';
import { fieldOf, isObject, objectsOf, textOf, type JsonObject } from './json-value';
import { isKnownRecord } from './read-record';

/** The records of a file of JSON, and what stands around them. */
export interface RecordList {
  readonly records: readonly unknown[];
  /** Outlet and language of the list, for records that do not have them. */
  readonly around: ReadonlyMap<string, MetadataValue>;
  /** Ids of records that are named by their key. */
  readonly keys?: readonly string[];
}

const LISTS = [
  'articles',
  'items',
  'documents',
  'docs',
  'results',
  'data',
  'records',
  'rows',
  'entries',
  'entry',
  'hits',
  'stories',
  'posts',
  'texts',
  'value',
  'first',
];

/**
 * Where the records of a file are: the file is a list; or an object with a list under a usual name (`articles`, also
 * `response.docs`); or a data frame as pandas writes it by columns, by rows under their names, split, or with its schema;
 * or one record.
 */
export function findRecords(value: unknown, options: ReadingOptions): RecordList {
  const nothing = new Map<string, MetadataValue>();
  if (Array.isArray(value)) return { records: value, around: nothing };
  if (!isObject(value) || isKnownRecord(value)) return { records: [value], around: nothing };
  const frame = splitFrame(value) ?? columnFrame(value, options);
  if (frame !== undefined) return { records: frame, around: nothing };
  const isArticle = (record: unknown): boolean =>
    isObject(record) && (isKnownRecord(record) || holdsText(record, options));
  const list = findList(value);
  // An article may have a list of items; an answer may have a field called message.
  if (list !== undefined && (list.some(isArticle) || !isArticle(value))) {
    return { records: list, around: fieldsAround(value) };
  }
  const named = keyedRecords(value, isArticle);
  return named ?? { records: [value], around: nothing };
}

/** Records under their names, as `{"a": {"text": …}, "b": …}` and pandas `orient='index'` have them. */
function keyedRecords(value: JsonObject, isArticle: (record: unknown) => boolean): RecordList | undefined {
  const keys = Object.keys(value);
  const inner = Object.values(value).filter(isObject);
  if (inner.length === 0 || inner.length < keys.length || !inner.some(isArticle)) return undefined;
  // A row of a data frame may lack its text; an object with one article in it is not a list.
  const fields = Object.keys(inner[0]).join('\0');
  const isFrame = inner.every((record) => Object.keys(record).join('\0') === fields);
  if (inner.length === 1 ? WRAPPERS.has(keys[0]) : !isFrame && !inner.every(isArticle)) return undefined;
  const isCounted = keys.every((key, n) => Number(key) === n || Number(key) === n + 1);
  return { records: inner, around: new Map(), ...(isCounted ? {} : { keys }) };
}

const WRAPPERS: ReadonlySet<string> = new Set(['article', 'document', 'data', 'item', '_source', 'fields']);

function findList(value: JsonObject): readonly unknown[] | undefined {
  const named = (object: JsonObject): readonly unknown[] | undefined =>
    LISTS.map((name) => fieldOf(object, name)).find(
      (list): list is readonly unknown[] => Array.isArray(list) && list.every(isObject),
    );
  return (
    named(value) ??
    Object.values(value)
      .filter(isObject)
      .map(named)
      .find((list) => list !== undefined)
  );
}

/** Outlet and language that a list states once for all its records. */
function fieldsAround(value: JsonObject): ReadonlyMap<string, MetadataValue> {
  const plain = Object.entries(value).filter(([, field]) => typeof field === 'string');
  const plan = planFields(
    plain.map(([name]) => name),
    {},
  );
  const found = new Map<string, MetadataValue>();
  const outlet =
    textOf(value, 'outlet') ?? fieldOf(value, plan.shared.find(([name]) => name === 'outlet')?.[1] ?? '');
  // A feed in JSON bears the name of its outlet.
  const feed = textOf(value, 'version')?.includes('jsonfeed') === true ? textOf(value, 'title') : undefined;
  if (typeof outlet === 'string') found.set('outlet', outlet);
  else if (feed !== undefined) found.set('outlet', feed);
  const language = fieldOf(value, plan.language ?? '');
  if (typeof language === 'string') found.set('language', language);
  return found;
}

/** pandas `orient='split'`: names of the columns, then rows. */
function splitFrame(value: JsonObject): readonly JsonObject[] | undefined {
  const { columns, data } = value;
  if (!Array.isArray(columns) || !Array.isArray(data) || !data.every(Array.isArray)) return undefined;
  return data.map((row: readonly unknown[]) =>
    Object.fromEntries(columns.map((name, n) => [String(name), row[n]])),
  );
}

/** pandas `orient='columns'`, its default: each column an object of the same rows. */
function columnFrame(value: JsonObject, options: ReadingOptions): readonly JsonObject[] | undefined {
  const names = Object.keys(value);
  const columns = objectsOf(Object.values(value));
  if (columns.length < names.length || columns.length === 0) return undefined;
  if (planFields(names, options).text === undefined) return undefined;
  const rows = Object.keys(columns[0]);
  // `{"article": {"text": …}}` is one article.
  if (planFields(rows, options).text !== undefined) return undefined;
  const isFrame = columns.every((column) => {
    const keys = Object.keys(column);
    return (
      keys.length === rows.length &&
      keys.every((key, n) => key === rows[n]) &&
      !Object.values(column).some(isObject)
    );
  });
  if (!isFrame) return undefined;
  return rows.map((row) => Object.fromEntries(names.map((name, n) => [name, columns[n][row]])));
}
