import type { KindAgreement } from '../classroom/class-agreement';
import type { ClassWork, Marker } from '../classroom/class-work';
import type { StudentMark } from '../classroom/student-mark';
import type { Figure } from '../charts/figure';
import type { ReadingNote, ReadingOptions } from '../formats/corpora/corpus-item';
import type { DocumentSource } from '../formats/source-text';
import type { Annotation } from '../model/annotation';
import type { Codebook } from '../model/codebook';
import type { Document, Metadata } from '../model/document';
import type { Warning } from '../model/warning';
import type { ResourceData } from '../measures/resource-data';
import type { InterfaceLanguage } from '../reader/interface-words';
import type { Reading } from '../reader/reading';
import type { Cell } from '../tables/table';

/** A text as it was pasted or dropped. */
export interface TextInput {
  /** Unique among the texts; shown to the user. */
  readonly id: string;
  readonly text: string;
  /** Chosen by the user; detected when absent. */
  readonly language?: string;
  readonly metadata?: Metadata;
}

/** A text with what was found in it. */
export interface AnalysedText {
  readonly doc: Document;
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly Warning[];
  /** Words and numbers. */
  readonly words: number;
}

/** What can be shown about several texts: a table, often with a chart. */
export const REPORTS = [
  'counts',
  'barcode',
  'balance',
  'hedges',
  'sources',
  'stances',
  'speakers',
  'profile',
  'labels',
  'concordance',
] as const;

/** One of `REPORTS`. */
export type ReportName = (typeof REPORTS)[number];

/** A table without its texts: annotations are named by text and place, so that little travels between threads. */
export interface TableView {
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  readonly codebook: Codebook;
  /** For each row the annotations behind it: id of the text, place in its list of annotations. */
  readonly behind: readonly (readonly (readonly [text: string, place: number])[])[];
}

/** A report as the page shows it. */
export interface Report {
  readonly table: TableView;
  readonly figure?: Figure;
  /** For a spreadsheet: see `CsvOptions`. */
  readonly csv: string;
  /** The columns explained, as such a CSV. */
  readonly dictionary: string;
}

/** A class whose agreement is asked for. */
export interface ClassroomInput {
  readonly work: ClassWork;
  /** A marker's marks to hold against the majority of the class; `measures` for those of selon. */
  readonly reference?: Marker | 'measures';
}

/** A class's exercise in words and sentences, its agreement, and the reference's marks with their reasons. */
export interface ClassroomReport {
  readonly doc: Document;
  readonly agreement: readonly KindAgreement[];
  readonly reference?: readonly StudentMark[];
  /** For marks of the measures the entry or rule that found them, by `kind:start`. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** A file that was chosen or dropped, and what the user says of it. */
export interface FileInput {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly options: ReadingOptions;
}

/** What a file holds. */
export interface FileReading {
  readonly texts: readonly {
    readonly source: DocumentSource;
    readonly notes: readonly ReadingNote[];
    /** Its id by its place in a file of several texts. */
    readonly numbered?: string;
  }[];
  /** What could not be used; `code` is that of a `FaultItem`. */
  readonly faults: readonly { readonly code?: string; readonly message: string }[];
  /** Reasons why the file, or parts of it, are no text. */
  readonly leftOut: readonly string[];
}

/** What the worker can do: name to what it takes and what it gives. */
export interface Tasks {
  analyse: { readonly takes: TextInput; readonly gives: AnalysedText };
  forget: { readonly takes: string; readonly gives: null };
  report: {
    readonly takes: {
      readonly name: ReportName;
      /** Texts to report on, in this order; all must have been analysed. */
      readonly ids: readonly string[];
      readonly language: InterfaceLanguage;
    };
    readonly gives: Report;
  };
  reading: {
    readonly takes: { readonly ids: readonly string[]; readonly language: InterfaceLanguage };
    readonly gives: Reading;
  };
  /** A text with its words and sentences, and nothing measured. */
  segment: {
    readonly takes: { readonly text: string; readonly language: string };
    readonly gives: Document;
  };
  /** The agreement of a class, and what the measures find in its exercise. */
  classroom: { readonly takes: ClassroomInput; readonly gives: ClassroomReport };
  /** The texts of a file, whatever its format. */
  read: { readonly takes: FileInput; readonly gives: FileReading };
}

/** A task on its way to the worker. */
export type Request = {
  [Name in keyof Tasks]: {
    readonly number: number;
    readonly name: Name;
    readonly input: Tasks[Name]['takes'];
  };
}[keyof Tasks];

/** The worker's answer to the request of that number. */
export type Reply =
  | { readonly number: number; readonly output: Tasks[keyof Tasks]['gives'] }
  | { readonly number: number; readonly error: string };

/** What the page carries for the worker, as gzipped JSON. */
export interface PageData {
  readonly resources: readonly ResourceData[];
  /** Key of `references.bib` to how the work is cited. */
  readonly references: Readonly<Record<string, string>>;
}

/** What the worker is given first: `PageData`, gzipped. */
export interface WorkerStart {
  readonly resources: Uint8Array<ArrayBuffer>;
}
