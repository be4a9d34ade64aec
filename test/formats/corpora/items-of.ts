import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CorpusItem, ReadingOptions, TextItem } from '../../../src/formats/corpora/corpus-item';
import { readCorpusFile } from '../../../src/formats/corpora/read-file';

/** The items of a file of this content, or of these bytes, and this name. */
export function itemsOf(
  content: string | Uint8Array,
  name: string,
  options: ReadingOptions = {},
): readonly CorpusItem[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readCorpusFile({ path: name, name, bytes }, options).items;
}

/** The items of a file of `test/fixtures/corpora`. */
export function itemsOfFixture(path: string, options: ReadingOptions = {}): readonly CorpusItem[] {
  return itemsOf(readFileSync(join('test/fixtures/corpora', path)), basename(path), options);
}

/** The items that are texts, which must be all of them. */
export function textsOf(items: readonly CorpusItem[]): readonly TextItem[] {
  return items.map((item) => {
    if (item.kind !== 'text') throw new Error(JSON.stringify(item));
    return item;
  });
}

/** Each item in a few words: id or text of a text, place and message of a fault, reason of what is left out. */
export function outlineOf(items: readonly CorpusItem[]): readonly string[] {
  return items.map((item) => {
    if (item.kind === 'text') return `text ${item.id ?? item.text}`;
    if (item.kind === 'fault') return `fault ${item.line ?? '-'}: ${item.message}`;
    return `left out: ${item.reason}`;
  });
}
