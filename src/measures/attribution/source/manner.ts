import type { ItemRange } from '../../../syntax/noun-phrase';
import { is, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import {
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DASH,
  PLURAL_DETERMINER,
  SUBORDINATOR,
} from '../../../syntax/words/classes';
import { canSpeak, isThing } from './can-speak';

const LONGEST_REACH = 25;

/**
 * Whether a phrase behind `selon`, `d'après` names a manner, a measure or a model instead of somebody who says
 * something: `selon un tirage au sort`, `varie selon les secteurs`, `d'après une histoire vraie`.
 *
 * @param first - The preposition.
 * @source codebook, layer 2, decision 19
 */
export function namesManner(view: View, first: number, range: ItemRange): boolean {
  if (!view.grammar.determinedPhrases) return false;
  if (isThing(view, range)) return true;
  if (isVariation(view, first)) return true;
  if (canSpeak(view, range)) return false;
  // `selon les dockers`: several of an unknown kind are people rather than a manner.
  return !is(view, range.first, PLURAL_DETERMINER) && !isSetOff(view, first, range.last);
}

/** `La taxe varie selon les régions`: a verb of variation, right before but for its object. */
function isVariation(view: View, first: number): boolean {
  let item = previousInUnit(view, first);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    if (is(view, item, COMMA)) return false;
    if (view.grammar.isVariation(view.forms[item])) return true;
  }
  return false;
}

/** Whether a phrase opens its clause or sentence, or stands between marks. */
function isSetOff(view: View, first: number, last: number): boolean {
  const before = previousInUnit(view, first);
  const after = nextInUnit(view, last);
  if (before < 0 || is(view, before, COMMA | DASH | COMPLEMENTISER | SUBORDINATOR | COORDINATOR)) return true;
  return after >= 0 && is(view, after, COMMA);
}
