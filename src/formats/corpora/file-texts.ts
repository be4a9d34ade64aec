import type { PlacedText } from '../placed-text';
import type { CorpusFile, ReadingOptions } from './corpus-item';
import { placeItem, type GivenFacts } from './document-source';
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
  const { items, reader } = readCorpusFile(file, options);
  for (const [index, item] of items.entries())
    yield placeItem(item, { path, fileId, item: index + 1, reader: reader!, facts }, options);
}
