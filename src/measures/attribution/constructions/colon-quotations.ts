import { clauseEnd, trimEnd } from '../content/clause-end';
import { type Complement, hasVerb } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import { isOwned } from './saying-nouns';
import { infinitiveAfter } from './infinitives';
import { nominal } from './nominal-contents';
import { contentOf, takeQuotations, type Linking } from '../relation';
import { is, itemEnd, nextInUnit, previousInUnit, quotationAt } from '../../../syntax/view';
import { COMMA, COLON, SEMICOLON, FULL_STOP, EXCLAMATION } from '../../../syntax/words/classes';

/** `X dit … : « A »`; the quotation may stand in the next paragraph. */
export function colonQuotation(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  if (!group.takes.quotation && group.takes.nominal === 'none') return undefined;
  if (!group.takes.that && afterPreposition(linking, group)) return undefined;
  // `dit avoir lu sur la porte : « A »`: the quotation belongs to what the infinitive says.
  if (
    group.takes.that &&
    (group.takes.bareInfinitive || group.takes.infinitive) &&
    infinitiveAfter(view, start) >= 0
  )
    return undefined;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 70; steps++, item = nextInUnit(view, item)) {
    const other = linking.byItem.get(item);
    if (
      other !== undefined &&
      other !== group &&
      other.kind === 'verb' &&
      other.takes.quotation &&
      other.form !== 'infinitive'
    )
      return undefined;
    // `reprend l'idée de sa sœur : « A »`: whose idea it is says it.
    if (
      other?.kind === 'noun' &&
      group.match?.entry.attributes?.['cites'] === true &&
      isOwned(linking, other)
    )
      return undefined;
    if (!is(view, item, COLON)) continue;
    const next = view.next[item];
    const quotation = next < 0 ? undefined : quotationAt(view, next);
    if (quotation === undefined) {
      if (group.takes.nominal === 'accuse') return undefined;
      if (next < 0 || steps > 8 || view.unitOf[next] !== view.unitOf[item] || !group.takes.quotation)
        return undefined;
      const last = clauseEnd(view, next, linking.byItem, { extent: 'clause', embedded: false });
      if (!view.grammar.bareNouns && !hasVerb(view, next)) return undefined;
      takeQuotations(linking, next, last);
      return { contents: [contentOf(view, next, last)], rule: 'colon' };
    }
    if (hasOwnContent(linking, group, start, item)) return undefined;
    const after = nextInUnit(view, next);
    const closes =
      after < 0 ||
      is(view, after, FULL_STOP | COMMA | SEMICOLON | EXCLAMATION) ||
      view.unitOf[next] !== view.unitOf[item];
    const last = closes ? next : trimEnd(view, next, view.unitLast[view.unitOf[next]]);
    takeQuotations(linking, next, last);
    return { contents: [contentOf(view, next, last)], rule: 'colon' };
  }
  return undefined;
}

/** `a reconnu sa défaite : « A »`: the phrase between the verb and the colon is what it ascribes. */
function hasOwnContent(linking: Linking, group: CueGroup, start: number, colon: number): boolean {
  const { view } = linking;
  if (!view.grammar.determinedPhrases || group.takes.preposition !== undefined || start === colon)
    return false;
  // `a raillé la présence du maire : « A »` says what the quotation says.
  const isOwn = start >= 0 && view.grammar.possessives.has(view.forms[start]);
  if (group.takes.nominal !== 'predicate' && !(group.takes.nominal === 'claim' && isOwn)) return false;
  const content = nominal(linking, group, start)?.contents[0];
  const before = previousInUnit(view, colon);
  return content !== undefined && before >= 0 && content[1] >= itemEnd(view, before);
}

/** `Selon lui, X souffle sur les braises : « A »`: the sentence is ascribed already. */
function afterPreposition(linking: Linking, group: CueGroup): boolean {
  const { view } = linking;
  const first = linking.byItem.get(view.unitFirst[view.unitOf[group.first]]);
  return first !== undefined && first.kind === 'preposition';
}
