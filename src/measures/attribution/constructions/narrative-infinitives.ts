import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { invertedSubject } from '../../../syntax/subject-after';
import { is, nextInUnit, previousInUnit, quotationAt } from '../../../syntax/view';
import { isAdverb } from '../../../syntax/word-classes';
import { COMMA, COORDINATOR } from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';
import { contentOf, sourceAt, takeQuotations, type Linking, type Relation } from '../relation';
import { complementOf } from './complements';

/**
 * Relation of an infinitive that tells like a finite verb: `« A », de dire le maire`, `Et le maire de conclure : « A »`.
 */
export function linkNarrative(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (view.grammar.bareClauses || group.form !== 'infinitive' || !group.takes.quotation) return undefined;
  const marker = previousInUnit(view, group.outerFirst);
  const before = marker < 0 ? -1 : previousInUnit(view, marker);
  if (before < 0 || !/^(?:de|d')$/u.test(view.forms[marker])) return undefined;
  return behindQuotation(linking, group, before) ?? behindSubject(linking, group, marker);
}

/** `« A », de dire le maire` */
function behindQuotation(linking: Linking, group: CueGroup, before: number): Relation | undefined {
  const { view } = linking;
  if (!is(view, before, COMMA)) return undefined;
  const item = previousInUnit(view, before);
  if (item < 0 || quotationAt(view, item) === undefined) return undefined;
  const subject = invertedSubject(view, nextInUnit(view, group.last));
  if (subject === undefined) return undefined;
  takeQuotations(linking, item, item);
  return {
    group,
    source: sourceAt(view, subject),
    contents: [contentOf(view, item, item)],
    rule: 'quotation-before',
  };
}

/** `Et le maire de conclure : « A »`: the subject opens the sentence, and no finite verb stands in it. */
function behindSubject(linking: Linking, group: CueGroup, marker: number): Relation | undefined {
  const { view } = linking;
  let start = view.unitFirst[view.unitOf[group.first]];
  while (start >= 0 && (is(view, start, COORDINATOR) || isAdverb(view, start)))
    start = nextInUnit(view, start);
  const subject = start < 0 ? undefined : nounPhraseAt(view, start, { greedy: false });
  if (subject === undefined || nextInUnit(view, subject.last) !== marker) return undefined;
  // `La maire demande au conseil de dire si A`: a verb stands in what looks like one phrase.
  for (let item = subject.first; item <= subject.last; item++)
    if (linking.byItem.get(item)?.kind === 'verb') return undefined;
  const complement = complementOf(linking, group);
  return complement === undefined ? undefined : { group, source: sourceAt(view, subject), ...complement };
}
