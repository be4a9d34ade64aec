/** Gives the notes of a file their marks, in the file's order. */
export interface NoteMarks {
  /** The mark at this place: in the text that of the next note, in a note its own. */
  readonly write: () => string;
  /** A note begins. */
  readonly open: () => void;
  /** A note ends. @returns Its mark, when the text calls it by one that the note does not repeat. */
  readonly close: () => string | undefined;
  /** From here on, notes are marked with symbols and not with numbers. */
  readonly useSymbols: () => void;
}

/** Marks for the notes of a file that numbers them by itself. A note whose mark the author typed has no number. */
export function createNoteMarks(): NoteMarks {
  let count = 0;
  let hasSymbols = false;
  let isCalled = false;
  let own: string | undefined;
  let isInNote = false;
  const mark = (): string => noteMark(Math.max(1, count), hasSymbols);
  return {
    write: () => {
      if (isInNote) {
        own = undefined;
        return mark();
      }
      count++;
      isCalled = true;
      return mark();
    },
    open: () => {
      own = isCalled ? mark() : undefined;
      isCalled = false;
      isInNote = true;
    },
    close: () => {
      isInNote = false;
      return own;
    },
    useSymbols: () => {
      hasSymbols = true;
    },
  };
}

/** The mark of a note: superscript digits, or one of `* † ‡ §`, doubled from the fifth on. */
export function noteMark(number: number, hasSymbols: boolean): string {
  if (!hasSymbols) return superscript(String(number));
  return '*†‡§'[(number - 1) % 4].repeat(Math.ceil(number / 4));
}

/** Text with its digits as superscript characters. */
export function superscript(text: string): string {
  return text.replace(/[0-9]/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]);
}
