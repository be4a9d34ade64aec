import { TOKEN_KIND } from '../../../model/document';
import { indexAt } from '../../../model/span';
import type { CueGroup } from '../cue-groups';
import { isQuotedName } from '../../../syntax/quoted-names';
import { NAMED_NOUNS } from '../../../syntax/words/named-nouns';
import { countWords, holdsFinite, isFragment, isPredicate } from './quotation-fragments';
import { signatureBehind, speakerBefore } from './quotation-speakers';
import { isAdverb } from '../../../syntax/word-classes';
import { NO_SOURCE, sourceAt, withoutConnectives, type Linking, type Relation } from '../relation';
import { is, isCapitalised, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import type { Block } from '../../../syntax/blocks';
import { COLON, COMMA, DETERMINER, DASH, SENTENCE_MARK } from '../../../syntax/words/classes';

const FEWEST_WORDS = 3;
/** Longest topic before a colon, in words. */
const LONGEST_LABEL = 4;
/** Fewest words of a quotation that has a speaker beside it. */
const FEWEST_SPOKEN = 2;
/** Most tokens between a reporting clause and a quotation that goes on with what it reports. */
const LONGEST_GAP = 25;
/** Most quotations that one reporting clause goes on with. */
const MOST_PARTS = 40;

/**
 * Quotations that stand as sentences of their own: without cue, with a source only in `X : « A »`.
 *
 * A quotation inside a sentence of the paper is a title, a label or a word at a distance, and is left alone, unless it
 * brings the sentence's verb.
 *
 * By the convention `joinsQuotations` a quotation right after a reporting clause belongs to that clause's relation
 * (newell2018), instead of standing alone.
 * @source codebook, layer 2, decision 2
 */
export function linkLooseQuotations(linking: Linking): readonly Relation[] {
  const { view, conventions } = linking;
  const found: Relation[] = [];
  const reported = conventions.joinsQuotations ? reportedByUnit(linking) : undefined;
  for (const block of view.blocks) {
    if (block.kind !== 'quotation' || linking.ledger.isTaken(block) || isInsideQuotation(view, block))
      continue;
    if (isQuotedName(view, block.open)) continue;
    const cut = linking.ledger.blockCut(block);
    if (cut !== undefined) continue;
    const speaker = speakerBefore(view, block);
    const signer = speaker ?? signatureBehind(view, block);
    if (signer !== undefined && countWords(view, block) >= FEWEST_SPOKEN) {
      found.push({
        group: undefined,
        source: sourceAt(view, signer),
        contents: [[block.start, block.end]],
        rule: speaker === undefined ? 'signature' : 'speaker-colon',
      });
    } else if (standsAlone(view, block) || isPredicate(view, block) || isFragment(view, block)) {
      const before = view.previous[block.open];
      const group = before < 0 ? undefined : reported?.get(view.unitOf[before]);
      if (group !== undefined && continues(linking, group, block)) {
        reported?.set(view.unitOf[block.open], group);
        continue;
      }
      found.push({
        group: undefined,
        source: NO_SOURCE,
        contents: [[block.start, block.end]],
        rule: 'quotation-alone',
      });
    }
  }
  return found;
}

/** The last cue of each unit that reports a quotation. */
function reportedByUnit({ view, groups, ledger }: Linking): Map<number, CueGroup> {
  const reported = new Map<number, CueGroup>();
  for (const group of groups) {
    const rule = ledger.relationOf(group)?.rule ?? '';
    if (rule === 'parenthetical' || rule.startsWith('quotation'))
      reported.set(view.unitOf[group.first], group);
  }
  return reported;
}

/** `“A,” Reed said. “B.”`: adds B to what Reed said when it follows in the same paragraph, with little in between. */
function continues({ view, ledger }: Linking, group: CueGroup, block: Block): boolean {
  const relation = ledger.relationOf(group);
  if (relation === undefined || relation.contents.length >= MOST_PARTS) return false;
  const { tokens, paragraphs } = view.doc;
  const { contents, source } = relation;
  const first = contents[0][0];
  const last = contents[contents.length - 1][1];
  const end = Math.max(last, tokens.end[group.last], source.span?.[1] ?? 0);
  if (block.start < end || block.open - indexAt(tokens, end - 1) > LONGEST_GAP) return false;
  if (indexAt(paragraphs, first) !== indexAt(paragraphs, block.start)) return false;
  ledger.keep(group, { ...relation, contents: [...contents, [block.start, block.end]] });
  return true;
}

function isInsideQuotation(view: View, block: Block): boolean {
  return view.levelOf[block.open] >= 0;
}

/** Alone in its sentence, or a subheading to which the next sentence was glued. */
function standsAlone(view: View, block: Block): boolean {
  const fewest = is(view, block.to - 1, SENTENCE_MARK) ? FEWEST_SPOKEN : FEWEST_WORDS;
  if (countWords(view, block) < fewest) return false;
  const before = previousInUnit(view, block.open);
  const after = nextInUnit(view, block.open);
  const isTitleLike = is(view, block.from, DETERMINER) && !holdsFinite(view, block);
  const isLong = block.to - block.from > 5 || (!isTitleLike && isLabel(view, before));
  const isSentence = isLong && isCapitalised(view, block.from);
  const opens =
    before < 0 ||
    (is(view, before, COLON | DASH) && isSentence) ||
    (is(view, before, COMMA) && opensWithConnective(view, before)) ||
    (view.unitFirst[view.unitOf[block.open]] === before && isMark(view, before));
  const closes =
    after < 0 ||
    (is(view, after, SENTENCE_MARK) && nextInUnit(view, after) < 0) ||
    // `« A » : Anne Delmas répond`
    (before < 0 && is(view, after, COLON)) ||
    (before < 0 &&
      isCapitalised(view, block.from) &&
      (isCapitalised(view, after) || isOtherQuotation(view, after)));
  return opens && closes;
}

/** `« Un titre » « A », dit X`: what follows is a quotation with words of its own. */
function isOtherQuotation(view: View, item: number): boolean {
  const block = quotationAt(view, item);
  return block !== undefined && isCapitalised(view, block.from);
}

/** `Grève :`, `Fin du tramway :`: few words before a colon. */
function isLabel(view: View, colon: number): boolean {
  if (colon < 0) return false;
  let words = 0;
  for (let item = previousInUnit(view, colon); item >= 0; item = previousInUnit(view, item))
    if (++words > LONGEST_LABEL || NAMED_NOUNS.has(view.forms[item])) return false;
  return true;
}

/** `Cependant, « A. B. »` */
function opensWithConnective(view: View, comma: number): boolean {
  const first = view.unitFirst[view.unitOf[comma]];
  return (
    withoutConnectives(view, first, comma) === comma ||
    (nextInUnit(view, first) === comma && isAdverb(view, first))
  );
}

function isMark(view: View, item: number): boolean {
  const kind = view.doc.tokens.kind[item];
  return kind === TOKEN_KIND.punctuation || kind === TOKEN_KIND.symbol || kind === TOKEN_KIND.mark;
}
