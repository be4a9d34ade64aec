import { itemEnd, itemStart, type View } from './view';

/** Whether an item is a hyphen inside a compound (`peer-reviewed`), as against a dash. */
export function isInnerHyphen(view: View, item: number): boolean {
  if (item < 0 || view.forms[item] !== '-') return false;
  const [before, after] = [view.previous[item], view.next[item]];
  if (before < 0 || after < 0) return false;
  return itemEnd(view, before) === itemStart(view, item) && itemEnd(view, item) === itemStart(view, after);
}
