import { TOKEN_KIND, type Document } from '../model/document';
import type { VerbIndex } from '../model/morphology';
import type { LexiconMatch } from '../model/lexicon';
import { findBlocks, type Block } from './blocks';
import { findMarkup } from './markup';
import { findPreambles } from './preambles';
import { hideEditorsBrackets } from './square-brackets';
import { capitalWords, isUpper } from './capitals';
import { isInnerHyphen } from './compounds';
import { formClasses } from './form-classes';
import { is, isCapitalised, type View } from './view';
import { looksAdverbial, looksFinite } from './word-classes';
import {
  ADVERB,
  ADVERB_ENDING,
  DASH,
  FINITE_VERB,
  KNOWN,
  PROCLITIC,
  PRONOUN,
  REFLEXIVE,
  SPEAKER,
  TITLE,
  VERB_FORM,
} from './words/classes';
import { isGivenName } from './words/given-names';
import type { Grammar } from './words/grammar';

/** Builds the view; linear in the text's length. */
export function createView(
  doc: Document,
  grammar: Grammar,
  verbs: VerbIndex | undefined,
  matches: readonly LexiconMatch[],
): View {
  const { tokens } = doc;
  const n = tokens.length;
  const hidden = hideEditorsBrackets(doc, grammar, findPreambles(doc, findMarkup(doc)));
  const blocks = findBlocks(doc, hidden);
  const blockStarts = blocks.map((block) => tokens.start[block.open]);
  const blockAt = new Int32Array(n).fill(-1);
  blocks.forEach((block, b) => (blockAt[block.open] = b));
  const levelOf = new Int32Array(n).fill(-1);
  const unitOf = new Int32Array(n).fill(-1);
  const next = new Int32Array(n).fill(-1);
  const previous = new Int32Array(n).fill(-1);
  const sentenceOf = sentencesOfTokens(doc);
  const stack: number[] = [];
  const lastItems: number[] = [-1];
  const unitFirst: number[] = [];
  const unitLast: number[] = [];
  for (let t = 0; t < n; t++) {
    while (stack.length > 0 && t >= blocks[stack[stack.length - 1]].after) {
      stack.pop();
      lastItems.pop();
    }
    const top = stack.length > 0 ? stack[stack.length - 1] : -1;
    levelOf[t] = top;
    if (top >= 0 && t >= blocks[top].to) {
      // The closing mark is part of the block's item.
      levelOf[t] = stack.length > 1 ? stack[stack.length - 2] : -1;
      continue;
    }
    // Markup around words, and what stands before a sentence, are no items either.
    if (hidden?.[t] === 1) continue;
    const last = lastItems[lastItems.length - 1];
    previous[t] = last;
    if (last >= 0) next[last] = t;
    if (last >= 0 && !isBoundary(doc, blocks, blockAt, sentenceOf, last, t)) unitOf[t] = unitOf[last];
    else unitOf[t] = unitFirst.push(t) - 1;
    unitLast[unitOf[t]] = t;
    lastItems[lastItems.length - 1] = t;
    if (blockAt[t] >= 0) {
      stack.push(blockAt[t]);
      lastItems.push(-1);
    }
  }
  const sourceHits: (LexiconMatch | undefined)[] = new Array<LexiconMatch | undefined>(n).fill(undefined);
  for (const match of matches) {
    // Names count only with a capital letter: le Point, le point.
    if (match.entry.attributes?.name === true && !startsUpper(doc, match.from)) continue;
    // `Marine Roux`, `Pascal Blanc`; `Jude Law`
    if (match.to === match.from + 1 && (opensName(doc, match.from) || endsName(doc, grammar, match.from)))
      continue;
    for (let t = match.from; t < match.to; t++) sourceHits[t] ??= match;
  }
  const { words: classes, verbs: verbal } = formClasses(doc.forms, grammar, verbs);
  // The mark that stands for a quotation is no word: `'` is a genitive too.
  for (const block of blocks) classes[block.open] = 0;
  const isCommon = (t: number): boolean =>
    classes[t] !== 0 || (verbal[t] & ~(KNOWN | ADVERB_ENDING)) !== 0 || isCommonSource(sourceHits[t]);
  const view: View = {
    doc,
    grammar,
    verbs,
    forms: doc.forms,
    blocks,
    blockStarts,
    blockAt,
    levelOf,
    unitOf,
    next,
    previous,
    unitFirst,
    unitLast,
    sourceHits,
    classes,
    verbal,
    capitals: capitalWords(doc, isCommon),
  };
  addPlaceClasses(view);
  return view;
}

