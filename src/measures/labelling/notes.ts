import { indexAt, rangeIn, type Span } from '../../model/span';
import { isLowerAt, isUpperAt, skipBlanks, skipBlanksBack } from './characters';
import { findMention } from './mention';
import type { Reading } from './reading';
import { closingBracket, LONGEST_NOTE, type ShapedSign } from './shape';
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

/** Signs sorted by what they do, after the notes are known. */
export interface NoteSplit {
  readonly notes: readonly Note[];
  /** Marks that follow or precede what they mark. */
  readonly calls: readonly ShapedSign[];
  /** Signs that are neither, with the label that they get. */
  readonly others: readonly {
    readonly shaped: ShapedSign;
    readonly label: OtherLabel;
    readonly rule: string;
  }[];
}

/** Labels of signs that are neither marks nor notes. */
export type OtherLabel = 'markup' | 'other' | 'censorship' | 'arithmetic';

/**
 * Finds the notes among signs that may open one.
 *
 * A sign opens a note when designating or footnote wording follows, when a mark of the same sign stands before it, or
 * when it opens a line without a space. Bullets, separators and marks that slipped to the next line are told apart.
 *
 * @param reading - The prepared document.
 * @param shaped - Signs with their shapes.
 */
export function splitNotes(reading: Reading, shaped: readonly ShapedSign[]): NoteSplit {
  const { text } = reading.doc;
  const firstCall = new Map<string, number>();
  for (const { sign, shape } of shaped) {
    if ((shape === 'call' || shape === 'prefix' || shape === 'stray') && !firstCall.has(sign.key))
      firstCall.set(sign.key, sign.start);
  }
  const calls: ShapedSign[] = [];
  const others: { shaped: ShapedSign; label: OtherLabel; rule: string }[] = [];
  const openers: ShapedSign[] = [];
  const bullets = bulletLines(shaped, text);
  shaped.forEach((candidate, i) => {
    const { sign, shape } = candidate;
    const isAnswered = (firstCall.get(sign.key) ?? Infinity) < sign.start;
    if (shape === 'line-opener') {
      const decision = readLineOpener(reading, candidate, shaped[i + 1], isAnswered, bullets.has(candidate));
      if (decision === 'note') openers.push(candidate);
      else if (decision === 'call') calls.push(candidate);
      else
        others.push({
          shaped: candidate,
          label: decision,
          rule: decision === 'markup' ? 'bullet' : 'alone in its line',
        });
    } else if (shape === 'opener') {
      const wording = wordingAfter(reading, candidate, candidate.lineEnd);
      if (wording.reading !== 'none' || isAnswered) openers.push(candidate);
      else others.push({ shaped: candidate, label: 'other', rule: 'after a sentence, without mark or note' });
    } else if (
      (shape === 'prefix' || shape === 'call' || shape === 'other') &&
      followsOpener(text, openers.at(-1), candidate)
    ) {
      openers.push(candidate);
    } else if (shape === 'call' || shape === 'prefix' || shape === 'stray') calls.push(candidate);
    else others.push({ shaped: candidate, label: shape, rule: candidate.rule });
  });
  return { notes: notesOf(reading, openers), calls, others };
}

/** Lines of a list: neighbouring lines that open with the same sign and a space. */
function bulletLines(shaped: readonly ShapedSign[], text: string): ReadonlySet<ShapedSign> {
  const spaced = shaped.filter(
    ({ sign, shape }) => shape === 'line-opener' && /^[ \t]/u.test(text.slice(sign.end, sign.end + 1)),
  );
  const bullets = new Set<ShapedSign>();
  for (let i = 1; i < spaced.length; i++) {
    const [above, below] = [spaced[i - 1], spaced[i]];
    if (!isNextLine(text, above, below)) continue;
    if (above.sign.key === below.sign.key) bullets.add(above).add(below);
    // `**` under a bullet `*` is a bullet of a list inside the list.
    else if (bullets.has(above) && below.sign.key === `${above.sign.key}*`) bullets.add(below);
  }
  return bullets;
}

function isNextLine(text: string, above: ShapedSign, below: ShapedSign): boolean {
  return (text.slice(above.lineEnd, below.lineStart).match(/\n/gu) ?? []).length === 1;
}

