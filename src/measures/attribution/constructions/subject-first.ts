import { trimEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import { contentOf, takeQuotations, type Linking, type Relation, type SourcePlace } from '../relation';
import { afterAdjuncts } from '../../../syntax/adjuncts';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { enclosingBracket, opensTail } from './inserts';
import { contentStart } from '../content/content-start';
import { endsClause, leftHasVerb, relate } from '../content/reporting-scope';
import { isInserted, type Left } from '../content/rest-after';
import { precedingSource } from '../source/sources';
import {
  is,
  canBe,
  isCapitalised,
  itemEnd,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
  lastOfUnit,
} from '../../../syntax/view';
import {
  COLON,
  COMMA,
  DASH,
  COMPLEMENTISER,
  FULL_STOP,
  EXCLAMATION,
  ELLIPSIS,
  RELATIVE,
  GERUND,
  LINK,
  SENTENCE_MARK,
  SUBORDINATOR,
} from '../../../syntax/words/classes';
import type { Construction } from '../construction';

/** What is told of reporting clauses with or without a quotation before them. */
type ReportedId = 'quotation-before' | 'parenthetical';

/** `« A », il dit`, `"A," she said`: the subject stands between quotation and verb. */
function linkSubjectFirst(linking: Linking, group: CueGroup, id: ReportedId): Relation | undefined {
  const { view } = linking;
  if (group.form !== 'finite' || group.enclitic >= 0 || !(group.takes.quotation || group.takes.that))
    return undefined;
  const source = precedingSource(linking, group);
  if (source.range === undefined) return undefined;
  let item = previousInUnit(view, source.range.first);
  const resumed = resumedContent(linking, group, source, item, id);
  if (resumed !== undefined) return resumed;
  let comma = false;
  // `The pier (the mayor said) is safe`
  const bracket = item < 0 ? enclosingBracket(view, group.first) : -1;
  if (bracket >= 0 && nextInUnit(view, group.last) < 0) {
    item = previousInUnit(view, bracket);
    comma = true;
  }
  if (item < 0 && view.grammar.bareClauses) item = questionBefore(view, group, source.range.first);
  if (item >= 0 && is(view, item, COMMA | DASH)) {
    comma = true;
    item = previousInUnit(view, item);
  }
  if (item < 0) return undefined;
  const isQuotation = quotationAt(view, item) !== undefined;
  if (isQuotation !== (id === 'quotation-before')) return undefined;
  if (!isQuotation && !(comma && view.grammar.bareClauses)) return undefined;
  // `When asked about it, Reed replied: “A”`
  const behind = nextInUnit(view, group.last);
  if (!isQuotation && behind >= 0 && is(view, behind, COLON)) return undefined;
  const clauseLast = addresseeEnd(view, group);
  const after = commaBehind(view, clauseLast);
  if (!view.grammar.bareClauses) {
    // A capital letter after the quotation opens a sentence: the quotation is a subheading or a title.
    if (!group.takes.quotation || (!comma && isCapitalised(view, source.range.first))) return undefined;
    // `Invité de « Grand Large », le chanteur s'est confié`: a title inside the sentence is not what is said.
    const block = quotationAt(view, item);
    const before = previousInUnit(view, item);
    if (block !== undefined && block.to - block.from < 5 && before >= 0) return undefined;
    // `X estimait que « A », le maire a souri`: the quotation is another verb's.
    if (before >= 0 && is(view, before, COMPLEMENTISER)) return undefined;
  }
  const mark = previousInUnit(view, source.range.first);
  const isPair = after >= 0 && (is(view, after, COMMA) || (is(view, after, DASH) && is(view, mark, DASH)));
  const isInsert = !isQuotation && isPair && !opensSubordinate(view, nextInUnit(view, after));
  const isReport = leftHasVerb(view, item) || isHeadline(view, item, clauseLast);
  if (!isQuotation && !isInsert && !(isReport && (endsClause(view, clauseLast) || opensTail(view, group))))
    return undefined;
  if (clauseLast !== group.last && hasClauseBehind(view, clauseLast)) return undefined;
  const left: Left = { last: item, isQuotation, afterComma: comma, afterAs: false };
  const first = contentStart(linking, group, left);
  if (first < 0) return undefined;
  const relation = relate(linking, group, source, left, first);
  return isInsert && relation.contents.length === 1 ? withRest(linking, relation, after) : relation;
}

/** `The pier, Reed said on Monday, is safe`: the comma behind the circumstances that a verb follows; else what stands behind. */
function commaBehind(view: View, last: number): number {
  const next = nextInUnit(view, last);
  if (next < 0 || !view.grammar.bareClauses) return next;
  const comma = afterAdjuncts(view, next, (item) => is(view, item, COMMA));
  return comma >= 0 && is(view, comma, COMMA) && isInserted(view, view.previous[comma]) ? comma : next;
}

/** `a source told Reuters.`: the last item of the addressee of a verb that has one, else of the verb. */
function addresseeEnd(view: View, group: CueGroup): number {
  if (!group.takes.object || !view.grammar.bareClauses) return group.last;
  return nounPhraseAt(view, nextInUnit(view, group.last), { greedy: false })?.last ?? group.last;
}

/** `told the paper on Monday that A`: whether what is said stands behind the addressee. */
function hasClauseBehind(view: View, last: number): boolean {
  for (let item = nextInUnit(view, last); item >= 0; item = nextInUnit(view, item)) {
    if (is(view, item, COMMA)) return false;
    if (is(view, item, COMPLEMENTISER) || isFinite(view, item)) return true;
  }
  return false;
}

/** `Bank to cut jobs, officials say`: words without a finite verb that are all of a line up to the reporting clause. */
function isHeadline(view: View, left: number, last: number): boolean {
  const after = nextInUnit(view, last);
  if (after >= 0 && !is(view, after, SENTENCE_MARK)) return false;
  for (let item = left; item >= 0; item = previousInUnit(view, item)) if (is(view, item, COMMA)) return false;
  const first = view.unitFirst[view.unitOf[left]];
  return first !== left && !is(view, first, LINK | SUBORDINATOR) && !isAdverb(view, first);
}

/** `“Who are they?” Reed said.`: the quotation whose own mark ended the sentence; -1 when there is none. */
function questionBefore(view: View, group: CueGroup, subject: number): number {
  const item = view.previous[subject];
  const block = quotationAt(view, item);
  if (block === undefined || !endsClause(view, group.last)) return -1;
  const after = nextInUnit(view, group.last);
  const isWhole = after < 0 || is(view, after, FULL_STOP);
  return is(view, block.to - 1, EXCLAMATION) || (is(view, block.to - 1, FULL_STOP | ELLIPSIS) && isWhole)
    ? item
    : -1;
}

/** `A, comme il le disait hier`: the pronoun stands for what is ascribed. */
function resumedContent(
  linking: Linking,
  group: CueGroup,
  source: SourcePlace,
  as: number,
  id: ReportedId,
): Relation | undefined {
  const { view } = linking;
  if (as < 0) return undefined;
  // `as the mayor said`: nothing stands for what is ascribed.
  const isResumed =
    view.forms[as] === 'comme'
      ? group.hasObject
      : /^(?:as|как)$/u.test(view.forms[as]) && group.takes.that && endsClause(view, group.last);
  if (!isResumed) return undefined;
  const bracket = enclosingBracket(view, as);
  let last = previousInUnit(view, bracket < 0 ? as : bracket);
  if (last >= 0 && is(view, last, COMMA)) last = previousInUnit(view, last);
  if (last < 0 || !(leftHasVerb(view, last) || isInserted(view, group.last))) return undefined;
  const left: Left = {
    last,
    isQuotation: quotationAt(view, last) !== undefined,
    afterComma: true,
    afterAs: true,
  };
  if (left.isQuotation !== (id === 'quotation-before')) return undefined;
  const first = contentStart(linking, group, left);
  if (first < 0) return undefined;
  const relation = relate(linking, group, source, left, first);
  // `X rappelle que A, comme il le disait`: the pronoun stands for the clause alone.
  const inner = clauseStart(linking, first, last);
  return inner === first ? relation : { ...relation, contents: [contentOf(view, inner, last)] };
}

/** First item of the content clause that a stretch ends on; its first item when it holds none. */
function clauseStart(linking: Linking, first: number, last: number): number {
  const { view } = linking;
  for (
    let item = last, steps = 0;
    item >= 0 && item !== first && steps < 80;
    item = previousInUnit(view, item), steps++
  ) {
    const before = previousInUnit(view, item);
    if (before < 0) break;
    if (!is(view, item, COMPLEMENTISER)) continue;
    for (let at = before, near = 0; at >= 0 && near < 4; at = previousInUnit(view, at), near++) {
      if (linking.byItem.get(at)?.takes.that === true) return view.next[item];
    }
  }
  return first;
}

function opensSubordinate(view: View, item: number): boolean {
  if (item < 0 || quotationAt(view, item) !== undefined || is(view, item, RELATIVE)) return true;
  return canBe(view, item, GERUND);
}

/** `In some cases, officials say, A`: the ascribed sentence goes on to its end. */
function withRest(linking: Linking, relation: Relation, comma: number): Relation {
  const { view } = linking;
  const start = nextInUnit(view, comma);
  const last = trimEnd(view, start, lastOfUnit(view, start));
  takeQuotations(linking, start, last);
  return {
    ...relation,
    contents: [...relation.contents, [view.doc.tokens.start[start], itemEnd(view, last)]],
  };
}

/** `« A », X dit`, `“A,” X said`: a quotation with subject and verb behind it. */
export const SUBJECT_FIRST_QUOTATION: Construction = {
  id: 'quotation-before',
  cues: ['verb'],
  source: 'right before the verb',
  content: 'the quotation before the source, and its rest behind the verb',
  citation: 'biber1999',
  examples: [
    ['en', '“<content|The bridge is safe,>” {source|the mayor} [cue|said].'],
    ['fr', '« <content|Le pont tiendra> », {source|le maire} [cue|assure].'],
  ],
  counterExamples: [['fr', 'Invité de « Grand Large », le chanteur a parlé.']],
  limits:
    'A title in quotation marks that ends a phrase of five words or more may be taken for what is said.',
  find: (linking, group) => linkSubjectFirst(linking, group, 'quotation-before'),
};

/** `A, X said`: words without quotation marks, with subject and verb behind them. */
export const SUBJECT_FIRST: Construction = {
  id: 'parenthetical',
  cues: ['verb'],
  source: 'right before the verb',
  content: 'the words before the source, and their rest behind a second comma',
  citation: 'urmson1952',
  examples: [
    ['en', '<content|The bridge is safe>, {source|the mayor} [cue|said].'],
    ['fr', '<content|Le pont tiendra>, comme {source|le maire} [cue|le disait] hier.'],
  ],
  counterExamples: [['fr', 'Le pont tiendra, le maire a parlé.']],
  limits: 'Without quotation marks only English has it, but for clauses that open with as.',
  find: (linking, group) => linkSubjectFirst(linking, group, 'parenthetical'),
};
