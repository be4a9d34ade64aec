import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseExercise } from '../../src/classroom/exercise';
import { formatWork, parseWork, type StudentWork } from '../../src/classroom/student-work';
import { CHROMIUM } from '../browser/chromium';
import {
  axeFaults,
  savedBy,
  startWorkbench,
  textFile,
  until,
  type OpenPage,
  type WebPage,
  type Workbench,
} from './workbench-page';

const TEXT = 'Le port aurait peut-être fermé.\n\nSelon la mairie, Daech* se tait. Le maire dément.';
const STUDENTS = ['aubepine', 'bruyere', 'chardon'];

if (CHROMIUM === undefined)
  process.stderr.write('no Chromium on this machine: the classroom is not tried in a browser\n');

describe.skipIf(CHROMIUM === undefined)('the classroom', () => {
  let workbench: Workbench;
  const opened: OpenPage[] = [];
  const open = async (options?: object): Promise<OpenPage> => {
    const one = await workbench.open(options);
    opened.push(one);
    await one.page.click('#tab-classroom');
    return one;
  };

  beforeAll(async () => {
    workbench = (await startWorkbench())!;
  }, 120_000);
  afterAll(async () => workbench?.close());

  /** Prepares the exercise as a teacher does, and gives the file's content. */
  async function prepare(page: WebPage): Promise<string> {
    await page.click('#tab-prepare');
    await page.fill('#exercise-title', 'Le port');
    await page.fill('#exercise-text', TEXT);
    await page.fill('#exercise-instructions', 'Marquez ce qui affaiblit.');
    const { name, content } = await savedBy(page, '#save-exercise');
    expect(name).toBe('Le-port.selon-exercise.json');
    return content.toString();
  }

  /** Opens an exercise or a work, and waits for its words. */
  async function openFile(page: WebPage, json: string): Promise<void> {
    await page.click('#tab-mark');
    await page.setInputFiles('#exercise-file', [textFile('port.json', json, 'application/json')]);
    await page.waitForSelector('.marking [role="option"]');
  }

  const marksIn = async (page: WebPage): Promise<unknown> =>
    page.evaluate(
      `[...document.querySelectorAll('.marks li')].map((li) => [li.querySelector('.tag')?.textContent, li.querySelector('q')?.textContent])`,
    );

  /** Drags from the middle of one word to the middle of another. */
  async function drag(page: WebPage, from: string, to: string): Promise<void> {
    const middle = async (word: string): Promise<{ x: number; y: number }> => {
      const box = (await page.evaluate(`(() => {
        const word = [...document.querySelectorAll('.marking [role="option"]')].find((one) => one.textContent === ${JSON.stringify(word)});
        word.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = word.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`)) as { x: number; y: number };
      return box;
    };
    const start = await middle(from);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    const end = await middle(to);
    await page.mouse.move(end.x, end.y);
    await page.mouse.up();
  }

  it('goes from the teacher’s file to the student’s, with marks by mouse, tap and keyboard', async () => {
    const teacher = await open();
    const json = await prepare(teacher.page);
    const exercise = parseExercise(json, 'port.json');
    expect(exercise).toMatchObject({ title: 'Le port', text: TEXT, kinds: ['hedge', 'source', 'label'] });

    const { page, errors } = await open({ hasTouch: true });
    await openFile(page, json);
    expect(await page.textContent('.instructions')).toBe('Marquez ce qui affaiblit.');
    // Nothing of the machine's marks is in the page.
    expect(await page.evaluate(`document.querySelectorAll('.selon-text').length`)).toBe(0);

    await drag(page, 'aurait', 'peut-être');
    expect(await marksIn(page)).toEqual([['hedge', 'aurait peut-être']]);
    await page.click('input[name="pen"][value="source"]');
    await drag(page, 'la', 'mairie');
    await page.focus('.marking');
    await page.keyboard.press('Control+End');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', '2']) await page.keyboard.press(key);
    expect(await marksIn(page)).toEqual([
      ['hedge', 'aurait peut-être'],
      ['source', 'la mairie'],
      ['source', 'Le maire'],
    ]);
    await page.tap('input[name="pen"][value="label"]');
    await page.evaluate(
      `[...document.querySelectorAll('.marking [role="option"]')].find((one) => one.textContent === 'Daech').id = 'tapped'`,
    );
    await page.tap('#tapped');
    expect(await marksIn(page)).toContainEqual(['label', 'Daech']);
    await page.tap('#tapped');
    expect(await marksIn(page)).toHaveLength(3);
    await page.click('#undo');
    expect(await marksIn(page)).toContainEqual(['label', 'Daech']);

    await page.fill('.marks li:nth-child(1) input', 'conditionnel');
    await page.click('#save-work');
    await until(page, `document.querySelector('.work .alerts').textContent.startsWith('Write a name first')`);
    await page.fill('#student-name', 'Ada');
    const saved = await savedBy(page, '#save-work');
    expect(saved.name).toBe('Le-port-Ada.selon-marks.json');
    const work = parseWork(saved.content.toString(), saved.name);
    expect(work.annotator).toBe('Ada');
    expect(work.exercise).toEqual(exercise);
    expect(work.marks.map(({ kind, start, end, note }) => [kind, TEXT.slice(start, end), note])).toEqual([
      ['hedge', 'aurait peut-être', 'conditionnel'],
      ['source', 'la mairie', undefined],
      ['label', 'Daech', undefined],
      ['source', 'Le maire', undefined],
    ]);
    expect(errors).toEqual([]);
  });

  it('is marked by keyboard alone: lines, sentences, removal and undo', async () => {
    const { page } = await open();
    await openFile(page, await prepare(page));
    await page.focus('.marking');
    const selected = async (): Promise<unknown> =>
      page.evaluate(
        `[...document.querySelectorAll('.marking [aria-selected="true"]')].map((word) => word.textContent).join(' ')`,
      );
    await page.keyboard.press('ArrowRight');
    expect(await selected()).toBe('port');
    await page.keyboard.press('Shift+End');
    expect(await selected()).toBe('port aurait peut-être fermé .');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await selected()).toBe('Selon');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    expect(await marksIn(page)).toEqual([['hedge', 'Le port']]);
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-activedescendant')`)).toBe(
      'word-1',
    );
    expect(await page.evaluate(`document.getElementById('word-1').getAttribute('aria-label')`)).toBe(
      'port, hedge',
    );
    expect(await page.textContent('[aria-live="polite"]')).toBe('Le port: marked as hedge');
    await page.keyboard.press('Delete');
    expect(await page.evaluate(`document.querySelectorAll('.marks q').length`)).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await marksIn(page)).toEqual([['hedge', 'Le port']]);
  });

  it('keeps every change over a reload, the teacher’s draft too', async () => {
    const { page } = await open();
    await openFile(page, await prepare(page));
    await page.fill('#student-name', 'Bo');
    await page.focus('.marking');
    await page.keyboard.press('1');
    await page.reload();
    await page.click('#tab-classroom');
    expect(await page.textContent('.lines strong')).toBe('Le port · Bo · 1 marks');
    await page.click('#panel-mark .lines button');
    await page.waitForSelector('.marking');
    expect(await marksIn(page)).toEqual([['hedge', 'Le']]);
    await page.click('#tab-prepare');
    expect(await page.evaluate(`document.getElementById('exercise-text').value`)).toBe(TEXT);
    // The same exercise again does not cover what is there.
    await page.click('#tab-mark');
    await page.click('#close-work');
    await page.setInputFiles('#exercise-file', [
      textFile('port.json', (await savedExercise(page)).toString(), 'application/json'),
    ]);
    await page.waitForSelector('#start-new');
    expect(await page.textContent('#panel-mark .status')).toContain('already kept here');
    await page.click('#start-new');
    await page.waitForSelector('.marking');
    await page.click('#close-work');
    expect(await page.evaluate(`document.querySelectorAll('#panel-mark .lines li').length`)).toBe(2);
  });

  async function savedExercise(page: WebPage): Promise<Buffer> {
    await page.click('#tab-prepare');
    const { content } = await savedBy(page, '#save-exercise');
    await page.click('#tab-mark');
    return content;
  }

  it('loses nothing when the storage is full: it says so, offers the file, and asks before the page closes', async () => {
    const { page } = await open();
    await openFile(page, await prepare(page));
    await page.fill('#student-name', 'Cléo');
    await page.evaluate(`(() => {
      for (let size = 1 << 20; size >= 1; size >>= 1)
        try { for (let i = 0; ; i++) localStorage.setItem('fill' + size + '-' + i, 'x'.repeat(size)); } catch { /* full */ }
    })()`);
    await page.focus('.marking');
    await page.keyboard.press('1');
    expect(await page.textContent('.work .alerts')).toContain('Save your file now');
    await page.click('#close-work');
    expect(await page.isVisible('.marking')).toBe(true);
    const isAsked = async (): Promise<unknown> =>
      page.evaluate(`!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
    expect(await isAsked()).toBe(true);
    const { content } = await savedBy(page, '#save-work');
    expect(parseWork(content.toString(), 'c').marks).toEqual([{ kind: 'hedge', start: 0, end: 2 }]);
    expect(await isAsked()).toBe(false);
    await page.evaluate(`localStorage.clear()`);
    await page.keyboard.press('Tab');
    await page.focus('.marking');
    await page.keyboard.press('2');
    expect(await page.textContent('.work .status')).toBe('Kept in this browser.');
  });

  it('says which file it cannot use, and why', async () => {
    const { page } = await open();
    await page.setInputFiles('#exercise-file', [textFile('x.json', '{"format":"other"}')]);
    await until(
      page,
      `document.querySelector('#panel-mark .alerts').textContent.includes('another kind of file')`,
    );
    await page.click('#tab-compare');
    const exercise = readFileSync('corpus/classroom/exercise.selon-exercise.json');
    const work = JSON.parse(readFileSync('corpus/classroom/chardon.selon-marks.json', 'utf8')) as {
      version: number;
    };
    await page.setInputFiles('#work-files', [
      textFile('exercise.json', exercise),
      textFile('newer.json', JSON.stringify({ ...work, version: 2 })),
      textFile('broken.json', '{'),
    ]);
    await until(page, `document.querySelectorAll('#panel-compare .alerts p').length === 3`);
    const alerts = await page.textContent('#panel-compare .alerts');
    expect(alerts).toContain('exercise.json: This is the exercise');
    expect(alerts).toContain('made by a newer selon');
    expect(alerts).toContain('this is not JSON');
  });

  it('shows three students’ files: agreement, heat, and each disagreement as a question', async () => {
    const { page, errors } = await open();
    await page.click('#tab-compare');
    await page.setInputFiles(
      '#work-files',
      STUDENTS.map((name) => `corpus/classroom/${name}.selon-marks.json`),
    );
    await page.waitForSelector('#questions');
    expect(await page.textContent('#panel-compare .status')).toBe('3 files opened.');
    const rows = (await page.evaluate(
      `[...document.querySelectorAll('#agreement table')].map((table) => [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)))`,
    )) as string[][][];
    expect(rows.map((table) => table.map(([kind]) => kind))).toEqual([
      ['hedge', 'source', 'label'],
      ['hedge', 'source', 'label'],
    ]);
    for (const cell of rows.flat(1).flatMap((row) => row.slice(1))) expect(cell).toMatch(/^-?\d/u);
    expect(await page.evaluate(`document.querySelectorAll('.heat-strip').length`)).toBe(3);

    const questions = (await page.evaluate(
      `[...document.querySelectorAll('.questions .question')].map((question) => question.textContent)`,
    )) as string[];
    expect(questions).toContain(
      '1 of 3 marked “Vingt-deux bâtiments**” as a label, the others did not. What in the sentence speaks for it, and what against?',
    );
    expect(questions.some((question) => question.startsWith('Everybody sees a source here'))).toBe(true);
    // No grade, and nobody's name on a question.
    expect(questions.join()).not.toMatch(/Aubépine|Bruyère|Chardon|score|grade|wrong|right answer/u);
    expect(await page.textContent('#questions')).toContain('il y a des astérisques');

    await page.click('.questions li:first-child button');
    expect(await page.evaluate(`document.querySelectorAll('.heat-text .found').length`)).toBeGreaterThan(0);
    const csv = (await savedBy(page, '#save-questions')).content.toString();
    expect(csv.split('\n')).toHaveLength(questions.length + 2);
    expect((await savedBy(page, '#save-agreement')).content.toString()).toMatch(
      /^\ufeffkind,between,students,/u,
    );

    // One file as the reference: it is no longer one of the class.
    await page.selectOption('#reference', 'student:Chardon');
    await until(page, `document.querySelector('#questions').textContent.includes('1 of 2 marked')`);
    await page.reload();
    await page.click('#tab-classroom');
    await page.click('#tab-compare');
    await page.waitForSelector('#questions');
    expect(await page.evaluate(`document.querySelectorAll('#panel-compare .lines li').length`)).toBe(3);
    expect(errors).toEqual([]);
  });

  it('has nothing that axe-core finds serious, and no sideways scrolling at 320 pixels', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    const check = async (): Promise<void> => {
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    };
    await page.click('#tab-prepare');
    await check();
    await openFile(page, await prepare(page));
    await page.focus('.marking');
    for (const key of ['1', 'ArrowRight', '2', 'ArrowRight', '3']) await page.keyboard.press(key);
    await check();
    await page.click('#tab-compare');
    await page.setInputFiles(
      '#work-files',
      STUDENTS.map((name) => `corpus/classroom/${name}.selon-marks.json`),
    );
    await page.waitForSelector('#questions');
    await check();
  });

  it('shows hostile names, reasons and texts as text', async () => {
    const { page, errors } = await open();
    const nasty = '<img src=x onerror="window.ran=1">';
    const work: StudentWork = {
      annotator: nasty,
      exercise: {
        title: nasty,
        language: 'fr',
        text: `${nasty} aurait fui.`,
        instructions: nasty,
        kinds: ['hedge'],
        constructed: false,
      },
      marks: [{ kind: 'hedge', start: 0, end: nasty.length, note: nasty }],
    };
    const other = { ...work, annotator: 'B', marks: [] };
    await openFile(page, formatWork(work));
    await page.click('#tab-compare');
    await page.setInputFiles('#work-files', [
      textFile('a.json', formatWork(work)),
      textFile('b.json', formatWork(other)),
    ]);
    await page.waitForSelector('#questions');
    expect(await page.textContent('#questions')).toContain(nasty);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.evaluate(`document.querySelectorAll('#app img').length`)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('asked for nothing over the network, in all of this', () => {
    expect(opened.length).toBeGreaterThan(5);
    expect(opened.flatMap(({ requests }) => requests)).toEqual([]);
  });
});
