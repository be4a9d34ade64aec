import { CorpusError } from '../util/errors';
import type { ReadingOptions } from './corpora/corpus-item';
import { createReadSource, LONGEST_TEXT, type GivenFacts } from './corpora/document-source';
import { createLineSplitter } from './lines';
import { decodeLine, parseDocumentLine } from './ndjson';
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

/** A reader of documents as lines of JSON. */
export function createDocumentLines(input: LineInput): DocumentLines {
  const splitter = createLineSplitter(LONGEST_LINE_BYTES);
  const { path } = input;
  let line = 0;
  let item = 0;
  const read = (lines: readonly (Uint8Array | undefined)[]): readonly PlacedText[] =>
    lines.flatMap((bytes) => {
      line++;
      if (bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) === true) return [];
      item++;
      return [readLine(bytes, line, item, input)];
    });
  return {
    push: (piece) => read(splitter.push(piece)),
    end: () => {
      const last = read(splitter.end());
      if (item > 0) return last;
      const what = path === '-' ? 'nothing came on standard input, or it is closed' : 'no lines';
      const error = new CorpusError(`readSources: ${what}; expected one document on each line`, { path });
      return [{ error }];
    },
  };
}

function readLine(bytes: Uint8Array | undefined, line: number, item: number, input: LineInput): PlacedText {
  const { path, fileId, facts, options } = input;
  const place = { path, line };
  try {
    if (bytes === undefined) {
      throw new CorpusError(
        `readSources: a line of more than ${LONGEST_LINE_BYTES} bytes; expected one article on each line`,
        place,
      );
    }
    const source = parseDocumentLine(decodeLine(bytes, path, line), path, line);
    return {
      ...createReadSource({ kind: 'text', line, ...source }, { path, fileId, item, facts }, options),
      place,
    };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { error };
  }
}
