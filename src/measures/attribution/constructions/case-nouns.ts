import { casesOf, isBetween, nominativePhrase } from '../../../syntax/agreeing-phrase';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { subjectBefore } from '../../../syntax/subject-before';
import { firstOfVerb } from '../../../syntax/verb-group';
import {
  is,
  canBe,
  isCapitalised,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { COLON, COMMA, COMPLEMENTISER, INFINITIVE, PREPOSITION } from '../../../syntax/words/classes';
import type { Construction } from '../construction';
import { clauseEnd } from '../content/clause-end';
import { beforeMainVerb } from '../content/main-verb';
import type { CueGroup } from '../cue-groups';
import { contentOf, NO_SOURCE, sourceAt, takeQuotations, type Linking, type Relation } from '../relation';
import { sourceKindOf } from '../source/source-kind';
import { opensEvent } from './case-places';
import { finishInfinitive } from './infinitives';

const LONGEST_REACH = 25;
/** Longest name of whose saying a noun is, in items. */
const LONGEST_OWNER = 12;

/** Nouns of saying whose own subject keeps or breaks them: `сдержал обещание`. */
const PROMISES = /^(?:обещани|клятв|заверени|гаранти|угроз|намерени|готовност)/u;
/** What is told by nobody in particular. */
const HEARSAY = /^(?:слух|молв)/u;

/**
 * A noun of saying in a language with cases: `заявление мэра о том, что A`, `слухи, что A`, `требование жителей закрыть
 * мост`, `обратились с просьбой закрыть мост`, `заявление мэра о закрытии моста`.
 */
function linkCaseNoun(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (view.grammar.cases === undefined) return undefined;
  const possessive = possessorBefore(view, group);
  const genitive = possessive === undefined ? genitiveBehind(view, group) : undefined;
  const start = nextInUnit(view, genitive?.last ?? group.last);
  if (start < 0) return undefined;
  const owner = possessive ?? genitive;
  const clause = clauseFrom(view, start);
  if (clause >= 0) {
    const main = beforeMainVerb(view, group.first, clause, 1);
    const last =
      main >= 0 ? main : clauseEnd(view, clause, linking.byItem, { extent: 'clause', embedded: false });
    takeQuotations(linking, clause, last);
    const source = owner ?? instrumentSubject(view, group);
    return relation(view, group, source, contentOf(view, clause, last));
  }
  const infinitive = infinitiveFrom(view, start);
  if (infinitive >= 0) {
    const isOwn = isInstrument(view, group) || PROMISES.test(view.forms[group.first]);
    const source = owner ?? (isOwn ? subjectOf(view, group) : undefined);
    if (source === undefined && !(isInstrument(view, group) && verbBefore(view, group) >= 0))
      return undefined;
    const main = beforeMainVerb(view, group.first, infinitive, 0);
    const [content] =
      main >= 0 ? [contentOf(view, infinitive, main)] : finishInfinitive(linking, group, infinitive).contents;
    return relation(view, group, source, content);
  }
  if (isObjectOfCue(linking, group)) return undefined;
  const told = /^(?:о|об|обо)$/u.test(view.forms[start]) ? nextInUnit(view, start) : -1;
  if (told < 0 || !opensTold(view, group, owner, told)) return undefined;
  const main = beforeMainVerb(view, group.first, told, 0);
  const last =
    main >= 0 ? main : clauseEnd(view, told, linking.byItem, { extent: 'phrase', embedded: false });
  takeQuotations(linking, told, last);
  return relation(view, group, owner, contentOf(view, told, last));
}

function relation(
  view: View,
  group: CueGroup,
  owner: ItemRange | undefined,
  content: Relation['contents'][number],
): Relation {
  const source = owner === undefined ? NO_SOURCE : sourceAt(view, owner);
  return { group, source, contents: [content], rule: 'noun' };
}

/** `опровёрг слухи о мосте`: what the verb ascribes holds the noun. */
function isObjectOfCue({ view, byItem }: Linking, group: CueGroup): boolean {
  const before = previousInUnit(view, group.first);
  return before >= 0 && byItem.get(before)?.kind === 'verb';
}

/** `слухи о налоге`; `заявление мэра о закрытии`: an event, which somebody is named for. */
function opensTold(view: View, group: CueGroup, owner: ItemRange | undefined, told: number): boolean {
  if (isPunctuation(view, told)) return false;
  if (HEARSAY.test(view.forms[group.first])) return true;
  return owner !== undefined && sourceKindOf(view, owner, 'none').sure && opensEvent(view, told);
}

/** `его заявление` */
function possessorBefore(view: View, group: CueGroup): ItemRange | undefined {
  const before = previousInUnit(view, group.first);
  return before >= 0 && view.grammar.unchangingPossessives.has(view.forms[before])
    ? { first: before, last: before }
    : undefined;
}

/** `заявление мэра города`: who is named behind the noun. */
function genitiveBehind(view: View, group: CueGroup): ItemRange | undefined {
  const start = nextInUnit(view, group.last);
  if (start < 0 || isPunctuation(view, start) || quotationAt(view, start) !== undefined) return undefined;
  if (is(view, start, PREPOSITION | COMPLEMENTISER) || canBe(view, start, INFINITIVE)) return undefined;
  if (isFinite(view, start) || isBetween(view, start)) return undefined;
  if (casesOf(view).isDative(view.forms[start], isCapitalised(view, start))) return undefined;
  const phrase = nominativePhrase(view, start, view.unitLast[view.unitOf[start]]);
  if (phrase.last - phrase.first > LONGEST_OWNER) return undefined;
  return sourceKindOf(view, phrase, 'none').kind === 'document' ? undefined : phrase;
}

/** First item of the clause behind `, что` or `о том, что`; -1 when none stands there. */
function clauseFrom(view: View, start: number): number {
  let comma = start;
  if (/^(?:о|об|в|на)$/u.test(view.forms[start])) {
    const that = nextInUnit(view, start);
    if (that < 0 || !/^т(?:ом|о)$/u.test(view.forms[that])) return -1;
    comma = nextInUnit(view, that);
  }
  if (comma < 0 || !is(view, comma, COMMA | COLON)) return -1;
  const opening = nextInUnit(view, comma);
  if (opening < 0 || !is(view, opening, COMPLEMENTISER)) return -1;
  return nextInUnit(view, opening);
}

/** An infinitive behind the noun, over addressees: `призыв к властям закрыть мост`. */
function infinitiveFrom(view: View, start: number): number {
  let item = start;
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = nextInUnit(view, item)) {
    if (canBe(view, item, INFINITIVE)) {
      const before = previousInUnit(view, item);
      return view.forms[before] === 'не' ? before : item;
    }
    if (isPunctuation(view, item) || isFinite(view, item) || is(view, item, COMPLEMENTISER)) return -1;
    if (steps === 0 && is(view, item, PREPOSITION) && !/^(?:к|ко)$/u.test(view.forms[item])) return -1;
  }
  return -1;
}

