import type { fillCard, placeCard } from './card-box';
import type { ReaderContext } from './reader-context';

/** What a page does with its card. */
export interface CardControl {
  readonly hide: () => void;
  /** Puts the card beside its mark again, where it is shown. */
  readonly putAgain: () => void;
}

/** What fills and places the card. */
export interface CardBox {
  readonly fillCard: typeof fillCard;
  readonly placeCard: typeof placeCard;
}

/**
 * Brings the card to life: it is shown for a mark by pointer, touch and keyboard. Refers to nothing outside itself, as
 * `startReader` does.
 *
 * @param context - The marks, and what all parts share.
 * @param box - What fills and places the card.
 */
export function startCard(context: ReaderContext, box: CardBox): CardControl {
  const { root, data, options, make, marksOf, isShown, isLive, textOf, placesOf } = context;
  const { setCurrent, neighbour, goTo } = context;
  const page = root.ownerDocument;
  const view = page.defaultView!;
  const card = root.querySelector<HTMLElement>('.card')!;
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
  const put = (mark: HTMLElement, x?: number, y?: number): void => box.placeCard(card, mark, x, y);
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
    box.fillCard(card, own, { places, first, make, data });
    shownFor = mark;
    mark.classList.add('pointed');
    mark.setAttribute('aria-describedby', card.id);
    card.hidden = false;
    card.scrollTop = 0;
    put(mark, x, y);
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
  return { hide, putAgain: () => shownFor !== undefined && put(shownFor) };
}
