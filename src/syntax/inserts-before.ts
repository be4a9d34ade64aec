import { isAdverb } from './word-classes';
import { previousInUnit, type View } from './view';

const LONGEST_INSERT = 30;

/** Whether a form is a dash. */
export function isDash(form: string): boolean {
  return /^(?:[–—―-]|--)$/u.test(form);
}

/** The dash that opens an insert before a verb; -1 when there is none near. */
export function openingDash(view: View, closing: number): number {
  let item = previousInUnit(view, closing);
  for (let steps = 0; item >= 0 && steps < LONGEST_INSERT; steps++, item = previousInUnit(view, item)) {
    if (isDash(view.forms[item])) return steps > 0 ? item : -1;
    if (/^[;:.!?]$/u.test(view.forms[item])) return -1;
  }
  return -1;
}

/** `Le maire, dont la liste a perdu, affirme`: a conjunction behind a comma (`alors que` with its second word). */
export function opensInsert(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (!grammar.subordinators.has(forms[item])) return false;
  let before = previousInUnit(view, item);
  if (before >= 0 && grammar.complementisers.has(forms[item]) && isAdverb(view, before))
    before = previousInUnit(view, before);
  return before >= 0 && forms[before] === ',' && previousInUnit(view, before) >= 0;
}

/** `M. Roux, qui avait dit qu'il partirait, annonce`: a conjunction inside a relative clause that opens behind a comma. */
export function isInRelative(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (!grammar.complementisers.has(forms[item])) return false;
  for (
    let at = previousInUnit(view, item), steps = 0;
    at >= 0 && steps < 20;
    at = previousInUnit(view, at), steps++
  ) {
    if (forms[at] === ',' || forms[at] === ';') return false;
    if (grammar.relatives.has(forms[at])) return forms[previousInUnit(view, at)] === ',';
  }
  return false;
}
