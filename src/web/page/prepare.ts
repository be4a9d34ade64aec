import { formatExercise, LONGEST_EXERCISE, type Exercise } from '../../classroom/exercise';
import { MARK_KINDS } from '../../classroom/mark-kinds';
import { isLanguage, LANGUAGES } from '../../model/language';
import { formatNumber, type App } from './app';
import { choice, create, createMessages, labelled } from './dom';
import { fileName, saveFile } from './save-file';
import { readItem, writeItem } from './storage';

const DRAFT = 'draft';

/**
 * The form in which a teacher prepares an exercise. The draft is kept in the browser.
 *
 * @param app - The page.
 * @param onTry - Called with a finished exercise that is to be marked on this machine.
 */
export function preparePanel(app: App, onTry: (exercise: Exercise) => void): HTMLElement {
  const { words } = app;
  const messages = createMessages();
  const draft = readDraft();
  let constructed = draft.constructed;
  const title = create('input', { type: 'text', id: 'exercise-title', maxlength: 200, value: draft.title });
  const text = create('textarea', { rows: 10, id: 'exercise-text', dir: 'auto', spellcheck: 'false' });
  text.value = draft.text;
  const instructions = create('textarea', { rows: 3, id: 'exercise-instructions', maxlength: 5000 });
  instructions.value = draft.instructions;
  const language = choice(
    LANGUAGES.map((code) => [code, words.languages[code] ?? code] as const),
    draft.language,
    () => keep(),
  );
  language.id = 'exercise-language';
  const boxes = MARK_KINDS.map((kind) =>
    create('input', { type: 'checkbox', value: kind, checked: draft.kinds.includes(kind) }),
  );
  const current = (): Exercise => ({
    title: title.value.trim(),
    language: language.value,
    text: text.value,
    instructions: instructions.value.trim(),
    kinds: MARK_KINDS.filter((_, place) => boxes[place]!.checked),
    constructed,
  });
  const keep = (): void => void writeItem(DRAFT, JSON.stringify(current()));
  for (const field of [title, text, instructions, ...boxes]) field.addEventListener('input', keep);

  const finished = (): Exercise | undefined => {
    messages.clear();
    const exercise = current();
    if (exercise.title === '' || exercise.text.trim() === '' || exercise.kinds.length === 0) {
      messages.warn(words.exerciseMissing);
      return undefined;
    }
    if (exercise.text.length > LONGEST_EXERCISE) {
      messages.warn(words.exerciseTooLong(formatNumber(LONGEST_EXERCISE, app.language)));
      return undefined;
    }
    return exercise;
  };
  const take = choice([['', words.none]], '', (id) => {
    const chosen = app.texts.find(({ doc }) => doc.id === id);
    if (chosen === undefined) return;
    title.value = chosen.doc.id;
    text.value = chosen.doc.text;
    if (isLanguage(chosen.doc.language)) language.value = chosen.doc.language;
    constructed = chosen.doc.metadata['constructed'] === true;
    keep();
  });
  take.id = 'exercise-from';
  // The texts of the workbench may have changed since the list was made.
  const fill = (): void => {
    take.replaceChildren(
      create('option', { value: '', text: words.none }),
      ...app.texts.map(({ doc }) => create('option', { value: doc.id, text: doc.id })),
    );
  };
  take.addEventListener('focus', fill);
  take.addEventListener('pointerdown', fill);
  fill();

  return create(
    'section',
    { class: 'part' },
    create('p', { text: words.prepareIntro }),
    labelled(words.fromWorkbench, take),
    create(
      'div',
      { class: 'row' },
      labelled(words.exerciseTitle, title),
      labelled(words.languageLabel, language),
    ),
    labelled(words.exerciseText, text),
    create(
      'fieldset',
      {},
      create('legend', { text: words.toMark }),
      ...MARK_KINDS.map((kind, place) =>
        create(
          'label',
          { class: 'check' },
          boxes[place]!,
          create('span', {}, create('b', { text: words.kinds[kind] }), `: ${words.kindHelp[kind]}`),
        ),
      ),
    ),
    labelled(words.instructions, instructions),
    create(
      'div',
      { class: 'row' },
      create('button', {
        type: 'button',
        class: 'main',
        id: 'save-exercise',
        text: words.saveExercise,
        onClick: () => {
          const exercise = finished();
          if (exercise === undefined) return;
          const name = fileName(exercise.title, 'selon-exercise.json');
          saveFile(name, formatExercise(exercise), 'application/json');
          messages.say(words.exerciseSaved(name));
        },
      }),
      create('button', {
        type: 'button',
        id: 'try-exercise',
        text: words.tryExercise,
        onClick: () => {
          const exercise = finished();
          if (exercise !== undefined) onTry(exercise);
        },
      }),
    ),
    messages.element,
  );
}

function readDraft(): Exercise {
  const empty: Exercise = {
    title: '',
    language: 'fr',
    text: '',
    instructions: '',
    kinds: MARK_KINDS,
    constructed: false,
  };
  try {
    const kept = { ...empty, ...(JSON.parse(readItem(DRAFT) ?? '{}') as Partial<Exercise>) };
    return Array.isArray(kept.kinds) && typeof kept.text === 'string' ? kept : empty;
  } catch {
    return empty;
  }
}
