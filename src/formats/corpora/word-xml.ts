import { Parser } from 'htmlparser2';
import type { RunStyle, Story } from './styled-paragraph';
import { attributeOf, wordLook, type WordLook, type WordStyles } from './word-styles';

/** What the reading of a part of a Word file needs from outside. */
export interface WordXmlOptions {
  readonly styles: WordStyles;
  /** The mark that a note's call shows, or the one of the note itself. */
  readonly markOf: (call: WordNoteCall) => string;
  /** Begins and ends a note of `word/footnotes.xml`. */
  readonly onNote?: (id: string, isReal: boolean) => Story;
}

/** A place that calls a note, or the place of its own mark in a note. */
export interface WordNoteCall {
  readonly kind: 'footnote' | 'endnote';
  /** Absent in the note itself. */
  readonly id?: string;
  /** Whether the author typed the mark, which then follows. */
  readonly hasOwnMark: boolean;
}

// Elements whose content is no text: what was deleted or moved away, field codes, earlier looks, settings.
const SKIPPED: ReadonlySet<string> = new Set(
  'del moveFrom delText instrText rPrChange pPrChange sectPr sdtPr numPr tabs rt'.split(' '),
);

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  br: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00AD',
};

const WORD_NAMESPACE =
  /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:ooxml\/)?wordprocessingml\//u;

/** What holds for a paragraph or a run, kept while a text box interrupts it. */
interface Place {
  paragraphStyle: string | undefined;
  runStyle: string | undefined;
  run: WordLook;
}

/**
 * Reads a part of a Word file into a story, in one pass and without recursion.
 *
 * @returns Whether the part is whole; false when it breaks off.
 */
export function readWordXml(xml: string, main: Story, options: WordXmlOptions): boolean {
  let story = main;
  let prefix = 'w:';
  let skipped = 0;
  let isText = false;
  let isWhole = false;
  let place: Place = { paragraphStyle: undefined, runStyle: undefined, run: {} };
  const names: string[] = [];
  const places: Place[] = [];
  const branches: boolean[] = [];
  const columns: number[] = [];
  const fields: ('code' | 'result')[] = [];

  const lookOf = (): RunStyle & { readonly isHidden: boolean } => {
    const { byId, usual } = options.styles;
    const paragraph = place.paragraphStyle === undefined ? usual : byId.get(place.paragraphStyle);
    const character = place.runStyle === undefined ? undefined : byId.get(place.runStyle);
    const look = { ...paragraph, ...defined(character ?? {}), ...defined(place.run) };
    return {
      isBold: look.isBold ?? false,
      isItalic: look.isItalic ?? false,
      isHidden: look.isHidden ?? false,
      isSuperscript: look.isSuperscript ?? false,
    };
  };
  const write = (text: string): void => {
    const look = lookOf();
    if (!look.isHidden && !fields.includes('code')) story.write(text, look);
  };
  const callNote = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const id = attributeOf(attributes, 'id');
    if (lookOf().isHidden) return;
    const mark = options.markOf({
      kind: name.startsWith('footnote') ? 'footnote' : 'endnote',
      ...(id === undefined || !name.endsWith('Reference') ? {} : { id }),
      hasOwnMark: /^(?:1|true|on)$/u.test(attributeOf(attributes, 'customMarkFollows') ?? ''),
    });
    if (mark !== '') write(mark);
  };

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const parent = names.at(-1);
    const value = attributeOf(attributes, 'val');
    if (SKIPPED.has(name) || (name === 'rPr' && parent === 'pPr')) skipped = 1;
    else if (name === 'mc:AlternateContent') branches.push(false);
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (branches.at(-1) === true) skipped = 1;
      else branches[branches.length - 1] = true;
    } else if (name === 'p') place = { paragraphStyle: undefined, runStyle: undefined, run: {} };
    else if (name === 'r') place = { ...place, runStyle: undefined, run: {} };
    else if (name === 'pStyle') place.paragraphStyle = value;
    else if (name === 'rStyle') place.runStyle = value;
    else if (parent === 'rPr') place.run = { ...place.run, ...wordLook(name, value) };
    else if (name === 't' || name === 'm:t') isText = true;
    else if (name === 'br' && attributeOf(attributes, 'type') === 'page') story.breakPage();
    else if (Object.hasOwn(CHARACTERS, name)) write(CHARACTERS[name]);
    else if (name === 'sym') write(symbolOf(attributeOf(attributes, 'char') ?? ''));
    else if (/^(?:foot|end)note(?:Reference|Ref)$/u.test(name)) callNote(name, attributes);
    else if (name === 'bookmarkStart') story.bookmark(attributeOf(attributes, 'name') ?? '');
    else if (name === 'tr') columns.push(-1);
    else if (name === 'tc' && columns.length > 0) columns[columns.length - 1]++;
    else if (name === 'fldChar') readField(attributeOf(attributes, 'fldCharType'));
    else if (name === 'txbxContent') {
      story.openBox();
      places.push(place);
    } else if ((name === 'footnote' || name === 'endnote') && options.onNote !== undefined) {
      const type = attributeOf(attributes, 'type') ?? 'normal';
      story = options.onNote(attributeOf(attributes, 'id') ?? '', type === 'normal');
    }
  };
  const readField = (type: string | undefined): void => {
    if (type === 'begin') fields.push('code');
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
    else if (type === 'end') fields.pop();
  };
  const close = (name: string): void => {
    if (name === 't' || name === 'm:t') isText = false;
    else if (name === 'mc:AlternateContent') branches.pop();
    else if (name === 'tr') columns.pop();
    else if (name === 'p') {
      const { byId, usual } = options.styles;
      const style = place.paragraphStyle === undefined ? usual : byId.get(place.paragraphStyle);
      story.endParagraph({ style: style?.name ?? place.paragraphStyle, column: columns.at(-1) });
      // A field whose result never comes must not swallow the text.
      fields.fill('result');
    } else if (name === 'txbxContent') {
      story.close();
      place = places.pop() ?? place;
    }
  };

  const parser = new Parser(
    {
      onopentag: (qualified, attributes) => {
        if (names.length === 0) prefix = wordPrefix(attributes);
        const name = qualified.startsWith(prefix) ? qualified.slice(prefix.length) : qualified;
        if (skipped > 0) skipped++;
        else open(name, attributes);
        names.push(name);
      },
      ontext: (text) => {
        if (isText && skipped === 0) write(text);
      },
      onclosetag: (qualified, isImplied) => {
        names.pop();
        if (names.length === 0) isWhole = !isImplied;
        if (skipped > 0) {
          skipped--;
          return;
        }
        close(qualified.startsWith(prefix) ? qualified.slice(prefix.length) : qualified);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return isWhole;
}

function wordPrefix(attributes: Readonly<Record<string, string>>): string {
  const declared = Object.keys(attributes).find((name) => WORD_NAMESPACE.test(attributes[name]));
  return declared === undefined ? 'w:' : declared === 'xmlns' ? '' : `${declared.replace(/^xmlns:/u, '')}:`;
}

// Symbols stand in the private area of fonts; of those only the bullet has a sure character.
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (Number.isNaN(code)) return '';
  return code === 0xf0b7 ? '•' : String.fromCharCode(code);
}

function defined(look: WordLook): WordLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
