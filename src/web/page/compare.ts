import { createClassWork, type ClassWork } from '../../classroom/class-work';
import { isSameExercise } from '../../classroom/exercise';
import { formatWork, parseClassroom, parseWork, type StudentWork } from '../../classroom/student-work';
import type { App } from './app';
import { agreementPart } from './compare-agreement';
import { heatPart } from './compare-heat';
import { questionsPart } from './compare-questions';
import { choice, create, createMessages, labelled } from './dom';
import { fileDrop } from './file-drop';
import { readItem, removeItem, writeItem } from './storage';

interface OpenFile {
  readonly path: string;
  readonly work: StudentWork;
}

const KEPT = 'class';

// What is open stays open when the page changes its language.
let files: OpenFile[] | undefined;
let reference = 'measures';

/** The part of the page where a teacher opens the files of a class. */
export function comparePanel(app: App): HTMLElement {
  const { words } = app;
  const messages = createMessages();
  const result = create('div');
  let asked = 0;
  files ??= readKept();

  async function openFiles(chosen: readonly File[]): Promise<void> {
    messages.clear();
    let opened = 0;
    for (const file of chosen) {
      try {
        const { work } = parseClassroom(await file.text(), file.name);
        const [first] = files!;
        if (work === undefined) messages.warn(words.fileRefused(file.name, words.notAWork));
        else if (first !== undefined && !isSameExercise(first.work.exercise, work.exercise))
          messages.warn(words.fileRefused(file.name, words.anotherExercise));
        else {
          // The same file again takes the place of the earlier one.
          files = [...files!.filter(({ path }) => path !== file.name), { path: file.name, work }];
          opened++;
        }
      } catch (error) {
        messages.warn((error as Error).message);
      }
    }
    if (opened > 0) messages.say(words.workOpened(opened));
    keep();
    await refresh();
  }

  function keep(): void {
    const record = files!.map(({ path, work }) => ({ path, json: formatWork(work) }));
    if (record.length === 0) removeItem(KEPT);
    else if (!writeItem(KEPT, JSON.stringify(record))) messages.warn(words.classNotKept);
  }

  async function refresh(): Promise<void> {
    const turn = ++asked;
    if (files!.length === 0) {
      result.replaceChildren();
      return;
    }
    const everybody = createClassWork(files!);
    const referee = everybody.students.find(({ name }) => `student:${name}` === reference);
    const work: ClassWork = {
      ...everybody,
      students: everybody.students.filter((student) => student !== referee),
    };
    if (referee === undefined && reference.startsWith('student:')) reference = 'measures';
    const chosen = referee ?? (reference === 'measures' ? ('measures' as const) : undefined);
    try {
      const report = await app.analyser.run('classroom', {
        work,
        ...(chosen === undefined ? {} : { reference: chosen }),
      });
      if (turn !== asked) return;
      const heat = heatPart(app, work, report);
      result.replaceChildren(
        create('h2', { text: work.exercise.title, dir: 'auto' }),
        work.exercise.constructed ? create('p', { class: 'hint', text: words.constructed }) : '',
        studentsPart(everybody),
        agreementPart(app, work, report),
        heat.element,
        questionsPart(app, work, report, heat.goTo),
      );
    } catch (error) {
      messages.warn(words.failed((error as Error).message));
    }
  }

  function studentsPart({ students }: ClassWork): HTMLElement {
    const select = choice(
      [
        ['measures', words.referenceMachine],
        ['none', words.referenceNone],
        ...students.map(({ name }) => [`student:${name}`, words.referenceFile(name)] as const),
      ],
      reference,
      (value) => {
        reference = value;
        void refresh();
      },
    );
    select.id = 'reference';
    return create(
      'section',
      {},
      create('h3', { text: words.students(students.length) }),
      create(
        'ul',
        { class: 'lines' },
        ...students.map(({ name, marks }, place) =>
          create(
            'li',
            {},
            create('strong', { text: name, dir: 'auto' }),
            create('span', { class: 'facts', text: words.marksOf(marks.length) }),
            create('button', {
              type: 'button',
              class: 'quiet',
              text: words.removeShort,
              'aria-label': words.remove(name),
              onClick: () => {
                files = files!.filter((_, other) => other !== place);
                keep();
                void refresh();
              },
            }),
          ),
        ),
      ),
      labelled(words.reference, select),
      reference === 'measures' ? create('p', { class: 'hint', text: words.referenceNote }) : undefined,
      create('button', {
        type: 'button',
        class: 'quiet',
        id: 'close-class',
        text: words.closeClass,
        onClick: () => {
          files = [];
          keep();
          messages.clear();
          void refresh();
        },
      }),
    );
  }

  void refresh();
  return create(
    'section',
    { class: 'part' },
    create('p', { text: words.compareIntro }),
    fileDrop({
      id: 'work-files',
      text: words.dropHere,
      button: words.openWorks,
      accept: '.json,application/json',
      multiple: true,
      onFiles: (chosen) => void openFiles(chosen),
    }),
    messages.element,
    result,
  );
}

function readKept(): OpenFile[] {
  try {
    const record = JSON.parse(readItem(KEPT) ?? '[]') as readonly { path: string; json: string }[];
    return record.map(({ path, json }) => ({ path, work: parseWork(json, path) }));
  } catch {
    return [];
  }
}
