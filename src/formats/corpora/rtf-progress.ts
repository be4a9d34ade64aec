import { withWindowsLetters } from './decode';
import type { NoteMarks } from './note-marks';
import type { Story } from './styled-paragraph';

/** What is done with the characters of a group. */
export type Reading = 'text' | 'skip' | 'fonts' | 'bookmark' | 'shape' | 'alternatives' | 'alternative';

/** What a group inherits and forgets at its end. Never changed, only replaced. */
export interface GroupState {
  readonly reading: Reading;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isSuperscript: boolean;
  /** Hidden, or deleted by a tracked change. */
  readonly isHidden: boolean;
  readonly isInTable: boolean;
  readonly font: number | undefined;
  /** How many characters stand behind `\u` for programs that know no Unicode. */
  readonly fallback: number;
  /** Whether the group itself opened a note or a text box. */
  readonly opened?: 'note' | 'box' | undefined;
}

/** The state outside of all groups. */
export const START: GroupState = {
  reading: 'text',
  isBold: false,
  isItalic: false,
  isSuperscript: false,
  isHidden: false,
  isInTable: false,
  font: undefined,
  fallback: 1,
};

/** Where the reading of a file stands. */
export interface Progress {
  readonly story: Story;
  readonly notes: NoteMarks;
  readonly stack: GroupState[];
  state: GroupState;
  readonly fonts: Map<number, string | undefined>;
  defaultFont: number | undefined;
  encoding: string;
  /** Bytes of the text that wait for their encoding. */
  bytes: number[];
  toSkip: number;
  isStarred: boolean;
  column: number;
  bookmark: string;
}

/** Ends the paragraph, in a cell of a table where a column is given. */
export function endParagraph(progress: Progress, column?: number): void {
  flush(progress);
  if (progress.state.reading === 'text') progress.story.endParagraph({ column });
}

/** Begins a page, and so a paragraph. */
export function breakPage(progress: Progress): void {
  flush(progress);
  if (progress.state.reading === 'text') progress.story.breakPage();
}

/** Changes the state of the group from here on. */
export function change(progress: Progress, part: Partial<GroupState>): void {
  flush(progress);
  progress.state = { ...progress.state, ...part };
}

/** Characters whose encoding needs no thought. */
export function put(progress: Progress, characters: string): void {
  flush(progress);
  write(progress, characters);
}

/** Writes the bytes that wait, in the encoding of their font or of the file. */
export function flush(progress: Progress): void {
  const { bytes, state } = progress;
  if (bytes.length === 0) return;
  const encoding =
    (state.font === undefined ? undefined : progress.fonts.get(state.font)) ?? progress.encoding;
  write(progress, isAscii(bytes) ? String.fromCharCode(...bytes) : decode(bytes, encoding));
  progress.bytes = [];
}

// Every encoding of RTF writes ASCII alike. Long stretches would exhaust the argument list.
function isAscii(bytes: readonly number[]): boolean {
  return bytes.length < 4096 && bytes.every((byte) => byte < 0x80);
}

const decoders = new Map<string, TextDecoder>();

function decode(bytes: readonly number[], encoding: string): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  const text = decoder.decode(Uint8Array.from(bytes));
  return encoding === 'windows-1252' ? withWindowsLetters(text) : text;
}

function write(progress: Progress, characters: string): void {
  const { state, story } = progress;
  if (state.reading === 'bookmark') progress.bookmark += characters;
  else if (state.reading === 'text' && !state.isHidden) story.write(characters, state);
}
