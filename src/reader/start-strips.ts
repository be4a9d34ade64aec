import type { ReaderContext } from './reader-context';

/**
 * Brings the strips of the whole text to life: a click, or Enter, goes to the nearest mark, arrow keys go from mark to
 * mark. Refers to nothing outside itself, as `startReader` does.
 *
 * @returns Draws on the strip of each text that is shown, what of it is in the window.
 */
export function startStrips(context: ReaderContext): () => void {
  const { root, data, articles, options, chosen, marksOf, isLive, textOf, placesOf, goTo, fill } = context;
  const view = root.ownerDocument.defaultView!;
  const clear = (): void => {
    for (const mark of root.querySelectorAll('mark.pointed')) mark.classList.remove('pointed');
  };
  const strips = articles.map((article) => article.querySelector<HTMLElement>('.strip'));
  const isMirrored = (strip: HTMLElement): boolean => view.getComputedStyle(strip).direction === 'rtl';
  const markAt = (text: number, offset: number): HTMLElement | undefined => {
    let best: HTMLElement | undefined;
    let distance = Infinity;
    for (const [place, mark] of marksOf(text).ofAnnotation) {
      const away = Math.abs(data.texts[text]!.cards[place]!.at - offset);
      if (away < distance && isLive(mark)) [best, distance] = [mark, away];
    }
    return best;
  };
  const tell = (strip: HTMLElement, mark: HTMLElement): void => {
    const text = textOf(mark);
    const live = marksOf(text).list.filter(isLive);
    const place = live.indexOf(mark);
    strip.setAttribute('aria-valuemax', String(Math.max(0, live.length - 1)));
    strip.setAttribute('aria-valuenow', String(place));
    const titles = placesOf(mark, 'k').map((own) => data.texts[text]!.cards[own]!.title);
    const what = `${titles.join(', ')}: ${(mark.textContent ?? '').slice(0, 60)}`;
    strip.setAttribute('aria-valuetext', fill(data.words.markOf, { n: place + 1, all: live.length, what }));
  };
  strips.forEach((strip, text) => {
    if (strip === null) return;
    strip.addEventListener(
      'click',
      (event) => {
        const box = strip.getBoundingClientRect();
        const share = (event.clientX - box.left) / Math.max(1, box.width);
        const mark = markAt(text, (isMirrored(strip) ? 1 - share : share) * data.texts[text]!.length);
        event.stopPropagation();
        if (mark === undefined) return;
        goTo(mark);
        tell(strip, mark);
      },
      options,
    );
    strip.addEventListener(
      'keydown',
      (event) => {
        const { list } = marksOf(text);
        const live = list.filter(isLive);
        if (live.length === 0) return;
        const now = Number(strip.getAttribute('aria-valuenow'));
        const forward = isMirrored(strip) ? -1 : 1;
        const steps: Record<string, number> = {
          ArrowRight: now + forward,
          ArrowLeft: now - forward,
          ArrowUp: now + 1,
          ArrowDown: now - 1,
          PageUp: now + 10,
          PageDown: now - 10,
          Home: 0,
          End: live.length - 1,
          Enter: now,
        };
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const mark = live[Math.max(0, Math.min(live.length - 1, step))]!;
        if (event.key === 'Enter') return goTo(mark);
        clear();
        mark.classList.add('pointed');
        mark.scrollIntoView({ block: 'center' });
        tell(strip, mark);
      },
      options,
    );
    strip.addEventListener('blur', () => clear(), options);
  });

  return () => {
    for (const text of chosen()) {
      const strip = strips[text];
      const frame = strip?.querySelector<HTMLElement>('i');
      const body = articles[text]!.querySelector('.selon-text')?.getBoundingClientRect();
      if (!frame || body === undefined || body.height === 0) continue;
      const inColumn = root.classList.contains('pair') ? articles[text]!.getBoundingClientRect() : undefined;
      const top = Math.max(0, inColumn?.top ?? 0);
      const bottom = Math.min(view.innerHeight, inColumn?.bottom ?? Infinity);
      const from = Math.min(1, Math.max(0, (top - body.top) / body.height));
      const to = Math.max(from, Math.min(1, (bottom - body.top) / body.height));
      frame.style.insetInlineStart = `${(100 * from).toFixed(1)}%`;
      frame.style.width = `${(100 * (to - from)).toFixed(1)}%`;
    }
  };
}
