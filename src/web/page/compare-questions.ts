import type { ClassWork } from '../../classroom/class-work';
import type { MarkKind } from '../../classroom/mark-kinds';
import { findPassages } from '../../classroom/passages';
import { createQuestions, type Question } from '../../classroom/questions';
import { rowsToCsv } from '../../tables/csv';
import { sentenceSpan } from '../../tables/table';
import type { ClassroomReport } from '../protocol';
import type { App } from './app';
import { choice, create, labelled } from './dom';
import { fileName, saveFile } from './save-file';

/**
 * The disagreements of a class as questions.
 *
 * @param app - The page.
 * @param work - The class.
 * @param report - Its exercise and reference.
 * @param onPassage - Called to show a passage in the text.
 */
export function questionsPart(
  app: App,
  work: ClassWork,
  report: ClassroomReport,
  onPassage: (kind: MarkKind, start: number, end: number) => void,
): HTMLElement {
  const { words } = app;
  const { doc, reference } = report;
  const questions = createQuestions(
    findPassages(work, reference),
    work.students.length,
    doc.text,
    app.language,
  );
  const list = create('ol', { class: 'questions' });
  let kind = '';
  let order = 'text';
  const fill = (): void => {
    const shown = questions.filter(({ passage }) => kind === '' || passage.kind === kind);
    const sorted =
      order === 'text'
        ? shown
        : [...shown].sort(
            (a, b) => b.passage.division - a.passage.division || a.passage.start - b.passage.start,
          );
    list.replaceChildren(...sorted.map(item));
  };

  function item({ passage, text }: Question): HTMLElement {
    const [start, end] = sentenceSpan(doc, passage.start);
    const last = Math.min(passage.end, end);
    const notes = passage.marks.filter(({ mark }) => mark.note !== undefined).map(({ mark }) => mark.note!);
    const reason = (passage.reference ?? [])
      .map((mark) => report.reasons[`${mark.kind}:${mark.start}`])
      .find((found) => found !== undefined);
    const why = [
      ...(notes.length > 0
        ? [create('li', { text: `${words.reasons}: ${notes.join(' · ')}`, dir: 'auto' })]
        : []),
      ...(reason === undefined ? [] : [create('li', { text: `${words.referenceReason}: ${reason}` })]),
    ];
    return create(
      'li',
      {},
      create('p', { class: 'question', text }),
      create(
        'blockquote',
        { lang: doc.language, dir: 'auto' },
        doc.text.slice(start, passage.start),
        create('mark', { class: `is-${passage.kind}`, text: doc.text.slice(passage.start, last) }),
        doc.text.slice(last, end),
      ),
      why.length > 0 ? create('ul', { class: 'hint' }, ...why) : undefined,
      create('button', {
        type: 'button',
        class: 'quiet',
        text: words.goTo,
        onClick: () => onPassage(passage.kind, passage.start, passage.end),
      }),
    );
  }

  const kindChoice = choice(
    [['', words.allKinds], ...work.exercise.kinds.map((one) => [one, words.kinds[one]] as const)],
    '',
    (value) => {
      kind = value;
      fill();
    },
  );
  const orderChoice = choice(
    [
      ['text', words.byText],
      ['division', words.byDivision],
    ],
    'text',
    (value) => {
      order = value;
      fill();
    },
  );
  const save = (): void =>
    saveFile(
      fileName(`${work.exercise.title} questions`, 'csv'),
      rowsToCsv(
        [
          ['kind', 'type', 'start', 'end', 'words', 'markedBy', 'students', 'division', 'question'],
          ...questions.map(({ type, passage, text }) => [
            passage.kind,
            type,
            passage.start,
            passage.end,
            doc.text.slice(passage.start, passage.end),
            passage.markedBy,
            work.students.length,
            passage.division,
            text,
          ]),
        ],
        { excel: true },
      ),
      'text/csv',
    );
  fill();
  return create(
    'section',
    { id: 'questions' },
    create('h3', { text: words.questions(questions.length) }),
    ...(questions.length === 0
      ? [create('p', { text: words.noQuestions })]
      : [
          create(
            'div',
            { class: 'row' },
            labelled(words.onlyKind, kindChoice),
            labelled(words.sortBy, orderChoice),
          ),
          list,
          create('button', {
            type: 'button',
            id: 'save-questions',
            text: words.saveQuestions,
            onClick: save,
          }),
        ]),
  );
}
