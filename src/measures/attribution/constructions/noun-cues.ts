import { clauseEnd, trimEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import { nominativePhrase } from '../../../syntax/agreeing-phrase';
import { antecedent } from '../../../syntax/antecedent';
import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { subjectBefore } from '../../../syntax/subject-before';
import { TOKEN_KIND } from '../../../model/document';
import type { Span } from '../../../model/span';
import { clauseRelation, sourceAt, type Linking, type Relation } from '../relation';
import { sourceKindOf } from '../source/source-kind';
import { isFinite } from '../../../syntax/word-classes';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import {
  is,
  canBe,
  isCapitalised,
  itemEnd,
  itemStart,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import {
  COMPLEMENTISER,
  AGENT,
  SPEAKER,
  IMPERSONAL,
  DETERMINER,
  COLON,
  GERUND,
  NOUN_LINK,
} from '../../../syntax/words/classes';
import type { Construction } from '../construction';

/** Relation of a noun with its content clause: `la crainte que …`. */
function linkNoun(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const agent = agentBehind(view, group);
  const complementiser = nextInUnit(view, agent?.last ?? group.last);
  const isClause = complementiser >= 0 && is(view, complementiser, COMPLEMENTISER);
  const from = isClause ? nextInUnit(view, complementiser) : -1;
  if (from < 0) return undefined;
  const last = clauseEnd(view, from, linking.byItem, { extent: 'clause', embedded: false });
  const owner = agent ?? possessorBefore(view, group);
  if (owner !== undefined) return clauseRelation(linking, group, owner, [from, last], 'noun-clause');
  let verb = previousInUnit(view, group.first);
  for (let steps = 0; verb >= 0 && steps < 6 && !isFinite(view, verb); steps++)
    verb = previousInUnit(view, verb);
  // `rejette l'idée que`: the idea is not the subject's.
  const governor = verb < 0 ? undefined : linking.byItem.get(verb);
  if (governor !== undefined && governor.kind === 'verb' && governor.takes.nominal !== 'none')
    return undefined;
  const subject = verb >= 0 && isFinite(view, verb) ? subjectBefore(view, verb).range : undefined;
  if (subject === undefined) return undefined;
  const { kind, sure } = sourceKindOf(view, subject, 'none');
  if (!sure || kind === 'document' || is(view, subject.first, SPEAKER | IMPERSONAL)) return undefined;
  return clauseRelation(linking, group, subject, [from, last], 'noun-clause');
}

/** `the announcement by Harbor Works that`: who says it stands behind the noun. */
function agentBehind(view: View, group: CueGroup): ItemRange | undefined {
  const agent = nextInUnit(view, group.last);
  if (agent < 0 || !canBe(view, agent, AGENT)) return undefined;
  return nounPhraseAt(view, nextInUnit(view, agent), { greedy: false });
}

/** Whose saying it is: `Reed's claim that`, `her promise that`; undefined where no possessive stands before the noun. */
function possessorBefore(view: View, group: CueGroup): ItemRange | undefined {
  const { forms } = view;
  let mark = previousInUnit(view, group.first);
  // `his repeated claim that`
  if (mark >= 0 && !isPossessive(view, mark)) mark = previousInUnit(view, mark);
  if (mark < 0 || !isPossessive(view, mark)) return undefined;
  if (is(view, mark, DETERMINER)) return { first: mark, last: mark };
  const last = forms[mark].length > 2 ? mark : previousInUnit(view, mark);
  if (last < 0) return undefined;
  let first = last;
  for (let item = last, steps = 0; item >= 0 && steps < 6; item = previousInUnit(view, item), steps++) {
    if (!startsNounPhrase(view, item) && !isCapitalised(view, item) && item !== last) break;
    first = item;
    if (is(view, item, DETERMINER)) break;
  }
  return { first, last };
}

/** `Reed's`, `senators'`, `his` */
function isPossessive({ forms, grammar }: View, item: number): boolean {
  return /(?:['’]s|s['’]|^['’])$/u.test(forms[item]) || grammar.unchangingPossessives.has(forms[item]);
}

/** Relation of a noun that names written words: `le slogan « A »`, `une affiche portant la mention « A »`. */
function linkLabelNoun(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  let item = nextInUnit(view, group.last);
  if (item >= 0 && is(view, item, COLON)) item = nextInUnit(view, item);
  const block = item < 0 ? undefined : quotationAt(view, item);
  if (block === undefined || linking.ledger.isTaken(block) || block.to - block.from < 3) return undefined;
  linking.ledger.take(block);
  let bearer = previousInUnit(view, group.first);
  if (bearer >= 0 && is(view, bearer, DETERMINER)) bearer = previousInUnit(view, bearer);
  const isParticiple = bearer >= 0 && canBe(view, bearer, GERUND);
  const source = isParticiple ? antecedent(view, bearer) : undefined;
  if (!isParticiple) return undefined;
  return { group, source: sourceAt(view, source), contents: [[block.start, block.end]], rule: 'label-noun' };
}

/** Relation of a heading over a list of statements: `Autres déclarations du ministre :`. */
function linkHeading(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const colon = view.unitLast[view.unitOf[group.first]];
  if (!is(view, colon, COLON)) return undefined;
  const contents: Span[] = [];
  let sign = '';
  for (let item = view.next[colon]; item >= 0; item = view.next[view.unitLast[view.unitOf[item]]]) {
    const point = pointOf(view, item);
    if (point === undefined || (sign !== '' && point.sign !== sign)) break;
    sign = point.sign;
    const last = trimEnd(view, point.first, view.unitLast[view.unitOf[item]]);
    contents.push([itemStart(view, point.first), itemEnd(view, last)]);
  }
  if (contents.length === 0) return undefined;
  if (view.grammar.cases !== undefined) {
    const start = nextInUnit(view, group.last);
    const range = start === colon ? undefined : nominativePhrase(view, start, previousInUnit(view, colon));
    return { group, source: sourceAt(view, range), contents, rule: 'heading' };
  }
  let link = nextInUnit(view, group.last);
  while (link >= 0 && !is(view, link, NOUN_LINK)) link = nextInUnit(view, link);
  const start = link < 0 ? -1 : nextInUnit(view, link);
  const range = start < 0 ? undefined : nounPhraseAt(view, start, { greedy: false });
  return { group, source: sourceAt(view, range), contents, rule: 'heading' };
}

/** The sign before a point of a list, and its first item; undefined for a line without a sign. */
function pointOf(view: View, item: number): { readonly sign: string; readonly first: number } | undefined {
  const next = nextInUnit(view, item);
  // A dash may as well be of the sentence, so that it is an item.
  if (/^[-–—*]$/u.test(view.forms[item]))
    return next < 0 ? undefined : { sign: view.forms[item], first: next };
  const before = item - 1;
  return before >= 0 && view.unitOf[before] < 0 && view.doc.tokens.kind[before] === TOKEN_KIND.symbol
    ? { sign: view.forms[before], first: item }
    : undefined;
}

/** `her promise that A`, `la crainte que A`: a noun with its content clause. */
export const NOUN_CLAUSE: Construction = {
  id: 'noun-clause',
  cues: ['noun'],
  source: 'the possessor of the noun, or the subject of the verb before it',
  content: 'the clause behind the noun',
  citation: 'quirk1985',
  examples: [['en', 'Few liked {source|her} [cue|promise] that <content|the bridge is safe>.']],
  counterExamples: [['en', 'The promise that the bridge is safe pleased many.']],
  limits:
    'A noun without possessor has its source only in a subject that surely speaks; behind a clause that is a subject the rest of its sentence is taken too.',
  find: linkNoun,
};

/** `une affiche portant la mention « A »`: a noun that names written words. */
export const LABEL_NOUN: Construction = {
  id: 'label-noun',
  cues: ['label-noun'],
  source: 'what bears the words, before a participle',
  content: 'the quotation behind the noun',
  citation: 'pareti2016',
  examples: [
    ['fr', '{source|Une affiche} portant la [cue|mention] « <content|Le pont est à nous> » a disparu.'],
  ],
  counterExamples: [['fr', 'Il a vu la mention « Le pont est à nous ».']],
  limits: 'Words that nothing is said to bear are taken, and ascribed to nobody.',
  find: linkLabelNoun,
};

/** `Autres déclarations de X :`: a heading over a list of statements. */
export const HEADING: Construction = {
  id: 'heading',
  cues: ['heading-noun'],
  source: 'behind the noun',
  content: 'the points of the list',
  citation: 'pareti2016',
  examples: [
    [
      'fr',
      'Autres [cue|déclarations] du {source|ministre} :\n- <content|Le pont tiendra>.\n- <content|Le bail est annulé>.',
    ],
  ],
  counterExamples: [['fr', 'Autres déclarations du ministre.\n- Le pont tiendra.']],
  limits: 'All points must have the same sign.',
  find: linkHeading,
};
