import type { ItemRange } from '../../../syntax/noun-phrase';
import { is, isCapitalised, quotationAt, type View } from '../../../syntax/view';
import { DETERMINER, NOUN_LINK } from '../../../syntax/words/classes';
import { sourceKindOf } from './source-kind';

/**
 * Whether a phrase names somebody, or a document, as against a thing that shows or demands without saying anything
 * (`cette pratique exige`, `la crise montre`).
 *
 * A phrase without a known noun speaks when its head is a noun of persons by its ending.
 *
 * @source codebook, layer 2, decision 19
 */
export function canSpeak(view: View, range: ItemRange): boolean {
  if (isThing(view, range)) return false;
  const { kind, sure } = sourceKindOf(view, range, 'none');
  if (sure || kind === 'person' || kind === 'institution') return true;
  for (let item = range.first; item >= 0; item = view.next[item]) {
    // `les « gilets jaunes » réclament`
    if (quotationAt(view, item) !== undefined) return true;
    if (is(view, item, NOUN_LINK)) return false;
    if (!is(view, item, DETERMINER) && view.grammar.isPersonNoun(view.forms[item])) return true;
    if (item === range.last) return false;
  }
  return false;
}

/** Whether the head of a phrase is a noun of an act or a state that no lexicon knows as a source. */
export function isThing(view: View, { first, last }: ItemRange): boolean {
  for (let item = first; item >= 0; item = view.next[item]) {
    if (!is(view, item, DETERMINER | NOUN_LINK))
      return view.sourceHits[item] === undefined && view.blockAt[item] < 0 && !isCapitalised(view, item)
        ? view.grammar.isPredicateNoun(view.forms[item])
        : false;
    if (item === last) return false;
  }
  return false;
}
