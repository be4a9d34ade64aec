import { isAdverb } from './word-classes';
import { is, previousInUnit, type View } from './view';
import {
  SEMICOLON,
  COLON,
  FULL_STOP,
  EXCLAMATION,
  SUBORDINATOR,
  COMPLEMENTISER,
  COMMA,
  RELATIVE,
} from './words/classes';

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
    if (is(view, item, SEMICOLON | COLON | FULL_STOP | EXCLAMATION)) return -1;
  }
  return -1;
}

/** `Le maire, dont la liste a perdu, affirme`: a conjunction behind a comma (`alors que` with its second word). */
export function opensInsert(view: View, item: number): boolean {
  if (!is(view, item, SUBORDINATOR)) return false;
  let before = previousInUnit(view, item);
  if (before >= 0 && is(view, item, COMPLEMENTISER) && isAdverb(view, before))
    before = previousInUnit(view, before);
  return before >= 0 && is(view, before, COMMA) && previousInUnit(view, before) >= 0;
}

/** `M. Roux, qui avait dit qu'il partirait, annonce`: a conjunction inside a relative clause that opens behind a comma. */
export function isInRelative(view: View, item: number): boolean {
  if (!is(view, item, COMPLEMENTISER)) return false;
  for (
    let at = previousInUnit(view, item), steps = 0;
    at >= 0 && steps < 20;
    at = previousInUnit(view, at), steps++
  ) {
    if (is(view, at, COMMA | SEMICOLON)) return false;
    if (is(view, at, RELATIVE)) return is(view, previousInUnit(view, at), COMMA);
  }
  return false;
}
