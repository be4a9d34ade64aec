import { TOKEN_KIND } from '../../../model/document';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { isQuotedName } from '../../../syntax/quoted-names';
import { NAMED_NOUNS } from '../../../syntax/words/named-nouns';
import { countWords, holdsFinite, isFragment, isPredicate } from './quotation-fragments';
import { signatureBehind, speakerBefore } from './quotation-speakers';
import { isAdverb } from '../../../syntax/word-classes';
import { NO_SOURCE, sourceAt, withoutConnectives, type Linking, type Relation } from '../relation';
import { is, isCapitalised, nextInUnit, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import type { Block } from '../../../syntax/blocks';
import { COLON, COMMA, DETERMINER, DASH, SENTENCE_MARK } from '../../../syntax/words/classes';
import type { CuelessConstruction } from '../construction';

const FEWEST_WORDS = 3;
/** Longest topic before a colon, in words. */
const LONGEST_LABEL = 4;
/** Fewest words of a quotation that has a speaker beside it. */
const FEWEST_SPOKEN = 2;

/** Whether a block is a quotation that nothing has ascribed yet, and that stands in no other. */
export function isLoose({ view, ledger }: Linking, place: number): boolean {
  const block = view.blocks[place];
  if (block.kind !== 'quotation' || ledger.isTaken(block) || isInsideQuotation(view, block)) return false;
  return !isQuotedName(view, block.open) && ledger.blockCut(block) === undefined;
}

function speakerColon({ view }: Linking, place: number): Relation | undefined {
  const block = view.blocks[place];
  return spokenBy(view, block, speakerBefore(view, block), 'speaker-colon');
}

function signature({ view }: Linking, place: number): Relation | undefined {
  const block = view.blocks[place];
  if (speakerBefore(view, block) !== undefined) return undefined;
  return spokenBy(view, block, signatureBehind(view, block), 'signature');
}

function spokenBy(
  view: View,
  block: Block,
  speaker: ItemRange | undefined,
  rule: string,
): Relation | undefined {
  if (speaker === undefined || countWords(view, block) < FEWEST_SPOKEN) return undefined;
  return { group: undefined, source: sourceAt(view, speaker), contents: [[block.start, block.end]], rule };
}

/** A quotation inside a sentence of the paper is a title, a label or a word at a distance, unless it brings the verb. */
function quotationAlone({ view }: Linking, place: number): Relation | undefined {
  const block = view.blocks[place];
  if (!standsAlone(view, block) && !isPredicate(view, block) && !isFragment(view, block)) return undefined;
  return {
    group: undefined,
    source: NO_SOURCE,
    contents: [[block.start, block.end]],
    rule: 'quotation-alone',
  };
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

/** `X : « A »`: a name, a colon and a quotation. */
export const SPEAKER_COLON: CuelessConstruction = {
  id: 'speaker-colon',
  cues: [],
  source: 'before the colon or dash',
  content: 'the quotation',
  citation: 'pareti2016',
  examples: [['fr', '{source|Anne Delmas} : « <content|Le pont tiendra.> »']],
  counterExamples: [['fr', 'Le pont : « Une affaire qui dure. »']],
  limits: 'Only somebody who surely speaks is a source; a topic is none.',
  find: speakerColon,
};

/** `« A » – X`: a quotation with its signature behind it. */
export const SIGNATURE: CuelessConstruction = {
  id: 'signature',
  cues: [],
  source: 'behind the dash, or in brackets',
  content: 'the quotation',
  citation: 'pareti2016',
  examples: [['fr', '« <content|Le pont tiendra longtemps.> » – {source|Anne Delmas}']],
  counterExamples: [['fr', '« Le pont tiendra longtemps. » – hier']],
  limits: 'The signature must end its line.',
  find: signature,
};

/** `« A. »`: a quotation that stands as a sentence, or brings its verb, without cue. */
export const QUOTATION_ALONE: CuelessConstruction = {
  id: 'quotation-alone',
  cues: [],
  source: 'nowhere',
  content: 'the quotation',
  citation: 'seminoshort2004',
  examples: [['fr', '« <content|Le pont ne tiendra pas longtemps.> »']],
  counterExamples: [['fr', 'Elle a lu « Le Pont » hier.']],
  limits: 'Who speaks is looked for afterwards, as the speaker of a quotation that goes on.',
  find: quotationAlone,
};
