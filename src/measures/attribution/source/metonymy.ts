import type { ItemRange } from '../../../syntax/noun-phrase';
import { is, isCapitalised, type View } from '../../../syntax/view';
import { DETERMINER } from '../../../syntax/words/classes';
import { wordsOf, type SourceKind } from './source-words';

/**
 * Whether a place stands for the body that speaks from it: `Paris`, `le Kremlin`; the place alone, with its article.
 *
 * @returns Null for a pronoun and without source.
 */
export function isMetonymic(view: View, range: ItemRange | undefined, kind: SourceKind): boolean | null {
  if (range === undefined || kind === 'none' || kind === 'pronoun') return null;
  if (kind !== 'institution') return false;
  const [first, ...others] = wordsOf(view, range).filter((word) => !is(view, word, DETERMINER));
  const hit = view.sourceHits[first];
  if (hit?.entry.attributes?.['metonymy'] !== true || !isCapitalised(view, first)) return false;
  return others.every((word) => view.sourceHits[word] === hit);
}
