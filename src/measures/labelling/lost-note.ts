import { rangeIn } from '../../model/span';
import { isUpperAt } from './characters';
import type { Note } from './note';
import type { Reading } from './reading';

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
