import type { CorpusItem, ReadingOptions } from '../corpus-item';
import {
  isCas,
  isSpanRecord,
  isLabelStudio,
  isProdigy,
  isWebAnnotation,
  readCas,
  readSpanRecord,
  readLabelStudio,
  readProdigy,
  WEB_ANNOTATIONS,
} from './annotation-tools';
import {
  createPlanner,
  isOwnRecord,
  readGenericRecord,
  readOwnRecord,
  type RecordExtras,
} from './generic-record';
import { isObject, parseJson, shown, type JsonObject } from './json-value';
import { NEWS_FORMATS, readNewsRecord } from './news-records';

/** Reads records of one file; what concerns the file as a whole is said once. */
export type RecordReader = (record: unknown, extras?: RecordExtras) => readonly CorpusItem[];

/** Whether a record is of a format that is known by more than the name of a field. */
export function isKnownRecord(record: JsonObject): boolean {
  return (
    isCas(record) ||
    isWebAnnotation(record) ||
    isLabelStudio(record) ||
    isProdigy(record) ||
    NEWS_FORMATS.some((format) => format.is(record))
  );
}

/**
 * A reader of JSON records, whatever made them: news agencies and interfaces, annotation tools (their texts, with a note
 * that the annotations are not read), data frames, selon itself.
 *
 * @param options - How dates are read, the field with the texts.
 */
export function createRecordReader(options: ReadingOptions): RecordReader {
  const planner = createPlanner(options);
  let hasWebAnnotations = false;
  return (record, extras = {}) => {
    const place = extras.line === undefined ? {} : { line: extras.line };
    if (!isObject(record)) {
      return [
        {
          kind: 'fault',
          message: `readRecord: not an object; expected {"id", "text", "language"?, "metadata"?}, got ${shown(record)}`,
          ...place,
        },
      ];
    }
    if (isWebAnnotation(record)) {
      const first = !hasWebAnnotations;
      hasWebAnnotations = true;
      return [
        first
          ? { kind: 'fault', message: `readRecord: ${WEB_ANNOTATIONS}`, ...place }
          : { kind: 'left-out', reason: 'annotation without its text', ...place },
      ];
    }
    if (isCas(record)) return readCas(record);
    const isAlone = (extras.around?.size ?? 0) === 0;
    if (isAlone && isOwnRecord(record)) return [readOwnRecord(record, options, extras)];
    const news =
      options.textColumn === undefined ? NEWS_FORMATS.find((format) => format.is(record)) : undefined;
    if (news !== undefined) return [readNewsRecord(record, news, options, extras.line)];
    const tool = [
      [isLabelStudio, readLabelStudio] as const,
      [isProdigy, readProdigy] as const,
      [isSpanRecord, readSpanRecord] as const,
    ].find(([is]) => is(record));
    return [
      tool === undefined
        ? readGenericRecord(record, options, planner, extras)
        : tool[1](record, options, planner, extras),
    ];
  };
}

/**
 * The items of one line of JSON lines; none for a blank line.
 *
 * @param line - The line without its line break.
 * @param number - Counted from 1.
 * @param readRecord - One reader for all lines of the file.
 */
export function readJsonLine(line: string, number: number, readRecord: RecordReader): readonly CorpusItem[] {
  if (line.trim() === '') return [];
  const reading = parseJson(line);
  return 'fault' in reading
    ? [{ kind: 'fault', message: `readJsonLine: ${reading.fault}`, line: number }]
    : readRecord(reading.value, { line: number });
}
