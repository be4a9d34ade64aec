import { READER_PARTS, type ReaderParts } from './reader-parts';
import type { ReaderContext, TextMarks } from './reader-context';
import type { ReaderData } from './reading';

/**
 * Brings the parts of a reading to life: toggles of the legend, cards by pointer, touch and keyboard, the strip, the
 * choice of texts. It makes text nodes only, so that nothing of a text is ever run.
 *
 * The function and its parts refer to nothing outside themselves, so that their own source can stand in a page as its
 * only script.
 *
 * @param root - The element that holds `Reading.html`.
 * @param data - `Reading.data`.
 * @param parts - Default `READER_PARTS`; a page that holds the function's source names them.
 * @returns Ends it: listeners and classes are taken away.
 */
export function startReader(
  root: HTMLElement,
  data: ReaderData,
  parts: ReaderParts = READER_PARTS,
): () => void {
  const page = root.ownerDocument;
  const view = page.defaultView!;
  const ended = new AbortController();
  const options = { signal: ended.signal };
  const card = root.querySelector<HTMLElement>('.card')!;
  const articles = [...root.querySelectorAll<HTMLElement>('article[data-text]')];
  let chosen: number[] = [];
  const all = <T extends Element>(selector: string, from: Element = root): T[] => [
    ...from.querySelectorAll<T>(selector),
  ];

  const make = (tag: string, text: string, parent: Element): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const fill = (pattern: string, values: Record<string, string | number>): string =>
    pattern.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
  const textOf = (element: Element): number =>
    Number(element.closest<HTMLElement>('[data-text]')!.dataset['text']);
  const placesOf = (mark: HTMLElement, key: 'a' | 'k'): number[] =>
    (mark.dataset[key] ?? '').split(' ').map(Number);

  /* Marks: one stop of the Tab key for each text, arrow keys between them */

  const marksOfText = new Map<number, TextMarks>();
  const marksOf = (text: number): TextMarks => {
    let marks = marksOfText.get(text);
    if (marks === undefined) {
      const list = all<HTMLElement>('mark[data-k]', articles[text]);
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

  /* The card */

  let shownFor: HTMLElement | undefined;
  let isPinned = false;
  let hiding = 0;
  const hide = (): void => {
    view.clearTimeout(hiding);
    card.hidden = true;
    shownFor?.removeAttribute('aria-describedby');
    shownFor?.classList.remove('pointed');
    shownFor = undefined;
    isPinned = false;
  };
  const put = (mark: HTMLElement, x?: number, y?: number): void => parts.placeCard(card, mark, x, y);
  const show = (mark: HTMLElement, x?: number, y?: number): void => {
    view.clearTimeout(hiding);
    if (shownFor === mark) return;
    const text = textOf(mark);
    const own = data.texts[text]!.cards;
    const places = placesOf(mark, 'a').filter((place) => isShown(text, place));
    hide();
    if (places.length === 0) return;
    // What is pointed at here comes first; what only reaches over this place follows.
    const first = mark.dataset['k'] === undefined ? [] : placesOf(mark, 'k');
    places.sort((a, b) => Number(first.includes(b)) - Number(first.includes(a)));
    parts.fillCard(card, own, { places, first, make, data });
    shownFor = mark;
    mark.classList.add('pointed');
    mark.setAttribute('aria-describedby', card.id);
    card.hidden = false;
    card.scrollTop = 0;
    put(mark, x, y);
  };
  const goTo = (mark: HTMLElement): void => {
    setCurrent(marksOf(textOf(mark)), mark);
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
  };
  const markOf = (event: Event): HTMLElement | null =>
    (event.target as Element | null)?.closest?.<HTMLElement>('mark[data-a]') ?? null;

  root.addEventListener(
    'pointerover',
    (event) => {
      if (isPinned || event.pointerType === 'touch') return;
      const mark = markOf(event);
      if (mark !== null) show(mark, event.clientX, event.clientY);
      else if (card.contains(event.target as Node)) view.clearTimeout(hiding);
      else if (shownFor !== undefined && shownFor !== page.activeElement) {
        view.clearTimeout(hiding);
        hiding = view.setTimeout(hide, 250);
      }
    },
    options,
  );
  root.addEventListener(
    'focusin',
    (event) => {
      const mark = markOf(event);
      if (mark !== null) {
        setCurrent(marksOf(textOf(mark)), mark);
        show(mark);
      } else if (!card.contains(event.target as Node)) hide();
    },
    options,
  );
  page.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element;
      const mark = root.contains(target) ? markOf(event) : null;
      if (mark !== null) {
        if (isLive(mark)) mark.focus({ preventScroll: true });
        show(mark, event.clientX, event.clientY);
        isPinned = shownFor !== undefined;
      } else if (card.contains(target)) {
        if (target.closest('button') !== null) closeCard();
      } else hide();
    },
    options,
  );
  const closeCard = (): void => {
    const mark = shownFor;
    const back = card.contains(page.activeElement);
    hide();
    if (back && mark !== undefined) {
      mark.focus({ preventScroll: true });
      hide();
    }
  };
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !card.hidden) {
        event.preventDefault();
        return closeCard();
      }
      if (card.contains(event.target as Node) && event.key === 'Tab') {
        event.preventDefault();
        const button = card.querySelector('button')!;
        (page.activeElement === button ? card : button).focus();
        return;
      }
      const mark = root.contains(event.target as Node) ? markOf(event) : null;
      if (mark === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const { list } = marksOf(textOf(mark));
      const forward = view.getComputedStyle(mark).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      if (event.key === 'Enter' || event.key === ' ') {
        show(mark);
        isPinned = true;
        card.focus({ preventScroll: true });
      } else {
        const next =
          event.key === 'ArrowRight' || event.key === 'ArrowLeft'
            ? neighbour(mark, event.key === forward ? 1 : -1)
            : event.key === 'Home'
              ? list.find(isLive)
              : event.key === 'End'
                ? [...list].reverse().find(isLive)
                : undefined;
        if (next === undefined) return;
        goTo(next);
      }
      event.preventDefault();
    },
    options,
  );

  const context: ReaderContext = {
    root,
    data,
    articles,
    options,
    chosen: () => chosen,
    marksOf,
    isLive,
    textOf,
    placesOf,
    goTo,
    make,
    fill,
  };

  /* The strip */

  const drawWindows = parts.startStrips(context);
  let waiting = false;
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    view.requestAnimationFrame(() => {
      waiting = false;
      if (ended.signal.aborted) return;
      drawWindows();
      if (shownFor !== undefined) put(shownFor);
    });
  };
  view.addEventListener('resize', later, options);
  page.addEventListener('scroll', later, { ...options, capture: true, passive: true });

  /* The legend */

  const legend = parts.startLegend(context, () => {
    chosen.forEach(refreshMarks);
    hide();
  });
  view.addEventListener('beforeprint', hide, options);

  /* The choice of texts */

  const first = root.querySelector<HTMLSelectElement>('select[data-choose="first"]');
  const second = root.querySelector<HTMLSelectElement>('select[data-choose="second"]');
  const choose = (one: number, two: number): void => {
    chosen = two >= 0 && two !== one ? [one, two] : [one];
    articles.forEach((article, text) => {
      article.hidden = !chosen.includes(text);
      article.style.order = String(chosen.indexOf(text));
    });
    root.classList.toggle('pair', chosen.length === 2);
    if (first !== null) first.value = String(one);
    if (second !== null) second.value = String(chosen[1] ?? -1);
    legend.count();
    parts.compareTexts(root.querySelector<HTMLElement>('.comparison')!, context);
    legend.refresh();
    drawWindows();
  };
  for (const select of [first, second]) {
    select?.addEventListener('change', () => choose(Number(first!.value), Number(second!.value)), options);
  }
  const followHash = (): void => {
    const hash = view.location.hash.slice(1);
    if (!hash.startsWith(data.idPrefix)) return;
    const [, text, place] = /^t(\d+)(?:-a(\d+))?$/u.exec(hash.slice(data.idPrefix.length)) ?? [];
    if (text === undefined || data.texts[Number(text)] === undefined) return;
    if (!chosen.includes(Number(text))) choose(Number(text), -1);
    const mark = place === undefined ? undefined : marksOf(Number(text)).ofAnnotation.get(Number(place));
    if (mark !== undefined) goTo(mark);
  };
  if (data.texts.length > 0) {
    choose(0, data.sideBySide ? 1 : -1);
    followHash();
  }
  view.addEventListener('hashchange', followHash, options);
  return () => {
    ended.abort();
    hide();
  };
}
