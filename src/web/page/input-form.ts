import { LANGUAGES } from '../../model/language';
import type { TextInput } from '../protocol';
import type { App } from './app';
import { choice, create, labelled, type createMessages } from './dom';
import { fileDrop } from './file-drop';
import { LONGEST_TEXT } from './read-file';

/**
 * Where texts come in: files that are dropped or chosen, and a text that is pasted.
 *
 * @param app - The page.
 * @param reading - Choices of how files are read.
 * @param addFiles - Takes files.
 * @param add - Takes texts and their titles.
 * @param messages - Where it says what is wrong.
 */
export function inputForm(
  app: App,
  reading: HTMLElement,
  addFiles: (files: readonly File[]) => Promise<void>,
  add: (inputs: readonly Omit<TextInput, 'id'>[], titles: readonly string[]) => Promise<void>,
  messages: ReturnType<typeof createMessages>,
): readonly HTMLElement[] {
  const { words } = app;
  const area = create('textarea', { rows: 6, id: 'paste', spellcheck: 'false', dir: 'auto' });
  const title = create('input', { type: 'text', id: 'paste-title', maxlength: 200 });
  const language = choice(
    [['', words.detect], ...LANGUAGES.map((code) => [code, words.languages[code] ?? code] as const)],
    '',
    () => undefined,
  );
  language.id = 'paste-language';
  const submit = (): void => {
    messages.clear();
    const text = area.value;
    if (text.trim() === '') {
      messages.warn(words.noText);
      area.focus();
      return;
    }
    if (text.length > LONGEST_TEXT) {
      messages.warn(words.refusals['too-large']);
      return;
    }
    const name = title.value.trim() === '' ? words.untitled(app.texts.length + 1) : title.value;
    area.value = '';
    title.value = '';
    void add([{ text, ...(language.value === '' ? {} : { language: language.value }) }], [name]);
  };
  return [
    fileDrop({
      id: 'files',
      text: words.dropHere,
      button: words.chooseFiles,
      hint: words.fileTypes,
      accept: '',
      multiple: true,
      onFiles: (files) => void addFiles(files),
    }),
    reading,
    create('p', { class: 'or', text: words.orPaste }),
    labelled(words.pasteLabel, area),
    create(
      'div',
      { class: 'row' },
      labelled(words.titleLabel, title),
      labelled(words.languageLabel, language),
      create('button', {
        type: 'button',
        class: 'main',
        id: 'analyse',
        text: words.addText,
        onClick: submit,
      }),
    ),
    create('p', { class: 'hint', text: words.notKept }),
  ];
}
