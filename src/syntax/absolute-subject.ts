import { nounPhraseAt, type ItemRange } from './noun-phrase';
import { is, nextInUnit, type View } from './view';
import { PRONOUN } from './words/classes';

/**
 * The subject of a participle of its own behind a comma: `, the mayor saying that`, `, with police saying that`.
 *
 * @param start - First item behind the comma.
 */
export function absoluteSubject(view: View, start: number): ItemRange | undefined {
  const first = view.forms[start] === 'with' ? nextInUnit(view, start) : start;
  if (first < 0 || (is(view, first, PRONOUN) && first === start)) return undefined;
  return nounPhraseAt(view, first, { greedy: false });
}
