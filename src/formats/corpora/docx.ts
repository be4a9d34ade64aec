import { unzipSync } from 'fflate';
import { noteMark } from './note-marks';
import { createStory, type Story, type StyledParagraph } from './styled-paragraph';
import { parseWordStyles } from './word-styles';
import { readWordXml, type WordNoteCall, type WordXmlOptions } from './word-xml';

/** What a Word file holds, or why it cannot be read. */
export type DocxContent =
  | {
      readonly paragraphs: readonly StyledParagraph[];
      /** Whether the text breaks off in the middle. */
      readonly isBroken: boolean;
    }
  | { readonly fault: string };

/** Parts with text that unpack to more than this are refused: 200 MB, some thirty million words. */
export const LARGEST_DOCX_BYTES = 200_000_000;

const PARTS = /^word\/(document|footnotes|endnotes|styles|settings)\d*\.xml$/u;

/**
 * The paragraphs of a Word file (WordprocessingML).
 *
 * Read are: paragraphs, tabs and line breaks, inserted words, results of fields, links, text boxes (once, behind the
 * paragraph that they are anchored in), table cells, bookmarks, footnotes and endnotes (at the end, in the order in which
 * the text calls them, with their marks: `*` where the author put one, else superscript numbers in one series). Dropped
 * are: deleted and hidden words, field codes, pictures, headers and footers, comments, the numbers of lists.
 *
 * @returns A fault for an archive that is broken, or that unpacks to more than `LARGEST_DOCX_BYTES`.
 */
export function parseDocx(bytes: Uint8Array): DocxContent {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  const content = readDocx(bytes);
  parsed.set(bytes, content);
  return content;
}

/** The paragraphs of a Word file; none of one that cannot be read. */
export function docxParagraphs(bytes: Uint8Array): readonly StyledParagraph[] {
  const content = parseDocx(bytes);
  return 'fault' in content ? [] : content.paragraphs;
}

// Several readers look at a file before one of them takes it.
const parsed = new WeakMap<Uint8Array, DocxContent>();

function readDocx(bytes: Uint8Array): DocxContent {
  const parts = unzipParts(bytes);
  if ('fault' in parts) return parts;
  const { document, footnotes = '', endnotes = '', styles = '', settings = '' } = parts.texts;
  if (document === undefined) {
    return { fault: 'no text in this Word file; open it and save it again as .docx' };
  }
  const hasSymbols = [document, settings].some((xml) => CHICAGO.test(xml));
  const wordStyles = parseWordStyles(styles);
  const marks = new Map<string, string>();
  let numbered = 0;
  const story = createStory();
  const isWhole = readWordXml(document, story, {
    styles: wordStyles,
    markOf: ({ kind, id, hasOwnMark }) => {
      if (id === undefined) return '';
      const mark = hasOwnMark ? '' : noteMark(++numbered, hasSymbols);
      marks.set(`${kind} ${id}`, mark);
      return mark;
    },
  });
  const notes = new Map([
    ...readNotes('footnote', footnotes, marks, wordStyles),
    ...readNotes('endnote', endnotes, marks, wordStyles),
  ]);
  return {
    paragraphs: [...story.finish(), ...[...marks.keys()].flatMap((key) => notes.get(key) ?? [])],
    isBroken: !isWhole,
  };
}

const CHICAGO =
  /<w:(?:foot|end)notePr>(?:(?!<\/w:(?:foot|end)notePr>)[\s\S]){0,400}<w:numFmt w:val="chicago"/u;

/** The notes of a part by their keys, each as a story of its own. */
function readNotes(
  kind: WordNoteCall['kind'],
  xml: string,
  marks: ReadonlyMap<string, string>,
  styles: WordXmlOptions['styles'],
): ReadonlyMap<string, readonly StyledParagraph[]> {
  const stories = new Map<string, Story>();
  const written = new Set<string>();
  let key = '';
  readWordXml(xml, createStory(), {
    styles,
    markOf: ({ id }) => {
      if (id !== undefined) return '';
      written.add(key);
      return marks.get(key) ?? '';
    },
    onNote: (id, isReal) => {
      const story = createStory();
      story.openNote();
      key = `${kind} ${id}`;
      if (isReal) stories.set(key, story);
      return story;
    },
  });
  return new Map(
    [...stories].map(([one, story]) => {
      const mark = marks.get(one) ?? '';
      story.close(written.has(one) || mark === '' ? undefined : mark);
      return [one, story.finish()];
    }),
  );
}

function unzipParts(
  bytes: Uint8Array,
): { readonly texts: Readonly<Record<string, string>> } | { readonly fault: string } {
  let size = 0;
  const texts: Record<string, string> = {};
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.test(name)) return false;
        size += originalSize;
        return size <= LARGEST_DOCX_BYTES;
      },
    });
    if (size > LARGEST_DOCX_BYTES) {
      return {
        fault: `the Word file unpacks to ${Math.round(size / 1e6)} MB; at most ${LARGEST_DOCX_BYTES / 1e6} MB are read: split it into several files`,
      };
    }
    for (const [name, part] of Object.entries(files)) texts[PARTS.exec(name)![1]] = decodeXml(part);
  } catch {
    return { fault: 'the Word file is damaged; download it again, or open it in Word and save it anew' };
  }
  return { texts };
}

function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
