import type { Annotation } from '../../model/annotation';
import { startReader } from '../../reader/start-reader';
import type { AnalysedText } from '../protocol';
import type { App } from './app';
import { choice, create, labelled } from './dom';

/** Annotated texts on the page. */
export interface ReaderView {
  readonly element: HTMLElement;
  /** Brings an annotation of a text into view. */
  readonly goTo: (text: string, annotation: Annotation) => void;
}

/** Characters of all texts together beyond which one is shown at a time. */
const LONGEST_TOGETHER = 1_000_000;

// One reading at a time listens to the page.
let stop: (() => void) | undefined;

/** The texts of the workbench with their marks, as the reader pages show them. */
export function readerView(app: App): ReaderView {
  const { texts } = app;
  const root = create('div', { class: 'reading selon-reader' });
  const style = create('style');
  const isTogether = texts.reduce((sum, { doc }) => sum + doc.text.length, 0) <= LONGEST_TOGETHER;
  let shown: readonly AnalysedText[] = isTogether ? texts : texts.slice(-1);
  let ready = open();

  function open(): Promise<void> {
    root.replaceChildren(create('p', { text: app.words.loading }));
    return app.analyser
      .run('reading', { ids: shown.map(({ doc }) => doc.id), language: app.language })
      .then((reading) => {
        stop?.();
        style.textContent = reading.style;
        // All text in it is escaped, and the page's policy would run nothing of it.
        root.innerHTML = reading.html;
        stop = startReader(root, reading.data);
      })
      .catch((error: unknown) => {
        root.replaceChildren(
          create('p', { role: 'alert', text: app.words.failed((error as Error).message) }),
        );
      });
  }

  const show = (id: string): void => {
    shown = texts.filter(({ doc }) => doc.id === id);
    ready = open();
  };
  const chooser = choice(
    texts.map(({ doc }) => [doc.id, doc.id] as const),
    shown[0]?.doc.id ?? '',
    show,
  );
  return {
    element: create('div', {}, style, isTogether ? undefined : labelled(app.words.textToRead, chooser), root),
    goTo: (id, annotation) => {
      if (!shown.some(({ doc }) => doc.id === id)) {
        chooser.value = id;
        show(id);
      }
      void ready.then(() => {
        const text = shown.findIndex(({ doc }) => doc.id === id);
        const place = shown[text]?.annotations.indexOf(annotation);
        // The reader follows the hash; the same one twice would be no change.
        history.replaceState(null, '', '#');
        location.replace(`#t${text}-a${place}`);
      });
    },
  };
}
