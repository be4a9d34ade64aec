import { trimEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import { nominativePhrase } from '../../../syntax/agreeing-phrase';
import { antecedent } from '../../../syntax/antecedent';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import { TOKEN_KIND } from '../../../model/document';
import type { Span } from '../../../model/span';
import { sourceAt, type Linking, type Relation } from '../relation';
import {
  is,
  canBe,
  itemEnd,
  itemStart,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { COLON, DETERMINER, GERUND, NOUN_LINK } from '../../../syntax/words/classes';
import type { Construction } from '../construction';

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
