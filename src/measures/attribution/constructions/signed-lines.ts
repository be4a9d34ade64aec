import { indexAt } from '../../../model/span';
import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { is, itemEnd, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import { COLON, DASH, DETERMINER, SENTENCE_MARK } from '../../../syntax/words/classes';
import { trimEnd } from '../content/clause-end';
import { contentOf, sourceAt, takeQuotations, type Linking, type Relation } from '../relation';
import { sourceKindOf } from '../source/source-kind';
import type { CuelessConstruction } from '../construction';

const LONGEST_SOURCE = 5;
const FEWEST_CONTENT = 3;

function signedLine(linking: Linking, unit: number): Relation | undefined {
  const { view } = linking;
  if (view.grammar.cases !== undefined) return undefined;
  const first = view.unitFirst[unit];
  const last = view.unitLast[unit];
  if (is(view, last, SENTENCE_MARK) || !isLine(view, first, last)) return undefined;
  let mark = last;
  for (let steps = 0; mark >= 0 && steps <= LONGEST_SOURCE && !is(view, mark, COLON | DASH); steps++)
    mark = previousInUnit(view, mark);
  if (mark < 0 || mark === last || !is(view, mark, COLON | DASH)) return undefined;
  const source = speakerAt(view, nextInUnit(view, mark), last);
  const before = previousInUnit(view, mark);
  if (source === undefined || before < 0) return undefined;
  const end = trimEnd(view, first, before);
  if (quotationAt(view, end) !== undefined || countItems(view, first, end) < FEWEST_CONTENT) return undefined;
  takeQuotations(linking, first, end);
  return {
    group: undefined,
    source: sourceAt(view, source),
    contents: [contentOf(view, first, end)],
    rule: 'signature',
  };
}

/** Whether a unit is all of its line. */
function isLine(view: View, first: number, last: number): boolean {
  const { paragraphs, tokens } = view.doc;
  const line = indexAt(paragraphs, tokens.start[first]);
  return paragraphs.start[line] === tokens.start[first] && paragraphs.end[line] === itemEnd(view, last);
}

function speakerAt(view: View, first: number, last: number): ItemRange | undefined {
  // An outlet behind a dash is the name of the page.
  if (is(view, first, DETERMINER) || view.sourceHits[first] === undefined) return undefined;
  const phrase = nounPhraseAt(view, first, { greedy: false }) ?? { first, last: first };
  if (phrase.last !== last) return undefined;
  const { kind, sure } = sourceKindOf(view, phrase, 'none');
  return sure && /^(?:role|institution|collective|anonymous|document)$/u.test(kind) ? phrase : undefined;
}

function countItems(view: View, first: number, last: number): number {
  let items = 1;
  for (let item = first; item >= 0 && item !== last; item = nextInUnit(view, item)) items++;
  return items;
}

/** `Three dead in bridge fall: police`: a headline that ends on who says it, behind a colon or a dash. */
export const SIGNED_LINE: CuelessConstruction = {
  id: 'signature',
  cues: [],
  source: 'behind the colon or dash, a bare noun',
  content: 'what stands before the mark',
  citation: 'pareti2016',
  examples: [
    ['en', '<content|Three dead in bridge fall>: {source|police}'],
    ['fr', '<content|Le pont fermera lundi> – {source|préfecture}'],
  ],
  counterExamples: [['en', 'Three dead in bridge fall: Monday']],
  limits: 'The source must be in the list of sources.',
  find: signedLine,
};
