import { matchLexicons } from '../lexicon/match';
import type { AnnotationDraft } from '../model/annotation';
import type { Document } from '../model/document';
import { LAYER_RECORDS } from '../model/layers';
import type { LexiconMatch } from '../model/lexicon';
import type { Span } from '../model/span';
import type { LanguageResources } from './measure';
import { isMeasureLexicon } from './measure-lexicons';

/**
 * Every hit of lexicons that no measure reads: a user's, or imported ones.
 *
 * Nothing is merged: an expression that a measure knows too is annotated twice, and `measure` (the lexicon's id and
 * version) tells the two apart. Lexicons of the layer attribution mark cues only, not sources or content.
 *
 * @param doc - A segmented document in the language of the lexicons.
 * @param matches - Hits of the lexicons that stand beside those of the measures.
 * @param resources - All lexicons.
 * @returns In the order of the lexicons; a hit's label is its entry's.
 */
export function lexiconHits(
  doc: Document,
  matches: readonly LexiconMatch[],
  { lexicons, own }: LanguageResources,
): readonly AnnotationDraft[] {
  const beside = lexicons.lexicons.filter(({ id }) => !isMeasureLexicon(id));
  const known = new Map([...beside, ...(own?.lexicons ?? [])].map((lexicon) => [lexicon.id, lexicon]));
  if (known.size === 0) return [];
  const further = own === undefined ? [] : matchLexicons(doc, own);
  return [...matches.filter(({ lexicon }) => known.has(lexicon)), ...further].map(
    ({ lexicon: id, entry, key, start, end }) => {
      const { layer, version } = known.get(id)!;
      const spans: readonly Span[] = [[start, end]];
      return {
        layer,
        label: entry.label,
        start,
        end,
        parts: Object.fromEntries(
          Object.keys(LAYER_RECORDS[layer].parts).map((part) => [part, part === 'cue' ? spans : []]),
        ),
        attributes: entry.attributes ?? {},
        cues: [{ entry: key, start, end }],
        measure: `${id}@${version}`,
      };
    },
  );
}
