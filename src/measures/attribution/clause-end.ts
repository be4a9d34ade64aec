import type { CueGroup } from './cue-groups';
import { isAdverb, isFinite } from './word-classes';
import { nextInUnit, previousInUnit, quotationAt, type View, readingsOf } from './view';

/** Cue groups by their first item, clitics included. */
export type GroupsByItem = ReadonlyMap<number, CueGroup>;

// No sentence of a text is longer; keeps work linear where a text has no sentences.
const LONGEST_CLAUSE = 300;

/** How a content is bounded. */
export interface ClauseOptions {
  /** `clause`: up to the sentence's end; `phrase`: a noun phrase or infinitive, which a comma ends. */
  readonly extent: 'clause' | 'phrase';
  /** The clause stands in a relative clause between commas. */
  readonly embedded: boolean;
}

/**
 * Last item of a content that starts at an item: the right end of an indirect clause.
 *
 * @param from - First item of the content.
 */
export function clauseEnd(view: View, from: number, groups: GroupsByItem, options: ClauseOptions): number {
  let last = from;
  for (
    let item = from, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = nextInUnit(view, item), steps++
  ) {
    if (item !== from && endsBefore(view, item, groups, options)) break;
    last = item;
  }
  return trimEnd(view, from, last);
}

/** Drops closing punctuation and coordinators from the end of a stretch. */
export function trimEnd(view: View, from: number, last: number): number {
  let item = last;
  while (item !== from && item >= 0 && isDroppedAtEnd(view, item)) item = previousInUnit(view, item);
  return item;
}

function isDroppedAtEnd(view: View, item: number): boolean {
  return (
    view.blockAt[item] < 0 &&
    (/^[.,;:–—-]$/u.test(view.forms[item]) || view.grammar.coordinators.has(view.forms[item]))
  );
}

function endsBefore(view: View, item: number, groups: GroupsByItem, options: ClauseOptions): boolean {
  const { grammar, forms } = view;
  const form = forms[item];
  if (form === ';') return true;
  if (form === ',') {
    const next = nextInUnit(view, item);
    if (next < 0) return true;
    if (options.extent === 'phrase' && !isListComma(view, item)) return true;
    if (options.embedded && isFinite(view, next)) return true;
    return opensOther(view, next, groups);
  }
  if (grammar.coordinators.has(form)) {
    const next = skipAdverbs(view, nextInUnit(view, item));
    if (next < 0) return false;
    const group = groups.get(next);
    if (
      group !== undefined &&
      group.kind === 'verb' &&
      group.form !== 'infinitive' &&
      group.enclitic < 0 &&
      (group.takes.that || group.takes.nominal !== 'none')
    )
      return true;
    return options.extent === 'phrase' && isFinite(view, next);
  }
  if (options.extent === 'phrase') {
    if (form === ':') return true;
    if (
      quotationAt(view, item) === undefined &&
      grammar.subordinators.has(form) &&
      !grammar.relatives.has(form) &&
      !grammar.complementisers.has(form) &&
      form !== 'dont' &&
      form !== 'comme' &&
      form !== 'où' &&
      form !== 'si'
    )
      return true;
    if (readingsOf(view, item).has('gerund') && groups.has(item)) return true;
  }
  return false;
}

/** A comma inside an enumeration: another determined phrase and a coordinator follow. */
function isListComma(view: View, comma: number): boolean {
  const { grammar, forms } = view;
  let item = nextInUnit(view, comma);
  for (let steps = 0; item >= 0 && steps < 8; steps++, item = nextInUnit(view, item)) {
    if (isFinite(view, item)) return false;
    if (forms[item] === ',') {
      const next = nextInUnit(view, item);
      return next >= 0 && grammar.coordinators.has(forms[next]) && !grammar.adversatives.has(forms[next]);
    }
    if (grammar.coordinators.has(forms[item]) && !grammar.adversatives.has(forms[item])) return steps > 0;
  }
  return false;
}

/** Whether something else than the content begins after a comma: another cue, a new main clause against it. */
function opensOther(view: View, item: number, groups: GroupsByItem): boolean {
  const { grammar, forms } = view;
  if (grammar.adversatives.has(forms[item])) return true;
  let at = item;
  while (
    at >= 0 &&
    !groups.has(at) &&
    (isAdverb(view, at) ||
      forms[at] === 'tout' ||
      forms[at] === 'en' ||
      forms[at] === 'avant' ||
      grammar.nounLinks.has(forms[at]) ||
      forms[at] === 'comme')
  ) {
    at = nextInUnit(view, at);
  }
  const group = at < 0 ? undefined : groups.get(at);
  if (group === undefined) return false;
  if (group.kind === 'preposition') return closesUnit(view, group.last);
  if (group.kind !== 'verb') return false;
  return group.form === 'gerund' || group.enclitic >= 0 || group.form === 'infinitive';
}

function closesUnit(view: View, item: number): boolean {
  let at = nextInUnit(view, item);
  for (let steps = 0; at >= 0 && steps < 25; steps++, at = nextInUnit(view, at)) {
    if (view.forms[at] === ',' || isFinite(view, at)) return false;
  }
  return at < 0;
}

function skipAdverbs(view: View, item: number): number {
  let at = item;
  while (at >= 0 && isAdverb(view, at)) at = nextInUnit(view, at);
  return at;
}
