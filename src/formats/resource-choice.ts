import type { LanguageResources } from '../measures/measure';
import type { Language } from '../model/language';
import type { Lexicon } from '../model/lexicon';
import { loadResources } from './files';

/**
 * The resources of each language with lexicons of one's own, compiled when a language is first asked for.
 *
 * @param own - Sound lexicons of any language, each with an id of its own.
 */
export function createResourceChoice(own: readonly Lexicon[]): (language: Language) => LanguageResources {
  const chosen = new Map<Language, LanguageResources>();
  return (language) => {
    let resources = chosen.get(language);
    if (resources === undefined) {
      resources = loadResources(
        language,
        own.filter((lexicon) => lexicon.language === language),
      );
      chosen.set(language, resources);
    }
    return resources;
  };
}
