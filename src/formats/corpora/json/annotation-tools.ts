import type { CorpusItem, ReadingNote, ReadingOptions } from '../corpus-item';
import { languageCode } from '../language-names';
import { readGenericRecord, type Planner, type RecordExtras } from './generic-record';
import { fieldOf, isObject, objectsOf, textOf, type JsonObject } from './json-value';

/** The note of a text whose annotations stay in the file. */
function annotationNote(tool: string, count: number): readonly ReadingNote[] {
  if (count === 0) return [];
  return [
    {
      code: 'annotations-not-read',
      message: `${count} ${count === 1 ? 'annotation' : 'annotations'} of ${tool} left aside: only the text is read`,
    },
  ];
}

/** Whether a record is a text with spans, as doccano and spaCy write them, or one of doccano without any. */
export function isSpanRecord(record: JsonObject): boolean {
  return ('Comments' in record && 'text' in record) || spanFields(record).length > 0;
}

/** The text of such a record: its spans and relations are not read, all other fields are metadata. */
export function readSpanRecord(
  record: JsonObject,
  options: ReadingOptions,
  planner: Planner,
  extras: RecordExtras,
): CorpusItem {
  const fields = spanFields(record);
  const relations = objectsOf(record['relations']).filter((one) => 'from_id' in one);
  const spans = fields.reduce(
    (sum, name) => sum + (record[name] as readonly unknown[]).length,
    relations.length,
  );
  const isDoccano = fields.every((name) => ['entities', 'label', 'labels', 'annotations'].includes(name));
  const without = new Set([...fields, 'Comments', ...(relations.length === 0 ? [] : ['relations'])]);
  for (const name of ['entities', 'relations', 'label', 'labels', 'annotations']) {
    if (Array.isArray(record[name]) && record[name].length === 0) without.add(name);
  }
  const notes = annotationNote(isDoccano ? 'doccano' : 'the record', spans);
  return readGenericRecord(record, options, planner, { ...extras, without, notes });
}

/** Fields that are lists of spans: objects with a start and an end, or triples of start, end and label. */
function spanFields(record: JsonObject): readonly string[] {
  return Object.keys(record).filter((name) => {
    const list = record[name];
    return Array.isArray(list) && list.length > 0 && list.every((one) => isTriple(one) || isSpan(one));
  });
}

