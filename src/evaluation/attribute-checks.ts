import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Annotation, AttributeValue, Layer } from '../model/annotation';
import type { Language } from '../model/language';
import { LAYER_RECORDS } from '../model/layers';
import { wilsonInterval } from '../stats/wilson';
import { FormatError } from '../util/errors';
import type { AnnotateText } from './annotate-text';

/** What a reader found of a value: right, wrong, or `none` where the annotation itself is wrong and has nothing to describe. */
export type Verdict = 'right' | 'wrong' | 'none';

/** One value of an attribute of one annotation, read by hand. */
export interface AttributeCheck {
  readonly attribute: string;
  /** Value that the measure gave; `any` for one that is an id. */
  readonly value: AttributeValue;
  readonly label: string;
  /** UTF-16 offsets of the annotation. */
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

/** A text in which values were read. */
export interface CheckedDocument {
  /** Where the text is from: `press_fr`, `polnear/train`, or a set of `gold/`. */
  readonly data: string;
  readonly id: string;
  readonly language: Language;
  /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
  readonly fingerprint: string;
  readonly checks: readonly AttributeCheck[];
}

/** Counts of one value. */
export interface AttributeRow {
  readonly attribute: string;
  readonly value: string;
  /** Values read that the measure still gives. */
  readonly n: number;
  readonly right: number;
  readonly wrong: number;
  /** Annotations that are wrong themselves. */
  readonly none: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Languages with their counts: `en 13, fr 13, ru 4`. */
  readonly languages: string;
}

/**
 * How often the values of a layer's attributes are right, from values that were read by hand.
 *
 * A value that the measure no longer gives in its place is left out: it was read of another version. An annotation that is
 * wrong itself counts against its value.
 *
 * @param documents - Checked texts.
 * @param textOf - The text of a document; undefined where it is not at hand, which leaves the document out.
 * @param annotateText - The system.
 * @returns One row for each value, attributes and values in the order of the layer's record.
 * @throws FormatError when a text is not the one that was read.
 */
export function attributeRows(
  documents: readonly CheckedDocument[],
  layer: Layer,
  textOf: (document: CheckedDocument) => string | undefined,
  annotateText: AnnotateText,
): readonly AttributeRow[] {
  const { attributes } = LAYER_RECORDS[layer];
  const kept: (AttributeCheck & { readonly language: Language })[] = [];
  for (const document of documents) {
    const own = document.checks.filter((check) => isOfLayer(layer, check));
    const text = own.length === 0 ? undefined : textOf(document);
    if (text === undefined) continue;
    checkText(document, text);
    const found = annotateText(text, document.language).filter((annotation) => annotation.layer === layer);
    for (const check of own)
      if (found.some((one) => stillGives(one, check))) kept.push({ ...check, language: document.language });
  }
  return Object.entries(attributes).flatMap(([attribute, { values }]) => {
    const own = kept.filter((check) => check.attribute === attribute);
    const order = Array.isArray(values) ? (values as readonly AttributeValue[]) : ['any'];
    return order.flatMap((value) => {
      const read = own.filter((check) => check.value === value);
      return read.length === 0 ? [] : [rowOf(attribute, String(value), read)];
    });
  });
}

function isOfLayer(layer: Layer, { attribute, label }: AttributeCheck): boolean {
  const { attributes, labels } = LAYER_RECORDS[layer];
  return Object.hasOwn(attributes, attribute) && Object.hasOwn(labels, label);
}

function stillGives({ label, start, end, attributes }: Annotation, check: AttributeCheck): boolean {
  if (label !== check.label || start !== check.start || end !== check.end) return false;
  const value = attributes[check.attribute] ?? null;
  return check.value === 'any' ? value !== null : value === check.value;
}

function checkText({ id, data, fingerprint }: CheckedDocument, text: string): void {
  if (createHash('sha256').update(text).digest('hex') === fingerprint) return;
  throw new FormatError(
    `attributeRows: the text of ${id} is not the one that was read; its offsets would point elsewhere`,
    { path: data },
  );
}

function rowOf(
  attribute: string,
  value: string,
  read: readonly (AttributeCheck & { readonly language: Language })[],
): AttributeRow {
  const count = (verdict: Verdict): number => read.filter((check) => check.verdict === verdict).length;
  const right = count('right');
  const { estimate, interval } = wilsonInterval(right, read.length);
  const languages = [...new Set(read.map(({ language }) => language))].sort();
  return {
    ...{ attribute, value, n: read.length, right, wrong: count('wrong'), none: count('none') },
    ...{ share: estimate, low: interval[0], high: interval[1] },
    languages: languages
      .map((code) => `${code} ${read.filter(({ language }) => language === code).length}`)
      .join(', '),
  };
}

/** The rows as CSV, shares with three places. */
export function formatAttributeRows(rows: readonly AttributeRow[]): string {
  return stringify(
    rows.map(({ share, low, high, ...row }) => ({
      ...row,
      share: share.toFixed(3),
      low: low.toFixed(3),
      high: high.toFixed(3),
    })),
    {
      header: true,
      columns: ['attribute', 'value', 'n', 'right', 'wrong', 'none', 'share', 'low', 'high', 'languages'],
    },
  );
}

/** A line for the terminal: how often each value was right. */
export function summariseAttributes(rows: readonly AttributeRow[]): string {
  return rows
    .map(({ attribute, value, n, right }) => `${attribute} ${value}: ${right} of ${n} right`)
    .join('\n');
}

/** The checked texts of a folder, in the order of its files; none where it is absent. */
export function readChecks(folder: string): readonly CheckedDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const { documents } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        readonly documents: readonly CheckedDocument[];
      };
      return documents;
    });
}

/** Looks up checked texts in the folder with evaluation data, each file read once. */
export function checkedTexts(sharedFolder: string): (document: CheckedDocument) => string | undefined {
  const sets = new Map<string, ReadonlyMap<string, string>>();
  const setOf = (data: string): ReadonlyMap<string, string> => {
    const known = sets.get(data) ?? readSet(sharedFolder, data);
    sets.set(data, known);
    return known;
  };
  return ({ data, id }) => {
    if (!data.startsWith('polnear/')) return setOf(data).get(id);
    const path = join(sharedFolder, 'data', 'polnear', data.slice('polnear/'.length), 'text', `${id}.txt`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}

function readSet(sharedFolder: string, data: string): ReadonlyMap<string, string> {
  const press = join(sharedFolder, 'data', 'press_fr', 'orangesum_4000.jsonl');
  if (data === 'press_fr') {
    if (!existsSync(press)) return new Map();
    const lines = readFileSync(press, 'utf8').split('\n').filter(Boolean);
    return new Map(
      lines.map((line) => {
        const { id, article } = JSON.parse(line) as { readonly id: string; readonly article: string };
        return [id, article];
      }),
    );
  }
  const path = join(sharedFolder, 'gold', `${data}.json`);
  if (!existsSync(path)) return new Map();
  const { documents } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly documents: readonly { readonly id: string; readonly text: string }[];
  };
  return new Map(documents.map(({ id, text }) => [id, text]));
}
