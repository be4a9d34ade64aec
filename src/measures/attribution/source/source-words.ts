import type { ItemRange } from '../../../syntax/noun-phrase';
import type { View } from '../../../syntax/view';

/** Kinds of source, of the codebook. */
export type SourceKind =
  'person' | 'role' | 'institution' | 'media' | 'document' | 'anonymous' | 'collective' | 'pronoun' | 'none';

/** What the words of a source say about it. */
export interface SourceWords {
  readonly kind: SourceKind;
  /** Whether the lexicons or the form of the words show it, as against a guess from grammar alone. */
  readonly sure: boolean;
}

/** Items of a phrase in text order, without quotations and brackets. */
export function wordsOf(view: View, range: ItemRange): readonly number[] {
  const words: number[] = [];
  for (let item = range.first; item >= 0; item = view.next[item]) {
    if (view.blockAt[item] < 0) words.push(item);
    if (item === range.last) break;
  }
  return words;
}
