import type { ReaderData } from './reading';
import type { MarksControl } from './start-marks';

/** What the parts of a page's behaviour share. */
export interface ReaderContext extends MarksControl {
  readonly root: HTMLElement;
  readonly data: ReaderData;
  readonly articles: readonly HTMLElement[];
  /** For every listener, so that all end together. */
  readonly options: { readonly signal: AbortSignal };
  /** Places of the texts that are shown. */
  readonly chosen: () => readonly number[];
  /** An element with a text, at the end of another one. */
  readonly make: (tag: string, text: string, parent: Element) => HTMLElement;
  /** A text of the interface with its places filled. */
  readonly fill: (pattern: string, values: Record<string, string | number>) => string;
}
