import { CorpusError } from '../util/errors';
import type { ReadingOptions } from './corpora/corpus-item';
import { LONGEST_TEXT, placeItem, type GivenFacts } from './corpora/document-source';
import { createRecordReader, readJsonLine } from './corpora/json/read-record';
import { jsonLines } from './corpora/readers/json-lines';
import { createLineSplitter } from './lines';
import { decodeLine } from './ndjson';
import type { PlacedText } from './placed-text';

/** Where lines come from, and how they are read. */
export interface LineInput {
  /** Name of the input, `-` for standard input. */
  readonly path: string;
  /** Beginning of the ids of lines without one. */
  readonly fileId: string;
  readonly facts?: GivenFacts | undefined;
  readonly options: ReadingOptions;
}

/** Reads documents from lines of JSON whose bytes come in pieces; holds no more than one line. */
export interface DocumentLines {
  /** What a further piece completes. */
  readonly push: (piece: Uint8Array) => readonly PlacedText[];
  /** What the end of the input completes: the last line, or that there was none. */
  readonly end: () => readonly PlacedText[];
}

// A line holds a text with its escapes and its metadata.
const LONGEST_LINE_BYTES = 4 * LONGEST_TEXT;

/**
 * A reader of documents as lines of JSON, in any form that `createRecordReader` knows. They keep the metadata that they
 * come with: lines are how the project's own commands hand texts on.
 */
export function createDocumentLines(input: LineInput): DocumentLines {
  const { path, fileId, facts, options } = input;
  const splitter = createLineSplitter(LONGEST_LINE_BYTES);
  const readRecord = createRecordReader(options);
  let line = 0;
  let count = 0;

  function read(bytes: Uint8Array | undefined): readonly PlacedText[] {
    const place = { path, line: ++line };
    try {
      if (bytes === undefined) {
        throw new CorpusError(
          `readSources: a line of more than ${LONGEST_LINE_BYTES} bytes; expected one article on each line`,
          place,
        );
      }
      return readJsonLine(decodeLine(bytes, path, line), line, readRecord).map((item) =>
        placeItem(item, { path, fileId, item: ++count, reader: jsonLines, facts }, options),
      );
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      count++;
      return [{ error }];
    }
  }

  return {
    push: (piece) => splitter.push(piece).flatMap(read),
    end: () => {
      const last = splitter.end().flatMap(read);
      if (count > 0) return last;
      const what = path === '-' ? 'nothing came on standard input, or it is closed' : 'no lines';
      const error = new CorpusError(`readSources: ${what}; expected one document on each line`, { path });
      return [{ error }];
    },
  };
}
