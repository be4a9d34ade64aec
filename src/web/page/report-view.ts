import type { Figure } from '../../charts/figure';
import type { Annotation } from '../../model/annotation';
import { REPORTS, type Report, type ReportName } from '../protocol';
import type { App } from './app';
import { choice, create, labelled } from './dom';
import { figureImage, loadPlotly } from './plotly';
import { reportTable } from './report-table';
import { fileName, saveFile } from './save-file';

/**
 * Charts and tables of the workbench's texts: a chooser, the chart, the table with the sentences behind each row.
 *
 * @param app - The page.
 * @param onSentence - Called when the user wants to see an annotation in its text.
 */
export function reportView(
  app: App,
  onSentence: (text: string, annotation: Annotation) => void,
): HTMLElement {
  const { words, texts } = app;
  const shown = create('div', { class: 'report' });
  let about = '';
  let asked = 0;
  const show = async (): Promise<void> => {
    const name = (app.chosen.get('report') ?? 'counts') as ReportName;
    const all = texts.map(({ doc }) => doc.id);
    // The strip is of one text.
    const ids = about !== '' ? [about] : name === 'barcode' ? all.slice(0, 1) : all;
    const turn = ++asked;
    try {
      const report = await app.analyser.run('report', { name, ids, language: app.language });
      if (turn !== asked) return;
      shown.replaceChildren(...reportParts(app, name, report, onSentence));
    } catch (error) {
      shown.replaceChildren(create('p', { role: 'alert', text: words.failed((error as Error).message) }));
    }
  };
  const report = choice(
    REPORTS.map((name) => [name, words.reports[name]] as const),
    app.chosen.get('report') ?? 'counts',
    (name) => {
      app.chosen.set('report', name);
      void show();
    },
  );
  report.id = 'report';
  const scope = choice(
    [['', words.allTexts(texts.length)], ...texts.map(({ doc }) => [doc.id, doc.id] as const)],
    '',
    (id) => {
      about = id;
      void show();
    },
  );
  scope.id = 'about';
  void show();
  return create(
    'div',
    {},
    create(
      'div',
      { class: 'row' },
      labelled(words.show, report),
      texts.length > 1 ? labelled(words.about, scope) : undefined,
    ),
    shown,
  );
}

function reportParts(
  app: App,
  name: ReportName,
  report: Report,
  onSentence: (text: string, annotation: Annotation) => void,
): readonly HTMLElement[] {
  const { words } = app;
  const { table, figure, csv, dictionary } = report;
  const title = words.reports[name];
  const save = (ending: string, content: string | Blob): void =>
    saveFile(fileName(title, ending), content, 'text/csv');
  const savePicture = (format: 'png' | 'svg') => (): void => {
    if (figure !== undefined) void figureImage(figure, format).then((picture) => save(format, picture));
  };
  const button = (id: string, text: string, onClick: () => void): HTMLElement =>
    create('button', { type: 'button', id, text, onClick });
  return [
    create('h3', { text: title }),
    ...(figure === undefined ? [] : [chartPart(app, figure)]),
    ...(table.behind.length === 0
      ? [create('p', { text: words.nothingFound })]
      : [reportTable(app, title, report, onSentence)]),
    create(
      'div',
      { class: 'row', role: 'group', 'aria-label': words.exports },
      button('export-csv', words.exportCsv, () => save('csv', csv)),
      button('export-columns', words.exportColumns, () => save('columns.csv', dictionary)),
      ...(figure === undefined
        ? []
        : [
            button('export-png', words.exportPng, savePicture('png')),
            button('export-svg', words.exportSvg, savePicture('svg')),
          ]),
    ),
    create('p', { class: 'hint', text: words.csvHint }),
    create(
      'details',
      {},
      create('summary', { text: words.columns }),
      create(
        'dl',
        {},
        ...Object.entries(table.codebook).flatMap(([column, { description, unit }]) => [
          create('dt', { text: column }),
          create('dd', { text: unit === undefined ? description : `${description} (${unit})`, lang: 'en' }),
        ]),
      ),
    ),
    create('p', { class: 'hint', text: words.description }),
  ];
}

function chartPart(app: App, figure: Figure): HTMLElement {
  const meta = figure.layout.meta;
  const picture = create('div', { class: 'chart', role: 'img', 'aria-label': meta?.altText ?? '' });
  const frame = create(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': app.words.chartRegion },
    picture,
  );
  loadPlotly()
    .then((plotly) =>
      plotly.newPlot(
        picture,
        figure.data,
        { ...figure.layout, width: meta?.width ?? 1000, height: meta?.height ?? 500 },
        { displayModeBar: false, responsive: false },
      ),
    )
    .catch(() => frame.replaceChildren(create('p', { text: app.words.chartFailed })));
  return frame;
}
