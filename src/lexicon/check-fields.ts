import { LAYERS } from '../model/annotation';
import { LANGUAGES } from '../model/language';
import { DERIVATIONS } from '../model/lexicon';
import { unknownName } from '../util/check';
import { checkEntryAttributes } from './entry-attributes';
import { parseExample } from './example';
import { isRecord, type FieldFault } from './field-fault';
import type { JsonPath } from './json-lines';

// Blocks in which every character is its own composed form: most texts need no closer look.
const COMPOSED = /^[\n -\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u205e\u20a0-\u20bf]*$/;

type Check = (value: unknown) => string | undefined;

const text: Check = (value) =>
  typeof value !== 'string' || value.trim() === ''
    ? `expected text, got ${show(value)}`
    : !COMPOSED.test(value) && value !== value.normalize('NFC')
      ? `the text is not in Unicode's composed form (NFC); expected ${JSON.stringify(value.normalize('NFC'))}`
      : undefined;
const matching =
  (pattern: RegExp, what: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : `expected ${what}, got ${show(value)}`;
const oneOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value)
      ? undefined
      : unknownName('unknown value', value, allowed);
const listOf =
  (check: Check, minimum: number): Check =>
  (value) => {
    if (!Array.isArray(value)) return `expected a list, got ${show(value)}`;
    if (value.length < minimum) return `expected at least ${minimum}, got an empty list`;
    return value.map(check).find((fault) => fault !== undefined);
  };
const pattern: Check = (value) => (Array.isArray(value) ? listOf(text, 1)(value) : text(value));
const attributes: Check = (value) =>
  isRecord(value) &&
  Object.values(value).every((item) => item === null || ['string', 'number', 'boolean'].includes(typeof item))
    ? undefined
    : `expected a record of texts, numbers, true, false or null, got ${show(value)}`;
const record: Check = (value) =>
  isRecord(value) ? undefined : `expected a record of names and what they may hold, got ${show(value)}`;
const classes: Check = (value) => {
  if (!isRecord(value)) return `expected a record of named lists, got ${show(value)}`;
  const name = Object.keys(value).find((key) => !/^[\p{L}\d-]+$/u.test(key));
  if (name !== undefined)
    return `class names have letters, digits and hyphens only, got ${JSON.stringify(name)}`;
  return Object.values(value)
    .map(listOf(text, 1))
    .find((fault) => fault !== undefined);
};
const CITATION = /^(?:codebook|[a-z][a-z-]*\d{4}[a-z]?(?:-[a-z]+)*|[a-z][a-z\d-]+)$/;
const kebab = matching(/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u, 'a name in lower case with hyphens');

type Fields = Readonly<Record<string, { readonly check: Check; readonly optional?: true }>>;

const LEXICON_FIELDS: Fields = {
  id: { check: matching(/^(?:fr|en|ru)\/[a-z\d-]+$/, 'language/name, such as "fr/hedging"') },
  version: { check: matching(/^\d+\.\d+\.\d+$/, 'three numbers, such as "1.0.0"') },
  title: { check: text },
  definition: { check: text },
  language: { check: oneOf(LANGUAGES) },
  layer: { check: oneOf(LAYERS) },
  licence: { check: text },
  citation: { check: listOf(matching(CITATION, 'a key of references.bib, such as "hyland2005"'), 0) },
  derivation: { check: oneOf(DERIVATIONS) },
  derivationNote: { check: text },
  classes: { check: classes, optional: true },
  attributes: { check: record, optional: true },
  entries: {
    check: (value) => (Array.isArray(value) ? undefined : `expected a list of entries, got ${show(value)}`),
  },
};

const ENTRY_FIELDS: Fields = {
  id: { check: kebab },
  pattern: { check: pattern },
  label: { check: text },
  followedBy: { check: listOf(text, 1), optional: true },
  precededBy: { check: listOf(text, 1), optional: true },
  notFollowedBy: { check: listOf(text, 1), optional: true },
  notPrecededBy: { check: listOf(text, 1), optional: true },
  attributes: { check: attributes, optional: true },
  note: { check: text, optional: true },
  source: { check: text },
  examples: { check: listOf(text, 1) },
  counterExamples: { check: listOf(text, 1), optional: true },
};

