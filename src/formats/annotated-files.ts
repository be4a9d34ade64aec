import { closeSync, createReadStream, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import type { TextFacts } from '../tables/text-facts';
import { FormatError } from '../util/errors';
import type { AnnotationLine } from './annotation-line';
import type { DocumentProfile } from './annotations/document-profile';
import { factsOfLine, joinRows, type NamedRow } from './annotations/facts-from-rows';
import { parquetRows } from './corpora/parquet/parquet-rows';
import { fileSource } from './file-source';
import { createLineSplitter } from './lines';
import { checkFinished } from './unfinished-folder';

/**
 * Documents with what was found in them, from a folder that `selon annotate --out` wrote: parts of NDJSON (also those of
 * Spark), tables of CSV, or parts of Parquet. One document after the other; of Parquet, a page of each column at a time.
 *
 * @throws FormatError when the folder holds none of these or not all of them yet, or something in it is no annotation.
 */
export async function* readAnnotatedFolder(folder: string): AsyncGenerator<TextFacts> {
  checkFinished(folder);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const lines = names.filter((name) => /^part-.*\.(?:ndjson|jsonl?|txt)$/u.test(name));
  if (lines.length > 0) {
    for (const name of lines) yield* readPart(folder, name);
  } else if (names.includes('annotations.csv')) {
    const rows = (name: string): AsyncIterable<NamedRow> => readCsv(join(folder, name));
    yield* joinRows(rows('documents.csv'), rows('annotations.csv'), folder);
  } else if (names.includes('annotations') && names.includes('documents')) {
    const rows = (table: string): Iterable<NamedRow> => readParquetParts(join(folder, table));
    yield* joinRows(rows('documents'), rows('annotations'), folder);
  } else {
    throw new FormatError(
      'readAnnotatedFolder: no annotations here; expected part-00000.ndjson …, annotations.csv and documents.csv, or annotations/ and documents/ with parts of Parquet, as selon annotate --out writes them',
      { path: folder },
    );
  }
}

/** Documents of a part, with their profiles, which stand in it or in the part of the same name in `documents/`. */
async function* readPart(folder: string, name: string): AsyncGenerator<TextFacts> {
  const beside = join(folder, 'documents', name);
  const profiles = existsSync(beside) ? readLines<ProfileLine>(beside) : undefined;
  const path = join(folder, name);
  let line = 0;
  for await (const value of readLines<AnnotationLine>(path)) {
    line++;
    if (typeof value.document !== 'string' || !Array.isArray(value.annotations))
      throw new FormatError('readPart: no annotations; expected a line of selon annotate', { path, line });
    const profile = (await profiles?.next())?.value as ProfileLine | undefined;
    if (profiles !== undefined && profile?.document !== value.document) {
      const what = `expected that of ${value.document}, got ${profile?.document ?? 'none'}`;
      throw new FormatError(`readPart: the profile of another document; ${what}`, { path: beside, line });
    }
    yield factsOfLine(value, profile);
  }
}

type ProfileLine = DocumentProfile & { readonly document: string };

async function* readLines<T>(path: string): AsyncGenerator<T> {
  const splitter = createLineSplitter();
  let line = 0;
  const read = (bytes: Uint8Array | undefined): T => {
    line++;
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as T;
    } catch (cause) {
      throw new FormatError('readLines: this is no JSON', { path, line, cause });
    }
  };
  for await (const piece of createReadStream(path))
    for (const bytes of splitter.push(piece as Uint8Array)) yield read(bytes);
  for (const bytes of splitter.end()) yield read(bytes);
}

async function* readCsv(path: string): AsyncGenerator<NamedRow> {
  if (!existsSync(path))
    throw new FormatError('readCsv: the file is missing; selon annotate --out writes it', { path });
  for await (const row of createReadStream(path).pipe(parse({ columns: true }))) yield row as NamedRow;
}

function* readParquetParts(folder: string): Generator<NamedRow> {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.parquet')) continue;
    const file = openSync(join(folder, name), 'r');
    try {
      yield* parquetRows(fileSource(file));
    } finally {
      closeSync(file);
    }
  }
}
