import { clauseEnd } from '../content/clause-end';
import { contentStart } from '../content/content-start';
import { relate } from '../content/reporting-scope';
import type { CueGroup } from '../cue-groups';
import { nominativeBefore } from '../../../syntax/nominative-subject';
import {
  contentOf,
  NO_SOURCE,
  sourceAt,
  takeQuotations,
  unitStart,
  type Linking,
  type Relation,
  type SourcePlace,
} from '../relation';
import { sourceKindOf } from '../source/source-kind';
import { invertedSource } from '../source/sources';
import { mayHaveSubject, unnamedSource } from '../source/unnamed-speakers';
import { is, isPunctuation, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COMMA, COMPLEMENTISER, COORDINATOR } from '../../../syntax/words/classes';
import type { Construction } from '../construction';

const LONGEST_REACH = 30;

/**
 * Reporting clauses that a language with cases opens with a word for what is said: `Как отметил X, A`, `Как он сказал, A`,
 * `Как говорится в отчёте, A`; `A, о чём сообщил X`; and `A. Об этом сообщил X`.
 */
function linkFramed(
  linking: Linking,
  group: CueGroup,
  id: 'fronted' | 'parenthetical',
): Relation | undefined {
  const { view } = linking;
  if (view.grammar.cases === undefined || (group.form !== 'finite' && mayHaveSubject(group)))
    return undefined;
  const frame = frameBefore(view, group);
  if (frame === undefined) return undefined;
  const source = speakerOf(view, group, frame.first);
  if (source.range === undefined && mayHaveSubject(group)) return undefined;
  const before = previousInUnit(view, frame.first);
  if (frame.isAs) {
    if (id !== 'fronted') return undefined;
    if (before >= 0 && !is(view, before, COORDINATOR)) return undefined;
    return aheadOf(linking, group, source);
  }
  if (
    (!group.takes.that && !frame.isSuch) ||
    source.range === undefined ||
    !sourceKindOf(view, source.range, 'none').sure
  )
    return undefined;
  if (before >= 0 && is(view, before, COMMA))
    return id === 'parenthetical' ? behind(linking, group, source, before) : undefined;
  return before < 0 && id === 'fronted' ? previousSentence(linking, group, source) : undefined;
}

interface Frame {
  readonly first: number;
  /** `как`, as against `о чём` and `об этом`. */
  readonly isAs: boolean;
  /** `такие данные`: what is said has a noun. */
  readonly isSuch: boolean;
}

const SUCH = /^(?:так(?:ие|ую|ое|ой|им)|эт(?:и|у|о|им))$/u;
const SAID =
  /^(?:данные|цифры|мнение|прогноз|оценк[ау]|информаци[яю]|сведения|вывод|заявление|предположение|предупреждение|требование|предложение|статистик[ау])$/u;

/** The word that opens the clause of a cue, over its subject and adverbs. */
function frameBefore(view: View, group: CueGroup): Frame | undefined {
  const subject = nominativeBefore(view, group.outerFirst).range;
  let item = previousInUnit(view, group.outerFirst);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++) {
    if (view.forms[item] === 'как') return { first: item, isAs: true, isSuch: false };
    const about = previousInUnit(view, item);
    if (/^(?:этом|ч[её]м)$/u.test(view.forms[item]) && about >= 0 && /^(?:о|об)$/u.test(view.forms[about]))
      return { first: about, isAs: false, isSuch: false };
    const noun = nextInUnit(view, item);
    if (
      previousInUnit(view, item) < 0 &&
      SUCH.test(view.forms[item]) &&
      noun >= 0 &&
      SAID.test(view.forms[noun])
    )
      return { first: item, isAs: false, isSuch: true };
    if (subject !== undefined && item <= subject.last && item > subject.first) item = subject.first;
    else if (isPunctuation(view, item) || isFinite(view, item) || is(view, item, COMPLEMENTISER))
      return undefined;
    else item = previousInUnit(view, item);
  }
  return undefined;
}

