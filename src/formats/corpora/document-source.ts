import type { Metadata, MetadataValue } from '../../model/document';
import { CorpusError } from '../../util/errors';
import { checkLanguage, checkNotEmpty, type DocumentSource } from '../source-text';
import type { PlacedText } from '../placed-text';
import type { CorpusItem, CorpusReader, ReadingNote, ReadingOptions, TextItem } from './corpus-item';
import { dateMetadata } from './article';
import { isHardWrapped, unwrapText } from './hard-wrapping';
import { textNotes } from './text-signs';

/** Longest text of a document, in UTF-16 code units: a library of articles in one field, rather than one article. */
export const LONGEST_TEXT: number = 64 * 1024 * 1024;

/** Facts of a text that stand outside of it, in a `metadata.csv`. */
export interface GivenFacts {
  readonly id?: string;
  readonly language?: string;
  readonly metadata: Metadata;
  readonly notes?: readonly ReadingNote[];
}

/** Where a text stands. */
export interface ItemPlace {
  /** The file as the user named it. */
  readonly path: string;
  /** Its id: path inside the given folder without ending. */
  readonly fileId: string;
  /** Number of the text in its file, counted from 1. */
  readonly item: number;
  readonly reader: CorpusReader;
  /** What a table says of the file. */
  readonly facts?: GivenFacts | undefined;
}

/** A document before segmentation, and what its reader saw. */
export interface ReadSource {
  readonly source: DocumentSource;
  readonly notes: readonly ReadingNote[];
}

/**
 * The document of a text that a reader found: its id, its facts, and what is to be known of it.
 *
 * The id is the database's own, else the file's; texts of a file that holds several are numbered (`file-2`). Texts of
 * containers keep `file`, `item` and `reader` (id@version) in their metadata, unless a field of that name is there.
 *
 * @param item - The text.
 * @param place - Where it stands.
 * @param options - Whether lines are joined.
 * @throws CorpusError when the text is empty, too long, holds a NUL or half a character, or its language is none.
 */
export function createReadSource(item: TextItem, place: ItemPlace, options: ReadingOptions): ReadSource {
  const where = { path: place.path, line: item.line ?? 1 };
  const { facts, reader } = place;
  checkText(item.text, where);
  const language = facts?.language ?? item.language;
  if (language !== undefined) checkLanguage(language, where);
  const text = options.unwrap === true ? unwrapped(item.text) : item.text;
  const isOne = reader.holds === 'one';
  const numbered = isOne ? place.fileId : `${place.fileId}-${place.item}`;
  const factsId =
    facts?.id === undefined || isOne || place.item === 1 ? facts?.id : `${facts.id}-${place.item}`;
  const notes = [...(item.notes ?? []), ...(facts?.notes ?? [])];
  const own = reader.holds === 'many' ? { ...origin(item.metadata, place), ...item.metadata } : item.metadata;
  const metadata = withReadDate({ ...own, ...facts?.metadata }, options, notes);
  notes.push(...textNotes(text));
  return {
    source: {
      id: factsId ?? item.id ?? numbered,
      text,
      ...(language === undefined ? {} : { language }),
      metadata,
    },
    notes,
  };
}

/** An item of a file as a text with its place, a fault or something left out. */
export function placeItem(item: CorpusItem, place: ItemPlace, options: ReadingOptions): PlacedText {
  const { path } = place;
  const { line = 1 } = item;
  if (item.kind === 'left-out') return { leftOut: { path, reason: item.reason } };
  if (item.kind === 'fault') {
    const column = item.column === undefined ? {} : { column: item.column };
    return { error: new CorpusError(item.message, { path, line, ...column }) };
  }
  try {
    const numbered = place.reader.holds === 'one' ? {} : { numbered: `${place.fileId}-${place.item}` };
    return { ...createReadSource(item, place, options), place: { path, line }, ...numbered };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { error };
  }
}

/** A text with its lines joined where they were broken at a fixed width; any other as it is. */
function unwrapped(text: string): string {
  return isHardWrapped(text) || /\u00AD\r?\n/u.test(text) ? unwrapText(text) : text;
}

/** Metadata whose `date` is ISO, whatever form it was given in; one that cannot be read is null and noted. */
function withReadDate(metadata: Metadata, options: ReadingOptions, notes: ReadingNote[]): Metadata {
  const given = Object.hasOwn(metadata, 'date') ? metadata.date : null;
  if (typeof given !== 'string' && typeof given !== 'number') return metadata;
  const { dateAsGiven, ...read } = dateMetadata(String(given), options, notes);
  return { ...metadata, ...read, ...(dateAsGiven === undefined ? {} : { dateAsGiven: given }) };
}

function origin(metadata: Metadata, { fileId, item, reader }: ItemPlace): Record<string, MetadataValue> {
  const facts = { file: fileId, item, reader: `${reader.id}@${reader.version}` };
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !Object.hasOwn(metadata, name)));
}

function checkText(text: string, where: { readonly path: string; readonly line: number }): void {
  if (text.length > LONGEST_TEXT) {
    throw new CorpusError(
      `createReadSource: a text of ${text.length} characters; expected an article of at most ${LONGEST_TEXT}: split the file, one article in each`,
      where,
    );
  }
  if (text.includes('\0')) {
    throw new CorpusError('createReadSource: the text holds a NUL; expected plain text', where);
  }
  checkNotEmpty(text, where);
}
