import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../../src/formats/corpus-files';
import { detectLanguage } from '../../src/text/detect-language';

/** A document that both sides annotate. */
export interface ComparedDocument {
  readonly id: string;
  readonly text: string;
  readonly language: string;
}

/**
 * The documents of files and folders: what `selon annotate` takes, and lines `{"id", "article"}` of news collections.
 * Both sides get them from here, so that a change of reading is no difference.
 *
 * @param paths - Files and folders.
 * @param language - Of documents that name none; `undefined` to detect it.
 * @throws Error for what cannot be read, and when an id comes twice.
 */
export function readInputs(paths: readonly string[], language?: string): readonly ComparedDocument[] {
  const documents = paths.flatMap((path) => [...readInput(path, language)]);
  const ids = new Set<string>();
  for (const { id } of documents) {
    if (ids.has(id))
      throw new Error(`readInputs: two documents have the id ${id}; expected each id once over all inputs`);
    ids.add(id);
  }
  return documents;
}

function* readInput(path: string, language: string | undefined): Generator<ComparedDocument> {
  const lineFiles = lineFilesOf(path);
  if (lineFiles.length === 0) {
    for (const result of readSources([path])) {
      if ('error' in result) throw result.error;
      yield documentOf(result.source, language);
    }
    return;
  }
  for (const file of lineFiles) {
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (line.trim() !== '') yield documentOf(parseLine(line, `${file}:${index + 1}`), language);
    }
  }
}

type Source = Omit<ComparedDocument, 'language'> & Partial<ComparedDocument>;

function parseLine(line: string, place: string): Source {
  const { id, text, article, language } = JSON.parse(line) as Record<string, string | undefined>;
  const words = text ?? article;
  if (words === undefined)
    throw new Error(`readInputs: no text; expected a field "text" or "article" (${place})`);
  return { id: String(id), text: words, ...(language === undefined ? {} : { language }) };
}

/** A file of lines, or those of a folder; none for a folder of texts. */
function lineFilesOf(path: string): readonly string[] {
  if (!existsSync(path)) throw new Error(`readInputs: no such file or folder; check the name (${path})`);
  const isLines = (name: string): boolean => /\.(ndjson|jsonl)$/u.test(name);
  if (!statSync(path).isDirectory()) return isLines(path) ? [path] : [];
  return readdirSync(path)
    .filter(isLines)
    .sort()
    .map((name) => join(path, name));
}

function documentOf({ id, text, language }: Source, chosen: string | undefined): ComparedDocument {
  return { id, text, language: language ?? chosen ?? detectLanguage(text).language };
}
