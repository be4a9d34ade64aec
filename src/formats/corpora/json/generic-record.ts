import type { MetadataValue } from '../../../model/document';
import type { FaultItem, ReadingNote, ReadingOptions, TextItem } from '../corpus-item';
import { fieldKey, planFields, type FieldPlan } from '../field-names';
import { paragraphsOf, parseHtml } from '../markup';
import { createRecordItem, isMissing } from '../text-record';
import { flattenFields } from './flatten';
import { isObject, type JsonObject } from './json-value';

/** What is known of a record beside its fields. */
export interface RecordExtras {
  /** Fields that are no metadata: annotations. */
  readonly without?: ReadonlySet<string>;
  /** The id of a record that has none itself. */
  readonly id?: unknown;
  /** Fields of the list around it, for records that do not have them. */
  readonly around?: ReadonlyMap<string, MetadataValue>;
  readonly notes?: readonly ReadingNote[];
  readonly line?: number;
}

/** Which fields of a record hold what; kept for the next record with the same fields. */
export type Planner = (names: readonly string[]) => FieldPlan;

/** A planner for records of one file, most of which have the same fields. */
export function createPlanner(options: ReadingOptions): Planner {
  let last: readonly string[] = [];
  let plan = planFields(last, options);
  return (names) => {
    if (names.length !== last.length || names.some((name, place) => name !== last[place])) {
      last = [...names];
      plan = planFields(last, options);
    }
    return plan;
  };
}

const OWN_PLAN: FieldPlan = { text: 'text', textCandidates: [], id: 'id', language: 'language', shared: [] };

/** Whether a record is one of selon's own lines, which have no other fields than these. */
export function isOwnRecord(record: JsonObject): boolean {
  return Object.keys(record).every((name) => ['id', 'text', 'language', 'metadata'].includes(name));
}

/** The document of one of selon's own lines: its metadata as they are, but flat. */
export function readOwnRecord(
  { id, text, language, metadata }: JsonObject,
  options: ReadingOptions,
  extras: RecordExtras,
): TextItem | FaultItem {
  const fields = isObject(metadata) ? flattenFields(metadata) : new Map<string, MetadataValue>();
  const item = createRecordItem(
    { ...extras, id: id ?? extras.id, text, language, fields: new Map() },
    OWN_PLAN,
    options,
  );
  return item.kind === 'fault'
    ? item
    : { ...item, metadata: { ...Object.fromEntries(fields), ...item.metadata } };
}

/**
 * The document of an object whose fields nobody promised.
 *
 * Text: the field of a usual name, unchanged; paragraphs in a list with an empty line between them; the text of markup
 * where there is only that (`content_html`). It may stand one level down (`{"article": {"text": …}}`). Metadata: all other
 * fields, flat (`flattenFields`), those of `metadata` and `meta` as if they stood outside, with the shared names beside.
 */
export function readGenericRecord(
  record: JsonObject,
  options: ReadingOptions,
  planner: Planner,
  extras: RecordExtras = {},
): TextItem | FaultItem {
  const unwrapped = unwrap(record, options);
  const all = flattenFields(unwrapped, extras.without);
  for (const [name, value] of extras.around ?? []) if (!all.has(name)) all.set(name, value);
  const plan = planner([...all.keys()]);
  const rawOf = (name: string): unknown => (Object.hasOwn(unwrapped, name) ? unwrapped[name] : all.get(name));
  const text = plan.textCandidates.find((name) => isText(rawOf(name))) ?? plan.text;
  const html =
    text === undefined ? [...all.keys()].find((name) => HTML_NAMES.includes(fieldKey(name))) : undefined;
  const fields = new Map([...all].filter(([name]) => ![text, html, plan.id, plan.language].includes(name)));
  const id = plan.id === undefined ? null : rawOf(plan.id);
  return createRecordItem(
    {
      text:
        html === undefined ? joinedText(text === undefined ? null : rawOf(text)) : markupText(all.get(html)),
      id: id === null || id === '' ? extras.id : id,
      language: plan.language === undefined ? null : rawOf(plan.language),
      fields,
      ...(extras.line === undefined ? {} : { line: extras.line }),
      ...(extras.notes === undefined ? {} : { notes: extras.notes }),
    },
    { ...plan, ...(text === undefined ? { text: html ?? 'text' } : { text }) },
    options,
  );
}

const CONTAINERS = ['metadata', 'meta'];
const HTML_NAMES = ['content_html', 'body_html', 'text_html', 'html', 'content.rendered'].map(fieldKey);

/** A record with the fields of `metadata` and `meta`, and of the object that holds the text, beside its own. */
function unwrap(record: JsonObject, options: ReadingOptions): JsonObject {
  const names = Object.keys(record);
  const holders = names.filter((name) => {
    const value = record[name];
    return isObject(value) && !CONTAINERS.includes(name) && holdsText(value, options);
  });
  const inside = holdsText(record, options) || holders.length !== 1 ? [] : holders;
  const containers = new Set([...CONTAINERS.filter((name) => isObject(record[name])), ...inside]);
  if (containers.size === 0) return record;
  const outside = new Set(names.filter((name) => !containers.has(name)));
  return Object.fromEntries(
    names.flatMap((name): [string, unknown][] => {
      const value = record[name];
      if (!containers.has(name) || !isObject(value)) return [[name, value]];
      return Object.entries(value).map(([inner, field]) => [
        outside.has(inner) ? `${name}.${inner}` : inner,
        field,
      ]);
    }),
  );
}

/** Whether a field of an object is called like a text and could be one. */
export function holdsText(object: JsonObject, options: ReadingOptions): boolean {
  const names = Object.keys(object).filter(
    (name) => typeof object[name] === 'string' || Array.isArray(object[name]),
  );
  return planFields(names, options).text !== undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' ? !isMissing(value) : isTextList(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'string');
}

function joinedText(value: unknown): unknown {
  return isTextList(value) ? value.join('\n\n') : value;
}

function markupText(value: unknown): unknown {
  return typeof value === 'string' ? paragraphsOf(parseHtml(value)).join('\n\n') : value;
}
