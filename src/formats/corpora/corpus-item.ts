import type { Metadata } from '../../model/document';

/** A file as a reader gets it: its bytes, and nothing of the disk. */
export interface CorpusFile {
  /** The file as the user named it, for messages. */
  readonly path: string;
  /** Its path inside the folder that was given, with `/` and with its ending; its own name when a file was given. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Orders of the numbers in a date such as `03/07/2021`: day first, or month first. */
export type DateOrder = 'dmy' | 'mdy';

/** What a user says of files that do not say it themselves. */
export interface ReadingOptions {
  /** Encoding of files that neither are UTF-8 nor name theirs; an Encoding Standard label such as `windows-1252`. */
  readonly encoding?: string;
  /** Order of the numbers in dates that could be read both ways; without it they are named and not read. */
  readonly dates?: DateOrder;
  /** Whether lines that were broken at a fixed width are joined to paragraphs again; default: only said. */
  readonly unwrap?: boolean;
  /** Column or field that holds the texts of tables; default: the first of the usual names. */
  readonly textColumn?: string;
}

/** Something that a reader saw and a researcher should know of. */
export interface ReadingNote {
  /** What it is, for programs: `truncated`, `date-ambiguous` … */
  readonly code: string;
  /** What was seen, how often; what to do. Without the document's id. */
  readonly message: string;
}

/** A text that a file holds. */
export interface TextItem {
  readonly kind: 'text';
  /** The text as it will be annotated: made once, here, before any offset exists. */
  readonly text: string;
  /** The database's own number or the row's id; absent when the file gives none. */
  readonly id?: string;
  /** BCP 47 code; absent when it is to be detected. */
  readonly language?: string;
  readonly metadata: Metadata;
  /** Line of the file where it begins, counted from 1, where lines mean something. */
  readonly line?: number;
  readonly notes?: readonly ReadingNote[];
}

/** A part of a file that should hold a text and cannot be used. */
export interface FaultItem {
  readonly kind: 'fault';
  /** What is wrong, for programs, where the whole file is: the family that no reader takes, `empty`, `encoding`. */
  readonly code?: string;
  /** What is wrong and what to do, in the form of every error, without the place. */
  readonly message: string;
  readonly line?: number;
  readonly column?: string;
}

/** A part of a file that is no text of the corpus: a picture, a list of results, an advertisement. */
export interface LeftOutItem {
  readonly kind: 'left-out';
  /** Why, as a noun phrase that can be counted: `picture`, `list of results without texts`. */
  readonly reason: string;
  readonly line?: number;
}

/** What a reader makes of each part of a file, in the file's order. */
export type CorpusItem = TextItem | FaultItem | LeftOutItem;

/** What a reader works on. */
export interface ReaderInput {
  /** The file as the user named it, for messages. */
  readonly path: string;
  /** The file's name without folders and ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The decoded text; empty for formats that are no text (docx, xlsx). A byte order mark is no part of it. */
  readonly text: string;
  readonly options: ReadingOptions;
}

/** Reads one kind of file. A pure function of the bytes: the same in a browser. */
export interface CorpusReader {
  /** Stands with the version in each document's metadata (`europresse@1.0.0`): a change of the text it makes bumps it. */
  readonly id: string;
  readonly version: string;
  /** What it reads, as a person knows it: `Europresse (HTML)`. */
  readonly title: string;
  /**
   * Whether a file of this kind is one text, named as the file, or holds texts that are counted (`file-1`); `lines` are
   * such texts in the form in which the project's own commands hand them on, with all their metadata.
   */
  readonly holds: 'one' | 'many' | 'lines';
  /** Whether a file of the reader's family (HTML, XML, JSON …) is its own; the first reader that says yes reads it. */
  readonly recognises: (input: ReaderInput) => boolean;
  /** The items of a file that it recognised. Never throws for what a file may hold: a fault is an item. */
  readonly read: (input: ReaderInput) => Iterable<CorpusItem>;
}
