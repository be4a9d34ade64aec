import { createResources, loadResources, readLexiconFile, readLexicons } from '../formats/files';
import type { LanguageResources } from '../measures/measure';
import type { Language } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import { UsageError } from './usage-error';

/** Resources of one language when the user brings lexicons. */
export interface ChosenResources {
  /** What the measures use: the package's lexicons, but for those that a file with the same id replaces. */
  readonly measures: LanguageResources;
  /** The user's other lexicons; `undefined` when there is none in this language. */
  readonly own: LanguageResources | undefined;
}

/**
 * Resources by language for lexicon files that the user names.
 *
 * @param paths - Lexicon files; none gives the package's resources.
 * @returns A function that compiles each language once, when it is first asked for.
 * @throws LexiconError when a file is faulty; it lists all its faults.
 * @throws UsageError when two files have the same id.
 */
export function chooseResources(paths: readonly string[]): (language: Language) => ChosenResources {
  const lexicons = new Map<string, Lexicon>();
  for (const path of paths) {
    const lexicon = readLexiconFile(path);
    if (lexicons.has(lexicon.id))
      throw new UsageError(`two lexicons with the id ${lexicon.id}; give one of them another id`);
    lexicons.set(lexicon.id, lexicon);
  }
  const chosen = new Map<Language, ChosenResources>();
  return (language) => {
    let resources = chosen.get(language);
    if (resources === undefined) {
      resources = choose(
        language,
        [...lexicons.values()].filter((lexicon) => lexicon.language === language),
      );
      chosen.set(language, resources);
    }
    return resources;
  };
}

function choose(language: Language, lexicons: readonly Lexicon[]): ChosenResources {
  if (lexicons.length === 0) return { measures: loadResources(language), own: undefined };
  const shipped = readLexicons(language);
  const byId = new Map(lexicons.map((lexicon) => [lexicon.id, lexicon]));
  const own = lexicons.filter(({ id }) => !shipped.some((lexicon) => lexicon.id === id));
  return {
    measures:
      own.length === lexicons.length
        ? loadResources(language)
        : createResources(
            language,
            shipped.map((lexicon) => byId.get(lexicon.id) ?? lexicon),
          ),
    own: own.length === 0 ? undefined : createResources(language, own),
  };
}