function speakerOf(view: View, group: CueGroup, frame: number): SourcePlace {
  const before = mayHaveSubject(group) ? nominativeBefore(view, group.outerFirst).range : undefined;
  if (before !== undefined && before.first > frame) return sourceAt(view, before);
  const inverted = mayHaveSubject(group) ? invertedSource(view, group) : NO_SOURCE;
  return inverted.range === undefined ? (unnamedSource(view, group) ?? NO_SOURCE) : inverted;
}

/** `Как отметил X, A` */
function aheadOf(linking: Linking, group: CueGroup, source: SourcePlace): Relation | undefined {
  const { view } = linking;
  let comma = nextInUnit(view, Math.max(source.range?.last ?? -1, group.last));
  for (let steps = 0; comma >= 0 && steps < LONGEST_REACH && !is(view, comma, COMMA); steps++)
    comma = nextInUnit(view, comma);
  const start = comma < 0 || !is(view, comma, COMMA) ? -1 : nextInUnit(view, comma);
  if (start < 0) return undefined;
  const last = clauseEnd(view, start, linking.byItem, { extent: 'clause', embedded: false });
  takeQuotations(linking, start, last);
  return { group, source, contents: [contentOf(view, start, last)], rule: 'fronted' };
}

/** `A, о чём сообщил X` */
function behind(linking: Linking, group: CueGroup, source: SourcePlace, comma: number): Relation | undefined {
  const last = previousInUnit(linking.view, comma);
  if (last < 0) return undefined;
  const left = { last, isQuotation: false, afterComma: true, afterAs: true };
  const first = contentStart(linking, group, left);
  return first < 0 ? undefined : relate(linking, group, source, left, first);
}

/** `A. Об этом сообщил X.` */
function previousSentence(linking: Linking, group: CueGroup, source: SourcePlace): Relation | undefined {
  const { view } = linking;
  const last = view.previous[unitStart(view, group.first)];
  if (last < 0 || source.range === undefined) return undefined;
  const first = unitStart(view, last);
  if (linking.ledger.isCued(view.unitOf[last])) return undefined;
  const end = view.forms[last] === '.' ? previousInUnit(view, last) : last;
  if (end < 0) return undefined;
  takeQuotations(linking, first, end);
  return { group, source, contents: [contentOf(view, first, end)], rule: 'fronted' };
}

/** `Как отметил X, A`; `A. Об этом сообщил X.`: a clause that opens with a word for what is said. */
export const CASE_FRONTED: Construction = {
  id: 'fronted',
  cues: ['verb'],
  source: 'on either side of the verb, or where it is written',
  content: 'behind the comma of the clause, or the sentence before it',
  citation: 'shvedova1980',
  examples: [
    ['ru', 'Как [cue|отметил] {source|мэр}, <content|мост выдержит>.'],
    ['ru', '<content|Мост выдержит>. Об этом [cue|сообщил] {source|мэр}.'],
    ['ru', '<content|Мост выдержит>. Такое мнение [cue|озвучил] {source|мэр}.'],
  ],
  counterExamples: [['ru', 'Мэр знает, как мост выдержит.']],
  limits: 'Of what is told about, only the sentence before is ascribed.',
  find: (linking, group) => linkFramed(linking, group, 'fronted'),
};

/** `A, о чём сообщил X`: the clause behind what is said. */
export const CASE_FRAMED: Construction = {
  id: 'parenthetical',
  cues: ['verb'],
  source: 'on either side of the verb',
  content: 'the clause before the comma',
  citation: 'shvedova1980',
  examples: [['ru', '<content|Мост выдержит>, о чём [cue|сообщил] {source|мэр}.']],
  counterExamples: [['ru', 'Мэр знает, о чём говорить.']],
  limits: 'Only of verbs that take a content clause, and with a source that surely speaks.',
  find: (linking, group) => linkFramed(linking, group, 'parenthetical'),
};
