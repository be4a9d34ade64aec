import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { compileLexicons } from '../lexicon/compile';
import { createSnapshot, restoreSnapshot, type CompiledSnapshot } from '../lexicon/compiled-snapshot';
import { inflectEnglish, type EnglishVerbs } from '../lexicon/inflect-english';
import { createVerbIndex } from '../lexicon/verb-index';
import { createVerbParadigms, type Conjugations, type VerbParadigms } from '../lexicon/verb-paradigms';
import type { LanguageResources } from '../measures/measure';
import { isMeasureLexicon } from '../measures/measure-lexicons';
import type { ResourceData } from '../measures/resource-data';
import { LANGUAGES, type Language } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import type { VerbIndex } from '../model/morphology';
import { checkOneOf } from '../util/check';
import { writeLanguageDatabase } from './language-database';
import { checkLexicons, LEXICON_FOLDER, lexiconFiles, readLexicons, VERB_FILE } from './lexicon-files';

// The same place from src/formats and from dist/formats.
const PACKAGE = resolve(__dirname, '../..');
const BUILT_DATA = join(PACKAGE, 'dist/lexicon/data');
const FRENCH_PARADIGMS = join(BUILT_DATA, 'fr/verb-paradigms.json');

const loaded = new Map<Language, LanguageResources>();
const loadedVerbs = new Map<Language, VerbIndex | undefined>();

/**
 * Lexicons and verb forms of a language: the package's, read from disk once per process, and a user's beside them.
 *
 * @param language - A language that the measures know.
 * @param own - Lexicons of one's own in that language (`readLexiconFile`): a lexicon with the id of one of the package's
 *   (`fr/hedging`) takes its place, every hit of any other becomes an annotation of its own. Default none.
 * @throws RangeError for a language that no measure covers; LexiconError when a lexicon is faulty or of another language,
 *   or two have the same id.
 */
export function loadResources(language: Language, own: readonly Lexicon[] = []): LanguageResources {
  checkOneOf(language, LANGUAGES, 'loadResources', 'language');
  checkLexicons(own, 'loadResources', language);
  if (own.length === 0) return loadShipped(language);
  const byId = new Map(own.map((lexicon) => [lexicon.id, lexicon]));
  const further = own.filter(({ id }) => !isMeasureLexicon(id));
  const measures =
    further.length === own.length
      ? loadShipped(language)
      : createResources(
          language,
          readLexicons(language).map((lexicon) => byId.get(lexicon.id) ?? lexicon),
        );
  return further.length === 0
    ? measures
    : { ...measures, own: compileLexicons(further, loadVerbs(language)) };
}

function loadShipped(language: Language): LanguageResources {
  let resources = loaded.get(language);
  if (resources === undefined) {
    resources = readBuiltResources(language) ?? createResources(language, readLexicons(language));
    loaded.set(language, resources);
  }
  return resources;
}

/**
 * Resources with lexicons of one's own choice: the package's (`readLexicons`), one's own (`readLexiconFile`), or both.
 *
 * Measures read the lexicons that have the ids of the package's; each hit of any other is an annotation of its own.
 *
 * @param language - Language of all the lexicons.
 * @param lexicons - Lexicons; no two with the same id.
 * @throws RangeError for a language that no measure covers; LexiconError when a lexicon is faulty or of another language,
 *   two have the same id, or a pattern asks for a verb that is not known.
 */
export function createResources(language: Language, lexicons: readonly Lexicon[]): LanguageResources {
  checkOneOf(language, LANGUAGES, 'createResources', 'language');
  checkLexicons(lexicons, 'createResources', language);
  const verbs = loadVerbs(language);
  return {
    language,
    lexicons: compileLexicons(lexicons, verbs),
    ...(verbs === undefined ? {} : { verbs }),
  };
}

/** Writes what makes start-up short: compact French verb forms, compiled lexicons, the database of languages. The build calls it. */
export function writeBuildData(): void {
  mkdirSync(dirname(FRENCH_PARADIGMS), { recursive: true });
  writeFileSync(FRENCH_PARADIGMS, `${JSON.stringify(createFrenchParadigms())}\n`);
  for (const language of LANGUAGES) {
    const { lexicons } = createResources(language, readLexicons(language));
    const built: BuiltLexicons = { hash: hashLexicons(language), compiled: createSnapshot(lexicons) };
    mkdirSync(join(BUILT_DATA, language), { recursive: true });
    writeFileSync(builtLexicons(language), `${JSON.stringify(built)}\n`);
  }
  writeLanguageDatabase();
}