function readLineOpener(
  reading: Reading,
  candidate: ShapedSign,
  next: ShapedSign | undefined,
  isAnswered: boolean,
  isBullet: boolean,
): 'note' | 'call' | 'markup' | 'other' {
  const { doc } = reading;
  const { sign, lineStart, lineEnd } = candidate;
  const from = skipBlanks(doc.text, withBrackets(doc.text, sign)[1], lineEnd);
  const sharesText =
    next !== undefined && next.lineStart === lineStart && isJoin(doc.text.slice(sign.end, next.sign.start));
  if (sharesText) return 'note';
  if (from === lineEnd)
    return isAnswered && wordingBelow(reading, candidate) !== null
      ? 'note'
      : slippedMark(reading, candidate)
        ? 'call'
        : 'other';
  const { reading: kind, first } = wordingAfter(reading, candidate, lineEnd);
  const isLegal = kind === 'formula' || kind === 'unmatched';
  const startsLegal = isLegal && first !== null && first.wordsBefore <= 1;
  if (isLowerAt(doc.text, from) && !startsLegal && slippedMark(reading, candidate)) return 'call';
  if (isLegal) return 'note';
  if (kind === 'footnote' && (!isBullet || isAnswered)) return 'note';
  const isSpaced = from > sign.end;
  if (isBullet) return 'markup';
  if (isAnswered || !isSpaced || sign.key.length > 1 || isLowerAt(doc.text, from)) return 'note';
  return 'markup';
}

/** The line above ends on a name, without a stop: the mark belongs to it. */
function slippedMark(reading: Reading, { sign, lineStart }: ShapedSign): boolean {
  const { text } = reading.doc;
  if (sign.start !== lineStart) return false;
  const end = skipBlanksBack(text, lineStart, 0);
  if (end === 0 || (text.slice(end, lineStart).match(/\n/gu) ?? []).length !== 1) return false;
  const { kind } = findMention(reading, end);
  return kind === 'known' || kind === 'name' || kind === 'quoted';
}

function wordingAfter(reading: Reading, { sign }: ShapedSign, lineEnd: number): Wording {
  return reading.wordingOf(
    sign.end,
    Math.min(sign.end + LONGEST_NOTE, noteSentenceEnd(reading, sign.end, lineEnd)),
  );
}

function wordingBelow(reading: Reading, { lineEnd }: ShapedSign): Span | null {
  const { doc } = reading;
  const p = indexAt(doc.paragraphs, lineEnd) + 1;
  if (p >= doc.paragraphs.length) return null;
  const span: Span = [doc.paragraphs.start[p], doc.paragraphs.end[p]];
  return reading.wordingOf(...span).reading === 'none' ? null : span;
}

/** End of the first sentence that has a word after an offset. */
function noteSentenceEnd(reading: Reading, offset: number, lineEnd: number): number {
  const { sentences } = reading.doc;
  const from = skipBlanks(reading.doc.text, offset, lineEnd);
  const s = indexAt(sentences, from);
  // A glued star counts to the sentence before it, so that the note's own sentence begins just after.
  return s >= 0 && sentences.end[s] > from ? sentences.end[s] : lineEnd;
}

/** `*…, **…` in one line of notes: a further sign before the wording that it opens. */
function followsOpener(text: string, opener: ShapedSign | undefined, candidate: ShapedSign): boolean {
  if (
    opener === undefined ||
    opener.lineStart !== candidate.lineStart ||
    opener.sign.key === candidate.sign.key
  )
    return false;
  if (isJoin(text.slice(opener.sign.end, candidate.sign.start))) return true;
  return candidate.shape === 'prefix' && /[,;.]\s*$/u.test(text.slice(opener.sign.end, candidate.sign.start));
}

function isJoin(between: string): boolean {
  return /^(?:[\s,;/()\p{Pd}]|et|and|и){0,8}$/u.test(between);
}

function notesOf(reading: Reading, openers: readonly ShapedSign[]): readonly Note[] {
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
      isJoin(text.slice(opener.sign.end, next.sign.start))
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

// `The «Right Sector» …`: how far into a line the name may begin and end.
const LONGEST_OPENING = 40;

/**
 * A closing line that has the wording of a note but no sign, in a text whose marks have no note.
 *
 * @param reading - The prepared document.
 * @param keys - Signs of the marks without note.
 * @param isMarked - Whether a span names one of the marked bearers.
 */
export function findLostNote(
  reading: Reading,
  keys: readonly string[],
  isMarked: (start: number, end: number) => boolean,
): Note | null {
  const { doc, wordingOf } = reading;
  for (let p = doc.paragraphs.length - 1; p > 0 && p >= doc.paragraphs.length - 3; p--) {
    const [start, end] = [doc.paragraphs.start[p], doc.paragraphs.end[p]];
    const wording = wordingOf(start, end);
    if (wording.reading !== 'formula' || !wording.official || wording.words > 30) continue;
    const [from, to] = rangeIn(doc.sentences, start, end);
    const opensWithBearer =
      wording.first !== null && wording.first.wordsBefore === 0 && wording.first.role === 'bearer';
    if (
      to - from !== 1 ||
      !isUpperAt(doc.text, start) ||
      !(opensWithBearer || isMarked(start, Math.min(end, start + LONGEST_OPENING)))
    )
      continue;
    return { keys, span: [start, end], wording, rule: 'closing line without sign', hasSign: false };
  }
  return null;
}