function isSpan(value: unknown): boolean {
  return (
    [fieldOf(value, 'start_offset'), fieldOf(value, 'start'), fieldOf(value, 'begin')].some(isNumber) &&
    [fieldOf(value, 'end_offset'), fieldOf(value, 'end')].some(isNumber)
  );
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

/** Whether a record is a task of Prodigy. */
export function isProdigy(record: JsonObject): boolean {
  return '_input_hash' in record || '_task_hash' in record;
}

/** The text of a task of Prodigy: the id is the hash of its input where it has no other; spans and tokens are not read. */
export function readProdigy(
  record: JsonObject,
  options: ReadingOptions,
  planner: Planner,
  extras: RecordExtras,
): CorpusItem {
  const spans = objectsOf(record['spans']).length + objectsOf(record['relations']).length;
  const ownWords = Object.keys(record).filter((name) => name.startsWith('_'));
  return readGenericRecord(record, options, planner, {
    ...extras,
    id: record['_input_hash'],
    without: new Set([...ownWords, 'spans', 'relations', 'tokens', 'options', 'config']),
    notes: annotationNote('Prodigy', spans),
  });
}

/** Whether a record is a task of Label Studio, whole or in its short form (JSON_MIN). */
export function isLabelStudio(record: JsonObject): boolean {
  const lists = ['annotations', 'completions', 'predictions'];
  return (
    (isObject(record['data']) && lists.some((name) => Array.isArray(record[name]))) ||
    ('annotation_id' in record && 'annotator' in record)
  );
}

/**
 * The text of a task of Label Studio: the field of its data with a usual name, else the longest, with a note. Metadata
 * are the other fields of the data; what Label Studio writes of its own work is left out.
 */
export function readLabelStudio(
  record: JsonObject,
  options: ReadingOptions,
  planner: Planner,
  extras: RecordExtras,
): CorpusItem {
  const results = ['annotations', 'completions', 'predictions'].flatMap((name) =>
    objectsOf(record[name]).flatMap((annotation) => objectsOf(annotation['result'])),
  );
  const short = objectsOf(record['label']);
  const notes = [...annotationNote('Label Studio', results.length + short.length)];
  const data = isObject(record['data']) ? record['data'] : record;
  const without = new Set(['label', 'annotation_id', 'annotator', 'created_at', 'updated_at', 'lead_time']);
  const isNamed = planner(Object.keys(data)).text !== undefined;
  const longest = isNamed ? undefined : longestText(data);
  if (longest !== undefined) {
    notes.push({
      code: 'text-column',
      message: `the text is field ${longest}, the longest of the task; name another in textColumn`,
    });
  }
  const task = longest === undefined ? data : { ...data, text: data[longest] };
  const extra = {
    ...extras,
    id: record['id'],
    without: longest === undefined ? without : without.add(longest),
    notes,
  };
  return readGenericRecord(task, options, planner, extra);
}

/** Whether a record is an annotation of the W3C model, as of Recogito or Hypothesis: it points into a text elsewhere. */
export function isWebAnnotation(record: JsonObject): boolean {
  const targets = [record['target']].flat();
  const types = [record['type'], record['@type']].flat();
  return (
    targets.some((target) => fieldOf(target, 'selector') !== undefined) ||
    (types.includes('Annotation') && 'target' in record) ||
    types.includes('AnnotationPage') ||
    types.includes('AnnotationCollection')
  );
}

/** What to do with annotations of the W3C model. */
export const WEB_ANNOTATIONS =
  'these are annotations of the W3C model (Recogito, Hypothesis, INCEpTION), which hold no texts; give the articles that they were made on';

/** Whether an object is a document of UIMA with its annotations, as INCEpTION and cassis write it. */
export function isCas(record: JsonObject): boolean {
  return '%FEATURE_STRUCTURES' in record;
}

/** The texts of a CAS, one for each view that holds one; its annotations are not read. */
export function readCas(record: JsonObject): readonly CorpusItem[] {
  const structures = record['%FEATURE_STRUCTURES'];
  const all = objectsOf(Array.isArray(structures) ? structures : Object.values(structures ?? {}));
  const ofType = (pattern: RegExp): readonly JsonObject[] =>
    all.filter((one) => pattern.test(String(one['%TYPE'] ?? '')));
  const about = ofType(/(?:^|\.)(?:DocumentMetaData|DocumentAnnotation)$/u);
  const language = about
    .map((one) => languageCode(textOf(one, 'language') ?? ''))
    .find((code) => code !== undefined);
  const title = about.map((one) => textOf(one, 'documentTitle') ?? textOf(one, 'documentId')).find(Boolean);
  const sofas = ofType(/(?:^|\.)Sofa$/u).filter((sofa) => textOf(sofa, 'sofaString') !== undefined);
  if (sofas.length === 0) {
    return [
      {
        kind: 'fault',
        message:
          'readCas: this is a CAS of UIMA without its text (sofaString); export the document with its text, or as plain text',
      },
    ];
  }
  return sofas.map((sofa) => {
    const spans = all.filter(
      (one) => typeof one['begin'] === 'number' && !about.includes(one) && isOfSofa(one, sofa, sofas.length),
    );
    const notes = annotationNote('UIMA', spans.length);
    const view = textOf(sofa, 'sofaID');
    const id = sofas.length === 1 ? title : `${title ?? 'document'}-${view ?? String(sofa['%ID'])}`;
    return {
      kind: 'text',
      text: textOf(sofa, 'sofaString') ?? '',
      ...(id === undefined ? {} : { id }),
      ...(language === undefined || language === 'x-unspecified' ? {} : { language }),
      metadata: {},
      ...(notes.length === 0 ? {} : { notes }),
    };
  });
}

function isOfSofa(annotation: JsonObject, sofa: JsonObject, sofas: number): boolean {
  return sofas === 1 || annotation['@sofa'] === sofa['%ID'];
}

function isTriple(span: unknown): boolean {
  return (
    Array.isArray(span) && span.length === 3 && typeof span[0] === 'number' && typeof span[1] === 'number'
  );
}

function longestText(data: JsonObject): string | undefined {
  const texts = Object.entries(data).filter(
    ([, value]) => typeof value === 'string' && !/^(?:https?:|\/data\/|s3:)/u.test(value),
  );
  return texts.sort(([, a], [, b]) => String(b).length - String(a).length).at(0)?.[0];
}
