import type { Annotation } from '../../model/annotation';
import type { Document } from '../../model/document';
import type { LexiconMatch } from '../../model/lexicon';
import { indexAt, rangeIn, type Span } from '../../model/span';

/** Tokens of a quotation from which it is speech and no quoted phrase. */
const SPEECH_TOKENS = 5;

/** What stands around each token, prepared once per document so that every question is answered in constant time. */
export interface Surroundings {
  /** Whether a token stands between quotation marks. */
  readonly isQuoted: (t: number) => boolean;
  /** Whether a token stands in a quotation of more than a few words. */
  readonly isInSpeech: (t: number) => boolean;
  /** Place of the innermost quotation around a token in `doc.quotations`; -1 outside of quotations. */
  readonly quotationOf: (t: number) => number;
  /** The attribution relation whose content holds a token. */
  readonly contentAt: (t: number) => Annotation | undefined;
  /** The attribution relation whose cue holds a token. */
  readonly cueAt: (t: number) => Annotation | undefined;
  /** Whether a sentence has a quoted bit of speech (more than a few words, small first letter) beside this offset. */
  readonly hasSpeechIn: (s: number, offset: number) => boolean;
  /** Key of the first word of saying outside of quotations in a sentence. */
  readonly sayingIn: (s: number) => string | undefined;
}

/**
 * Quotations, relations and words of saying of one document, by token and sentence.
 *
 * @param doc - The document.
 * @param attribution - Relations of the attribution layer.
 * @param sayings - Hits of the attribution lexicon, also those that made no relation.
 */
export function createSurroundings(
  doc: Document,
  attribution: readonly Annotation[],
  sayings: readonly LexiconMatch[],
): Surroundings {
  const ranges = doc.quotations.map(({ contentStart, contentEnd }) =>
    tokensOf(doc, [contentStart, contentEnd]),
  );
  const { quotation, speech } = markQuotations(ranges, doc.tokens.length);
  const speechIn = new Map<number, Span>();
  doc.quotations.forEach(({ contentStart, contentEnd }, index) => {
    const [from, to] = ranges[index];
    if (to - from < SPEECH_TOKENS) return;
    // With a capital it is as often a title.
    if (!/^\p{Ll}/u.test(doc.text.slice(contentStart, contentStart + 1))) return;
    speechIn.set(indexAt(doc.sentences, contentStart), [contentStart, contentEnd]);
    speechIn.set(indexAt(doc.sentences, contentEnd - 1), [contentStart, contentEnd]);
  });
  const contents = markRelations(doc, attribution, 'content');
  const cues = markRelations(doc, attribution, 'cue');
  const firstSaying = new Map<number, string>();
  for (const { from, start, key } of sayings) {
    // Single French verbs are looked up by lemma, among those that quote (`saying-around`).
    if (/^fr\/attribution\/verb-[^-]+$/u.test(key)) continue;
    const s = indexAt(doc.sentences, start);
    // `pour` names a source only with a content, and contents are looked up on their own.
    if (quotation[from] === -1 && doc.forms[from] !== 'pour' && !firstSaying.has(s)) firstSaying.set(s, key);
  }
  return {
    isQuoted: (t) => quotation[t] !== -1,
    isInSpeech: (t) => speech[t] === 1,
    quotationOf: (t) => quotation[t],
    contentAt: (t) => attribution[contents[t] - 1],
    cueAt: (t) => attribution[cues[t] - 1],
    hasSpeechIn: (s, offset) => {
      const span = speechIn.get(s);
      return span !== undefined && (offset < span[0] || offset >= span[1]);
    },
    sayingIn: (s) => firstSaying.get(s),
  };
}

/**
 * For each token the innermost quotation around it (-1 for none), and whether one around it is speech.
 *
 * Linear also where thousands of marks that nothing closes all reach to the same end.
 */
function markQuotations(
  ranges: readonly (readonly [from: number, to: number])[],
  tokens: number,
): { readonly quotation: Int32Array; readonly speech: Uint8Array } {
  const quotation = new Int32Array(tokens).fill(-1);
  const speech = new Uint8Array(tokens);
  const open: number[] = [];
  let next = 0;
  let speechTo = 0;
  for (let t = 0; t < tokens; t++) {
    for (; next < ranges.length && ranges[next][0] <= t; next++) {
      const [from, to] = ranges[next];
      if (to <= t) continue;
      open.push(next);
      if (to - from >= SPEECH_TOKENS) speechTo = Math.max(speechTo, to);
    }
    while (open.length > 0 && ranges[open[open.length - 1]][1] <= t) open.pop();
    if (open.length > 0) quotation[t] = open[open.length - 1];
    if (t < speechTo) speech[t] = 1;
  }
  return { quotation, speech };
}

/** For each token the number (from 1) of the last relation that has it in a part; 0 for none. */
function markRelations(doc: Document, attribution: readonly Annotation[], role: string): Int32Array {
  const marks = new Int32Array(doc.tokens.length);
  attribution.forEach(({ parts }, index) => {
    for (const span of parts[role] ?? []) marks.fill(index + 1, ...tokensOf(doc, span));
  });
  return marks;
}

function tokensOf(doc: Document, [start, end]: Span): readonly [from: number, to: number] {
  return end > start ? rangeIn(doc.tokens, start, end) : [0, 0];
}
