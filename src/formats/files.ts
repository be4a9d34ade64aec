import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compileLexicons } from '../lexicon/compile';
import { inflectEnglish, type EnglishVerbs } from '../lexicon/inflect-english';
import { parseLexicon } from '../lexicon/parse-lexicon';
import { createVerbIndex } from '../lexicon/verb-index';
import { createVerbParadigms, type Conjugations, type VerbParadigms } from '../lexicon/verb-paradigms';
import type { LanguageResources } from '../measures/measure';
import type { Language } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import type { VerbIndex } from '../model/morphology';
import { LexiconError } from '../util/errors';

// The same place from src/formats and from dist/formats.
const PACKAGE = resolve(__dirname, '../..');
const LEXICONS = join(PACKAGE, 'src/lexicon/data');
const FRENCH_PARADIGMS = join(PACKAGE, 'dist/lexicon/data/fr/verb-paradigms.json');

// Files beside the lexicons that hold verb forms.
const VERBS = 'verbs.json';

const loaded = new Map<Language, LanguageResources>();
const loadedVerbs = new Map<Language, VerbIndex | undefined>();

/**
 * Lexicons and verb forms of a language, read from disk once per process.
 *
 * @param language - A language that the measures know.
 * @throws LexiconError when a lexicon file is faulty; it lists all faults of that file.
 */
export function loadResources(language: Language): LanguageResources {
  let resources = loaded.get(language);
  if (resources === undefined) {
    resources = createResources(language, readLexicons(language));
    loaded.set(language, resources);
  }
  return resources;
}

/**
 * Resources with lexicons of one's own choice: the package's (`readLexicons`), one's own (`readLexiconFile`), or both.
 *
 * @param language - Language of all the lexicons.
 * @param lexicons - Lexicons; no two with the same id.
 * @throws LexiconError when a pattern asks for a verb that is not known.
 */
export function createResources(language: Language, lexicons: readonly Lexicon[]): LanguageResources {
  const verbs = loadVerbs(language);
  return {
    language,
    lexicons: compileLexicons(lexicons, verbs),
    ...(verbs === undefined ? {} : { verbs }),
  };
}

/**
 * A lexicon file of the user's, checked.
 *
 * @param path - The file.
 * @throws LexiconError when it cannot be read, or with all its faults.
 */
export function readLexiconFile(path: string): Lexicon {
  let json: string;
  try {
    json = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new LexiconError('readLexiconFile: the file cannot be read; check its name and place', {
      path,
      cause,
    });
  }
  return parseLexicon(json, path);
}

/**
 * The lexicons that the package brings for a language, in the order of their file names. Other data files in their
 * folder, which have no entries, are left alone.
 *
 * @throws LexiconError when a file is faulty; it lists all faults of that file.
 */
export function readLexicons(language: Language): readonly Lexicon[] {
  const folder = join(LEXICONS, language);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== VERBS)
    .sort()
    .map((name) => ({
      json: readFileSync(join(folder, name), 'utf8'),
      path: `src/lexicon/data/${language}/${name}`,
    }))
    .filter(({ json }) => json.includes('"entries"'))
    .map(({ json, path }) => parseLexicon(json, path));
}

/** Writes the compact French verb forms that `loadResources` reads; the build calls it. */
export function writeFrenchParadigms(): void {
  mkdirSync(dirname(FRENCH_PARADIGMS), { recursive: true });
  writeFileSync(FRENCH_PARADIGMS, `${JSON.stringify(createFrenchParadigms())}\n`);
}

/**
 * Verb forms of a language, without its lexicons; read from disk once per process.
 *
 * @returns The index, or `undefined` for a language that has no data of verbs.
 */
export function loadVerbs(language: Language): VerbIndex | undefined {
  if (!loadedVerbs.has(language)) {
    const data = language === 'fr' ? readFrenchParadigms() : readTable(language);
    loadedVerbs.set(language, data === undefined ? undefined : createVerbIndex(data));
  }
  return loadedVerbs.get(language);
}

function readFrenchParadigms(): VerbParadigms {
  // Without a build (tests on the sources) the paradigms are made from the Lefff on the spot.
  return existsSync(FRENCH_PARADIGMS)
    ? (readJson(FRENCH_PARADIGMS) as VerbParadigms)
    : createFrenchParadigms();
}

function readTable(language: Language): VerbParadigms | undefined {
  const path = join(LEXICONS, language, VERBS);
  if (!existsSync(path)) return undefined;
  const data = readJson(path);
  return createVerbParadigms(
    language === 'en'
      ? inflectEnglish(data as EnglishVerbs)
      : (data as { readonly verbs: Conjugations }).verbs,
  );
}

function createFrenchParadigms(): VerbParadigms {
  const lefff = readJson(require.resolve('french-verbs-lefff/dist/conjugations.json')) as Conjugations;
  const path = join(LEXICONS, 'fr', VERBS);
  const additions = existsSync(path)
    ? (readJson(path) as { readonly after: Readonly<Record<string, readonly string[]>> })
    : undefined;
  return createVerbParadigms(lefff, additions?.after);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
