import { createNoteMarks } from './note-marks';
import { encodingOfCharset, encodingOfCodePage } from './rtf-encodings';
import {
  breakPage,
  change,
  endParagraph,
  flush,
  put,
  START,
  type GroupState,
  type Progress,
  type Reading,
} from './rtf-progress';
import { readRtfTokens } from './rtf-tokens';
import { createStory, type StyledParagraph } from './styled-paragraph';

const CHARACTERS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200D',
  zwnj: '\u200C',
};

const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00A0',
  _: '\u2011',
  '-': '\u00AD',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

// Destinations whose characters are no text. Those that begin with `\*` are skipped anyway, but for the ones read here.
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn ' +
    'aftnsep aftnsepc aftncn pict fldinst listtext pntext sp shprslt xe tc rxe txe bkmkend objdata nonshppict ' +
    'filetbl revtbl listtable listoverridetable themedata latentstyles'
  ).split(' '),
);

const DESTINATIONS: Readonly<Record<string, Reading>> = {
  fonttbl: 'fonts',
  bkmkstart: 'bookmark',
  upr: 'alternatives',
  shpinst: 'shape',
  do: 'shape',
};

const SIDES: Readonly<Record<string, 'note' | 'box'>> = {
  footnote: 'note',
  shptxt: 'box',
  dptxbxtext: 'box',
};

const isOn = (number: number | undefined): boolean => number !== 0;

const FORMATS: Readonly<Record<string, (number: number | undefined) => Partial<GroupState>>> = {
  b: (number) => ({ isBold: isOn(number) }),
  i: (number) => ({ isItalic: isOn(number) }),
  super: (number) => ({ isSuperscript: isOn(number) }),
  up: (number = 6) => ({ isSuperscript: number > 0 }),
  sub: () => ({ isSuperscript: false }),
  nosupersub: () => ({ isSuperscript: false }),
  v: (number) => ({ isHidden: isOn(number) }),
  deleted: (number) => ({ isHidden: isOn(number) }),
  intbl: () => ({ isInTable: true }),
  pard: () => ({ isInTable: false }),
  f: (number = 0) => ({ font: number }),
  uc: (number = 1) => ({ fallback: Math.max(0, number) }),
};

const WORDS: Readonly<Record<string, (progress: Progress, number: number | undefined) => void>> = {
  par: (progress) => endParagraph(progress, progress.state.isInTable ? progress.column : undefined),
  cell: (progress) => endParagraph(progress, progress.column++),
  nestcell: (progress) => endParagraph(progress, progress.column++),
  trowd: (progress) => void (progress.column = 0),
  row: (progress) => void (progress.column = 0),
  nestrow: (progress) => void (progress.column = 0),
  page: breakPage,
  sect: breakPage,
  tab: (progress) => put(progress, '\t'),
  line: (progress) => put(progress, '\n'),
  softline: (progress) => put(progress, '\n'),
  u: (progress, number = 0) => {
    put(
      progress,
      String.fromCodePoint(number < 0 ? number & 0xffff : Math.min(number, 0x10ffff)).replace('\uF0B7', '•'),
    );
    progress.toSkip = progress.state.fallback;
  },
  plain: (progress) =>
    change(progress, {
      isBold: false,
      isItalic: false,
      isSuperscript: false,
      isHidden: false,
      font: progress.defaultFont,
    }),
  deff: (progress, number = 0) => {
    progress.defaultFont = number;
    change(progress, { font: number });
  },
  ansicpg: (progress, number = 1252) => void (progress.encoding = encodingOfCodePage(number)),
  mac: (progress) => void (progress.encoding = 'macintosh'),
  chftn: (progress) => put(progress, progress.notes.write()),
  ftnnchi: (progress) => progress.notes.useSymbols(),
  aftnnchi: (progress) => progress.notes.useSymbols(),
};

/**
 * The paragraphs of an RTF file.
 *
 * Read are: paragraphs and line breaks, tabs, the characters that have control words, `\u` (what stands behind it for
 * older programs is skipped, as `\uc` says), bytes in the encoding of their font or of the file, results of fields,
 * text boxes (behind the paragraph that they are anchored in), footnotes and endnotes (at the end, with their marks: `*`
 * where the author put one, else superscript numbers in one series), table cells, bookmarks. Dropped are: field codes,
 * pictures, headers and footers, comments, hidden and deleted words, numbers of lists, style sheets and other tables.
 * A file that breaks off is read as far as it goes.
 */
