import type { ReadingNote } from './corpus-item';
import { isHardWrapped } from './hard-wrapping';

/**
 * Signs that a text did not come through whole: what a conversion left behind and measures may trip over. The text itself
 * stays as it is; each note says what was seen, how often, and what to do.
 *
 * @param text - The text as it will be annotated.
 */
export function textNotes(text: string): ReadingNote[] {
  const notes: ReadingNote[] = [];
  const note = (code: string, count: number, what: string, remedy: string): void => {
    if (count > 0) notes.push({ code, message: `${what}, ${times(count)}; ${remedy}` });
  };
  if (text.includes('&')) {
    const entities = countOf(text, /&(?:[a-z]{2,8}\d?|#\d{2,6}|#x[\da-f]{2,5});/giu);
    note(
      'entities',
      entities,
      'HTML entities such as &laquo; in the text',
      'export the text again as plain text, or give the HTML file',
    );
  }
  if (text.includes('<')) {
    const tags = countOf(
      text,
      /<\/?(?:p|br|b|i|u|em|strong|a|div|span|h[1-6]|ul|ol|li|img|mark|font|sup|sub)(?:\s[^<>]{0,300})?\/?>/giu,
    );
    note(
      'markup',
      tags,
      'HTML tags in the text',
      'export the text again as plain text, or give the HTML file',
    );
  }
  const controls = countOf(text, /[\u0080-\u009F]/gu);
  note(
    'control-characters',
    controls,
    'control characters where Windows-1252 has quotation marks and dashes',
    'convert the file from Windows-1252 to UTF-8 again',
  );
  const replaced = countOf(text, /\uFFFD/gu);
  note(
    'replacement-characters',
    replaced,
    'signs that were lost in an earlier conversion (\uFFFD)',
    'convert the original file again',
  );
  if (/[\u0400-\u04FF]/u.test(text)) {
    const mixed = countOf(text, MIXED_WORD);
    note(
      'mixed-script',
      mixed,
      'words that mix Latin and Cyrillic letters which look alike',
      'write them with letters of one script',
    );
    const stressed = countOf(text, /[\u0400-\u04FF]\u0301/gu);
    note(
      'stress-marks',
      stressed,
      'stress marks on Cyrillic letters',
      'nothing is to be done: words are recognised without them',
    );
  }
  if (isHardWrapped(text)) {
    const lines = countOf(text, /\n/gu);
    notes.push({
      code: 'hard-wrapped',
      message: `lines are broken at a fixed width, ${times(lines)}; run again with --unwrap (in a notebook: { unwrap: true }) so that they become paragraphs`,
    });
  }
  return notes;
}

// A word with letters of both scripts where the Latin ones have a Cyrillic twin; `iPhone-ом`, `IT-шник` have a hyphen.
const MIXED_WORD =
  /(?<![\p{L}\p{N}])(?=\p{L}*[\u0400-\u04FF])(?=\p{L}*[ABCEHKMOPTXYaceopxyik])(?:[\u0400-\u04FFABCEHKMOPTXYaceopxyik])+(?![\p{L}\p{N}])/gu;

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const match of text.matchAll(pattern)) if (match[0] !== '') count++;
  return count;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
