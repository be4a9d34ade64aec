import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { CorpusError } from '../util/errors';
import type { ReadingOptions } from './corpora/corpus-item';
import { declaredIn, decodeBytes } from './corpora/decode';
import type { GivenFacts } from './corpora/document-source';
import type { TreeEntry } from './file-tree';
import { parseMetadata, type MetadataRow } from './metadata';

type FileEntry = Extract<TreeEntry, { kind: 'file' }>;

/** What the metadata tables of a folder say of its files. */
export interface MatchedMetadata {
  /** Files in the order of the rows that name them. */
  readonly rows: readonly { readonly file: FileEntry; readonly facts: GivenFacts }[];
  readonly errors: readonly CorpusError[];
  /** Files that any row names, also one that cannot be used. */
  readonly named: ReadonlySet<FileEntry>;
  /** Whether a file stands in the folder of a table or below it. */
  readonly governs: (file: FileEntry) => boolean;
}

/**
 * Ties the rows of metadata tables to the files that they name: in the folder of the table or in its `texts` folder, by
 * `file`, else by `id` with any ending.
 *
 * @param tables - The tables (`metadata.csv`) of a folder tree.
 * @param files - All its files.
 */
export function matchMetadata(
  tables: readonly FileEntry[],
  files: readonly FileEntry[],
  options: ReadingOptions,
): MatchedMetadata {
  const byName = new Map(files.map((file) => [file.name, file]));
  const rows: { file: FileEntry; facts: GivenFacts }[] = [];
  const errors: CorpusError[] = [];
  const named = new Set<FileEntry>();
  const folders = tables.map(({ name }) => posix.dirname(name));
  tables.forEach((table, i) => {
    let csv: string;
    try {
      const bytes = readFileSync(table.path);
      csv = decodeBytes(bytes, table.path, { declared: declaredIn(bytes), encoding: options.encoding }).text;
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      errors.push(error);
      return;
    }
    const parsed = parseMetadata(csv, table.path, options);
    errors.push(...parsed.errors);
    for (const name of parsed.files) {
      const file = fileOf(name, folders[i], byName);
      if (file !== undefined) named.add(file);
    }
    for (const row of parsed.rows) {
      const file = fileOf(row.file, folders[i], byName);
      if (file === undefined) errors.push(noText(row, table.path));
      else rows.push({ file, facts: row });
    }
  });
  const governs = ({ name }: FileEntry): boolean =>
    folders.some((folder) => folder === '.' || name.startsWith(`${folder}/`));
  return { rows, errors, named, governs };
}

function fileOf(name: string, folder: string, byName: ReadonlyMap<string, FileEntry>): FileEntry | undefined {
  return byName.get(posix.join(folder, name)) ?? byName.get(posix.join(folder, 'texts', name));
}

function noText({ id, file, line }: MetadataRow, path: string): CorpusError {
  const isOutside = posix.normalize(file).startsWith('..') || posix.isAbsolute(file);
  const message = isOutside
    ? `readSources: row ${id} names a file outside of the folder; expected a file in it, got ${JSON.stringify(file)}`
    : `readSources: row ${id} has no text; expected the file ${file}`;
  return new CorpusError(message, { path, line, column: 'file' });
}
