import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusItem, ReadingOptions, TextItem } from '../../../src/formats/corpora/corpus-item';
import { readCorpusFile, type FileContent } from '../../../src/formats/corpora/read-file';

const FOLDER = join(__dirname, '../../fixtures/corpora');

/** What is read of a file of `test/fixtures/corpora`. */
export function readFixture(name: string, options: ReadingOptions = {}): FileContent {
  return readBytes(new Uint8Array(readFileSync(join(FOLDER, name))), name, options);
}

/** What is read of a page or of another file's content. */
export function readContent(content: string, name = 'page.html', options: ReadingOptions = {}): FileContent {
  return readBytes(new TextEncoder().encode(content), name, options);
}

/** What is read of bytes. */
export function readBytes(bytes: Uint8Array, name: string, options: ReadingOptions = {}): FileContent {
  return readCorpusFile({ path: name, name, bytes }, options);
}

/** The texts among items; fails when anything else is there. */
export function textsOf(items: readonly CorpusItem[]): readonly TextItem[] {
  return items.map((item) => {
    if (item.kind !== 'text') throw new Error(`expected a text, got ${JSON.stringify(item)}`);
    return item;
  });
}

/** The message of a fault; fails for a text. */
export function faultOf(item: CorpusItem | undefined): string {
  if (item?.kind !== 'fault') throw new Error(`expected a fault, got ${JSON.stringify(item)}`);
  return item.message;
}
