import { indexAt, rangeIn, type Span } from '../../model/span';
import { skipBlanks } from './characters';
import type { Reading } from './reading';
import { closingBracket, type ShapedSign } from './shape';
import { withBrackets } from './signs';
import type { Wording } from './wording';

/** The text that resolves marks, with the sign that opens it. */
export interface Note {
  /** Signs that it answers to: one, or several where they share a text (`*, ** – …`). */
  readonly keys: readonly string[];
  readonly span: Span;
  readonly wording: Wording;
  readonly rule: string;
  /** False for a note whose star was lost. */
  readonly hasSign: boolean;
}

/**
 * The notes that signs open: where each begins and ends, and what its wording says.
 *
 * @param reading - The prepared document.
 * @param openers - Signs that open a note, in text order.
 */
export function notesOf(reading: Reading, openers: readonly ShapedSign[]): readonly Note[] {
  const { text } = reading.doc;
  const notes: Note[] = [];
  let shared: ShapedSign[] = [];
  openers.forEach((opener, i) => {
    const next = openers[i + 1];
    const limit =
      next !== undefined && next.lineStart === opener.lineStart ? next.sign.start : opener.lineEnd;
    if (
      next !== undefined &&
      limit < opener.lineEnd &&
      joinsNotes(text.slice(opener.sign.end, next.sign.start))
    ) {
      shared.push(opener);
      return;
    }
    const first = shared[0] ?? opener;
    const below = opener.sign.end === limit ? wordingBelow(reading, opener) : null;
    const start = noteStart(text, first);
    const end = below === null ? noteEnd(reading, opener, limit) : below[1];
    notes.push({
      keys: [...shared, opener].map(({ sign }) => sign.key),
      span: [start, end],
      wording: reading.wordingOf(opener.sign.end, end),
      rule: opener.rule,
      hasSign: true,
    });
    shared = [];
  });
  return notes;
}

function noteStart(text: string, { sign, lineStart }: ShapedSign): number {
  const [start] = withBrackets(text, sign);
  return start === sign.start && sign.start > lineStart && /[([]/u.test(text[sign.start - 1])
    ? sign.start - 1
    : start;
}

/** A note takes its line; a designation only its sentence, and further ones that still speak of it. */
function noteEnd(reading: Reading, { sign, lineEnd }: ShapedSign, limit: number): number {
  const { doc } = reading;
  let end = limit;
  const bracket = sign.start - 1;
  if (bracket >= 0 && /[([]/u.test(doc.text[bracket]) && !/[)\]]/u.test(doc.text[sign.end] ?? '')) {
    return Math.min(limit, closingBracket(doc.text, bracket, lineEnd) + 1);
  }
  if (limit === lineEnd) {
    const first = noteSentenceEnd(reading, sign.end, lineEnd);
    const { reading: kind } = reading.wordingOf(sign.end, first);
    if ((kind === 'formula' || kind === 'unmatched') && first < lineEnd) {
      end = first;
      const [from, to] = rangeIn(doc.sentences, first, lineEnd);
      for (let s = from; s < to; s++) {
        const further = reading.wordingOf(doc.sentences.start[s], doc.sentences.end[s]);
        if (further.reading !== 'formula' && !further.distancing) break;
        end = doc.sentences.end[s];
      }
    }
  }
  while (end > sign.end && /[\s_*<]/u.test(doc.text[end - 1])) end--;
  return end === sign.end ? sign.end : trimTag(doc.text, sign.end, end);
}

function trimTag(text: string, from: number, end: number): number {
  const tag = /\s*<\/?\w{1,8}>$/u.exec(text.slice(Math.max(from, end - 16), end));
  return tag === null ? end : end - tag[0].length;
}

/** The paragraph below a line, where it has the wording of a note. */
export function wordingBelow(reading: Reading, { lineEnd }: ShapedSign): Span | null {
  const { doc } = reading;
  const p = indexAt(doc.paragraphs, lineEnd) + 1;
  if (p >= doc.paragraphs.length) return null;
  const span: Span = [doc.paragraphs.start[p], doc.paragraphs.end[p]];
  return reading.wordingOf(...span).reading === 'none' ? null : span;
}

/** End of the first sentence that has a word after an offset. */
export function noteSentenceEnd(reading: Reading, offset: number, lineEnd: number): number {
  const { sentences } = reading.doc;
  const from = skipBlanks(reading.doc.text, offset, lineEnd);
  const s = indexAt(sentences, from);
  // A glued star counts to the sentence before it, so that the note's own sentence begins just after.
  return s >= 0 && sentences.end[s] > from ? sentences.end[s] : lineEnd;
}

/** Whether what stands between two signs joins them to one note: `*, ** – …`. */
export function joinsNotes(between: string): boolean {
  return /^(?:[\s,;/()\p{Pd}]|et|and|и){0,8}$/u.test(between);
}
