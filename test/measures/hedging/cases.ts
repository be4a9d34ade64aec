import { loadResources } from '../../../src/formats/files';
import { matchLexicons } from '../../../src/lexicon/match';
import { hedging } from '../../../src/measures/hedging/index';
import type { Annotation } from '../../../src/model/annotation';
import type { Language } from '../../../src/model/language';
import { createDocument } from '../../../src/text/create-document';

/** One sentence or short text with its cues marked as `[cue|label]`; without marks it must yield nothing. */
export interface HedgingCase {
  readonly why: string;
  readonly text: string;
}

/** Cue and label of everything that is found, in text order. */
export type Found = readonly (readonly [cue: string, label: string])[];

/** The text without marks, and what it says must be found. */
export function parseCase(marked: string): { readonly text: string; readonly expected: Found } {
  const expected: (readonly [string, string])[] = [];
  const text = marked.replace(/\[([^\]|]+)\|([a-z-]+)\]/gu, (_all, cue: string, label: string) => {
    expected.push([cue, label]);
    return cue;
  });
  return { text, expected };
}

/** What the measure finds without help of the attribution layer. */
export function findHedging(
  text: string,
  language: Language,
  explain: boolean = false,
): readonly Annotation[] {
  const doc = createDocument(text, { id: 'case', language });
  const resources = loadResources(language);
  const matches = matchLexicons(doc, resources.lexicons);
  return hedging.run(doc, { resources, matches, previous: [], explain });
}

/** Cue and label of annotations. */
export function summarise(text: string, annotations: readonly Annotation[]): Found {
  return annotations.map(({ start, end, label }) => [text.slice(start, end), label]);
}
