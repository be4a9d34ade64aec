import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { CorpusError } from '../util/errors';
import { safeFileNames } from '../util/safe-file-names';
import type { DocumentSource } from './source-text';

/**
 * Writes texts as a folder that `readCorpus` reads: `texts/*.txt` in UTF-8, and `metadata.csv` with a row for each.
 *
 * Ids, texts and languages come back as they were; of metadata, numbers come back as text, and a field that a text does
 * not have as null. The folder appears whole or not at all.
 *
 * @param folder - A folder that does not exist yet, or is empty.
 * @param sources - Texts with different ids.
 * @throws CorpusError when the folder holds something.
 */
export function writeCorpusFolder(folder: string, sources: readonly DocumentSource[]): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CorpusError('writeCorpusFolder: the folder is not empty; name a new one', { path: folder });
  }
  const names = safeFileNames(sources.map(({ id }) => id));
  const columns = [...new Set(sources.flatMap(({ metadata }) => Object.keys(metadata)))].filter(
    (name) => !['id', 'file', 'language'].includes(name),
  );
  const half = `${folder.replace(/[/\\]+$/u, '')}.half-written.tmp`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(join(half, 'texts'), { recursive: true });
  const rows = sources.map(({ id, text, language, metadata }) => {
    const file = `texts/${names.get(id)!}.txt`;
    writeFileSync(join(half, file), text);
    return [id, file, language ?? '', ...columns.map((name) => cellOf(metadata[name]))];
  });
  writeFileSync(join(half, 'metadata.csv'), stringify([['id', 'file', 'language', ...columns], ...rows]));
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

function cellOf(value: DocumentSource['metadata'][string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
