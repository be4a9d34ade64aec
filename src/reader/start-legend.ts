import type { ReaderContext } from './reader-context';

/** What a page does with its legend. */
export interface LegendControl {
  /** Shows and hides what the boxes say. */
  readonly refresh: () => void;
  /** Counts what is found in the texts that are shown, and leaves out what is not in them. */
  readonly count: () => void;
}

/**
 * Brings the legend to life: a box for each label, and one for each layer, show and hide marks by classes of the root.
 * Refers to nothing outside itself, as `startReader` does.
 *
 * @param changed - Called after every change of what is shown.
 */
export function startLegend(
  { root, data, options, chosen }: ReaderContext,
  changed: () => void,
): LegendControl {
  const view = root.ownerDocument.defaultView!;
  const all = <T extends Element>(selector: string, from: Element = root): T[] => [
    ...from.querySelectorAll<T>(selector),
  ];
  const legend = root.querySelector<HTMLDetailsElement>('details.legend');
  const boxes = all<HTMLInputElement>('input[data-off]');
  const layers = all<HTMLInputElement>('input[data-layer]');
  const ofLayer = (layer: HTMLInputElement): HTMLInputElement[] =>
    boxes.filter((box) => box.dataset['of'] === layer.dataset['layer']);
  const refresh = (): void => {
    for (const box of boxes) root.classList.toggle(box.dataset['off']!, !box.checked);
    for (const layer of layers) {
      const own = ofLayer(layer);
      const on = own.filter((box) => box.checked).length;
      layer.checked = on > 0;
      layer.indeterminate = on > 0 && on < own.length;
    }
    changed();
  };
  for (const layer of layers) {
    layer.addEventListener(
      'change',
      () => {
        const isOn = layer.checked;
        for (const box of ofLayer(layer)) box.checked = isOn;
        refresh();
      },
      options,
    );
  }
  for (const box of boxes) box.addEventListener('change', refresh, options);
  if (legend !== null && view.matchMedia?.('(max-width: 61rem)').matches) legend.open = false;
  let wasOpen = true;
  view.addEventListener(
    'beforeprint',
    () => {
      if (legend === null) return;
      wasOpen = legend.open;
      legend.open = true;
    },
    options,
  );
  view.addEventListener('afterprint', () => legend !== null && (legend.open = wasOpen), options);

  const count = (): void => {
    for (const counter of all<HTMLElement>('[data-count]')) {
      let sum = 0;
      for (const text of chosen()) {
        sum +=
          data.texts[text]!.numbers.counts.find(({ off }) => off === counter.dataset['count'])?.count ?? 0;
      }
      counter.textContent = String(sum);
      counter.closest<HTMLElement>('label')!.hidden = sum === 0;
    }
    for (const group of all<HTMLElement>('fieldset')) {
      group.hidden = all<HTMLElement>('[data-count]', group).every((counter) => counter.textContent === '0');
    }
  };
  return { refresh, count };
}