/** Adds what the place of a token tells: names that are no verb forms, adverbs, and last finite verbs. */
function addPlaceClasses(view: View): void {
  const { verbal, sourceHits } = view;
  for (let t = 0; t < verbal.length; t++) {
    // `peer-reviewed`
    if (isInnerHyphen(view, t)) {
      view.classes[t] &= ~DASH;
      if (view.next[t] >= 0) verbal[view.next[t]] &= ~VERB_FORM;
    }
    // `Twitter`, `Orange`: a known name is no verb form.
    // `Me Roux`: a title, no pronoun.
    if (t + 1 < verbal.length && is(view, t, TITLE) && isCapitalised(view, t) && isCapitalised(view, t + 1)) {
      view.classes[t] &= ~(SPEAKER | PRONOUN);
      verbal[t] &= ~(PROCLITIC | REFLEXIVE);
    }
    const label = sourceHits[t]?.entry.label;
    if ((label === 'institution' || label === 'media') && isCapitalised(view, t)) verbal[t] &= ~VERB_FORM;
    if (looksAdverbial(view, t)) verbal[t] |= ADVERB;
  }
  for (let t = 0; t < verbal.length; t++) if (looksFinite(view, t)) verbal[t] |= FINITE_VERB;
}

function opensName(doc: Document, t: number): boolean {
  if (t + 1 === doc.tokens.length || !startsUpper(doc, t) || !startsUpper(doc, t + 1)) return false;
  return isGivenName(doc.forms[t]);
}

/** A capitalised word behind a given name or an initial is a surname, whatever else it means. */
function endsName(doc: Document, grammar: Grammar, t: number): boolean {
  if (t === 0 || !startsUpper(doc, t) || !startsUpper(doc, t - 1)) return false;
  // `Les Comores`: an article in one language is a given name in another.
  if (grammar.determiners.has(doc.forms[t - 1])) return false;
  return isGivenName(doc.forms[t - 1]) || /^\p{L}\.$/u.test(doc.forms[t - 1]);
}

function sentencesOfTokens(doc: Document): Int32Array {
  const found = new Int32Array(doc.tokens.length);
  let s = 0;
  for (let t = 0; t < doc.tokens.length; t++) {
    while (s + 1 < doc.sentences.length && doc.tokens.start[t] >= doc.sentences.end[s]) s++;
    found[t] = s;
  }
  return found;
}

function isBoundary(
  doc: Document,
  blocks: readonly Block[],
  blockAt: Int32Array,
  sentenceOf: Int32Array,
  last: number,
  item: number,
): boolean {
  const lastBlock = blockAt[last] >= 0 ? blocks[blockAt[last]] : undefined;
  const lastToken = lastBlock === undefined ? last : lastBlock.after - 1;
  if (sentenceOf[lastToken] !== sentenceOf[item]) return true;
  // A closing mark that a line break has parted from its quotation opens no sentence.
  if (lastBlock !== undefined && sentenceOf[lastToken] !== sentenceOf[lastBlock.to - 1]) return true;
  const isQuotation = blockAt[item] >= 0 && blocks[blockAt[item]].kind === 'quotation';
  const glued = doc.tokens.start[item] === (lastBlock?.outerEnd ?? doc.tokens.end[last]);
  if (!glued) return false;
  const wasQuotation = lastBlock?.kind === 'quotation';
  if (isQuotation && wasQuotation) return true;
  if (isQuotation && lastBlock === undefined) {
    return /[\p{L}\p{N}.!?…]/u.test(doc.text[doc.tokens.end[last] - 1]) && startsUpper(doc, item + 1);
  }
  // `"A"in B`: only a capital letter behind the mark opens a sentence.
  return wasQuotation && doc.tokens.kind[item] === TOKEN_KIND.word && startsUpper(doc, item);
}

function startsUpper(doc: Document, t: number): boolean {
  // `20 Minutes`: the word behind the number tells.
  const isNumber = doc.tokens.kind[t] === TOKEN_KIND.number && t + 1 < doc.tokens.length;
  return isUpper(doc.text, doc.tokens.start[isNumber ? t + 1 : t]);
}

/** `police`, `maire`: a source that is no name. */
function isCommonSource(hit: LexiconMatch | undefined): boolean {
  return hit !== undefined && hit.entry.attributes?.name !== true && hit.entry.label !== 'media';
}
