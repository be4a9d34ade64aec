import { invertedSubject } from '../../../syntax/subject-after';
import { subjectBefore } from '../../../syntax/subject-before';
import { is, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { COLON, COMMA, COMPLEMENTISER, DETERMINER, FULL_STOP, RELATIVE } from '../../../syntax/words/classes';
import type { Span } from '../../../model/span';
import type { Construction } from '../construction';
import type { CueGroup } from '../cue-groups';
import { contentOf, sourceAt, takeQuotations, type Linking, type Relation } from '../relation';
import { ownerOf } from '../source/noun-owners';

/** Words between `c'est` and `ce que`. */
const FEWEST = /^(?:du|en|tout|bien|exactement|précisément|notamment|moins|cas)$/u;

/** `A. C'est ce qu'a annoncé X`, `A, c'est du moins ce qu'affirme X`: a verb that points back to what is said. */
function linkVerb(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (!group.takes.that || group.form !== 'finite' || group.negated || group.unreal) return undefined;
  const subject = subjectBefore(view, group.outerFirst);
  const isOwn = subject.range !== undefined && !subject.relative && subject.range.last < group.first;
  const first = isOwn && subject.range !== undefined ? subject.range.first : group.outerFirst;
  const start = openingBefore(view, previousInUnit(view, first));
  if (start < 0) return undefined;
  const source = isOwn ? subject.range : invertedSubject(view, nextInUnit(view, group.last));
  const content = source === undefined ? undefined : saidBefore(linking, start);
  if (source === undefined || content === undefined) return undefined;
  return { group, source: sourceAt(view, source), contents: content, rule: 'pointing-back' };
}

/** First item of `c'est ce que`, which ends at an item; -1 when that does not stand there. */
function openingBefore(view: View, last: number): number {
  if (last < 0 || !is(view, last, COMPLEMENTISER | RELATIVE)) return -1;
  const what = previousInUnit(view, last);
  if (what < 0 || view.forms[what] !== 'ce') return -1;
  let verb = previousInUnit(view, what);
  while (verb >= 0 && FEWEST.test(view.forms[verb])) verb = previousInUnit(view, verb);
  if (verb < 0 || view.forms[verb] !== 'est') return -1;
  const it = previousInUnit(view, verb);
  return it >= 0 && /^(?:c'|c’|tel)$/u.test(view.forms[it]) ? it : -1;
}

/** `A. Telle est l'opinion de X`: a noun of saying that points back, with whose saying it is. */
function linkNoun(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  let verb = previousInUnit(view, group.first);
  if (verb >= 0 && is(view, verb, DETERMINER)) verb = previousInUnit(view, verb);
  const such = verb < 0 ? -1 : previousInUnit(view, verb);
  if (such < 0 || previousInUnit(view, such) >= 0 || !/^(?:est|sont|était|étaient)$/u.test(view.forms[verb]))
    return undefined;
  if (!/^tel(?:le)?s?$/u.test(view.forms[such])) return undefined;
  const owner = ownerOf(view, group)?.range;
  const content = owner === undefined ? undefined : saidBefore(linking, such);
  if (owner === undefined || content === undefined) return undefined;
  return { group, source: sourceAt(view, owner), contents: content, rule: 'pointing-back' };
}

/** What stands before an item: up to the comma before it, else the sentence before; as it is ascribed already, if it is. */
function saidBefore(linking: Linking, start: number): readonly Span[] | undefined {
  const { view, ledger } = linking;
  const before = view.previous[start];
  if (before < 0) return undefined;
  const isInside = view.unitOf[before] === view.unitOf[start];
  if (isInside && !is(view, before, COMMA)) return undefined;
  const unit = view.unitOf[before];
  let last = before;
  while (last > view.unitFirst[unit] && is(view, last, COMMA | FULL_STOP)) last = view.previous[last];
  for (const other of linking.groups) {
    const known = view.unitOf[other.first] === unit && !isInside ? ledger.relationOf(other) : undefined;
    if (known !== undefined) return known.contents;
  }
  let first = view.unitFirst[unit];
  // `Pont : A`: the label is no part of what is said.
  for (let item = first, words = 0; item >= 0 && item < last && words < 6; item = view.next[item], words++)
    if (is(view, item, COLON)) first = view.next[item];
  takeQuotations(linking, first, last);
  return [contentOf(view, first, last)];
}

/** `A. C'est ce qu'a annoncé X`, `A. Telle est l'opinion de X`: a clause that points back to what is said. */
export const POINTING_BACK: Construction = {
  id: 'pointing-back',
  cues: ['verb', 'noun'],
  source: 'behind the verb or before it; behind the noun',
  content: 'the clause before the comma, or the sentence before',
  citation: 'authier2020',
  examples: [
    ['fr', "<content|Le pont fermera lundi>. C'est ce qu'[cue|a annoncé] {source|le maire}."],
    ['fr', "<content|Le pont fermera lundi>. Telle est l'[cue|opinion] de {source|Claire Vauban}."],
  ],
  counterExamples: [['fr', "Le pont fermera. C'est ce que le maire a vu."]],
  limits: 'Of what is said, only the sentence before is taken.',
  find: (linking, group) => (group.kind === 'verb' ? linkVerb(linking, group) : linkNoun(linking, group)),
};
