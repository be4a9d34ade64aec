import { formatAnnotationLine } from '../../formats/annotation-line';
import type { App } from './app';
import { create, tabs } from './dom';
import { readerView } from './reader-view';
import { reportView } from './report-view';
import { saveFile } from './save-file';

/** What was found: the annotated texts, charts and tables, and the annotations as a file. */
export function resultView(app: App): readonly HTMLElement[] {
  const { words, texts } = app;
  const reader = readerView(app);
  const numbers = create('div');
  const views = tabs(
    words.result,
    [
      { id: 'read', title: words.read, panel: reader.element },
      { id: 'numbers', title: words.numbers, panel: numbers },
    ],
    app.chosen.get('result') ?? 'read',
    (id) => app.chosen.set('result', id),
  );
  numbers.append(
    reportView(app, (id, annotation) => {
      views.querySelector<HTMLElement>('#tab-read')?.click();
      reader.goTo(id, annotation);
    }),
  );
  return [
    create('h2', { text: words.result }),
    views,
    create(
      'p',
      { class: 'row' },
      create('button', {
        type: 'button',
        id: 'export-json',
        text: words.exportJson,
        onClick: () =>
          saveFile(
            'annotations.json',
            `${JSON.stringify(
              texts.map(({ doc, annotations }) => formatAnnotationLine(doc, annotations)),
              null,
              1,
            )}\n`,
            'application/json',
          ),
      }),
    ),
  ];
}