/** `с просьбой`, `с требованием` */
function isInstrument(view: View, group: CueGroup): boolean {
  let before = previousInUnit(view, group.first);
  // `с официальной просьбой`
  if (before >= 0 && /(?:ой|ей|ым|им|ыми|ими)$/u.test(view.forms[before]))
    before = previousInUnit(view, before);
  return before >= 0 && /^(?:с|со)$/u.test(view.forms[before]);
}

function instrumentSubject(view: View, group: CueGroup): ItemRange | undefined {
  return isInstrument(view, group) ? subjectOf(view, group) : undefined;
}

/** Subject of the verb before a noun. */
function subjectOf(view: View, group: CueGroup): ItemRange | undefined {
  const verb = verbBefore(view, group);
  return verb < 0 ? undefined : subjectBefore(view, firstOfVerb(view, verb)).range;
}

/** The finite verb before a noun; -1 when none, or an infinitive, comes first. */
function verbBefore(view: View, group: CueGroup): number {
  let item = previousInUnit(view, group.first);
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++, item = previousInUnit(view, item)) {
    if (isFinite(view, item)) return item;
    if (canBe(view, item, INFINITIVE) || is(view, item, COLON)) return -1;
  }
  return -1;
}

/** `заявление X о том, что A`, `просьба X закрыть мост`: a noun of saying where cases tell whose it is. */
export const CASE_NOUN: Construction = {
  id: 'noun',
  cues: ['noun'],
  source: 'the genitive behind the noun, its possessive, or the subject of the verb that it goes with',
  content: 'a clause, an infinitive, or an event behind its preposition',
  citation: 'shvedova1980',
  examples: [
    ['ru', '[cue|Заявление] {source|мэра} о том, что <content|мост закроют>, удивило всех.'],
    ['ru', '{source|Жители} вышли с [cue|требованием] <content|закрыть мост>.'],
  ],
  counterExamples: [['ru', 'Требование закрыть мост отклонили.']],
  limits: 'An infinitive or an event without somebody named is none.',
  find: linkCaseNoun,
};