/** Compiled lexicons as the build leaves them. */
interface BuiltLexicons {
  /** Of the lexicon files that they were compiled from. */
  readonly hash: string;
  readonly compiled: CompiledSnapshot;
}

/**
 * The resources of a language as plain data, for a program without a disk; `restoreResources` reads it there. Examples of
 * the lexicons, which no measure needs, are left out.
 */
export function readResourceData(language: Language): ResourceData {
  const paradigms = readParadigms(language);
  const lexicons = readLexicons(language);
  return {
    language,
    lexicons: lexicons.map((lexicon) => ({
      ...lexicon,
      entries: lexicon.entries.map((entry) => ({ ...entry, examples: [], counterExamples: [] })),
    })),
    compiled: readBuilt(language) ?? createSnapshot(createResources(language, lexicons).lexicons),
    ...(paradigms === undefined ? {} : { paradigms }),
  };
}

function builtLexicons(language: Language): string {
  return join(BUILT_DATA, language, 'compiled-lexicons.json');
}

/** A fingerprint of the lexicon files of a language. */
export function hashLexicons(language: Language): string {
  const hash = createHash('sha256');
  for (const { json, path } of lexiconFiles(language))
    hash.update(path).update('\0').update(json).update('\0');
  return hash.digest('hex');
}

/** Resources from what the build left, unless a lexicon or the program was changed since. */
function readBuiltResources(language: Language): LanguageResources | undefined {
  const compiled = readBuilt(language);
  if (compiled === undefined) return undefined;
  // They were checked when they were compiled.
  const lexicons = lexiconFiles(language).map(({ json }) => JSON.parse(json) as Lexicon);
  const verbs = loadVerbs(language);
  return {
    language,
    lexicons: restoreSnapshot(compiled, lexicons, verbs),
    ...(verbs === undefined ? {} : { verbs }),
  };
}

function readBuilt(language: Language): CompiledSnapshot | undefined {
  const path = builtLexicons(language);
  if (!isBuiltAfterProgram(path)) return undefined;
  const built = readJson(path) as BuiltLexicons;
  return built.hash === hashLexicons(language) ? built.compiled : undefined;
}

/** Only a built program trusts built data: sources that run as they are may be newer than any build. */
function isBuiltAfterProgram(path: string): boolean {
  const program = dirname(__dirname);
  if (basename(program) !== 'dist' || !existsSync(path)) return false;
  const written = statSync(path).mtimeMs;
  return ['compile', 'compiled-snapshot', 'automaton', 'pattern-graph', 'parse-pattern', 'token-sets'].every(
    (name) => statSync(join(program, 'lexicon', `${name}.js`)).mtimeMs <= written,
  );
}

/**
 * Verb forms of a language, without its lexicons; read from disk once per process.
 *
 * @returns The index, or `undefined` for a language that has no data of verbs.
 */
export function loadVerbs(language: Language): VerbIndex | undefined {
  if (!loadedVerbs.has(language)) {
    const data = readParadigms(language);
    loadedVerbs.set(language, data === undefined ? undefined : createVerbIndex(data));
  }
  return loadedVerbs.get(language);
}

function readParadigms(language: Language): VerbParadigms | undefined {
  return language === 'fr' ? readFrenchParadigms() : readTable(language);
}

function readFrenchParadigms(): VerbParadigms {
  // Without a build (tests on the sources) the paradigms are made from the Lefff on the spot.
  return existsSync(FRENCH_PARADIGMS)
    ? (readJson(FRENCH_PARADIGMS) as VerbParadigms)
    : createFrenchParadigms();
}

function readTable(language: Language): VerbParadigms | undefined {
  const path = join(LEXICON_FOLDER, language, VERB_FILE);
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
  const path = join(LEXICON_FOLDER, 'fr', VERB_FILE);
  const additions = existsSync(path)
    ? (readJson(path) as { readonly after: Readonly<Record<string, readonly string[]>> })
    : undefined;
  return createVerbParadigms(lefff, additions?.after);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