/**
 * Checks a lexicon's fields one by one: names, types, fixed values, the form of its examples.
 *
 * @param value - The parsed JSON.
 * @param labels - Labels that entries may have besides `none`; any when absent.
 * @returns Every fault; none when `value` is a `Lexicon` whose patterns are still to be read.
 */
export function checkFields(value: unknown, labels?: readonly string[]): readonly FieldFault[] {
  if (!isRecord(value)) return [{ path: [], message: `expected a lexicon in { }, got ${show(value)}` }];
  const faults = checkRecord(value, LEXICON_FIELDS, []);
  if (typeof value['id'] === 'string' && typeof value['language'] === 'string') {
    if (!value['id'].startsWith(`${value['language']}/`)) {
      faults.push({
        path: ['id'],
        message: `expected an id that begins with "${value['language']}/", got ${show(value['id'])}`,
      });
    }
  }
  const entries: unknown[] = Array.isArray(value['entries']) ? value['entries'] : [];
  const ids = new Map<unknown, number>();
  entries.forEach((entry, i) => {
    if (!isRecord(entry))
      return void faults.push({
        path: ['entries', i],
        message: `expected an entry in { }, got ${show(entry)}`,
      });
    faults.push(...checkRecord(entry, ENTRY_FIELDS, ['entries', i]), ...checkExamples(entry, i));
    const first = ids.get(entry['id']);
    if (first !== undefined) {
      faults.push({
        path: ['entries', i, 'id'],
        message: `entry ${first + 1} has the same id; give each entry an id of its own`,
      });
    } else ids.set(entry['id'], i);
    const label = entry['label'];
    if (labels !== undefined && typeof label === 'string' && label !== 'none' && !labels.includes(label)) {
      faults.push({
        path: ['entries', i, 'label'],
        message: unknownName('unknown label', label, ['none', ...labels]),
      });
    }
  });
  return [...faults, ...checkEntryAttributes(value)];
}

function checkRecord(
  record: Readonly<Record<string, unknown>>,
  fields: Fields,
  path: JsonPath,
): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const name of Object.keys(record)) {
    if (Object.hasOwn(fields, name)) continue;
    faults.push({
      path: [...path, name],
      message: unknownName('unknown field', name, Object.keys(fields)),
    });
  }
  for (const [name, { check, optional }] of Object.entries(fields)) {
    if (record[name] === undefined) {
      if (optional !== true)
        faults.push({
          path: [...path, name],
          message: 'the field is missing; every lexicon and entry needs it',
        });
      continue;
    }
    const fault = check(record[name]);
    if (fault !== undefined) faults.push({ path: [...path, name], message: fault });
  }
  return faults;
}

function checkExamples(entry: Readonly<Record<string, unknown>>, i: number): FieldFault[] {
  const faults: FieldFault[] = [];
  const each = (
    field: 'examples' | 'counterExamples',
    check: (example: string) => string | undefined,
  ): void => {
    const list: unknown[] = Array.isArray(entry[field]) ? entry[field] : [];
    list.forEach((example, place) => {
      const fault = typeof example === 'string' ? check(example) : undefined;
      if (fault !== undefined) faults.push({ path: ['entries', i, field, place], message: fault });
    });
  };
  each('examples', (source) => {
    const { cues, start, end } = parseExample(source);
    if (cues === 1 && end > start) return undefined;
    return `expected exactly one cue in square brackets, got ${cues}; write \\[ for a bracket of the sentence itself`;
  });
  each('counterExamples', (source) =>
    parseExample(source).cues === 0
      ? undefined
      : 'a counter-example has no cue; take the square brackets out, or write \\[',
  );
  return faults;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  const shown = JSON.stringify(value) ?? 'nothing';
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
