import { clauseEnd, trimEnd } from '../content/clause-end';
import { type Complement, optionsFor, afterCircumstances } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import { contentOf, takeQuotations, type Linking } from '../relation';
import {
  isCapitalised,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
  readingsOf,
} from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';

/** `a appelé à rester`, `dit attendre`, `promet de revenir`. */
export function infinitive(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { takes } = group;
  if (!(takes.infinitive || takes.bareInfinitive) || group.unreal) return undefined;
  // `il est reproché au maire d'avoir signé`
  if (group.form === 'passive' && !(takes.infinitive && isImpersonal(view, group)) && !isToldTo(view, group))
    return undefined;
  const wanted = takes.preposition;
  if (wanted === undefined) {
    const bare = infinitiveAfter(view, start);
    if (bare >= 0) return finishInfinitive(linking, group, bare);
    const later = afterCircumstances(view, start);
    if (later >= 0 && later !== start && infinitiveAfter(view, later) >= 0)
      return finishInfinitive(linking, group, later);
    const beyond = later >= 0 && view.forms[later] === ',' ? insertBefore(view, later) : -1;
    if (beyond >= 0 && infinitiveAfter(view, beyond) >= 0) return finishInfinitive(linking, group, beyond);
  }
  if (!takes.infinitive) return undefined;
  const marker = markerAfter(view, group, start, wanted);
  return marker < 0 ? undefined : finishInfinitive(linking, group, marker);
}

/** `was asked to leave`: in English the one who is told can be the subject. */
function isToldTo(view: View, group: CueGroup): boolean {
  return view.grammar.bareClauses && group.takes.object;
}

function isImpersonal(view: View, group: CueGroup): boolean {
  // `il était invité à parler`: somebody was.
  if (group.takes.preposition === 'à') return false;
  const subject = previousInUnit(view, group.outerFirst);
  return subject >= 0 && view.forms[subject] === 'il';
}

/** First item after the preposition of an infinitive, over circumstances, inserts and a named addressee. */
function markerAfter(view: View, group: CueGroup, start: number, wanted: string | undefined): number {
  const { grammar, forms } = view;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 20; steps++) {
    const form = forms[item];
    if (grammar.infinitiveMarkers.has(form) && (wanted === undefined || startsWith(form, wanted))) {
      const inside = infinitiveAfter(view, nextInUnit(view, item));
      if (inside >= 0) return inside;
    }
    if (form === ',') {
      const end = steps === 0 ? insertBefore(view, item) : -1;
      if (end < 0) return -1;
      item = end;
      continue;
    }
    // `appelle les habitants « à rester chez eux »`
    const block = quotationAt(view, item);
    if (block !== undefined && wanted !== undefined && isMarker(view.forms[block.from], wanted)) return item;
    if (form === ':' || view.blockAt[item] >= 0 || isFinite(view, item) || grammar.complementisers.has(form))
      return -1;
    const later = afterCircumstances(view, item);
    if (later !== item) item = later;
    else if (group.takes.object || grammar.negationWords.has(form)) item = nextInUnit(view, item);
    else return -1;
  }
  return -1;
}

function isMarker(form: string, wanted: string): boolean {
  return startsWith(form, wanted) || (wanted === 'à' && (form === 'au' || form === 'aux'));
}

/** Item after an insert between commas that an infinitive follows: `a préconisé, dimanche, d'encadrer`. */
function insertBefore(view: View, comma: number): number {
  let item = nextInUnit(view, comma);
  for (let steps = 0; item >= 0 && steps < 14; steps++, item = nextInUnit(view, item)) {
    if (view.forms[item] === ',') {
      const next = nextInUnit(view, item);
      const opens =
        view.grammar.infinitiveMarkers.has(view.forms[next] ?? '') || infinitiveAfter(view, next) >= 0;
      return next >= 0 && opens ? next : -1;
    }
    if (isFinite(view, item)) return -1;
  }
  return -1;
}

/** Whether a form is a preposition, also elided. */
export function startsWith(form: string, preposition: string): boolean {
  return form === preposition || (preposition === 'de' && form === "d'");
}

/** The item itself when an infinitive stands there, over negation and clitics; -1 otherwise. */
export function infinitiveAfter(view: View, item: number): number {
  const { grammar, forms } = view;
  let at = item;
  for (let steps = 0; at >= 0 && steps < 7; steps++, at = nextInUnit(view, at)) {
    const form = forms[at];
    const quotation = quotationAt(view, at);
    if (quotation !== undefined) return opensWithInfinitive(view, quotation.from, quotation.to) ? item : -1;
    if (readingsOf(view, at).has('infinitive') && !isCapitalised(view, at)) return item;
    const may = grammar.proclitics.has(form) || grammar.negationWords.has(form) || isAdverb(view, at);
    if (!may || (grammar.determiners.has(form) && steps === 0 && !grammar.proclitics.has(form))) return -1;
  }
  return -1;
}

/** `« ne pas baisser la garde »`: an infinitive over negation and clitics. */
function opensWithInfinitive(view: View, from: number, to: number): boolean {
  const { grammar, forms } = view;
  let at = from;
  while (
    at < to &&
    at < from + 4 &&
    (grammar.proclitics.has(forms[at]) || grammar.negationWords.has(forms[at]))
  )
    at++;
  return at < to && readingsOf(view, at).has('infinitive');
}

/** The complement that an infinitive opens. */
export function finishInfinitive(linking: Linking, group: CueGroup, from: number): Complement {
  const { view } = linking;
  const last = clauseEnd(view, from, linking.byItem, {
    ...optionsFor(linking, group, 'clause'),
    infinitive: true,
  });
  const end = cutAdversative(view, from, last);
  takeQuotations(linking, from, end);
  return { contents: [contentOf(view, from, end)], rule: 'infinitive' };
}

function cutAdversative(view: View, from: number, last: number): number {
  for (let item = from; item >= 0 && item !== last; item = view.next[item]) {
    if (view.forms[item] === ',' && view.grammar.adversatives.has(view.forms[view.next[item]] ?? ''))
      return trimEnd(view, from, item);
  }
  return last;
}
