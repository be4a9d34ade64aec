import type { ReaderContext } from './reader-context';

/**
 * Brings the choice of texts to life: one text, or two beside each other, by the lists of texts and by the address of the
 * page. Refers to nothing outside itself, as `startReader` does.
 *
 * @param show - Shows some texts: they are chosen from now on.
 */
export function startChoice(
  { root, data, articles, options, chosen, marksOf, goTo }: ReaderContext,
  show: (texts: readonly number[]) => void,
): void {
  const view = root.ownerDocument.defaultView!;
  const first = root.querySelector<HTMLSelectElement>('select[data-choose="first"]');
  const second = root.querySelector<HTMLSelectElement>('select[data-choose="second"]');
  const choose = (one: number, two: number): void => {
    const texts = two >= 0 && two !== one ? [one, two] : [one];
    articles.forEach((article, text) => {
      article.hidden = !texts.includes(text);
      article.style.order = String(texts.indexOf(text));
    });
    root.classList.toggle('pair', texts.length === 2);
    if (first !== null) first.value = String(one);
    if (second !== null) second.value = String(texts[1] ?? -1);
    show(texts);
  };
  for (const select of [first, second]) {
    select?.addEventListener('change', () => choose(Number(first!.value), Number(second!.value)), options);
  }
  const followHash = (): void => {
    const hash = view.location.hash.slice(1);
    if (!hash.startsWith(data.idPrefix)) return;
    const [, text, place] = /^t(\d+)(?:-a(\d+))?$/u.exec(hash.slice(data.idPrefix.length)) ?? [];
    if (text === undefined || data.texts[Number(text)] === undefined) return;
    if (!chosen().includes(Number(text))) choose(Number(text), -1);
    const mark = place === undefined ? undefined : marksOf(Number(text)).ofAnnotation.get(Number(place));
    if (mark !== undefined) goTo(mark);
  };
  if (data.texts.length > 0) {
    choose(0, data.sideBySide ? 1 : -1);
    followHash();
  }
  view.addEventListener('hashchange', followHash, options);
}
