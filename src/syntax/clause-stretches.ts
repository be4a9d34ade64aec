import { isBetween } from './agreeing-phrase';
import { readsAsName } from './quoted-names';
import { opensInsertion } from './declined-participles';
import { is, canBe, isPunctuation, nextInUnit, previousInUnit, type View } from './view';
import {
  COLON,
  COMMA,
  COMPLEMENTISER,
  COORDINATOR,
  DASH,
  INTERROGATIVE,
  PARTICIPLE,
  PREPOSITION,
  RELATIVE,
  SEMICOLON,
  SUBORDINATOR,
} from './words/classes';

const LONGEST_REACH = 90;

/** First item of the stretch that ends at an item: behind a comma, a colon, a dash. */
export function stretchStart(view: View, end: number): number {
  let first = end;
  for (
    let item = end, steps = 0;
    item >= 0 && steps < LONGEST_REACH;
    steps++, item = previousInUnit(view, item)
  ) {
    if (
      view.blockAt[item] < 0 &&
      (is(view, item, COMMA | SEMICOLON | COLON | DASH) || isSentenceMark(view, item))
    )
      break;
    first = item;
  }
  return first;
}

function isSentenceMark(view: View, item: number): boolean {
  return isPunctuation(view, item) && /^[.!?…]+$/u.test(view.forms[item]);
}

/** First item of a stretch behind coordinators and adverbs; a content clause inside the stretch opens it. */
export function openerOf(view: View, first: number, end: number): number {
  let item = first;
  while (
    item !== end &&
    item >= 0 &&
    (is(view, item, COORDINATOR) || (isBetween(view, item) && !is(view, item, SUBORDINATOR)))
  )
    item = nextInUnit(view, item);
  // `среди которых`, `в котором`
  const next = item === end || item < 0 ? -1 : nextInUnit(view, item);
  if (next >= 0 && is(view, item, PREPOSITION) && /^(?:котор|ч[её]м|кого|кому)/u.test(view.forms[next]))
    return next;
  return item < 0 ? first : item;
}

/** Whether a stretch between commas interrupts the clause of its verb. */
export function interruptsClause(view: View, opener: number, first: number): boolean {
  if (previousInUnit(view, first) < 0) return false;
  return (
    is(view, opener, SUBORDINATOR | COMPLEMENTISER | RELATIVE | INTERROGATIVE) ||
    /^котор/u.test(view.forms[opener]) ||
    opensInsertion(view, opener) ||
    (canBe(view, opener, PARTICIPLE) && view.sourceHits[opener] === undefined)
  );
}

/** Last item before the next mark, conjunction or quotation. */
export function stretchEnd(view: View, start: number): number {
  let last = -1;
  for (
    let item = start, steps = 0;
    item >= 0 && steps < LONGEST_REACH;
    steps++, item = nextInUnit(view, item)
  ) {
    if (
      view.blockAt[item] >= 0
        ? isQuotedSpeech(view, item)
        : isPunctuation(view, item) && !/^[-/&]$/u.test(view.forms[item])
    )
      break;
    if (is(view, item, COMPLEMENTISER | SUBORDINATOR)) break;
    last = item;
  }
  return last;
}

function isQuotedSpeech(view: View, item: number): boolean {
  return view.blocks[view.blockAt[item]].kind === 'quotation' && !readsAsName(view, item);
}
