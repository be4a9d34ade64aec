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

/** The marks of a page, as pointer and keyboard reach them. */
export interface MarksControl {
  readonly marksOf: (text: number) => TextMarks;
  /** Whether the label of the annotation at a place of a text is shown. */
  readonly isShown: (text: number, place: number) => boolean;
  /** Whether any of a mark's labels is shown. */
  readonly isLive: (mark: HTMLElement) => boolean;
  /** Place of the text that an element stands in. */
  readonly textOf: (element: Element) => number;
  /** Places of the annotations that a mark belongs to (`a`), or that are pointed at there (`k`). */
  readonly placesOf: (mark: HTMLElement, key: 'a' | 'k') => number[];
  /** Makes a mark the one that the Tab key reaches. */
  readonly setCurrent: (marks: TextMarks, mark: HTMLElement | undefined) => void;
  /** Puts marks on or out of reach of the keyboard, after labels were shown or hidden. */
  readonly refreshMarks: (text: number) => void;
  /** The next mark in reach, forwards or backwards. */
  readonly neighbour: (mark: HTMLElement, step: number) => HTMLElement | undefined;
  /** Puts the focus on a mark, in the middle of the window. */
  readonly goTo: (mark: HTMLElement) => void;
}

/**
 * Brings the marks to life: one stop of the Tab key for each text, arrow keys between them. Refers to nothing outside
 * itself, as `startReader` does.
 *
 * @param root - The element that holds the reading.
 * @param data - `Reading.data`.
 * @param articles - The texts, in the order of the data.
 */
export function startMarks(
  root: HTMLElement,
  data: ReaderData,
  articles: readonly HTMLElement[],
): MarksControl {
  const textOf = (element: Element): number =>
    Number(element.closest<HTMLElement>('[data-text]')!.dataset['text']);
  const placesOf = (mark: HTMLElement, key: 'a' | 'k'): number[] =>
    (mark.dataset[key] ?? '').split(' ').map(Number);

  const marksOfText = new Map<number, TextMarks>();
  const marksOf = (text: number): TextMarks => {
    let marks = marksOfText.get(text);
    if (marks === undefined) {
      const list = [...articles[text]!.querySelectorAll<HTMLElement>('mark[data-k]')];
      const ofAnnotation = new Map(
        list.flatMap((mark) => placesOf(mark, 'k').map((place) => [place, mark] as const)),
      );
      marks = { list, ofAnnotation, current: undefined };
      marksOfText.set(text, marks);
    }
    return marks;
  };
  const isShown = (text: number, place: number): boolean => {
    const own = data.texts[text]!.cards[place];
    return own !== undefined && !root.classList.contains(`off-${own.off}`);
  };
  const isLive = (mark: HTMLElement): boolean => mark.hasAttribute('tabindex');
  const setCurrent = (marks: TextMarks, mark: HTMLElement | undefined): void => {
    marks.current?.setAttribute('tabindex', '-1');
    mark?.setAttribute('tabindex', '0');
    marks.current = mark;
  };
  const refreshMarks = (text: number): void => {
    const marks = marksOf(text);
    for (const mark of marks.list) {
      const live = placesOf(mark, 'k').some((place) => isShown(text, place));
      if (live === isLive(mark)) continue;
      if (live) {
        mark.setAttribute('role', 'button');
        mark.setAttribute('aria-haspopup', 'dialog');
        mark.setAttribute('tabindex', '-1');
      } else for (const name of ['role', 'aria-haspopup', 'tabindex']) mark.removeAttribute(name);
    }
    const stays = marks.current !== undefined && isLive(marks.current);
    if (!stays) marks.current = undefined;
    setCurrent(marks, stays ? marks.current : marks.list.find(isLive));
  };
  const neighbour = (mark: HTMLElement, step: number): HTMLElement | undefined => {
    const { list } = marksOf(textOf(mark));
    let place = list.indexOf(mark) + step;
    while (list[place] !== undefined && !isLive(list[place]!)) place += step;
    return list[place];
  };
  const goTo = (mark: HTMLElement): void => {
    setCurrent(marksOf(textOf(mark)), mark);
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
  };
  return { marksOf, isShown, isLive, textOf, placesOf, setCurrent, refreshMarks, neighbour, goTo };
}
