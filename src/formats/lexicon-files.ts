import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkLexiconRecord, parseLexicon } from '../lexicon/parse-lexicon';
import { LANGUAGES, type Language } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import { checkList, checkOneOf, checkString } from '../util/check';
import { LexiconError } from '../util/errors';

/** Folder of the lexicons that the package brings, by language; the same place from src and from dist. */
export const LEXICON_FOLDER: string = resolve(__dirname, '../../src/lexicon/data');

/** Folder of the lexicons that no measure reads, each used where it is asked for by its id. */
const OPTIONAL_FOLDER: string = resolve(LEXICON_FOLDER, '../optional');

/** Files beside the lexicons that hold verb forms. */
export const VERB_FILE = 'verbs.json';

/** A lexicon file of the package. */
export interface LexiconFile {
  readonly json: string;
  /** Relative to the package. */
  readonly path: string;
}

/**
 * A lexicon file of the user's, or one that the package brings for those who ask for it, checked.
 *
 * @param path - The file, or an id of `OPTIONAL_LEXICONS`: `fr/vague-quantifiers`.
 * @throws LexiconError when it cannot be read, or with all its faults.
 */
export function readLexiconFile(path: string): Lexicon {
  checkString(path, 'readLexiconFile', 'the path of the file');
  let json: string;
  try {
    json = readFileSync(isOptional(path) ? join(OPTIONAL_FOLDER, `${path}.json`) : path, 'utf8');
  } catch (cause) {
    const known = isIdLike(path) ? `, or name a lexicon of the package: ${OPTIONAL_LEXICONS.join(', ')}` : '';
    throw new LexiconError(`readLexiconFile: the file cannot be read; check its name and place${known}`, {
      path,
      cause,
    });
  }
  return parseLexicon(json, path);
}

/** Ids of the lexicons that the package brings and no measure reads. */
export const OPTIONAL_LEXICONS: readonly string[] = LANGUAGES.map(
  (language) => `${language}/vague-quantifiers`,
);

/** Whether a name without ending looks like the id of a lexicon, as a misspelt one does. */
function isIdLike(name: string): boolean {
  return LANGUAGES.some((language) => name.startsWith(`${language}/`)) && !name.endsWith('.json');
}

function isOptional(name: string): boolean {
  return OPTIONAL_LEXICONS.includes(name);
}

/**
 * The lexicons that the package brings for a language, in the order of their file names. Other data files in their
 * folder, which have no entries, are left alone.
 *
 * @throws RangeError for a language that no measure covers; LexiconError when a file is faulty, with all its faults.
 */
export function readLexicons(language: Language): readonly Lexicon[] {
  checkOneOf(language, LANGUAGES, 'readLexicons', 'language');
  return lexiconFiles(language).map(({ json, path }) => parseLexicon(json, path));
}

/** The lexicon files of the package for a language. */
export function lexiconFiles(language: Language): readonly LexiconFile[] {
  const folder = join(LEXICON_FOLDER, language);
  if (!existsSync(folder)) {
    throw new LexiconError('readLexicons: the lexicons of the package are missing; install selon again', {
      path: folder,
    });
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== VERB_FILE)
    .sort()
    .map((name) => ({
      json: readFileSync(join(folder, name), 'utf8'),
      path: `src/lexicon/data/${language}/${name}`,
    }))
    .filter(({ json }) => json.includes('"entries"'));
}

/**
 * Checks lexicons that are used together: each is sound, and has an id of its own.
 *
 * @param lexicons - Lexicons of any language.
 * @param where - Name of the function that was asked.
 * @param language - The language that all must have; default any.
 * @throws LexiconError when one is faulty, of another language, or two have the same id.
 */
export function checkLexicons(lexicons: readonly Lexicon[], where: string, language?: Language): void {
  checkList(lexicons, where, 'the list of lexicons', 0);
  const ids = new Set<string>();
  for (const lexicon of lexicons) {
    checkLexiconRecord(lexicon);
    const { id } = lexicon;
    if (language !== undefined && lexicon.language !== language)
      throw new LexiconError(
        `${where}: lexicon ${id} is of another language; expected ${language}, got ${lexicon.language}`,
      );
    if (ids.has(id))
      throw new LexiconError(`${where}: two lexicons have the id ${id}; give one of them another id`);
    ids.add(id);
  }
}

/**
 * Lexicons of one's own, named by their files or given as records, all checked.
 *
 * @param lexicons - Paths and records, in any mix.
 * @param where - Name of the function that was asked.
 * @throws LexiconError when one is faulty, or two have the same id.
 */
export function readOwnLexicons(lexicons: readonly (string | Lexicon)[], where: string): readonly Lexicon[] {
  checkList(lexicons, where, 'the list of lexicons', 0);
  const read = lexicons.map((one) => (typeof one === 'string' ? readLexiconFile(one) : one));
  checkLexicons(read, where);
  return read;
}