export function parseRtf(bytes: Uint8Array): readonly StyledParagraph[] {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  const paragraphs = readRtf(bytes);
  parsed.set(bytes, paragraphs);
  return paragraphs;
}

// Several readers look at a file before one of them takes it.
const parsed = new WeakMap<Uint8Array, readonly StyledParagraph[]>();

function readRtf(bytes: Uint8Array): readonly StyledParagraph[] {
  const progress: Progress = {
    story: createStory(),
    notes: createNoteMarks(),
    stack: [],
    state: START,
    fonts: new Map(),
    defaultFont: undefined,
    encoding: 'windows-1252',
    bytes: [],
    toSkip: 0,
    isStarred: false,
    column: 0,
    bookmark: '',
  };
  readRtfTokens(bytes, {
    open: () => openGroup(progress),
    close: () => closeGroup(progress),
    word: (name, number) => readWord(progress, name, number),
    symbol: (symbol) => readSymbol(progress, symbol),
    byte: (byte) => {
      progress.isStarred = false;
      if (progress.toSkip > 0) progress.toSkip--;
      else if (progress.state.reading === 'text' || progress.state.reading === 'bookmark')
        progress.bytes.push(byte);
    },
    character: (character) => {
      if (progress.toSkip > 0) progress.toSkip--;
      else put(progress, character);
    },
  });
  flush(progress);
  return progress.story.finish();
}

function openGroup(progress: Progress): void {
  flush(progress);
  const { state } = progress;
  progress.stack.push(state);
  if (state.opened !== undefined) progress.state = { ...state, opened: undefined };
  if (state.reading === 'alternatives') progress.state = { ...progress.state, reading: 'alternative' };
  progress.toSkip = 0;
  progress.isStarred = false;
}

// A brace too many ends nothing: what follows is text still.
function closeGroup(progress: Progress): void {
  flush(progress);
  const { state, story } = progress;
  if (state.opened === 'note') story.close(progress.notes.close());
  else if (state.opened === 'box') story.close();
  const outer = progress.stack.pop() ?? state;
  if (state.reading === 'bookmark' && outer.reading !== 'bookmark') {
    story.bookmark(progress.bookmark.trim());
    progress.bookmark = '';
  }
  progress.state = outer;
  progress.toSkip = 0;
  progress.isStarred = false;
}

function readWord(progress: Progress, name: string, number: number | undefined): void {
  const isStarred = progress.isStarred;
  progress.isStarred = false;
  if (Object.hasOwn(CHARACTERS, name)) {
    if (progress.toSkip > 0) progress.toSkip--;
    else put(progress, CHARACTERS[name]);
    return;
  }
  const { reading } = progress.state;
  if (reading === 'skip') return;
  if (name === 'ud' && reading === 'alternative') change(progress, { reading: 'text' });
  else if (Object.hasOwn(DESTINATIONS, name)) change(progress, { reading: DESTINATIONS[name] });
  else if (Object.hasOwn(SIDES, name)) openSide(progress, SIDES[name]);
  else if (reading === 'fonts') readFont(progress, name, number ?? 0);
  else if (isStarred || SKIPPED.has(name)) change(progress, { reading: 'skip' });
  else if (Object.hasOwn(FORMATS, name)) change(progress, FORMATS[name](number));
  else if (Object.hasOwn(WORDS, name)) {
    progress.toSkip = 0;
    WORDS[name](progress, number);
  }
}

function readSymbol(progress: Progress, symbol: string): void {
  if (symbol === '*') progress.isStarred = true;
  else if (symbol === '\r' || symbol === '\n') WORDS['par'](progress, undefined);
  else if (progress.toSkip > 0) progress.toSkip--;
  else if (Object.hasOwn(SYMBOLS, symbol)) put(progress, SYMBOLS[symbol]);
}

function readFont(progress: Progress, name: string, number: number): void {
  const { state, fonts } = progress;
  if (name === 'f') progress.state = { ...state, font: number };
  if (state.font === undefined) return;
  if (name === 'fcharset') fonts.set(state.font, encodingOfCharset(number));
  if (name === 'cpg') fonts.set(state.font, encodingOfCodePage(number));
}

function openSide(progress: Progress, opened: 'note' | 'box'): void {
  flush(progress);
  const { font, fallback, isHidden } = progress.state;
  if (opened === 'note') {
    progress.story.openNote();
    progress.notes.open();
  } else progress.story.openBox();
  progress.state = { ...START, font, fallback, isHidden, opened };
}
