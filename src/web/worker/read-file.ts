import { placeItem } from '../../formats/corpora/document-source';
import { endingOf } from '../../formats/corpora/file-family';
import { readCorpusFile } from '../../formats/corpora/read-file';
import type { FileInput, FileReading } from '../protocol';

/** The texts of a file, read by the readers of the command line. */
export function readFile({ name, bytes, options }: FileInput): FileReading {
  const ending = endingOf(name);
  const fileId = ending === '' ? name : name.slice(0, -ending.length - 1);
  const { items, reader } = readCorpusFile({ path: name, name, bytes: new Uint8Array(bytes) }, options);
  const texts: FileReading['texts'][number][] = [];
  const faults: FileReading['faults'][number][] = [];
  const leftOut: string[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === 'fault' && item.code !== undefined) {
      faults.push({ code: item.code, message: item.message });
      continue;
    }
    const placed = placeItem(item, { path: name, fileId, item: index + 1, reader: reader! }, options);
    if ('source' in placed) texts.push(placed);
    else if ('error' in placed) faults.push({ message: placed.error.message });
    else leftOut.push(placed.leftOut.reason);
  }
  return { texts, faults, leftOut };
}
