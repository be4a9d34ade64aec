import { TOKEN_KIND } from '../../model/document';
import { nounPhraseAt } from './noun-phrase-after';
import { startsNounPhrase } from './phrase-start';
import { NO_SOURCE, sourceAt, type Linking, type Relation } from './relation';
import { sourceKindOf } from './source-kind';
import { isCapitalised, nextInUnit, previousInUnit, type View } from './view';
import type { Block } from './blocks';

const FEWEST_WORDS = 3;

/**
 * Quotations that stand as sentences of their own: without cue, with a source only in `X : « A »`.
 *
 * A quotation inside a sentence of the paper is a title, a label or a word at a distance, and is left alone.
 */
export function linkLooseQuotations(linking: Linking): readonly Relation[] {
  const { view } = linking;
  const found: Relation[] = [];
  for (const block of view.blocks) {
    if (block.kind !== 'quotation' || linking.taken.has(block) || isInsideQuotation(view, block)) continue;
    if (countWords(view, block) < FEWEST_WORDS) continue;
    const cut = linking.blockCut.get(block);
    if (cut !== undefined) continue;
    const named = namedSpeaker(view, block);
    if (named !== undefined) found.push(named);
    else if (standsAlone(view, block)) {
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

function isInsideQuotation(view: View, block: Block): boolean {
  return view.levelOf[block.open] >= 0;
}

function countWords(view: View, block: Block): number {
  let words = 0;
  for (let t = block.from; t < block.to; t++) if (view.doc.tokens.kind[t] === TOKEN_KIND.word) words++;
  return words;
}

/** Alone in its sentence, or a subheading to which the next sentence was glued. */
function standsAlone(view: View, block: Block): boolean {
  const before = previousInUnit(view, block.open);
  const after = nextInUnit(view, block.open);
  const isSentence = block.to - block.from > 5 && isCapitalised(view, block.from);
  const opens =
    before < 0 ||
    (view.forms[before] === ':' && isSentence) ||
    (view.unitFirst[view.unitOf[block.open]] === before && isMark(view, before));
  const closes =
    after < 0 ||
    (/^[.!?…]$/u.test(view.forms[after]) && nextInUnit(view, after) < 0) ||
    (before < 0 && isCapitalised(view, block.from) && isCapitalised(view, after));
  return opens && closes;
}

function isMark(view: View, item: number): boolean {
  const kind = view.doc.tokens.kind[item];
  return kind === TOKEN_KIND.punctuation || kind === TOKEN_KIND.symbol || kind === TOKEN_KIND.mark;
}

/** `X : « A »`: a speaker and a colon, and nothing else, before the quotation. */
function namedSpeaker(view: View, block: Block): Relation | undefined {
  const colon = view.previous[block.open];
  if (colon < 0 || view.forms[colon] !== ':') return undefined;
  const first = view.unitFirst[view.unitOf[colon]];
  if (first === colon || !startsNounPhrase(view, first)) return undefined;
  const phrase = nounPhraseAt(view, first, { greedy: false });
  if (phrase === undefined || nextInUnit(view, phrase.last) !== colon) return undefined;
  const { kind, sure } = sourceKindOf(view, phrase, 'none');
  if (!sure || kind === 'pronoun' || kind === 'document') return undefined;
  return {
    group: undefined,
    source: sourceAt(view, phrase),
    contents: [[block.start, block.end]],
    rule: 'speaker-colon',
  };
}
