import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { findRecords } from '../json/find-records';
import { parseJson } from '../json/json-value';
import { createRecordReader } from '../json/read-record';

/**
 * JSON: a list of articles, an object that holds one (`articles`, `items`, `results` …), a data frame of pandas, one
 * article; ninjs, NewsAPI, The Guardian, The New York Times, schema.org, WordPress, JSON Feed; doccano, Prodigy, Label
 * Studio and UIMA CAS (their texts).
 *
 * Text: of news formats headline and paragraphs, with an empty line between; of everything else the field with the text,
 * unchanged. Metadata: all other fields, flat, and the shared names beside them.
 */
export const json: CorpusReader = {
  id: 'json',
  version: '1.0.0',
  title: 'JSON',
  holds: 'many',
  recognises: () => true,
  read: readJson,
};

/** The items of a file of JSON. */
export function* readJson({ text, options }: ReaderInput): Generator<CorpusItem> {
  const reading = parseJson(text);
  if ('fault' in reading) {
    yield { kind: 'fault', message: `readJson: ${reading.fault}`, line: reading.line };
    return;
  }
  const { records, around, keys } = findRecords(reading.value, options);
  if (records.length === 0) {
    yield {
      kind: 'fault',
      message: 'readJson: the list is empty; expected objects such as {"id": "a", "text": "…"}',
    };
  }
  const readRecord = createRecordReader(options);
  for (const [n, record] of records.entries()) {
    const id = keys?.[n];
    yield* readRecord(record, { around, ...(id === undefined ? {} : { id }) });
  }
}
