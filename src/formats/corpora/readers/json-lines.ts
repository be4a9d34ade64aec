import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { parseJson } from '../json/json-value';
import { createRecordReader, readJsonLine } from '../json/read-record';
import { readJson } from './json';

/**
 * JSON lines (NDJSON): one article on each line, in any of the forms that the reader `json` knows. A file that is one
 * list or object in spite of its ending is read as JSON.
 */
export const jsonLines: CorpusReader = {
  id: 'json-lines',
  version: '1.0.0',
  title: 'JSON lines',
  holds: 'many',
  recognises: () => true,
  read: readJsonLines,
};

function* readJsonLines(input: ReaderInput): Generator<CorpusItem> {
  const lines = input.text.split(/\r\n|\n/u);
  if (isOneValue(input.text, lines)) {
    yield* readJson(input);
    return;
  }
  const readRecord = createRecordReader(input.options);
  for (const [n, line] of lines.entries()) yield* readJsonLine(line, n + 1, readRecord);
}

/** Whether the file is one value over several lines, or one list. */
function isOneValue(text: string, lines: readonly string[]): boolean {
  const [first = ''] = lines.filter((line) => line.trim() !== '');
  if (first.trimStart().startsWith('{') && !('fault' in parseJson(first))) return false;
  return /^\s*[[{]/u.test(text) && !('fault' in parseJson(text));
}
