import type { ReaderData } from './reading';

/** The marks of one text, as the keyboard goes through them. */
export interface TextMarks {
  /** In text order. */
  readonly list: readonly HTMLElement[];
  /** Place of an annotation to the mark at which it is pointed at. */
  readonly ofAnnotation: ReadonlyMap<number, HTMLElement>;
  /** The one that the Tab key reaches. */
  current: HTMLElement | undefined;
}

/** What the parts of a page's behaviour share. */
export interface ReaderContext {
  readonly root: HTMLElement;
  readonly data: ReaderData;
  readonly articles: readonly HTMLElement[];
  /** For every listener, so that all end together. */
  readonly options: { readonly signal: AbortSignal };
  /** Places of the texts that are shown. */
  readonly chosen: () => readonly number[];
  readonly marksOf: (text: number) => TextMarks;
  /** Whether any of a mark's labels is shown. */
  readonly isLive: (mark: HTMLElement) => boolean;
  readonly textOf: (element: Element) => number;
  readonly placesOf: (mark: HTMLElement, key: 'a' | 'k') => number[];
  /** Puts the focus on a mark, in the middle of the window. */
  readonly goTo: (mark: HTMLElement) => void;
  /** An element with a text, at the end of another one. */
  readonly make: (tag: string, text: string, parent: Element) => HTMLElement;
  /** A text of the interface with its places filled. */
  readonly fill: (pattern: string, values: Record<string, string | number>) => string;
}
