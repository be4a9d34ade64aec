import type { Lexicon } from '../model/lexicon';
import type { JsonPath } from './json-lines';
import type { PatternRole } from './parse-pattern';

/** The fields of an entry that hold context patterns. */
export const CONTEXT_FIELDS = ['followedBy', 'precededBy', 'notFollowedBy', 'notPrecededBy'] as const;

/** A pattern with its place in the lexicon. */
export interface PlacedPattern {
  readonly path: JsonPath;
  readonly source: string;
  readonly role: PatternRole;
}

/** Every pattern of a lexicon: of its named lists, its entries and their contexts, in the order of the file. */
export function eachPattern(lexicon: Lexicon): readonly PlacedPattern[] {
  const patterns: PlacedPattern[] = [];
  for (const [name, members] of Object.entries(lexicon.classes ?? {})) {
    members.forEach((source, i) => patterns.push({ path: ['classes', name, i], source, role: 'class' }));
  }
  lexicon.entries.forEach((entry, i) => {
    if (typeof entry.pattern === 'string') {
      patterns.push({ path: ['entries', i, 'pattern'], source: entry.pattern, role: 'entry' });
    } else {
      entry.pattern.forEach((source, place) =>
        patterns.push({ path: ['entries', i, 'pattern', place], source, role: 'entry' }),
      );
    }
    for (const field of CONTEXT_FIELDS) {
      entry[field]?.forEach((source, place) =>
        patterns.push({ path: ['entries', i, field, place], source, role: 'context' }),
      );
    }
  });
  return patterns;
}
