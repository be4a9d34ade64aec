import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { invertedSubject } from '../../../syntax/subject-after';
import { is, nextInUnit, previousInUnit, quotationAt } from '../../../syntax/view';
import { isAdverb } from '../../../syntax/word-classes';
import { COMMA, COORDINATOR } from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';
import {
  contentOf,
  sourceAt,
  takeQuotations,
  type Linking,
  type Relation,
  type SourcePlace,
} from '../relation';
import type { ComplementConstruction } from './complement-source';
import type { Construction } from '../construction';

/** The item of `de` before an infinitive that may tell like a finite verb; -1 when it may not. */
function markerOf({ view }: Linking, group: CueGroup): number {
  if (view.grammar.bareClauses || group.form !== 'infinitive' || !group.takes.quotation) return -1;
  const marker = previousInUnit(view, group.outerFirst);
  if (marker < 0 || previousInUnit(view, marker) < 0) return -1;
  return /^(?:de|d')$/u.test(view.forms[marker]) ? marker : -1;
}

/** `« A », de dire le maire` */
function behindQuotation(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const marker = markerOf(linking, group);
  const before = marker < 0 ? -1 : previousInUnit(view, marker);
  if (before < 0 || !is(view, before, COMMA)) return undefined;
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
function narratorOf(linking: Linking, group: CueGroup): SourcePlace | undefined {
  const { view } = linking;
  const marker = markerOf(linking, group);
  if (marker < 0) return undefined;
  let start = view.unitFirst[view.unitOf[group.first]];
  while (start >= 0 && (is(view, start, COORDINATOR) || isAdverb(view, start)))
    start = nextInUnit(view, start);
  const subject = start < 0 ? undefined : nounPhraseAt(view, start, { greedy: false });
  if (subject === undefined || nextInUnit(view, subject.last) !== marker) return undefined;
  // `La maire demande au conseil de dire si A`: a verb stands in what looks like one phrase.
  for (let item = subject.first; item <= subject.last; item++)
    if (linking.byItem.get(item)?.kind === 'verb') return undefined;
  return sourceAt(view, subject);
}

/** `« A », de dire le maire`: an infinitive that tells like a finite verb, behind a quotation. */
export const NARRATIVE_QUOTATION: Construction = {
  id: 'quotation-before',
  cues: ['verb'],
  source: 'behind the infinitive',
  content: 'the quotation before it',
  citation: 'authier1992',
  examples: [['fr', '« <content|Le pont tiendra> », de [cue|dire] {source|le maire}.']],
  counterExamples: [['fr', 'Il est temps de dire « non ».']],
  limits: 'In French alone.',
  find: behindQuotation,
};

/** `Et le maire de conclure : « A »`: the same behind its subject, with a complement of the verb. */
export function narrativeComplement(
  { complement, ...record }: ComplementConstruction,
  example: string,
): Construction {
  return {
    ...record,
    source: 'at the head of the sentence, before de and the infinitive',
    examples: [['fr', example]],
    counterExamples: [['fr', 'Le maire a peur de le dire.']],
    limits: 'In French alone; the subject opens the sentence, and no verb stands in it.',
    find: (linking, group) => {
      const source = narratorOf(linking, group);
      const content =
        source === undefined ? undefined : complement(linking, group, nextInUnit(linking.view, group.last));
      return source === undefined || content === undefined ? undefined : { group, source, ...content };
    },
  };
}
