import { isLowerAt, skipBlanks, skipBlanksBack } from './characters';
import { findMention } from './mention';
import { joinsNotes, notesOf, noteSentenceEnd, wordingBelow, type Note } from './note';
import type { Reading } from './reading';
import { LONGEST_NOTE, type ShapedSign } from './shape';
import { withBrackets } from './signs';
import type { Wording } from './wording';

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
    // In a list, a mark inside of it is no reason to take the next line of the list for its note.
    const isAnswered =
      (firstCall.get(sign.key) ?? Infinity) < (bullets.get(candidate)?.listStart ?? sign.start);
    if (shape === 'line-opener') {
      const decision = readLineOpener(reading, candidate, shaped[i + 1], isAnswered, bullets.get(candidate));
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

/** A line of a list. */
interface Bullet {
  /** Offset where its list begins. */
  readonly listStart: number;
  /** Whether another line of the list follows. */
  goesOn: boolean;
}

/** Lines of a list: neighbouring lines that open with the same sign and a space. */
function bulletLines(shaped: readonly ShapedSign[], text: string): ReadonlyMap<ShapedSign, Bullet> {
  const spaced = shaped.filter(
    ({ sign, shape }) => shape === 'line-opener' && /^[ \t]/u.test(text.slice(sign.end, sign.end + 1)),
  );
  const bullets = new Map<ShapedSign, Bullet>();
  for (let i = 1; i < spaced.length; i++) {
    const [above, below] = [spaced[i - 1], spaced[i]];
    if (!isNextLine(text, above, below)) continue;
    // `**` under a bullet `*` is a bullet of a list inside the list.
    const isInner = bullets.has(above) && below.sign.key === `${above.sign.key}*`;
    if (above.sign.key !== below.sign.key && !isInner) continue;
    const bullet = bullets.get(above) ?? { listStart: above.sign.start, goesOn: true };
    bullet.goesOn = true;
    bullets.set(above, bullet).set(below, { listStart: bullet.listStart, goesOn: false });
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
  bullet: Bullet | undefined,
): 'note' | 'call' | 'markup' | 'other' {
  const { doc } = reading;
  const { sign, lineStart, lineEnd } = candidate;
  const from = skipBlanks(doc.text, withBrackets(doc.text, sign)[1], lineEnd);
  const sharesText =
    next !== undefined &&
    next.lineStart === lineStart &&
    joinsNotes(doc.text.slice(sign.end, next.sign.start));
  if (sharesText) return 'note';
  if (from === lineEnd)
    return isAnswered && wordingBelow(reading, candidate) !== null
      ? 'note'
      : slippedMark(reading, candidate)
        ? 'call'
        : 'other';
  const { reading: kind, first, official } = wordingAfter(reading, candidate, lineEnd);
  // A line of a list tells what is banned, unless a mark before the list asks for it, or it ends the list as a note.
  const isLegal =
    (kind === 'formula' || kind === 'unmatched') &&
    (bullet === undefined || isAnswered || (kind === 'formula' && official && !bullet.goesOn));
  const startsLegal = isLegal && first !== null && first.wordsBefore <= 1;
  if (isLowerAt(doc.text, from) && !startsLegal && slippedMark(reading, candidate)) return 'call';
  if (isLegal) return 'note';
  if (kind === 'footnote' && (bullet === undefined || isAnswered)) return 'note';
  const isSpaced = from > sign.end;
  if (bullet !== undefined) return 'markup';
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

/** `*…, **…` in one line of notes: a further sign before the wording that it opens. */
function followsOpener(text: string, opener: ShapedSign | undefined, candidate: ShapedSign): boolean {
  if (
    opener === undefined ||
    opener.lineStart !== candidate.lineStart ||
    opener.sign.key === candidate.sign.key
  )
    return false;
  if (joinsNotes(text.slice(opener.sign.end, candidate.sign.start))) return true;
  return candidate.shape === 'prefix' && /[,;.]\s*$/u.test(text.slice(opener.sign.end, candidate.sign.start));
}
