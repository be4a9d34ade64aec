import {
  appendFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from '../util/errors';
import { csvLine } from '../util/csv-line';
import { safeFileNames } from '../util/safe-file-names';
import { createLineSplitter } from './lines';
import { formatDocumentLine } from './ndjson';
import type { DocumentSource } from './source-text';

/** Writes a folder of texts, one after the other. */
export interface CorpusFolder {
  readonly add: (source: DocumentSource) => void;
  /** Gives the folder its name; how many texts it holds. */
  readonly finish: () => Promise<number>;
}

/**
 * A folder of texts that `readCorpus` reads: `texts/*.txt` in UTF-8, and `metadata.csv` with a row for each.
 *
 * Ids, texts and languages come back as they were; of metadata, numbers come back as text, and a field that a text does
 * not have as null. The folder appears whole or not at all; ids alone are held in memory.
 *
 * @param folder - A folder that does not exist yet, or is empty.
 * @throws CorpusError when the folder holds something.
 */
export function createCorpusFolder(folder: string): CorpusFolder {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CorpusError('createCorpusFolder: the folder is not empty; name a new one', { path: folder });
  }
  const half = `${folder.replace(/[/\\]+$/u, '')}.half-written.tmp`;
  const waiting = join(half, 'waiting.ndjson');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(join(half, 'texts'), { recursive: true });
  writeFileSync(waiting, '');
  const ids: string[] = [];
  const columns = new Set<string>();
  return {
    add: (source) => {
      ids.push(source.id);
      for (const name of Object.keys(source.metadata))
        if (!['id', 'file', 'language'].includes(name)) columns.add(name);
      appendFileSync(waiting, `${formatDocumentLine(source)}\n`);
    },
    finish: async () => {
      const names = safeFileNames(ids);
      const table = join(half, 'metadata.csv');
      writeFileSync(table, csvLine(['id', 'file', 'language', ...columns]));
      const splitter = createLineSplitter();
      for await (const piece of createReadStream(waiting) as AsyncIterable<Uint8Array>) {
        for (const line of splitter.push(piece)) {
          const { id, text, language, metadata } = parseLine(line!);
          const file = `texts/${names.get(id)!}.txt`;
          writeFileSync(join(half, file), text);
          const cells = [...columns].map((name) => cellOf(metadata[name]));
          appendFileSync(table, csvLine([id, file, language ?? '', ...cells]));
        }
      }
      rmSync(waiting);
      rmSync(folder, { recursive: true, force: true });
      renameSync(half, folder);
      return ids.length;
    },
  };
}

function parseLine(line: Uint8Array): DocumentSource {
  return JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(line)) as DocumentSource;
}

function cellOf(value: DocumentSource['metadata'][string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
