import type { CueGroup } from '../cue-groups';
import { agreementOf, isBetween } from '../../../syntax/agreeing-phrase';
import { nominativeAfter } from '../../../syntax/nominative-subject';
import { isFinite } from '../../../syntax/word-classes';
import { is, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { COMPLEMENTISER, COORDINATOR } from '../../../syntax/words/classes';

const LONGEST_REACH = 40;

/**
 * `заявил, что дороги закрыты, посоветовал`, `решили, что это яд, и вызвали`: a verb behind a comma that agrees with the cue, and
 * not with the verb of the content before it.
 */
export function opensSharedVerb(view: View, comma: number, agreement: number): boolean {
  let item = nextInUnit(view, comma);
  while (item >= 0 && (is(view, item, COORDINATOR) || isBetween(view, item))) item = nextInUnit(view, item);
  if (item < 0 || !isFinite(view, item) || agreementOf(view, item) !== agreement) return false;
  for (
    let at = previousInUnit(view, comma), steps = 0;
    at >= 0 && steps < LONGEST_REACH;
    at = previousInUnit(view, at), steps++
  ) {
    if (is(view, at, COMPLEMENTISER)) return true;
    if (isFinite(view, at)) return (agreementOf(view, at) & agreement) === 0;
  }
  return false;
}

/** `, сообщил мэр.`: last item of who speaks behind a verb of saying with its subject there; -1 when nobody does. */
export function endOfSpeaker(view: View, group: CueGroup): number {
  if (group.form !== 'finite' || !group.takes.quotation) return -1;
  const start = nextInUnit(view, group.last);
  return start < 0 ? -1 : (nominativeAfter(view, start, group.last)?.last ?? -1);
}
