import { CorpusError } from '../../util/errors';
import { createDocumentLines } from '../document-lines';
import type { PlacedText } from '../placed-text';
import type { CorpusFile, CorpusItem, ReadingOptions } from './corpus-item';
import { createReadSource, type GivenFacts } from './document-source';
import { familyOf } from './file-family';
import { readCorpusFile } from './read-file';

/** What is known of a file beside its bytes. */
export interface FileFacts {
  /** Id of the file: its path inside the given folder without ending. */
  readonly fileId: string;
  /** What a table says of it. */
  readonly facts?: GivenFacts | undefined;
}

/** Every text of a file with its id and metadata, and what could not be used or is none. */
export function* fileTexts(
  file: CorpusFile,
  { fileId, facts }: FileFacts,
  options: ReadingOptions,
): Generator<PlacedText> {
  const { path } = file;
  if (familyOf(file.bytes, file.name) === 'json-lines') {
    const lines = createDocumentLines({ path, fileId, facts, options });
    yield* lines.push(file.bytes);
    yield* lines.end();
    return;
  }
  const { items, reader } = readCorpusFile(file, options);
  const textOf = (item: CorpusItem, n: number): PlacedText => {
    const place = { path, line: item.line ?? 1 };
    if (item.kind === 'left-out') return { leftOut: { path, reason: item.reason } };
    if (item.kind === 'fault') {
      const column = item.column === undefined ? {} : { column: item.column };
      return { error: new CorpusError(item.message, { ...place, ...column }) };
    }
    try {
      return { ...createReadSource(item, { path, fileId, item: n, reader, facts }, options), place };
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      return { error };
    }
  };
  yield* items.map((item, index) => textOf(item, index + 1));
}
