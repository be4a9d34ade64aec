import type { Span } from '../../../model/span';
import { trimEnd } from './clause-end';
import type { CueGroup } from '../cue-groups';
import { addAfter, addBehindBracket, addDialogue, isDialogue, type Left } from './rest-after';
import { contentOf, takeQuotations, type Linking, type Relation, type SourcePlace } from '../relation';
import {
  is,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
  lastOfUnit,
} from '../../../syntax/view';
import { isTimePhrase } from '../../../syntax/phrase-start';
import { isQuotedName } from '../../../syntax/quoted-names';
import { isFinite, isConnective } from '../../../syntax/word-classes';
import {
  COMMA,
  CLAUSE_MARK,
  DASH,
  PREPOSITION,
  TIME_WORD,
  COORDINATOR,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';

const LONGEST_CLAUSE = 80;

/** Whether a clause ends after an item. */
export function endsClause(view: View, last: number): boolean {
  const next = nextInUnit(view, last);
  return (
    next < 0 ||
    is(view, next, CLAUSE_MARK | SENTENCE_MARK | PREPOSITION | DASH) ||
    view.forms[next] === 'of' ||
    is(view, next, TIME_WORD) ||
    isTimePhrase(view, next)
  );
}

/** Whether a finite verb or a quotation stands left of an item. */
export function leftHasVerb(view: View, last: number): boolean {
  for (
    let item = last, steps = 0;
    item >= 0 && steps < LONGEST_CLAUSE;
    item = previousInUnit(view, item), steps++
  ) {
    if ((quotationAt(view, item) !== undefined && !isQuotedName(view, item)) || isFinite(view, item))
      return true;
  }
  return false;
}

/** The relation of a reporting clause, with what it ascribes on both sides. */
export function relate(
  linking: Linking,
  group: CueGroup,
  source: SourcePlace,
  left: Left,
  first: number,
): Relation {
  const { view } = linking;
  const last = trimEnd(view, first, left.last);
  const contents: Span[] = [cutContent(linking, first, last)];
  takeQuotations(linking, first, left.last);
  const clauseLast = Math.max(group.last, source.range?.last ?? -1);
  const after = nextInUnit(view, clauseLast);
  const block = view.levelOf[group.first] >= 0 ? view.blocks[view.levelOf[group.first]] : undefined;
  const unit = view.unitOf[group.outerFirst];
  linking.ledger.cutUnit(unit, after < 0 ? Number.MAX_SAFE_INTEGER : after);
  // `« A, comme l'a dit X, B »`: the quotation stays its speaker's.
  if (block !== undefined && block.kind === 'quotation' && left.afterAs)
    addAfter(linking, contents, after, left);
  else if (block !== undefined && block.kind === 'quotation')
    addInside(linking, block, contents, clauseLast, after);
  else if (block !== undefined) addBehindBracket(linking, contents, block.open);
  else addAfter(linking, contents, after, left);
  addDialogue(linking, contents, clauseLast);
  // `Mais, a reconnu X, « A »`: what stands left is a connective only.
  const isSpoken = isDialogue(view, first) || block?.kind === 'quotation';
  if (
    contents.length > 1 &&
    !isSpoken &&
    first === last &&
    (is(view, first, COORDINATOR) || isConnective(view, first))
  )
    contents.shift();
  return { group, source, contents, rule: left.isQuotation ? 'quotation-before' : 'parenthetical' };
}

/** Content of a stretch, from where an earlier clause inside its quotation left off. */
function cutContent(linking: Linking, first: number, last: number): Span {
  const { view } = linking;
  const block = quotationAt(view, first);
  const cut = block === undefined ? undefined : linking.ledger.blockCut(block);
  if (first === last && block !== undefined && cut !== undefined && cut < block.end) return [cut, block.end];
  return contentOf(view, first, last);
}

/** A reporting clause inside the quotation that it reports: all of the quotation before and after it. */
function addInside(
  linking: Linking,
  block: NonNullable<ReturnType<typeof quotationAt>>,
  contents: Span[],
  clauseLast: number,
  after: number,
): void {
  const { view } = linking;
  linking.ledger.take(block);
  const start = linking.ledger.blockCut(block) ?? block.start;
  contents[0] = [Math.min(start, contents[0][0]), contents[0][1]];
  let item = after;
  // `explique X au journal.`: circumstances run on to the next mark.
  for (
    let steps = 0;
    item >= 0 && steps < 20 && !isPunctuation(view, item) && view.blockAt[item] < 0;
    steps++
  )
    item = nextInUnit(view, item);
  if (item >= 0 && is(view, item, COMMA) && isAdverbialTail(view, item)) {
    item = lastOfUnit(view, item);
  }
  let rest = item < 0 ? view.next[clauseLast] : item;
  while (rest >= 0 && rest < block.to && view.blockAt[rest] < 0 && is(view, rest, CLAUSE_MARK | DASH))
    rest = view.next[rest];
  if (rest < 0 || rest >= block.to) return;
  const from = view.doc.tokens.start[rest];
  linking.ledger.cutBlock(block, from);
  const outside = nextInUnit(view, block.open);
  const hasOwnCue =
    outside >= 0 &&
    (linking.byItem.has(outside) ||
      (is(view, outside, COMMA) && linking.byItem.has(nextInUnit(view, outside))));
  if (!hasOwnCue && from < block.end) contents.push([from, block.end]);
}

/** `, au cours d'un échange.`: circumstances of the saying up to the end of its sentence. */
function isAdverbialTail(view: View, comma: number): boolean {
  const next = nextInUnit(view, comma);
  return next >= 0 && (is(view, next, PREPOSITION) || view.forms[next] === 'tout');
}
