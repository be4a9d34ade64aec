import { is, isCapitalised, nextInUnit, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COLON, COMMA, DETERMINER } from '../../../syntax/words/classes';
import { startsWith } from './infinitives';

/** Longest phrase of those who are called upon, in items. */
const LONGEST_OBJECT = 10;

/** `appelle ses adhérents à la grève`: the preposition behind those who are called upon; the item itself without them. */
export function afterObject(view: View, item: number, preposition: string): number {
  if (!is(view, item, DETERMINER) && !isCapitalised(view, item)) return item;
  for (let at = item, steps = 0; at >= 0 && steps < LONGEST_OBJECT; at = nextInUnit(view, at), steps++) {
    if (startsWith(view.forms[at], preposition) || isContracted(view.forms[at], preposition)) return at;
    if (is(view, at, COMMA | COLON) || isFinite(view, at)) return item;
  }
  return item;
}

/** Whether a form is a preposition with its article: `du`, `aux`. */
export function isContracted(form: string, preposition: string): boolean {
  return preposition === 'de'
    ? form === 'du' || form === 'des'
    : preposition === 'à' && (form === 'au' || form === 'aux');
}
