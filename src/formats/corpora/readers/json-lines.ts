import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { createRecordReader, readJsonLine } from '../json/read-record';

/**
 * JSON lines (NDJSON): one article on each line, in any of the forms that the reader `json` knows.
 */
export const jsonLines: CorpusReader = {
  id: 'json-lines',
  version: '1.0.0',
  title: 'JSON lines',
  holds: 'lines',
  recognises: () => true,
  read: readJsonLines,
};

function* readJsonLines({ text, options }: ReaderInput): Generator<CorpusItem> {
  const readRecord = createRecordReader(options);
  for (const [n, line] of text.split('\n').entries()) yield* readJsonLine(line, n + 1, readRecord);
}
