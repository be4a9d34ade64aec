import type { MarkCard } from './mark-card';
import type { ReaderContext } from './reader-context';

/** What a card is filled with. */
export interface CardContent extends Pick<ReaderContext, 'make' | 'data'> {
  /** Places of the annotations that reach over the mark, those that are pointed at there first. */
  readonly places: readonly number[];
  /** Places of the annotations that are pointed at there. */
  readonly first: readonly number[];
}

/**
 * Writes the cards of a mark's annotations, as text nodes. Refers to nothing outside itself, as `startReader` does.
 *
 * @param card - The element.
 * @param own - Cards of all annotations of the text, by place.
 */
export function fillCard(
  card: HTMLElement,
  own: readonly MarkCard[],
  { places, first, make, data }: CardContent,
): void {
  card.replaceChildren();
  const close = make('button', '×', card);
  close.setAttribute('type', 'button');
  close.setAttribute('aria-label', data.words.close);
  for (const place of places) {
    const { title, definition, rows, off } = own[place]!;
    // Of what only reaches over this place, the title and the source: its card stands at its own mark.
    const isBrief = first.length > 0 && !first.includes(place);
    const section = make('section', '', card);
    section.className = off.split('-')[1] ?? '';
    make('h3', title, section);
    const meaning = Object.hasOwn(data.definitions, definition) ? data.definitions[definition] : undefined;
    if (meaning !== undefined && !isBrief) make('p', meaning, section);
    const list = make('dl', '', section);
    for (const [term, value] of isBrief ? rows.slice(0, 1) : rows) {
      make('dt', term, list);
      make('dd', value, list).dir = 'auto';
    }
  }
  card.setAttribute('aria-label', places.map((place) => own[place]!.title).join(', '));
}

/**
 * Puts a card beside its mark and into the window; on a narrow one, at its lower edge. Refers to nothing outside itself.
 *
 * @param x - With `y`, the place of the pointer, for a mark on several lines; default: its first line.
 */
export function placeCard(card: HTMLElement, mark: HTMLElement, x?: number, y?: number): void {
  const page = card.ownerDocument;
  const boxes = [...mark.getClientRects()];
  const holds = (box: DOMRect): boolean =>
    x! >= box.left - 1 && x! <= box.right + 1 && y! >= box.top - 1 && y! <= box.bottom + 1;
  const box = (x === undefined ? undefined : boxes.find(holds)) ?? boxes[0];
  if (box === undefined) return;
  const { clientWidth, clientHeight } = page.documentElement;
  card.classList.toggle('sheet', clientWidth < 560);
  const below = box.bottom + 6 + card.offsetHeight <= clientHeight || box.top < card.offsetHeight + 12;
  card.style.left = `${Math.max(8, Math.min(box.left, clientWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${Math.max(8, below ? box.bottom + 6 : box.top - card.offsetHeight - 6)}px`;
  // A card that is higher than what is left of the window scrolls inside.
  card.style.maxHeight = below ? `${Math.max(120, clientHeight - box.bottom - 14)}px` : '';
}
