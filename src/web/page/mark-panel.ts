import { isSameExercise, type Exercise } from '../../classroom/exercise';
import { parseClassroom, type StudentWork } from '../../classroom/student-work';
import type { App } from './app';
import { create, createMessages } from './dom';
import { fileDrop } from './file-drop';
import { markingView } from './marking-view';
import { keepWork, keptWorks, removeWork, type KeptWork } from './kept-works';
import { openWork as current } from './open-work';
import { onOtherWindow } from './storage';

/** The part of the page where students mark. */
export interface MarkPanel {
  readonly element: HTMLElement;
  /** Begins new work on an exercise, or offers to continue what is kept. */
  readonly begin: (exercise: Exercise) => void;
}

/** Opening an exercise, the list of works kept in this browser, and the work that is open. */
export function markPanel(app: App): MarkPanel {
  const { words } = app;
  const messages = createMessages();
  const content = create('div');
  const element = create('section', { class: 'part' }, messages.element, content);

  async function openFile(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    messages.clear();
    try {
      const { exercise, work } = parseClassroom(await file.text(), file.name);
      if (work === undefined) begin(exercise);
      else openAnew(work);
    } catch (error) {
      messages.warn((error as Error).message);
    }
  }

  function begin(exercise: Exercise): void {
    messages.clear();
    if (current.get()?.isUnsafe === true) {
      messages.warn(words.storageFull);
      return;
    }
    if (keptWorks().some(({ work }) => isSameExercise(work.exercise, exercise))) {
      showList(exercise);
      messages.say(words.alreadyBegun(exercise.title));
    } else startNew(exercise);
  }

  function startNew(exercise: Exercise): void {
    openAnew({ annotator: '', exercise, marks: [] });
  }

  function openAnew(work: StudentWork): void {
    const { slot, isKept } = keepWork(work);
    openWork({ slot, work, isUnsafe: !isKept });
  }

  function openWork(kept: KeptWork): void {
    current.set(kept);
    messages.clear();
    content.replaceChildren(
      markingView(app, kept, () => {
        current.set(undefined);
        showList();
      }),
    );
  }

  function showList(exercise?: Exercise): void {
    const works = keptWorks();
    content.replaceChildren(
      create('p', { text: words.markIntro }),
      fileDrop({
        id: 'exercise-file',
        text: words.dropHere,
        button: words.openExercise,
        accept: '.json,application/json',
        multiple: false,
        onFiles: ([file]) => void openFile(file),
      }),
      ...(exercise === undefined
        ? []
        : [
            create('button', {
              type: 'button',
              id: 'start-new',
              text: words.startNew,
              onClick: () => startNew(exercise),
            }),
          ]),
      create('h2', { text: words.kept }),
      works.length === 0
        ? create('p', { class: 'hint', text: words.keptNone })
        : create('ul', { class: 'lines' }, ...works.map(keptLine)),
    );
  }

  function keptLine(kept: KeptWork): HTMLElement {
    const { exercise, annotator, marks } = kept.work;
    const line = words.keptLine(exercise.title, annotator, marks.length);
    return create(
      'li',
      {},
      create('strong', { text: line, dir: 'auto' }),
      create('button', {
        type: 'button',
        text: words.continueWork,
        'aria-label': `${words.continueWork}: ${line}`,
        onClick: () => openWork(kept),
      }),
      create('button', {
        type: 'button',
        class: 'quiet',
        text: words.removeShort,
        'aria-label': words.remove(line),
        onClick: () => {
          removeWork(kept.slot);
          showList();
        },
      }),
    );
  }

  onOtherWindow((name) => {
    if (name === current.get()?.slot && element.isConnected) messages.warn(words.otherWindow);
  });
  const open = current.get();
  if (open === undefined) showList();
  else openWork(open);
  return { element, begin };
}
