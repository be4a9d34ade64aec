import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Document } from '../model/document';
import { isDescription } from '../formats/corpora/file-family';
import { readLexiconFile } from '../formats/lexicon-files';
import { MEASURES } from '../measures/annotate';

/** What made the results: enough to make them again, nothing that changes from run to run. */
export interface Provenance {
  /** selon's version. */
  readonly selon: string;
  /** Major version of Node and version of ICU, on which byte-identical results depend. */
  readonly node: string;
  readonly icu: string;
  /** Versions of the packages that numbers and pictures come from. */
  readonly packages: Readonly<Record<string, string>>;
  /** Measure id to version. */
  readonly measures: Readonly<Record<string, string>>;
  /** Readers that made texts out of files of databases, pages and tables, as id@version. */
  readonly readers: readonly string[];
  /** Lexicon file to the SHA-256 of its content. */
  readonly lexicons: Readonly<Record<string, string>>;
  /** Id of a lexicon of the user's own to the SHA-256 of its file; absent where there is none. */
  readonly ownLexicons?: Readonly<Record<string, string>>;
  /** SHA-256 over the names and fingerprints of the corpus files. */
  readonly corpus: string;
  /** Corpus file to the SHA-256 of its content. */
  readonly corpusFiles: Readonly<Record<string, string>>;
  /** Seed of every resampling. */
  readonly seed: number;
}

/** Seed of every resampling in the notebooks. */
export const SEED: number = 20210722;

const NAMED_PACKAGES = ['danfojs-node', 'french-verbs-lefff', 'natural', 'plotly.js', 'tslab'] as const;

/**
 * The versions and fingerprints of a run.
 *
 * @param root - The project's root.
 * @param corpus - The corpus folder, or the one file, that the run read.
 * @param documents - What was read of it.
 * @param lexicons - Lexicon files of the user's own; default none.
 */
export function createProvenance(
  root: string,
  corpus: string,
  documents: readonly Document[],
  lexicons: readonly string[] = [],
): Provenance {
  const corpusFiles = fingerprintFolder(corpus, (name) => CORPUS_FILE.test(name) && !isDescription(name));
  const readers = documents
    .map(({ metadata }) => metadata.reader)
    .filter((reader) => typeof reader === 'string');
  return {
    selon: readVersion(join(root, 'package.json')),
    node: process.versions.node.split('.')[0],
    icu: process.versions.icu ?? 'none',
    packages: Object.fromEntries(
      NAMED_PACKAGES.map((name) => [name, readVersion(join(root, 'node_modules', name, 'package.json'))]),
    ),
    measures: Object.fromEntries(MEASURES.map((measure) => [measure.id, measure.version])),
    readers: [...new Set(readers)].sort(),
    lexicons: fingerprintFolder(join(root, 'src', 'lexicon', 'data'), (name) => name.endsWith('.json')),
    ...(lexicons.length === 0
      ? {}
      : {
          ownLexicons: Object.fromEntries(
            lexicons.map((path) => [readLexiconFile(path).id, sha256(readFileSync(path))]),
          ),
        }),
    corpus: sha256(JSON.stringify(corpusFiles)),
    corpusFiles,
    seed: SEED,
  };
}

/** Files that texts and annotations come from. */
const CORPUS_FILE = /\.(?:txt|text|md|csv|tsv|tab|xlsx|ndjson|jsonl|json|html?|xml|rtf|docx|ann)$/iu;

function fingerprintFolder(
  folder: string,
  isWanted: (name: string) => boolean,
): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  if (statSync(folder).isFile()) return { [basename(folder)]: sha256(readFileSync(folder)) };
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isWanted(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).split(sep).join('/'), sha256(readFileSync(path))]),
  );
}

function readVersion(path: string): string {
  return String((JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }).version);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
