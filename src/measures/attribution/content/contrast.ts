import { startsNounPhrase } from '../../../syntax/phrase-start';
import { is, nextInUnit, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COMMA } from '../../../syntax/words/classes';
import { trimEnd } from './clause-end';

/**
 * Last item of a content before `, but` with a subject and a verb of its own, which the writer sets against it:
 * `According to Reuters, the drop is large, but a rise is expected`.
 *
 * @param from - First item of the content.
 * @param last - Its last item so far.
 */
export function beforeContrast(view: View, from: number, last: number): number {
  if (!view.grammar.bareClauses) return last;
  for (let item = from; item >= 0 && item !== last; item = view.next[item]) {
    const but = is(view, item, COMMA) ? nextInUnit(view, item) : -1;
    if (but >= 0 && view.forms[but] === 'but' && opensClause(view, nextInUnit(view, but)))
      return trimEnd(view, from, item);
  }
  return last;
}

function opensClause(view: View, start: number): boolean {
  if (start < 0 || !startsNounPhrase(view, start)) return false;
  for (let item = nextInUnit(view, start), steps = 0; item >= 0 && steps < 12; steps++) {
    if (isFinite(view, item)) return true;
    if (is(view, item, COMMA)) return false;
    item = nextInUnit(view, item);
  }
  return false;
}
