import { loadResources } from '../../../src/formats/files';
import { matchLexicons } from '../../../src/lexicon/match';
import { attribution } from '../../../src/measures/attribution/index';
import type { Measure } from '../../../src/measures/measure';
import type { Annotation } from '../../../src/model/annotation';
import type { Language } from '../../../src/model/language';
import { createDocument } from '../../../src/text/create-document';

/** Source, cue, content, type, kind of each relation, as a reader would say them. */
export type Told = readonly [source: string, cue: string, content: string, type: string, kind: string];

/** The attribution annotations of a text. */
export function attributionsIn(
  text: string,
  language: Language = 'fr',
  measure: Measure = attribution,
): readonly Annotation[] {
  const doc = createDocument(text, { id: 'case', language });
  const resources = loadResources(language);
  return measure.run(doc, { resources, matches: matchLexicons(doc, resources.lexicons), previous: [] });
}

/** The relations of a text in words. */
export function relationsIn(text: string, language: Language = 'fr', measure?: Measure): readonly Told[] {
  return attributionsIn(text, language, measure).map((annotation) => {
    const part = (role: string): string =>
      annotation.parts[role].map(([start, end]) => text.slice(start, end)).join(' … ');
    return [
      part('source'),
      part('cue'),
      part('content'),
      annotation.label,
      String(annotation.attributes.sourceKind),
    ];
  });
}
