import type { MarkKind } from '../../classroom/mark-kinds';
import { clearMarks, noteMark, toggleMark, type StudentMark } from '../../classroom/student-mark';
import { formatWork, type StudentWork } from '../../classroom/student-work';
import type { Document } from '../../model/document';
import type { App } from './app';
import { create, createMessages, labelled } from './dom';
import type { KeptWork } from './kept-works';
import { markingText, type MarkingText } from './marking-text';
import { openWork } from './open-work';
import { fileName, saveFile } from './save-file';

/**
 * A work that is open: name, pens, the text, the list of marks with reasons. Every change is kept at once.
 *
 * @param app - The page.
 * @param kept - The work.
 * @param onClose - Called when the student closes it.
 */
export function markingView(app: App, kept: KeptWork, onClose: () => void): HTMLElement {
  const { words } = app;
  const { exercise } = kept.work;
  const messages = createMessages();
  const history: (readonly StudentMark[])[] = [];
  let work: StudentWork = kept.work;
  let pen: MarkKind = exercise.kinds[0]!;
  let text: MarkingText | undefined;

  const name = create('input', {
    type: 'text',
    id: 'student-name',
    maxlength: 100,
    value: work.annotator,
    autocomplete: 'off',
  });
  name.addEventListener('input', () => keep({ ...work, annotator: name.value.trim() }));

  const list = create('ol', { class: 'marks' });
  const listTitle = create('h2');

  function keep(next: StudentWork): void {
    work = next;
    const isKept = openWork.change(kept.slot, work);
    messages.clear();
    if (isKept) messages.say(words.keptNow);
    else messages.warn(words.storageFull);
  }

  function setMarks(marks: readonly StudentMark[], said: string): void {
    history.push(work.marks);
    keep({ ...work, marks });
    showMarks();
    if (said !== '') live.textContent = said;
  }
  const live = create('p', { class: 'hidden', 'aria-live': 'polite' });

  const wordsOf = ({ start, end }: { start: number; end: number }): string =>
    exercise.text.slice(start, end).replace(/\s+/gu, ' ');

  function mark(start: number, end: number, kind: MarkKind = pen): void {
    const inside = work.marks.find(
      (other) => other.kind === kind && other.start <= start && end <= other.end,
    );
    const isWord = isOneWord(start, end);
    // A tap on a marked word takes its mark away, also where the mark is longer.
    const target = inside !== undefined && isWord ? inside : { start, end };
    const next = toggleMark(work.marks, { kind, start: target.start, end: target.end });
    const isGone =
      next.length < work.marks.length &&
      !next.some((one) => one.kind === kind && one.start === target.start && one.end === target.end);
    setMarks(
      next,
      isGone ? words.unmarked(wordsOf(target)) : words.markedAs(wordsOf(target), words.kinds[kind]),
    );
  }

  let doc: Document | undefined;
  function isOneWord(start: number, end: number): boolean {
    return (
      doc !== undefined && !/\s/u.test(exercise.text.slice(start, end)) && wordCount(doc, start, end) === 1
    );
  }

  function clear(start: number, end: number): void {
    const next = clearMarks(work.marks, start, end);
    if (next.length < work.marks.length) setMarks(next, words.unmarked(wordsOf({ start, end })));
  }

  function undo(): void {
    const before = history.pop();
    if (before === undefined) return;
    keep({ ...work, marks: before });
    showMarks();
  }

  function showMarks(): void {
    text?.refresh(work.marks);
    listTitle.textContent = words.yourMarks(work.marks.length);
    list.replaceChildren(...work.marks.map(markLine));
    if (work.marks.length === 0) list.append(create('li', { class: 'hint', text: words.noMarks }));
  }

  function markLine(one: StudentMark): HTMLElement {
    const shown = wordsOf(one);
    const note = create('input', {
      type: 'text',
      value: one.note ?? '',
      maxlength: 2000,
      'aria-label': words.why(shown),
      placeholder: words.why(shown),
    });
    note.addEventListener('input', () => keep({ ...work, marks: noteMark(work.marks, one, note.value) }));
    return create(
      'li',
      {},
      create('span', { class: `tag is-${one.kind}`, text: words.kinds[one.kind] }),
      create('q', { text: shown, lang: exercise.language, dir: 'auto' }),
      note,
      create('button', {
        type: 'button',
        class: 'quiet',
        text: words.removeShort,
        'aria-label': words.remove(shown),
        onClick: () => {
          setMarks(clearKind(work.marks, one), words.unmarked(shown));
          listTitle.focus();
        },
      }),
    );
  }
  listTitle.tabIndex = -1;

  const place = create('div', {}, create('p', { text: words.loading }));
  void app.analyser.run('segment', { text: exercise.text, language: exercise.language }).then(
    (segmented) => {
      doc = segmented;
      text = markingText({ doc, words, kinds: exercise.kinds, onMark: mark, onClear: clear, onUndo: undo });
      place.replaceChildren(text.element);
      showMarks();
    },
    (error: unknown) => messages.warn(words.failed((error as Error).message)),
  );
  showMarks();
  if (kept.isUnsafe === true) messages.warn(words.storageFull);

  const pens = exercise.kinds.map((kind, index) => {
    const box = create('input', { type: 'radio', name: 'pen', value: kind, checked: index === 0 });
    box.addEventListener('change', () => (pen = kind));
    return create(
      'label',
      { class: 'check' },
      box,
      create(
        'span',
        {},
        create('b', { class: `tag is-${kind}`, text: words.kinds[kind] }),
        ` ${words.kindHelp[kind]}`,
      ),
    );
  });
  const button = (id: string, label: string, onClick: () => void, style = ''): HTMLElement =>
    create('button', { type: 'button', id, class: style, text: label, onClick });

  const tools = create(
    'div',
    { class: 'row tools' },
    button('mark', words.markSelection, () => text !== undefined && mark(...text.selection())),
    button('clear', words.clearSelection, () => text !== undefined && clear(...text.selection())),
    button('undo', words.undo, undo),
    button('save-work', words.saveWork, save, 'main'),
    button('close-work', words.backToList, close, 'quiet'),
  );

  return create(
    'div',
    { class: 'work' },
    create('h2', { text: exercise.title, dir: 'auto' }),
    exercise.constructed ? create('p', { class: 'hint', text: words.constructed }) : undefined,
    exercise.instructions === ''
      ? undefined
      : create('p', { class: 'instructions', text: exercise.instructions, dir: 'auto' }),
    labelled(words.yourName, name),
    create('fieldset', { class: 'pens' }, create('legend', { text: words.pens }), ...pens),
    create('p', { class: 'hint', text: words.howTo }),
    live,
    create(
      'div',
      { class: 'work-columns' },
      create('div', {}, place, tools, messages.element),
      create('div', {}, listTitle, list),
    ),
    messages.element,
  );
  function close(): void {
    // What neither the browser nor a file has would be lost.
    if (openWork.get()?.isUnsafe !== true) onClose();
    else {
      messages.clear();
      messages.warn(words.storageFull);
    }
  }

  function save(): void {
    messages.clear();
    if (work.annotator === '') {
      messages.warn(words.nameMissing);
      name.focus();
      return;
    }
    const file = fileName(`${exercise.title} ${work.annotator}`, 'selon-marks.json');
    saveFile(file, formatWork(work), 'application/json');
    openWork.saved();
    messages.say(words.workSaved(file));
  }
}

function clearKind(marks: readonly StudentMark[], gone: StudentMark): readonly StudentMark[] {
  return marks.filter(
    ({ kind, start, end }) => !(kind === gone.kind && start === gone.start && end === gone.end),
  );
}

function wordCount({ tokens }: Document, start: number, end: number): number {
  let count = 0;
  for (let t = 0; t < tokens.length && tokens.start[t]! < end; t++) if (tokens.start[t]! >= start) count++;
  return count;
}
