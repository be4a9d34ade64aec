import type { ItemRange } from './item-range';
import { is, previousInUnit, type View } from './view';
import { COMMA, COORDINATOR, NOUN_LINK, RELATIVE, SUBORDINATOR } from './words/classes';

/** `Beaucoup`, `d'aucuns`: people without a noun, where a clause begins. */
export function manyAt(view: View, item: number): ItemRange | undefined {
  if (!view.grammar.manies.has(view.forms[item])) return undefined;
  const before = previousInUnit(view, item);
  const first = before >= 0 && is(view, before, NOUN_LINK) ? before : item;
  const edge = previousInUnit(view, first);
  const isEdge = edge < 0 || is(view, edge, COMMA | COORDINATOR | SUBORDINATOR | RELATIVE);
  return isEdge ? { first, last: item } : undefined;
}
