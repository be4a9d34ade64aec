import { compileLexicons } from '../../lexicon/compile';
import { matchLexicons } from '../../lexicon/match';
import type { Document } from '../../model/document';
import type { Lexicon, LexiconEntry, LexiconMatch } from '../../model/lexicon';
import type { LanguageResources } from '../measure';
import type { Candidate } from './candidate';

/** A lexicon whose entries fire wherever their pattern is found: the same list without any context rule. */
export function withoutContexts(lexicon: Lexicon): Lexicon {
  const bare = ['followedBy', 'precededBy', 'notFollowedBy', 'notPrecededBy'].map((field) => [
    field,
    undefined,
  ]);
  const entries = lexicon.entries
    .filter((entry) => entry.label !== 'none')
    .map((entry) => ({ ...entry, ...(Object.fromEntries(bare) as Partial<LexiconEntry>) }));
  return { ...lexicon, entries };
}

/**
 * Near misses of a lexicon in one document: where an entry’s pattern is found and its context rules suppress it.
 *
 * @param doc - The document.
 * @param resources - Lexicons and verb forms of its language.
 * @param lexiconId - The lexicon.
 * @param matches - What fired.
 */
export function findNearMisses(
  doc: Document,
  resources: LanguageResources,
  lexiconId: string,
  matches: readonly LexiconMatch[],
): readonly Candidate[] {
  const lexicon = resources.lexicons.lexicons.find(({ id }) => id === lexiconId);
  if (lexicon === undefined) return [];
  const bare = matchLexicons(doc, compileLexicons([withoutContexts(lexicon)], resources.verbs));
  const covered = new Uint8Array(doc.tokens.length);
  for (const { from, to } of matches) covered.fill(1, from, to);
  return bare
    .filter(({ from, to }) => !covered.subarray(from, to).includes(1))
    .map(({ entry, key, start, end }) => ({
      label: entry.label,
      start,
      end,
      cue: { entry: key, start, end },
      suppressedBy: `context of ${key}`,
    }));
}
