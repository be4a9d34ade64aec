import { READER_PARTS, type ReaderParts } from './reader-parts';
import type { ReaderContext } from './reader-context';
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
  const articles = [...root.querySelectorAll<HTMLElement>('article[data-text]')];
  let chosen: readonly number[] = [];
  const make = (tag: string, text: string, parent: Element): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const fill = (pattern: string, values: Record<string, string | number>): string =>
    pattern.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name]));
  const marks = parts.startMarks(root, data, articles);
  const context: ReaderContext = {
    ...marks,
    root,
    data,
    articles,
    options,
    chosen: () => chosen,
    make,
    fill,
  };
  const card = parts.startCard(context, parts);
  const drawWindows = parts.startStrips(context);
  let waiting = false;
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    view.requestAnimationFrame(() => {
      waiting = false;
      if (ended.signal.aborted) return;
      drawWindows();
      card.putAgain();
    });
  };
  view.addEventListener('resize', later, options);
  page.addEventListener('scroll', later, { ...options, capture: true, passive: true });
  const legend = parts.startLegend(context, () => {
    chosen.forEach(marks.refreshMarks);
    card.hide();
  });
  view.addEventListener('beforeprint', card.hide, options);
  parts.startChoice(context, (texts) => {
    chosen = texts;
    legend.count();
    parts.compareTexts(root.querySelector<HTMLElement>('.comparison')!, context);
    legend.refresh();
    drawWindows();
  });
  return () => {
    ended.abort();
    card.hide();
  };
}
