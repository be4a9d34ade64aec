import { is, canBe, isCapitalised, nextInUnit, quotationAt, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COLON, COMMA, GERUND } from '../../../syntax/words/classes';
import { infinitiveAfter } from './infinitives';

/** What somebody is accused of: after `de`, behind the accused unless a clitic or the subject is it. */
export function accusationStart(view: View, start: number, isAccusedBefore: boolean): number {
  let item = start;
  for (let steps = 0; item >= 0 && steps < 20; steps++, item = nextInUnit(view, item)) {
    const form = view.forms[item];
    // `accusé le club, dont il était membre, d'avoir menti`
    const later = is(view, item, COMMA) ? afterInsert(view, item) : -1;
    if (later >= 0) item = later;
    else if (is(view, item, COLON) || isFinite(view, item)) return -1;
    const next = nextInUnit(view, item);
    const block = quotationAt(view, item);
    if (block !== undefined && isAccusationLink(view.forms[block.from])) return item;
    if (isAccusationLink(form) && next >= 0 && (steps > 0 || isAccusedBefore)) {
      const isVerb = infinitiveAfter(view, next) >= 0 || canBe(view, next, GERUND);
      if (isVerb || !isCapitalised(view, next)) return next;
    }
  }
  return -1;
}

/** The comma that closes an insert and that an accusation follows; -1 when there is none. */
function afterInsert(view: View, opening: number): number {
  let item = nextInUnit(view, opening);
  for (let steps = 0; item >= 0 && steps < 20; steps++, item = nextInUnit(view, item)) {
    if (!is(view, item, COMMA)) continue;
    const next = nextInUnit(view, item);
    return next >= 0 && isAccusationLink(view.forms[next]) && steps > 0 ? item : -1;
  }
  return -1;
}

function isAccusationLink(form: string): boolean {
  return form === 'de' || form === "d'" || form === 'of';
}
