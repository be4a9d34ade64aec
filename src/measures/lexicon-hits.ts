import { matchLexicons } from '../lexicon/match';
import { createAnnotations, type Annotation, type AnnotationDraft } from '../model/annotation';
import type { Document } from '../model/document';
import type { LanguageResources } from './measure';
import { createVoice, withVoice } from './voice';

/**
 * Annotations with every hit of further lexicons beside them: a user's, or imported ones, that no measure reads.
 *
 * Nothing is merged: an expression that a measure knows too is annotated twice, and `measure` (the lexicon's id and
 * version) tells the two apart. Lexicons of the layer attribution mark cues only, not sources or content.
 *
 * @param doc - A segmented document in the language of the lexicons.
 * @param annotations - What the measures found in all layers; its attribution gives each hit its voice.
 * @param resources - The lexicons, compiled on their own.
 * @returns All together in the fixed order; a hit's label is its entry's.
 */
export function withLexiconHits(
  doc: Document,
  annotations: readonly Annotation[],
  resources: LanguageResources,
): readonly Annotation[] {
  const lexicons = new Map(resources.lexicons.lexicons.map((lexicon) => [lexicon.id, lexicon]));
  const relations = annotations.filter(
    ({ layer, attributes }) => layer === 'attribution' && attributes.suppressedBy === undefined,
  );
  const voiceOf = createVoice(doc, relations);
  const hits = matchLexicons(doc, resources.lexicons).map(({ lexicon: id, entry, key, start, end }) => {
    const lexicon = lexicons.get(id)!;
    const draft: AnnotationDraft = {
      layer: lexicon.layer,
      label: entry.label,
      start,
      end,
      parts: {},
      attributes: entry.attributes ?? {},
      cues: [{ entry: key, start, end }],
      measure: `${id}@${lexicon.version}`,
    };
    return withVoice(draft, voiceOf);
  });
  // Measures come first, so that their ids stay what they are; a hit in the same place takes the next number.
  return createAnnotations(doc, [...annotations.map(draftOf), ...hits]);
}

function draftOf({
  layer,
  label,
  start,
  end,
  parts,
  attributes,
  cues,
  measure,
}: Annotation): AnnotationDraft {
  return { layer, label, start, end, parts, attributes, cues, measure };
}
