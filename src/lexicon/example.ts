/** An example sentence with the place of its cue. */
export interface LexiconExample {
  /** The sentence without brackets. */
  readonly text: string;
  /** The part in brackets: UTF-16 offsets in `text`; both 0 when there is none. */
  readonly start: number;
  readonly end: number;
  /** Number of bracketed parts. */
  readonly cues: number;
}

/**
 * Reads a sentence with its cue in square brackets; `\[` and `\]` are brackets of the sentence itself.
 *
 * @param source - The sentence as it stands in a lexicon.
 * @example parseExample('Il [aurait] fui.').start; // 3
 */
export function parseExample(source: string): LexiconExample {
  let text = '';
  let cues = 0;
  let [start, end] = [0, 0];
  for (let i = 0; i < source.length; i++) {
    const character = source[i];
    if (character === '\\' && (source[i + 1] === '[' || source[i + 1] === ']')) text += source[++i];
    else if (character === '[') {
      cues++;
      start = text.length;
    } else if (character === ']') end = text.length;
    else text += character;
  }
  return { text, start, end, cues };
}
