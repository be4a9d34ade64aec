import { superscript } from './note-marks';

/** A paragraph of a word processor's file. */
export interface StyledParagraph {
  /** Its characters: a line break inside it is `\n`, a tab `\t`; empty for an empty line. */
  readonly text: string;
  /** Whether all its letters and digits are bold; false for an empty one. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Name of its paragraph style, where the file names one. */
  readonly style?: string;
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  /** Column of the table in which it stands, counted from 0. */
  readonly column?: number;
  /** Whether a page break stands directly before it. */
  readonly startsPage: boolean;
  /** Whether it belongs to a footnote or endnote. */
  readonly isNote: boolean;
}

/** How characters look, as far as it tells a reader something. */
export interface RunStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Superscript digits are written as such (`¹`): beside a name they call a note, and in `m²` they are no 2. */
  readonly isSuperscript: boolean;
}

/** Where a paragraph ends. */
export interface ParagraphEnd {
  readonly style?: string | undefined;
  readonly column?: number | undefined;
}

/** Takes the characters of a file in the file's order, with text boxes and notes in the midst of paragraphs. */
export interface Story {
  write(text: string, style: RunStyle): void;
  bookmark(name: string): void;
  breakPage(): void;
  endParagraph(end?: ParagraphEnd): void;
  /** What follows, up to `close`, is a text box: its paragraphs stand behind the one that it is anchored in. */
  openBox(): void;
  /** What follows, up to `close`, is a note: its paragraphs stand at the end. */
  openNote(): void;
  /** @param mark - Stands before the first paragraph of what is closed: the mark of a note that does not repeat it. */
  close(mark?: string): void;
  /** All paragraphs, those of notes last. What was not ended or closed ends here. */
  finish(): readonly StyledParagraph[];
}

interface Flow {
  readonly isNote: boolean;
  readonly paragraphs: StyledParagraph[];
  /** Paragraphs of boxes, until the paragraph ends that they are anchored in. */
  waiting: StyledParagraph[];
  parts: string[];
  bookmarks: string[];
  startsPage: boolean;
  hasLetters: boolean;
  /** Letters that are not bold, not italic. */
  hasLight: boolean;
  hasUpright: boolean;
}

/** An empty story. */
export function createStory(): Story {
  const main = createFlow(false);
  const open: Flow[] = [main];
  const notes: StyledParagraph[] = [];
  const current = (): Flow => open[open.length - 1];
  const close = (mark?: string): void => {
    if (open.length === 1) return;
    const flow = open.pop()!;
    if (flow.parts.length > 0 || flow.waiting.length > 0) endParagraph(flow, {});
    const [first] = flow.paragraphs;
    if (mark !== undefined && first !== undefined) {
      flow.paragraphs[0] = { ...first, text: `${mark} ${first.text.trimStart()}` };
    }
    const target = flow.isNote ? notes : current().waiting;
    for (const paragraph of flow.paragraphs) target.push(paragraph);
  };
  return {
    write: (text, style) => write(current(), text, style),
    bookmark: (name) => void current().bookmarks.push(name),
    breakPage: () => {
      if (current().parts.length > 0) endParagraph(current(), {});
      current().startsPage = true;
    },
    endParagraph: (end = {}) => endParagraph(current(), end),
    openBox: () => void open.push(createFlow(current().isNote)),
    openNote: () => void open.push(createFlow(true)),
    close,
    finish: () => {
      while (open.length > 1) close();
      if (main.parts.length > 0 || main.waiting.length > 0) endParagraph(main, {});
      return [...main.paragraphs, ...notes];
    },
  };
}

function createFlow(isNote: boolean): Flow {
  return {
    isNote,
    paragraphs: [],
    waiting: [],
    parts: [],
    bookmarks: [],
    startsPage: false,
    hasLetters: false,
    hasLight: false,
    hasUpright: false,
  };
}

function write(flow: Flow, text: string, style: RunStyle): void {
  flow.parts.push(style.isSuperscript ? superscript(text) : text);
  if ((flow.hasLight && flow.hasUpright) || !/[\p{L}\p{N}]/u.test(text)) return;
  flow.hasLetters = true;
  if (!style.isBold) flow.hasLight = true;
  if (!style.isItalic) flow.hasUpright = true;
}

function endParagraph(flow: Flow, { style, column }: ParagraphEnd): void {
  flow.paragraphs.push({
    text: flow.parts.join('').replace(LONE_SURROGATE, '\uFFFD'),
    isBold: flow.hasLetters && !flow.hasLight,
    isItalic: flow.hasLetters && !flow.hasUpright,
    ...(style === undefined ? {} : { style }),
    bookmarks: flow.bookmarks,
    ...(column === undefined ? {} : { column }),
    startsPage: flow.startsPage,
    isNote: flow.isNote,
  });
  for (const paragraph of flow.waiting) flow.paragraphs.push(paragraph);
  flow.waiting = [];
  flow.parts = [];
  flow.bookmarks = [];
  flow.startsPage = false;
  flow.hasLetters = flow.hasLight = flow.hasUpright = false;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The text of a file that is one article: its paragraphs with an empty line between them, in each line white space as
 * one space, line breaks inside paragraphs as they are.
 */
export function textOfParagraphs(paragraphs: readonly StyledParagraph[]): string {
  return paragraphs
    .map(({ text }) =>
      text
        .split('\n')
        .map((line) => line.replace(/[ \t\r\f\v\u2028\u2029]+/gu, ' ').replace(/^\s+|\s+$/gu, ''))
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n')
        .replace(/^\n+|\n+$/gu, ''),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}
