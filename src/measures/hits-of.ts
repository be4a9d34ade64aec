import type { LexiconMatch } from '../model/lexicon';

const sorted = new WeakMap<readonly LexiconMatch[], ReadonlyMap<string, readonly LexiconMatch[]>>();

/**
 * Hits of one lexicon among those of all, in text order; the hits of a document are told apart once.
 *
 * @param matches - Hits of all lexicons of a document, as `MeasureContext` has them.
 * @param lexicon - Id of the lexicon: `fr/attribution`.
 */
export function hitsOf(matches: readonly LexiconMatch[], lexicon: string): readonly LexiconMatch[] {
  let known = sorted.get(matches);
  if (known === undefined) sorted.set(matches, (known = byLexicon(matches)));
  return known.get(lexicon) ?? NONE;
}

const NONE: readonly LexiconMatch[] = [];

function byLexicon(matches: readonly LexiconMatch[]): ReadonlyMap<string, readonly LexiconMatch[]> {
  const lists = new Map<string, LexiconMatch[]>();
  for (const match of matches) {
    const list = lists.get(match.lexicon);
    if (list === undefined) lists.set(match.lexicon, [match]);
    else list.push(match);
  }
  return lists;
}
