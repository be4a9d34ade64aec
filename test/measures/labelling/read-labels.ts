import { readFileSync } from 'node:fs';
import { compileLexicons } from '../../../src/lexicon/compile';
import { matchLexicons } from '../../../src/lexicon/match';
import { parseLexicon } from '../../../src/lexicon/parse-lexicon';
import { labelling } from '../../../src/measures/labelling/index';
import type { LanguageResources } from '../../../src/measures/measure';
import type { Annotation } from '../../../src/model/annotation';
import type { Language } from '../../../src/model/language';
import { createDocument } from '../../../src/text/create-document';

const loaded = new Map<Language, LanguageResources>();

/** The labelling lexicon of a language alone: other lexicons do not bear on this layer. */
export function labellingResources(language: Language): LanguageResources {
  let resources = loaded.get(language);
  if (resources === undefined) {
    const path = `src/lexicon/data/${language}/labelling.json`;
    resources = { language, lexicons: compileLexicons([parseLexicon(readFileSync(path, 'utf8'), path)]) };
    loaded.set(language, resources);
  }
  return resources;
}

/** Annotations of the labelling layer of a text. */
export function readLabels(text: string, language: Language, id: string = 'text'): readonly Annotation[] {
  const doc = createDocument(text, { id, language });
  const resources = labellingResources(language);
  return labelling.run(doc, { resources, matches: matchLexicons(doc, resources.lexicons), previous: [] });
}
